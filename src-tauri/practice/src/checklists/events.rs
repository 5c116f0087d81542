//! Lists by event: what waits for one, what is going on, and what they were about before.

use super::listed::listed;
use super::occasion::Occasion;
use super::run::read_run;
use super::view::{ChecklistRun, ItemState};
use super::{TIME_OUT, TURNOVER};
use crate::store::checklists as store;
use crate::store::checklists::RunRow;
use crate::store::today as tables;
use crate::{Day, Instant, Result, RunId, TreatmentId};
use rusqlite::Connection;
use serde::Serialize;

/// Something a list by event is asked for: a room a client left, a treatment without time-out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Waiting {
    /// What it is, naming no client.
    pub label: String,
    /// What the run would be about; empty for a treatment.
    pub subject: String,
    /// The treatment the run would belong to.
    pub treatment: Option<TreatmentId>,
    /// Since when.
    pub since: Instant,
}

/// A run of a list by event that is going on or was closed today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct EventRun {
    /// The run.
    pub run: RunId,
    /// What it is about; empty where the list names nothing.
    pub subject: String,
    /// When it was started.
    pub started_at: Instant,
    /// Who started it.
    pub started_by: String,
    /// When it was closed.
    pub closed_at: Option<Instant>,
    /// Who closed it.
    pub closed_by: Option<String>,
    /// How each item stands, in order.
    pub items: Vec<ItemState>,
}

/// One list by event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct EventList {
    /// Template code.
    pub code: String,
    /// Name.
    pub name: String,
    /// When it is asked for, in words.
    pub when: String,
    /// When it is asked for.
    pub occasion: Occasion,
    /// What a run is about, in a word; empty when nothing is named.
    pub subject_label: String,
    /// What runs were about before, newest first.
    pub subjects: Vec<String>,
    /// What it is asked for now.
    pub waiting: Vec<Waiting>,
    /// Going on, and closed today; oldest first.
    pub runs: Vec<EventRun>,
}

/// How many names of before are offered.
const SUBJECTS: u32 = 12;

pub(super) fn event_lists(conn: &Connection, today: Day) -> Result<Vec<EventList>> {
    let mut found = Vec::new();
    let open = store::unclosed(conn)?.into_iter().filter(|row| row.day < today);
    let rows = open.chain(store::runs_between(conn, today, today)?);
    let rows: Vec<RunRow> = rows.filter(|row| row.until.is_none()).collect();
    for list in listed(conn)? {
        let template = &list.template;
        let runs = runs(conn, &template.code, &rows, today)?;
        if template.occasion.rhythm().is_some() || (!list.is_on(today) && runs.is_empty()) {
            continue;
        }
        let is = |code| template.code == code && list.is_on(today);
        let waiting = if is(TURNOVER) {
            rooms_waiting(conn, today)?
        } else if is(TIME_OUT) {
            treatments_waiting(conn, today)?
        } else {
            Vec::new()
        };
        let mut subjects = store::subjects(conn, &template.code, SUBJECTS)?;
        if template.occasion == Occasion::Turnover {
            for room in tables::rooms(conn, SUBJECTS)? {
                if !subjects.contains(&room) {
                    subjects.push(room);
                }
            }
        }
        found.push(EventList {
            code: template.code.clone(),
            name: template.name.clone(),
            when: template.when.clone(),
            occasion: template.occasion,
            subject_label: template.subject.clone(),
            subjects,
            waiting,
            runs,
        });
    }
    Ok(found)
}

fn runs(conn: &Connection, code: &str, rows: &[RunRow], today: Day) -> Result<Vec<EventRun>> {
    let mine = rows.iter().filter(|row| row.code == code);
    mine.map(|row| {
        let items = read_run(conn, row.id, today)?.items;
        Ok(EventRun {
            run: row.id,
            subject: row.subject.clone(),
            started_at: row.started_at,
            started_by: row.started_by.clone(),
            closed_at: row.closed_at,
            closed_by: row.closed_by.clone(),
            items: items.iter().map(|item| item.state).collect(),
        })
    })
    .collect()
}

/// The rooms a client was treated in today and that nobody turned over since.
pub(crate) fn rooms_waiting(conn: &Connection, today: Day) -> Result<Vec<Waiting>> {
    let keeps = listed(conn)?;
    if !keeps.iter().any(|list| list.template.code == TURNOVER && list.is_on(today)) {
        return Ok(Vec::new());
    }
    let mut waiting = Vec::new();
    for (room, left_at) in tables::rooms_left(conn, today)? {
        let turned = store::last_closed(conn, TURNOVER, &room)?;
        if turned.is_none_or(|turned| turned < left_at) {
            waiting.push(Waiting {
                label: room.clone(),
                subject: room,
                treatment: None,
                since: left_at,
            });
        }
    }
    Ok(waiting)
}

fn treatments_waiting(conn: &Connection, today: Day) -> Result<Vec<Waiting>> {
    let mut waiting = Vec::new();
    for open in tables::open_on(conn, today)? {
        if store::run_of_treatment(conn, TIME_OUT, open.id)?.is_none() {
            let place = [open.practitioner.as_str(), open.room.as_str()];
            let place: Vec<_> = place.into_iter().filter(|part| !part.is_empty()).collect();
            waiting.push(Waiting {
                label: place.join(", "),
                subject: String::new(),
                treatment: Some(open.id),
                since: open.started_at,
            });
        }
    }
    Ok(waiting)
}

/// Runs of lists by event that are going on and in which something failed that nobody corrected.
pub(crate) fn failed_in_open_runs(conn: &Connection, today: Day) -> Result<Vec<ChecklistRun>> {
    let rows = store::unclosed(conn)?.into_iter().filter(|row| row.until.is_none());
    let runs = rows.map(|row| read_run(conn, row.id, today)).collect::<Result<Vec<_>>>()?;
    Ok(runs.into_iter().filter(|run| run.failed().next().is_some()).collect())
}
