//! What an ambulance asks: who this is, what they must not be given, what they take, what they have,
//! what was done to them here, and whom to call.

use crate::clients::Guardian;
use crate::history::{Answer, Question, Reply, Section};
use crate::rules::answer_in_words;
use crate::store::{profile, staff, stock, treatments};
use crate::treatments::Status;
use crate::{ClientId, Day, Depth, Error, Instant, Result, clients, history};
use rusqlite::Connection;
use serde::Serialize;

/// One client in an emergency. Read-only, and kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct EmergencySummary {
    /// Whole name.
    pub name: String,
    /// Client number.
    pub number: i32,
    /// Date of birth.
    pub born: Option<Day>,
    /// Age in years today.
    pub age: Option<i32>,
    /// BCP 47 code of the language they read.
    pub language: String,
    /// Day the history was last asked; nothing when it never was.
    pub asked_on: Option<Day>,
    /// Allergies and what numbing may not be used.
    pub allergies: Vec<SaidYes>,
    /// Medicines, blood thinners among them.
    pub medicines: Vec<SaidYes>,
    /// Everything else answered with yes, hidden answers too.
    pub conditions: Vec<SaidYes>,
    /// The last session here, also one still open.
    pub last_session: Option<LastSession>,
    /// Whom to call: name.
    pub emergency_name: String,
    /// Who that is to them.
    pub emergency_relation: String,
    /// Their phone.
    pub emergency_phone: String,
    /// The guardian of a minor.
    pub guardian: Option<Guardian>,
    /// The number to call for help, as the practice's profile says.
    pub emergency_number: String,
    /// When it was opened.
    pub at: Instant,
}

/// A question answered with yes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct SaidYes {
    /// Its short name.
    pub label: String,
    /// What was said about it, each with its question; may be empty.
    pub details: Vec<String>,
}

/// What was done here last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LastSession {
    /// When it was started.
    pub started_at: Instant,
    /// It is still going on, or was never signed.
    pub open: bool,
    /// Who treated.
    pub practitioner_name: String,
    /// Zones in words.
    pub zones: String,
    /// Deepest depth charted.
    pub deepest_um: Option<Depth>,
    /// Products put on the skin, each with its lot.
    pub products: Vec<String>,
    /// Numbing cream with its times; nothing when none was used.
    pub anaesthetic: Option<String>,
}

pub(super) fn of(
    conn: &Connection,
    id: ClientId,
    today: Day,
    at: Instant,
    zone: chrono_tz::Tz,
) -> Result<EmergencySummary> {
    let client = clients::get(conn, id, today)?;
    let facts = history::facts(conn, id, today)?;
    let (mut allergies, mut medicines, mut conditions) = (Vec::new(), Vec::new(), Vec::new());
    for section in &facts.questionnaire.sections {
        for question in &section.questions {
            let yes =
                |answer: &&Answer| answer.question == question.code && answer.reply == Reply::Yes;
            let Some(answer) = facts.answers.iter().find(yes) else { continue };
            let list = match kind(section, question) {
                Kind::Allergy => &mut allergies,
                Kind::Medicine => &mut medicines,
                Kind::Condition => &mut conditions,
            };
            list.push(said(question, answer));
        }
    }
    let asked = crate::store::history::reviews(conn, id)?;
    Ok(EmergencySummary {
        name: client.name,
        number: client.number,
        born: client.fields.born,
        age: client.age,
        language: client.fields.language,
        asked_on: asked.first().map(|review| review.day),
        allergies,
        medicines,
        conditions,
        last_session: last_session(conn, id, zone)?,
        emergency_name: client.fields.emergency_name,
        emergency_relation: client.fields.emergency_relation,
        emergency_phone: client.fields.emergency_phone,
        guardian: client.fields.guardian,
        emergency_number: profile::get(conn)?.fields.emergency_number,
        at,
    })
}

enum Kind {
    Allergy,
    Medicine,
    Condition,
}

/// Blood thinners are asked among the illnesses, and an ambulance asks for them among the medicines.
fn kind(section: &Section, question: &Question) -> Kind {
    match (section.code.as_str(), question.code.as_str()) {
        ("allergies", _) => Kind::Allergy,
        ("medicines", _) | (_, "anticoagulant") => Kind::Medicine,
        _ => Kind::Condition,
    }
}

fn said(question: &Question, answer: &Answer) -> SaidYes {
    let detail = |follow_up: &history::FollowUp| {
        let given = answer.follow_ups.get(&follow_up.code).filter(|given| !given.is_empty())?;
        Some(format!("{} {}", follow_up.text, answer_in_words(follow_up, given)))
    };
    SaidYes {
        label: question.label.clone(),
        details: question.follow_ups.iter().filter_map(detail).collect(),
    }
}

fn last_session(
    conn: &Connection,
    client: ClientId,
    zone: chrono_tz::Tz,
) -> Result<Option<LastSession>> {
    // One that was broken off counts: it may be why somebody asks.
    let Some(line) = treatments::lines(conn, client)?.into_iter().next() else {
        return Ok(None);
    };
    let treatment = treatments::get(conn, line.id)?.ok_or(Error::NotFound("treatment"))?;
    let draft = &treatment.draft;
    let named = |lot| -> Result<Option<String>> {
        Ok(stock::get(conn, lot)?.map(|lot| format!("{}, lot {}", lot.product, lot.lot)))
    };
    let mut products = Vec::new();
    for used in &draft.products {
        products.extend(named(used.lot_id)?);
    }
    let clock = |at: Option<Instant>| at.map(|at| at.local(zone).format("%H:%M").to_string());
    let cream_lot = draft.anaesthetic.as_ref().and_then(|cream| cream.lot_id);
    let tube = cream_lot.map(named).transpose()?.flatten();
    let anaesthetic = draft.anaesthetic.as_ref().map(|cream| {
        let on = clock(cream.on_at).map(|time| format!(", on {time}"));
        let off = clock(cream.off_at).map(|time| format!(", off {time}"));
        let strength = if cream.strength.is_empty() { "Numbing cream" } else { &cream.strength };
        let tube = tube.map(|tube| format!(", {tube}"));
        let parts = [tube, on, off].into_iter().flatten().collect::<String>();
        format!("{strength}{parts}")
    });
    let person = staff::get(conn, treatment.practitioner)?.ok_or(Error::NotFound("staff"))?;
    Ok(Some(LastSession {
        started_at: treatment.started_at,
        open: treatment.status == Status::Draft,
        practitioner_name: person.name,
        zones: line.zones,
        deepest_um: line.deepest_um,
        products,
        anaesthetic,
    }))
}
