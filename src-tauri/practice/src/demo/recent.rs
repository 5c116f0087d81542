//! The demo's last nine weeks: histories asked, consents signed and sessions closed since the clinic
//! changed over, and this morning's first re-asked histories.

use super::carried::{cartridge, closed, with, zone_chart};
use super::clinic::Stock;
use super::shelf::Shelf;
use super::{DAY, missing};
use crate::audit::Op;
use crate::consents::{
    ConsentDraft, ConsentPlan, CopyChoice, DecisionTicks, DrawnWith, IdentityCheck, PenPoint,
    PhotoChoices, SignatureFields, Signer, Signing,
};
use crate::documents::CONSENT;
use crate::history::{Answer, AttestedBy, Reply, ReviewKind, SaveHistory};
use crate::stock::{Entry, LedgerAct};
use crate::store::ledger;
use crate::treatments::{Treatment, TreatmentDraft};
use crate::{ClientId, Depth, Instant, ManualClock, PackId, Practice, Result};
use std::collections::BTreeMap;

/// Places in the list of named people with a course under way; they read English.
const COURSES: &[usize] = &[0, 3, 6, 8, 17, 19];
/// Asked in full when the clinic changed over, no course yet.
const ASKED: &[usize] = &[1, 2, 7, 14, 15, 16, 18, 23];
/// Re-asked this morning.
const THIS_MORNING: &[usize] = &[3, 8];
/// A first visit this morning, stopped by what was answered.
const STOPPED: usize = 13;

/// Returns how many sessions were closed.
pub(super) fn weeks(
    ada: &Practice,
    clock: &ManualClock,
    now: Instant,
    stock: &Stock,
    clients: &[ClientId],
    shelf: &mut Shelf,
) -> Result<u32> {
    let on = |days: i64, minutes: i64| clock.set(Instant(now.0 - days * DAY + minutes * 60_000));
    let who = |place: usize| clients.get(place).copied().ok_or_else(missing);
    for (turn, place) in (0..).zip(COURSES.iter().chain(ASKED)) {
        on(63, turn * 5);
        let answers = if *place == 0 { latex_and_cold_sores() } else { Vec::new() };
        ask(ada, who(*place)?, answers)?;
    }
    for (turn, place) in (0..).zip(COURSES) {
        on(62, turn * 10);
        sign(ada, who(*place)?, stock)?;
    }
    let mut sessions = 0;
    for (session, days) in [(1, 56), (2, 28)] {
        for (turn, place) in (0..).zip(COURSES) {
            on(days, turn * 45);
            let client = who(*place)?;
            ada.confirm_unchanged(client, AttestedBy::Client)?;
            let packs = shelf.take(ada.now(), ada.today(), 1);
            treat(ada, client, stock, (session, turn), packs)?;
            sessions += 1;
        }
    }
    Ok(sessions)
}

/// Who was asked this morning.
pub(super) fn this_morning(ada: &Practice, clients: &[ClientId]) -> Result<()> {
    let who = |place: usize| clients.get(place).copied().ok_or_else(missing);
    for place in THIS_MORNING {
        ada.confirm_unchanged(who(*place)?, AttestedBy::Client)?;
    }
    ask(ada, who(STOPPED)?, vec![yes("isotretinoin", &[])])
}

/// The whole questionnaire: no to everything but `yes`.
fn ask(ada: &Practice, client: ClientId, yes: Vec<Answer>) -> Result<()> {
    let questionnaire = ada.questionnaire()?;
    let no = |code: &str| Answer {
        question: code.to_owned(),
        reply: Reply::No,
        follow_ups: BTreeMap::new(),
    };
    let answer = |code: &str| yes.iter().find(|answer| answer.question == code).cloned();
    let answers =
        questionnaire.questions().map(|q| answer(&q.code).unwrap_or_else(|| no(&q.code))).collect();
    ada.save_history(
        client,
        SaveHistory {
            answers,
            kind: ReviewKind::Full,
            attested_by: AttestedBy::Client,
            language: "en".to_owned(),
            interpreter: String::new(),
        },
    )
}

fn yes(question: &str, follow_ups: &[(&str, &str)]) -> Answer {
    let follow_ups = follow_ups.iter().map(|(code, said)| ((*code).to_owned(), (*said).to_owned()));
    Answer { question: question.to_owned(), reply: Reply::Yes, follow_ups: follow_ups.collect() }
}

fn latex_and_cold_sores() -> Vec<Answer> {
    vec![
        yes(
            "allergies",
            &[
                ("substances", "latex"),
                ("severity", "severe"),
                ("reaction", "Hives and wheeze, 2019"),
            ],
        ),
        yes("cold_sore_history", &[("antiviral", "covered"), ("by_whom", "Dr Haddad")]),
    ]
}

fn sign(ada: &Practice, client: ClientId, stock: &Stock) -> Result<()> {
    let name = ada.client(client)?.name;
    let plan = ConsentPlan {
        areas: ["forehead", "nose", "cheek-r", "cheek-l", "perioral", "chin"]
            .map(str::to_owned)
            .to_vec(),
        device_id: Some(stock.device),
        max_depth_um: Some(Depth(1000)),
        sessions: Some(4),
        weeks: Some(4),
        anaesthetic: "none".to_owned(),
        alternatives_notes: "Peels and laser were talked through".to_owned(),
        ..ConsentPlan::default()
    };
    let begun = ada.start_consent(client, CONSENT, plan.clone())?;
    let draft = ConsentDraft {
        plan,
        questions: "none".to_owned(),
        explained_by: Some(ada.actor().id),
        minutes: Some(12),
        identity_check: Some(IdentityCheck::PhotoId),
        photos: PhotoChoices { record: Some(true), teaching: Some(false), marketing: Some(false) },
        decisions: DecisionTicks {
            treatment: Some(true),
            numbing: Some(false),
            electronic: Some(true),
        },
        copy: Some(CopyChoice::Taken),
        ..ConsentDraft::default()
    };
    let saved = ada.save_consent(begun.id, begun.version, draft)?;
    let signed = |role, name: &str| SignatureFields {
        role,
        name: name.to_owned(),
        strokes: vec![stroke(ada.now())],
        typed: String::new(),
        drawn_with: Some(DrawnWith::Pen),
    };
    let signing = Signing {
        signatures: vec![
            signed(Signer::Client, &name),
            signed(Signer::Practitioner, &ada.actor().name),
        ],
    };
    ada.sign_consent(saved.id, saved.version, &signing).map(drop)
}

/// A made-up mark: a wave that grows smaller.
#[expect(clippy::cast_precision_loss, reason = "milliseconds of a made-up pen")]
fn stroke(at: Instant) -> Vec<PenPoint> {
    let point = |step: i32| {
        let x = f64::from(step) * 6.0;
        let height = 26.0 - f64::from(step) * 0.5;
        PenPoint {
            x: 20.0 + x,
            y: 50.0 - (x / 11.0).sin() * height,
            t: at.0 as f64 + f64::from(step) * 16.0,
            pressure: 0.5,
        }
    };
    (0..40).map(point).collect()
}

fn treat(
    ada: &Practice,
    client: ClientId,
    stock: &Stock,
    (session, turn): (u8, i64),
    packs: Vec<PackId>,
) -> Result<()> {
    let begun =
        Treatment::new(client, ada.actor().id, Some(stock.device), (ada.today(), ada.now()));
    let deep = if session == 1 { 500 } else { 750 };
    let lot = stock.cartridges.get(usize::from(session % 2)).copied().ok_or_else(missing)?;
    let zones =
        [("forehead", 500), ("nose", 250), ("cheek-r", deep), ("cheek-l", deep), ("chin", 500)];
    let draft = TreatmentDraft {
        session: Some(session),
        sessions: Some(4),
        zones: zones.iter().map(|(zone, depth)| zone_chart(zone, *depth)).collect(),
        cartridges: vec![cartridge(lot, format!("U{session}{turn:02}"))],
        packs,
        ..with(begun.draft.clone(), stock)
    };
    let treatment = Treatment { draft, ..begun };
    let licence =
        [ada.actor().licence_title.as_str(), ada.actor().licence_number.as_str()].join(" ");
    let signed_as = format!("{}, {licence}", ada.actor().name);
    ada.transact(Op::MakeDemo, |tx, note| {
        note.client(client).subject(treatment.id);
        let used = Entry {
            treatment: Some(treatment.id),
            ..Entry::new(LedgerAct::Used, ada.now(), ada.actor(), -1)
        };
        closed(tx, treatment, &signed_as)?;
        ledger::enter(tx, lot, &used)
    })
}
