//! A client who may be treated today, and the materials for it.

use crate::{Clinic, PASSPHRASE, open_clinic};
use practice::clients::ClientFields;
use practice::consents::{
    ConsentDraft, ConsentPlan, CopyChoice, DecisionTicks, IdentityCheck, PhotoChoices,
    SignatureFields, Signer, Signing,
};
use practice::devices::{DeviceFields, DeviceKind};
use practice::history::{Answer, AttestedBy, Reply, ReviewKind, SaveHistory};
use practice::stock::{Lot, LotKind, NewLot, ProductRole};
use practice::treatments::{
    CartridgeUse, Direction, Endpoint, ProductUse, TreatmentDraft, TreatmentView, ZoneChart,
};
use practice::{ClientId, Depth, DeviceId, LotId, Practice};
use std::collections::BTreeMap;

/// What a treatment needs before it can start.
#[derive(Clone, Copy)]
pub struct Ready {
    /// Who is treated: María José, 38, a history without a yes, a consent to 1.50 mm everywhere.
    pub client: ClientId,
    /// The pen, to 2.00 mm.
    pub device: DeviceId,
    /// 36-pin cartridges, in date.
    pub cartridges: LotId,
    /// An antiseptic, in date.
    pub antiseptic: LotId,
}

/// Opens the clinic for the day and makes everything ready for a treatment.
///
/// # Panics
/// When any step of an ordinary morning is refused.
#[must_use]
pub fn ready(clinic: &Clinic) -> Ready {
    let lin = clinic.as_lin();
    let pen = lin.add_device(pen()).expect("the pen is added");
    drop(lin);
    let ada = clinic.as_ada();
    let _ = open_clinic(&ada);
    Ready {
        client: somebody(&ada, pen.id),
        device: pen.id,
        cartridges: receive(&ada, cartridge("NP36-2411", "2028-03-31")).id,
        antiseptic: receive(&ada, product("Chlorhexidine 2 %", "CHX-118", ProductRole::Antiseptic))
            .id,
    }
}

/// A pen that reaches 2.00 mm.
#[must_use]
pub fn pen() -> DeviceFields {
    DeviceFields {
        make: "Derma".to_owned(),
        model: "Pen 4".to_owned(),
        serial: "DP4-00981".to_owned(),
        kind: DeviceKind::Pen,
        max_depth_um: Depth(2000),
        labelled_contraindications: Vec::new(),
        service_due: None,
        active: true,
    }
}

/// One more client who may be treated today, with a history without a yes and a consent.
///
/// # Panics
/// When any step of it is refused.
#[must_use]
pub fn somebody(practice: &Practice, device: DeviceId) -> ClientId {
    let client = practice.create_client(maria()).expect("the client is created").id;
    no_to_everything(practice, client);
    consent(practice, client, device);
    client
}

fn maria() -> ClientFields {
    ClientFields {
        given: "María José".to_owned(),
        family: "García Núñez".to_owned(),
        born: Some("1988-07-12".parse().expect("a day")),
        phone: "+34 600 000 118".to_owned(),
        ..ClientFields::default()
    }
}

/// Another client as ready for a treatment as the one of [`ready`], with the same name.
///
/// # Panics
/// When any step of it is refused.
#[must_use]
pub fn somebody_else(practice: &Practice, ready: &Ready, number: u32) -> ClientId {
    let fields = ClientFields { phone: format!("+34 600 {number:06}"), ..maria() };
    let client = practice.create_client_unlike(fields, &[]).expect("the client is created").id;
    no_to_everything(practice, client);
    consent(practice, client, ready.device);
    client
}

/// Answers every question of the history with no.
///
/// # Panics
/// When the answers are refused.
pub fn no_to_everything(practice: &Practice, client: ClientId) {
    answer_history(practice, client, &[]);
}

/// Answers the questions named with yes and their follow-ups, all others with no.
///
/// # Panics
/// When a question is not asked, or the answers are refused.
pub fn answer_history(practice: &Practice, client: ClientId, yes: &[(&str, &[(&str, &str)])]) {
    let questionnaire = practice.questionnaire().expect("there is a questionnaire");
    for (code, _) in yes {
        assert!(questionnaire.question(code).is_some(), "{code} is asked");
    }
    let answers = questionnaire.questions().map(|question| {
        let said = yes.iter().find(|(code, _)| *code == question.code);
        let words = |(code, said): &(&str, &str)| ((*code).to_owned(), (*said).to_owned());
        Answer {
            question: question.code.clone(),
            reply: if said.is_some() { Reply::Yes } else { Reply::No },
            follow_ups: said
                .map_or_else(BTreeMap::new, |(_, follow)| follow.iter().map(words).collect()),
        }
    });
    let save = SaveHistory {
        answers: answers.collect(),
        kind: ReviewKind::Full,
        attested_by: AttestedBy::Client,
        language: "en".to_owned(),
        interpreter: String::new(),
    };
    practice.save_history(client, save).expect("the history is taken");
}

/// Signs a consent to 1.50 mm in every zone, for a course of four.
///
/// # Panics
/// When any step of it is refused.
pub fn consent(practice: &Practice, client: ClientId, device: DeviceId) {
    consent_to(practice, client, device, 4);
}

/// The same for a course of so many sessions.
///
/// # Panics
/// When any step of it is refused.
pub fn consent_to(practice: &Practice, client: ClientId, device: DeviceId, sessions: u8) {
    let plan = ConsentPlan {
        areas: practice::treatments::ZONES.iter().map(|zone| zone.code.to_owned()).collect(),
        device_id: Some(device),
        max_depth_um: Some(Depth(1500)),
        sessions: Some(sessions),
        weeks: Some(4),
        anaesthetic: "lidocaine 4 %".to_owned(),
        alternatives_notes: "Peels, or nothing".to_owned(),
        ..ConsentPlan::default()
    };
    let started =
        practice.start_consent(client, "consent-mn", plan.clone()).expect("a consent starts");
    let draft = ConsentDraft {
        plan,
        questions: "None".to_owned(),
        explained_by: Some(practice.actor().id),
        minutes: Some(15),
        identity_check: Some(IdentityCheck::PhotoId),
        // The name is typed below, which says little of who typed it.
        witness: "Mia Lindqvist".to_owned(),
        photos: PhotoChoices { record: Some(true), teaching: Some(false), marketing: Some(false) },
        decisions: DecisionTicks {
            treatment: Some(true),
            numbing: Some(true),
            electronic: Some(true),
        },
        copy: Some(CopyChoice::Taken),
        ..ConsentDraft::default()
    };
    let saved =
        practice.save_consent(started.id, started.version, draft).expect("the consent is kept");
    let signed = |role, name: &str| SignatureFields {
        role,
        name: name.to_owned(),
        strokes: Vec::new(),
        typed: name.to_owned(),
        drawn_with: None,
    };
    let signing = Signing {
        signatures: vec![
            signed(Signer::Client, "María José García Núñez"),
            signed(Signer::Practitioner, "Ada Okafor"),
            signed(Signer::Witness, "Mia Lindqvist"),
        ],
    };
    practice.sign_consent(saved.id, saved.version, &signing).expect("the consent is signed");
}

/// A box of ten 36-pin cartridges.
#[must_use]
pub fn cartridge(lot: &str, expires: &str) -> NewLot {
    NewLot {
        kind: LotKind::Cartridge,
        product: "Cartridge 36 pins".to_owned(),
        maker: String::new(),
        supplier: String::new(),
        registration: String::new(),
        strength: String::new(),
        units_numbered: false,
        pins: Some(36),
        role: None,
        lot: lot.to_owned(),
        expires: expires.to_owned(),
        opened_on: None,
        use_within_days: None,
        suitable_for_needling: true,
        quantity: 10,
    }
}

/// Five units of a product that keeps until 2028.
#[must_use]
pub fn product(name: &str, lot: &str, role: ProductRole) -> NewLot {
    NewLot {
        kind: LotKind::Product,
        product: name.to_owned(),
        maker: String::new(),
        supplier: String::new(),
        registration: String::new(),
        strength: String::new(),
        units_numbered: false,
        pins: None,
        role: Some(role),
        lot: lot.to_owned(),
        expires: "2028-06-30".to_owned(),
        opened_on: None,
        use_within_days: None,
        suitable_for_needling: true,
        quantity: 5,
    }
}

/// Takes a delivery into stock.
///
/// # Panics
/// When it is refused.
#[must_use]
pub fn receive(practice: &Practice, new: NewLot) -> Lot {
    practice.receive_lot(new).expect("the delivery is taken").lot
}

/// One finished zone.
#[must_use]
pub fn zone(code: &str, depth: i32) -> ZoneChart {
    ZoneChart {
        zone: code.to_owned(),
        depth_um: Some(Depth(depth)),
        passes: Some(3),
        direction: Some(Direction::Crossed),
        endpoint: Some(Endpoint::MildErythema),
        note: String::new(),
    }
}

/// One cartridge of a lot.
#[must_use]
pub fn used(lot_id: LotId, unit: &str) -> CartridgeUse {
    CartridgeUse { lot_id, unit: unit.to_owned(), opened_before_client: true }
}

/// A complete chart: forehead 0.50 mm, cheeks 1.00 mm, one cartridge with the printed `unit`.
#[must_use]
pub fn full_chart(ready: &Ready, unit: &str) -> TreatmentDraft {
    TreatmentDraft {
        identifiers_confirmed: true,
        room: "Room 1".to_owned(),
        device_id: Some(ready.device),
        session: Some(1),
        sessions: Some(4),
        indication: "Acne scars".to_owned(),
        skin_intact: Some(true),
        zones: vec![zone("forehead", 500), zone("cheek-r", 1000), zone("cheek-l", 1000)],
        cartridges: vec![used(ready.cartridges, unit)],
        products: vec![ProductUse {
            lot_id: ready.antiseptic,
            role: ProductRole::Antiseptic,
            amount: "2 ml".to_owned(),
        }],
        barrier_sleeve: true,
        pain: Some(3),
        reaction: "Even redness, as expected".to_owned(),
        ..TreatmentDraft::default()
    }
}

/// Starts a treatment and saves a complete chart.
///
/// # Panics
/// When starting or saving is refused.
#[must_use]
pub fn charted(practice: &Practice, ready: &Ready, unit: &str) -> TreatmentView {
    let started = practice.start_treatment(ready.client).expect("the treatment starts");
    save(practice, &started, full_chart(ready, unit))
}

/// Saves a chart over the version that was read.
///
/// # Panics
/// When saving is refused.
#[must_use]
pub fn save(practice: &Practice, view: &TreatmentView, draft: TreatmentDraft) -> TreatmentView {
    practice.save_treatment(view.id, view.version, draft).expect("the chart is saved")
}

/// Signs and closes a treatment.
///
/// # Panics
/// When closing is refused.
#[must_use]
pub fn close(practice: &Practice, view: &TreatmentView) -> TreatmentView {
    practice.close_treatment(view.id, view.version, PASSPHRASE).expect("the treatment closes")
}
