//! Who was here today, worked out from what was done for them, and how far each visit is.

use super::next::NextStep;
use crate::documents::CONSENT;
use crate::rules::{ConsentEnd, ConsentFacts, Severity};
use crate::store::today as store;
use crate::{ClientId, Day, Instant, Result, TreatmentId};
use crate::{clients, consents, history, rules};
use rusqlite::Connection;
use serde::Serialize;
use std::collections::BTreeMap;

/// How a step of the visit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Not done yet.
    Todo,
    /// Going on.
    GoingOn,
    /// Done, or in date.
    Ready,
    /// Something stops it.
    Stopped,
}

/// One visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct TodayVisit {
    /// The client.
    pub client: ClientId,
    /// Client number.
    pub number: i32,
    /// Whole name.
    pub name: String,
    /// Date of birth.
    pub born: Option<Day>,
    /// Age today.
    pub age: Option<i32>,
    /// When the first thing was recorded for them today.
    pub since: Instant,
    /// History asked today.
    pub history: StepState,
    /// How grave what the history stops for is; nothing when it stops for nothing.
    pub stop: Option<Severity>,
    /// Consent in date.
    pub consent: StepState,
    /// Treated today.
    pub treatment: StepState,
    /// Aftercare given today.
    pub aftercare: StepState,
    /// Today's treatment.
    pub treatment_id: Option<TreatmentId>,
    /// What comes next; nothing when the visit is done or stopped.
    pub next: Option<NextStep>,
    /// Where the visit stands, in words; names no condition.
    pub line: String,
    /// What speaks for the next step, in words; names no condition.
    pub reason: String,
}

/// Longer than any day with a clock change in it, ms.
const A_DAY_AND_MORE: i64 = 36 * 3_600_000;

pub(super) fn visits(
    conn: &Connection,
    today: Day,
    now: Instant,
    zone: chrono_tz::Tz,
) -> Result<Vec<TodayVisit>> {
    let traces = store::traces(conn, today, Instant(now.0 - A_DAY_AND_MORE))?;
    let mut first: BTreeMap<ClientId, Instant> = BTreeMap::new();
    for (client, at) in traces.into_iter().filter(|(_, at)| at.day_in(zone) == today) {
        first.entry(client).and_modify(|known| *known = at.min(*known)).or_insert(at);
    }
    let mut order: Vec<_> = first.into_iter().collect();
    order.sort_by_key(|(_, since)| *since);
    order.into_iter().map(|(client, since)| visit(conn, client, since, today, zone)).collect()
}

/// "10:47" on the wall.
pub(super) fn clock_time(at: Instant, zone: chrono_tz::Tz) -> String {
    at.local(zone).format("%H:%M").to_string()
}

/// Where a client stands today, in the words Today uses.
pub(crate) fn standing_in_words(
    conn: &Connection,
    client: ClientId,
    today: Day,
    zone: chrono_tz::Tz,
) -> Result<String> {
    Ok(visit(conn, client, Instant(0), today, zone)?.line)
}

fn visit(
    conn: &Connection,
    id: ClientId,
    since: Instant,
    today: Day,
    zone: chrono_tz::Tz,
) -> Result<TodayVisit> {
    let client = clients::get(conn, id, today)?;
    let asked = history::facts(conn, id, today)?;
    let consent = consents::standing(conn, &client, CONSENT, today)?;
    let session = store::session(conn, id, today)?;
    let is_valid = consent.as_ref().is_some_and(|(_, ended)| ended.is_none());
    let stop = if asked.asked_today { gravest_stop(conn, id, today)? } else { None };
    let history = match stop {
        Some(_) => StepState::Stopped,
        None if asked.asked_today => StepState::Ready,
        None => StepState::Todo,
    };
    let (next, line) = match &session {
        Some(session) => of_session(session, zone),
        None => before_treatment(history, asked.last_full.is_some(), is_valid),
    };
    let reason = reason(next, asked.last_full, consent.as_ref());
    let ready = |is: bool| if is { StepState::Ready } else { StepState::Todo };
    Ok(TodayVisit {
        client: id,
        number: client.number,
        name: client.name,
        born: client.fields.born,
        age: client.age,
        since,
        history,
        stop,
        consent: ready(is_valid),
        treatment: match &session {
            Some(session) if !session.closed => StepState::GoingOn,
            session => ready(session.is_some()),
        },
        aftercare: ready(session.as_ref().is_some_and(|session| session.given_at.is_some())),
        treatment_id: session.map(|session| session.id),
        next,
        line,
        reason,
    })
}

fn of_session(session: &store::Session, zone: chrono_tz::Tz) -> (Option<NextStep>, String) {
    match session.given_at {
        _ if !session.closed => {
            let since = clock_time(session.started_at, zone);
            (Some(NextStep::Treat), format!("In treatment since {since}"))
        }
        Some(at) => (None, format!("Aftercare given {}", clock_time(at, zone))),
        None => (Some(NextStep::GiveAftercare), "Aftercare to give".to_owned()),
    }
}

fn before_treatment(
    history: StepState,
    returning: bool,
    consented: bool,
) -> (Option<NextStep>, String) {
    let (next, line) = match history {
        StepState::Stopped => (None, "Stopped by the history"),
        StepState::Ready if consented => (Some(NextStep::Treat), "Ready to treat"),
        StepState::Ready => (Some(NextStep::SignConsent), "Consent to sign"),
        _ if returning => (Some(NextStep::AskHistory), "History to re-ask"),
        _ => (Some(NextStep::AskHistory), "History to ask, first visit"),
    };
    (next, line.to_owned())
}

fn reason(
    next: Option<NextStep>,
    last_full: Option<Day>,
    consent: Option<&(ConsentFacts, Option<ConsentEnd>)>,
) -> String {
    let consent = match consent {
        Some((consent, None)) => {
            let until = consent.valid_until.map(|until| format!(" to {}", until.long()));
            format!("Consent in date{}.", until.unwrap_or_default())
        }
        Some((_, Some(_))) => "The consent on record no longer covers a treatment.".to_owned(),
        None => "No consent on record yet.".to_owned(),
    };
    match (next, last_full) {
        (Some(NextStep::AskHistory), Some(day)) => {
            format!("Ask what changed; the last full history is of {}. {consent}", day.long())
        }
        (Some(NextStep::AskHistory), None) => format!("No history on record yet. {consent}"),
        (Some(NextStep::GiveAftercare), _) => "The treatment is signed and closed.".to_owned(),
        _ => consent,
    }
}

fn gravest_stop(conn: &Connection, client: ClientId, today: Day) -> Result<Option<Severity>> {
    let findings = rules::of_visit(conn, client, today)?;
    let stops = findings.iter().filter(|f| f.severity != Severity::Warn && f.stands());
    Ok(stops.map(|finding| finding.severity).min())
}
