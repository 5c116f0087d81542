//! Everything a practice holds, as its own getters tell it: what two practices are compared by.

use practice::rights::Act;
use practice::{ClientId, Clock, Instant, ManualClock, Practice, Result};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// What is worked out from the records and the day, not kept.
const WORKED_OUT: &[&str] = &[
    "findings",
    "missing",
    "parts",
    "questionnaire",
    "last_time",
    "earlier_questions",
    "full_due",
    "asked_today",
    "in_force",
];

/// Staff, profile, stock, checklists, and each client with histories, consents, treatments, pictures and
/// papers. Ids become numbers in order of appearance and hashes become `hash`, so that the same acts
/// give the same records in two practices. Reading leaves entries in the audit log; every stored
/// paper is read and compared with its hash.
///
/// # Errors
/// When any of it does not read.
pub fn records(practice: &Practice) -> Result<Value> {
    let mut clients = Vec::new();
    let mut hits = practice.list_clients(0, 200)?.hits;
    hits.sort_by_key(|hit| hit.number);
    for hit in hits {
        let mut consents = Vec::new();
        for consent in practice.consents_of(hit.id)? {
            consents.push(value(&practice.consent(consent.id)?)?);
        }
        let mut treatments = Vec::new();
        for line in practice.treatments_of(hit.id)? {
            treatments.push(value(&practice.treatment(line.id)?)?);
        }
        let documents = practice.documents_of(hit.id)?;
        for document in &documents {
            practice.document_pdf(document.id)?;
        }
        clients.push(json!({
            "client": value(&practice.client(hit.id)?)?,
            "history": value(&practice.history(hit.id)?)?,
            "consents": consents,
            "treatments": treatments,
            "documents": value(&documents)?,
            "photos": photos(practice, hit.id)?,
        }));
    }
    let lists = practice.checklists()?;
    let today = lists.lists.iter().filter_map(|list| list.run);
    let mut runs = Vec::new();
    for run in today.chain(lists.earlier.iter().filter_map(|run| run.run)) {
        runs.push(value(&practice.checklist_run(run)?)?);
    }
    let mut parameters = practice.parameters()?;
    parameters.retain(|parameter| parameter.set_at.is_some());
    let mut whole = json!({
        "profile": value(&practice.profile()?)?,
        "parameters": value(&parameters)?,
        "staff": value(&practice.staff()?)?,
        "sign": value(&Practice::peek(practice.dir())?)?,
        "devices": value(&practice.devices()?)?,
        "lots": value(&practice.lots()?)?,
        "runs": runs,
        "clients": clients,
    });
    plain(&mut whole, &mut HashMap::new());
    Ok(whole)
}

/// Fields that are called differently since a practice was kept.
const RENAMED: &[(&str, &str)] = &[("part_of_day", "occasion")];

/// The first place where `now` lacks something `then` had; `None` when all of it is there. `now` may
/// hold more: a newer program keeps more of a record.
#[must_use]
pub fn lost(then: &Value, now: &Value, at: &str) -> Option<String> {
    match (then, now) {
        (Value::Object(then), Value::Object(now)) => then.iter().find_map(|(key, was)| {
            let at = format!("{at}.{key}");
            let renamed = RENAMED.iter().find(|(then, _)| then == key).map(|(_, now)| *now);
            match now.get(key).or_else(|| now.get(renamed?)) {
                Some(is) => lost(was, is, &at),
                None => Some(at),
            }
        }),
        (Value::Array(then), Value::Array(now)) if then.len() <= now.len() => then
            .iter()
            .zip(now)
            .enumerate()
            .find_map(|(place, (was, is))| lost(was, is, &format!("{at}[{place}]"))),
        _ => (then != now).then(|| format!("{at}: {then} became {now}")),
    }
}

/// A clock at the moment every [`crate::Clinic`] starts from: Tuesday 24 November 2026, 10:00 in
/// London.
#[must_use]
pub fn clock() -> ManualClock {
    ManualClock::new(Instant(crate::clinic::NOW.0))
}

/// A clock later by as much as somebody needs for one act.
pub fn one_act_later(clock: &ManualClock) {
    clock.set(Instant(clock.now().0 + 60_000));
}

/// Every picture whole; nothing for whoever may not see them.
fn photos(practice: &Practice, client: ClientId) -> Result<Value> {
    if practice.may(Act::Photos).is_err() {
        return Ok(Value::Null);
    }
    let album = practice.photos(client)?;
    let whole = album.photos.iter().map(|photo| practice.photo(photo.id));
    Ok(json!([value(&album)?, whole.collect::<Result<Vec<_>>>()?]))
}

fn value(of: &impl Serialize) -> Result<Value> {
    Ok(serde_json::to_value(of)?)
}

fn plain(value: &mut Value, ids: &mut HashMap<String, usize>) {
    match value {
        Value::Object(fields) => {
            let kept: Map<String, Value> = std::mem::take(fields)
                .into_iter()
                .filter(|(key, _)| !WORKED_OUT.contains(&key.as_str()))
                .collect();
            *fields = kept;
            fields.values_mut().for_each(|field| plain(field, ids));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| plain(item, ids)),
        Value::String(text) if is_hash(text) => "hash".clone_into(text),
        Value::String(text) if is_id(text) => {
            let next = ids.len() + 1;
            let number = *ids.entry(text.clone()).or_insert(next);
            *text = format!("#{number}");
        }
        _ => {}
    }
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_id(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}
