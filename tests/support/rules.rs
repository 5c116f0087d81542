//! A treatment with nothing wrong with it, for tests that break one thing at a time.

use crate::Clinic;
use crate::history::all_no;
use practice::devices::DeviceKind;
use practice::history::{Answer, Questionnaire};
use practice::profile::Parameters;
use practice::rules::{
    CartridgeFacts, ClientFacts, ConsentFacts, DeviceFacts, Finding, HistoryFacts, PastTreatment,
    PractitionerFacts, ProductFacts, Recalled, Severity, TreatmentContext, ZoneFacts, evaluate,
};
use practice::{Day, Depth, DeviceId, Instant, LotId};
use std::sync::{Arc, OnceLock};

/// A day from its text.
///
/// # Panics
/// When it is not one.
#[must_use]
pub fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// The questionnaire a new practice gets, read through its public door once for all tests.
///
/// # Panics
/// When it does not read.
#[must_use]
pub fn questionnaire() -> Arc<Questionnaire> {
    static READ: OnceLock<Arc<Questionnaire>> = OnceLock::new();
    let read =
        || Arc::new(Clinic::new().as_mia().questionnaire().expect("the questionnaire reads"));
    Arc::clone(READ.get_or_init(read))
}

/// A zone charted at a depth.
#[must_use]
pub fn zone(code: &str, depth_um: i32) -> ZoneFacts {
    ZoneFacts {
        zone: code.to_owned(),
        label: code.to_owned(),
        depth: Some(Depth(depth_um)),
        passes: Some(3),
        has_endpoint: true,
    }
}

/// An earlier session in one zone.
#[must_use]
pub fn earlier(on: &str, code: &str, depth_um: i32) -> PastTreatment {
    PastTreatment { day: day(on), zones: vec![(code.to_owned(), Depth(depth_um))] }
}

/// A cartridge fresh from its box.
#[must_use]
pub fn cartridge() -> CartridgeFacts {
    CartridgeFacts {
        lot_id: LotId::new(),
        lot: "NP36-2411".to_owned(),
        product: "Cartridge 36 pins".to_owned(),
        unit: "0087".to_owned(),
        expires: Some(day("2028-03-31")),
        recalled: Recalled::No,
        quarantined: Recalled::No,
        is_needle: true,
        needs_unit: false,
        used_in: None,
        on_hand: 4,
    }
}

/// A product in date.
#[must_use]
pub fn product(name: &str) -> ProductFacts {
    ProductFacts {
        product: name.to_owned(),
        lot: "HG-0771".to_owned(),
        expires: Some(day("2027-06-30")),
        use_by_after_opening: None,
        recalled: Recalled::No,
        quarantined: Recalled::No,
    }
}

/// When the consent of [`sound`] was signed: 22 September 2026, 10:58 in London.
pub const SIGNED_AT: Instant = Instant(1_790_071_080_000);

/// A treatment on 24 November 2026 with nothing wrong with it: no rule finds anything.
#[must_use]
pub fn sound() -> TreatmentContext {
    let today = day("2026-11-24");
    TreatmentContext {
        today,
        parameters: Parameters::default(),
        lifters: vec!["Dr Lin Wei".to_owned()],
        client: ClientFacts {
            born: Some(day("1988-07-12")),
            language: "en".to_owned(),
            interpreter: None,
            guardian_on_record: false,
            two_identifiers_confirmed: true,
            guardian_present: false,
        },
        history: HistoryFacts {
            last_full: Some(day("2026-09-22")),
            asked_today: true,
            language: Some("en".to_owned()),
            interpreter: None,
            answers: all_no(&questionnaire()),
            since: Default::default(),
            questionnaire: questionnaire(),
        },
        consent: Some(ConsentFacts {
            signed_on: day("2026-09-22"),
            valid_until: Some(day("2027-09-22")),
            withdrawn: false,
            superseded: false,
            signed_before_start: true,
            max_depth: Depth(1500),
            device: Some(DeviceKind::Pen),
            sessions: Some(4),
            sessions_done: 1,
            signed_at: SIGNED_AT,
            zones: Vec::new(),
            language: "en".to_owned(),
            interpreter: None,
            anaesthetic_agreed: true,
            by_guardian: false,
        }),
        practitioner: PractitionerFacts {
            name: "Ada Okafor".to_owned(),
            may_treat: true,
            max_depth: Some(Depth(1500)),
            licence_expires: None,
            insurance_expires: None,
            in_scope: true,
        },
        device: Some(DeviceFacts {
            id: DeviceId::new(),
            name: "Pen".to_owned(),
            kind: DeviceKind::Pen,
            max_depth: Depth(2500),
            labelled_contraindications: Vec::new(),
        }),
        zones: vec![zone("forehead", 500), zone("cheek-r", 750), zone("cheek-l", 750)],
        cartridges: vec![cartridge()],
        packs: Vec::new(),
        products: vec![product("Hyaluronic glide")],
        anaesthetic_used: false,
        past: Vec::new(),
        practice_shut: None,
        room_left: None,
        time_out_done: true,
        skin_inspected: true,
        pain_asked: true,
        numbing_lot_known: true,
        numbing_removed: true,
        has_reaction: true,
        aftercare_given: true,
    }
}

/// [`sound`] with one thing changed.
#[must_use]
pub fn with(change: impl FnOnce(&mut TreatmentContext)) -> TreatmentContext {
    let mut ctx = sound();
    change(&mut ctx);
    ctx
}

/// [`sound`] with these answers.
#[must_use]
pub fn answering(answers: Vec<Answer>) -> TreatmentContext {
    with(|ctx| ctx.history.answers = answers)
}

/// Keys and severities of what the rules find.
#[must_use]
pub fn found(ctx: &TreatmentContext) -> Vec<(String, Severity)> {
    evaluate(ctx).into_iter().map(|finding| (finding.key, finding.severity)).collect()
}

/// The one finding there is.
///
/// # Panics
/// When there is none, or more than one.
#[must_use]
pub fn only(ctx: &TreatmentContext) -> Finding {
    let mut findings = evaluate(ctx);
    assert_eq!(findings.len(), 1, "exactly one finding was expected: {findings:#?}");
    findings.remove(0)
}
