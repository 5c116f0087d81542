//! Consents filled in and signatures drawn, for tests about papers.

use crate::Clinic;
use crate::treatments::pen;
use practice::clients::{ClientFields, Guardian};
use practice::consents::{
    Consent, ConsentDraft, ConsentPlan, CopyChoice, DecisionTicks, DrawnWith, IdentityCheck,
    PenPoint, PhotoChoices, SignatureFields, Signer, Signing, WithdrawalFields, WithdrawalScope,
    WithdrawnHow,
};
use practice::{ClientId, Depth, DeviceId, Practice};
use std::io::Write;
use std::process::{Command, Stdio};

/// Siobhán O'Brien, grown up, reads English.
#[must_use]
pub fn siobhan() -> ClientFields {
    ClientFields {
        given: "Siobhán".to_owned(),
        family: "O'Brien".to_owned(),
        born: Some("1991-03-03".parse().expect("a day")),
        phone: "07700 900 118".to_owned(),
        ..ClientFields::default()
    }
}

/// Noor Haddad, sixteen in November 2026, with her mother on record.
#[must_use]
pub fn noor() -> ClientFields {
    ClientFields {
        given: "Noor".to_owned(),
        family: "Haddad".to_owned(),
        born: Some("2010-02-18".parse().expect("a day")),
        guardian: Some(Guardian {
            name: "Salma Haddad".to_owned(),
            relation: "mother".to_owned(),
            phone: "07700 900 119".to_owned(),
            id_seen: true,
            authority: "parent".to_owned(),
        }),
        ..ClientFields::default()
    }
}

/// The pen, received by Dr Lin.
///
/// # Panics
/// When it is refused.
#[must_use]
pub fn device(clinic: &Clinic) -> DeviceId {
    clinic.as_lin().add_device(pen()).expect("the pen is added").id
}

/// A plan for the forehead and both cheeks.
#[must_use]
pub fn plan(device: DeviceId) -> ConsentPlan {
    ConsentPlan {
        areas: ["forehead", "cheek-r", "cheek-l"].map(str::to_owned).to_vec(),
        device_id: Some(device),
        max_depth_um: Some(Depth(1000)),
        sessions: Some(4),
        weeks: Some(4),
        anaesthetic: "lidocaine 4 % cream, 30 minutes, washed off".to_owned(),
        alternatives_notes: "retinoid at home, or light peels".to_owned(),
        ..ConsentPlan::default()
    }
}

/// The draft with everything answered by whoever is signed in.
#[must_use]
pub fn answered(practice: &Practice, started: &Consent) -> ConsentDraft {
    ConsentDraft {
        questions: "how long redness lasts".to_owned(),
        explained_by: Some(practice.actor().id),
        minutes: Some(12),
        identity_check: Some(IdentityCheck::PhotoId),
        photos: PhotoChoices { record: Some(true), teaching: Some(false), marketing: Some(false) },
        decisions: DecisionTicks {
            treatment: Some(true),
            numbing: Some(true),
            electronic: Some(true),
        },
        copy: Some(CopyChoice::Taken),
        ..started.draft.clone()
    }
}

/// The draft of any form with an answer to each item its view names as open, by whoever is signed in, and
/// nothing more.
///
/// # Panics
/// When the form asks for something this does not know.
#[must_use]
pub fn filled(practice: &Practice, started: &Consent, device: DeviceId) -> ConsentDraft {
    let (plan, all) = (plan(device), answered(practice, started));
    let mut draft = started.draft.clone();
    for item in &started.missing {
        match item.as_str() {
            "plan.areas" => draft.plan.areas.clone_from(&plan.areas),
            "plan.device_id" => draft.plan.device_id = Some(device),
            "plan.device_name" => "Lumen Cool 800".clone_into(&mut draft.plan.device_name),
            "plan.max_depth_um" => draft.plan.max_depth_um = plan.max_depth_um,
            "plan.sessions" => draft.plan.sessions = plan.sessions,
            "plan.weeks" => draft.plan.weeks = plan.weeks,
            "plan.anaesthetic" => draft.plan.anaesthetic.clone_from(&plan.anaesthetic),
            "plan.alternatives_notes" => {
                draft.plan.alternatives_notes.clone_from(&plan.alternatives_notes);
            }
            "plan.advice" => "a patch test two days before".clone_into(&mut draft.plan.advice),
            "plan.advice_risks" => {
                "a reaction on the whole face".clone_into(&mut draft.plan.advice_risks);
            }
            "explained_by" => draft.explained_by = all.explained_by,
            "minutes" => draft.minutes = all.minutes,
            "questions" => draft.questions.clone_from(&all.questions),
            "identity_check" => draft.identity_check = all.identity_check,
            "photos.record" => draft.photos.record = Some(true),
            "photos.teaching" => draft.photos.teaching = Some(false),
            "photos.marketing" => draft.photos.marketing = Some(false),
            "decisions.treatment" => draft.decisions.treatment = Some(true),
            "decisions.numbing" => draft.decisions.numbing = Some(true),
            "decisions.electronic" => draft.decisions.electronic = Some(true),
            "copy" => draft.copy = all.copy,
            other => panic!("nobody knows how {other} is filled in"),
        }
    }
    draft
}

/// Any form of `client`, started and filled in with what it asks.
///
/// # Panics
/// When starting or saving is refused.
#[must_use]
pub fn ready(practice: &Practice, client: ClientId, code: &str, device: DeviceId) -> Consent {
    let started = practice.start_consent(client, code, ConsentPlan::default());
    let started = started.expect("the form starts");
    let draft = filled(practice, &started, device);
    practice.save_consent(started.id, started.version, draft).expect("the answers are kept")
}

/// The same, signed by everybody who must.
///
/// # Panics
/// When it is refused.
pub fn signed(practice: &Practice, client: ClientId, code: &str, device: DeviceId) -> Consent {
    let ready = ready(practice, client, code, device);
    practice.sign_consent(ready.id, ready.version, &signing(&ready)).expect("signed")
}

/// A consent of `client` with everything answered, ready to be signed.
///
/// # Panics
/// When starting or saving is refused.
#[must_use]
pub fn ready_to_sign(practice: &Practice, client: ClientId, device: DeviceId) -> Consent {
    let started =
        practice.start_consent(client, "consent-mn", plan(device)).expect("the consent starts");
    let draft = answered(practice, &started);
    practice.save_consent(started.id, started.version, draft).expect("the answers are kept")
}

/// The treatment withdrawn today by word of mouth, received by whoever is signed in.
#[must_use]
pub fn withdrawal(practice: &Practice) -> WithdrawalFields {
    WithdrawalFields {
        scope: WithdrawalScope::Treatment,
        told_on: practice.today(),
        how: WithdrawnHow::Spoken,
        received_by: practice.actor().id,
        reason: String::new(),
    }
}

/// The use of photographs withdrawn, with what the client said.
#[must_use]
pub fn of_photos(practice: &Practice, reason: &str) -> WithdrawalFields {
    WithdrawalFields {
        scope: WithdrawalScope::Photos,
        reason: reason.to_owned(),
        ..withdrawal(practice)
    }
}

/// A wavy line, as a pen leaves it.
#[must_use]
pub fn scribble() -> Vec<Vec<PenPoint>> {
    let point = |at: i32| PenPoint {
        x: 20.0 + f64::from(at) * 2.5,
        y: 60.0 + 20.0 * (f64::from(at) * 0.4).sin(),
        t: 1_795_514_400_000.0 + f64::from(at) * 8.0,
        pressure: 0.5,
    };
    vec![(0..80).map(point).collect()]
}

/// Everybody who must sign, signing with a pen.
#[must_use]
pub fn signing(consent: &Consent) -> Signing {
    let drawn = |role: &Signer| SignatureFields {
        role: *role,
        name: match role {
            Signer::Guardian => consent.draft.guardian.name.clone(),
            Signer::Client | Signer::MinorAssent => consent.client_name.clone(),
            Signer::Practitioner | Signer::Witness => "Ivo Interpreter".to_owned(),
        },
        strokes: scribble(),
        typed: String::new(),
        drawn_with: Some(DrawnWith::Pen),
    };
    Signing { signatures: consent.signers.iter().map(drawn).collect() }
}

/// The words of a PDF, as `pdftotext` reads them.
///
/// # Panics
/// When `pdftotext` is not installed or cannot read the file.
#[must_use]
pub fn words_of(pdf: &[u8]) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext is installed");
    reader.stdin.take().expect("an input").write_all(pdf).expect("the file is handed over");
    let read = reader.wait_with_output().expect("pdftotext ends");
    assert!(read.status.success(), "the file is a PDF");
    let words = String::from_utf8(read.stdout).expect("text");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
