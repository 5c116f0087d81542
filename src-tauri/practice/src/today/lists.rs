//! What lists put on the work list: what is due, what failed, what was missed, and rooms nobody
//! turned over.

use super::visits::clock_time;
use super::work::{WorkGroup, WorkItem, WorkMark, WorkTarget};
use crate::checklists::{self, ChecklistRun, ListState, ListToday};
use crate::rules::Severity;
use crate::store::checklists as store;
use crate::{Day, Result};
use rusqlite::Connection;

/// Days a turn nobody started stays on the work list; on the lists' own page it stays longer.
const MISSED_DAYS: i64 = 7;

pub(super) fn lists(conn: &Connection, today: Day, zone: chrono_tz::Tz) -> Result<Vec<WorkItem>> {
    let mut items = Vec::new();
    for list in checklists::lists(conn, today)? {
        if matches!(list.state, ListState::Due | ListState::InProgress) {
            items.push(due(&list, today));
        }
        let Some(run) = list.run else { continue };
        items.extend(failed(&checklists::read_run(conn, run, today)?));
    }
    for run in checklists::failed_in_open_runs(conn, today)? {
        items.extend(failed(&run));
    }
    for room in checklists::rooms_waiting(conn, today)? {
        items.push(WorkItem {
            group: WorkGroup::Stopped,
            mark: WorkMark::Liftable,
            title: format!("{}: next client", room.label),
            detail: format!("No turnover since {}", clock_time(room.since, zone)),
            target: WorkTarget::EventChecklist {
                code: checklists::TURNOVER.to_owned(),
                subject: room.subject,
            },
        });
    }
    items.extend(missed(conn, today)?);
    Ok(items)
}

fn due(list: &ListToday, today: Day) -> WorkItem {
    let since = list.due.filter(|due| *due < today);
    WorkItem {
        group: WorkGroup::Due,
        mark: WorkMark::Due,
        title: format!("{} checklist", list.name),
        detail: since.map_or_else(
            || list.when.clone(),
            |since| format!("Due since {}", since.weekday_long()),
        ),
        target: WorkTarget::Checklist { code: list.code.clone(), run: list.run },
    }
}

fn failed(run: &ChecklistRun) -> Vec<WorkItem> {
    let about = if run.subject.is_empty() {
        run.name.clone()
    } else {
        format!("{}, {}", run.name, run.subject)
    };
    let item = |item: &checklists::ChecklistItem| {
        let failure = item.answer.as_ref().and_then(|answer| answer.failure.clone());
        let (group, mark) = match item.blocks.map(|_| item.severity) {
            Some(Severity::Block) => (WorkGroup::Stopped, WorkMark::Blocked),
            Some(Severity::Override) => (WorkGroup::Stopped, WorkMark::Liftable),
            Some(Severity::Warn) | None => (WorkGroup::Due, WorkMark::Due),
        };
        WorkItem {
            group,
            mark,
            title: format!("{about}: {}", item.label),
            detail: format!("{}. No corrective action yet", failure.unwrap_or_default()),
            target: WorkTarget::Checklist { code: run.code.clone(), run: Some(run.id) },
        }
    };
    run.failed().map(item).collect()
}

/// Runs begun and never closed, each; turns nobody started, one line for each list.
fn missed(conn: &Connection, today: Day) -> Result<Vec<WorkItem>> {
    let overdue = |title: String, detail: &str, target| WorkItem {
        group: WorkGroup::Overdue,
        mark: WorkMark::Missed,
        title,
        detail: detail.to_owned(),
        target,
    };
    let mut items = Vec::new();
    for row in store::unclosed(conn)? {
        if row.until.is_some_and(|until| until < today) {
            let title = format!("{} checklist of {}", row.name, row.day.weekday_long());
            let target = WorkTarget::Checklist { code: row.code, run: Some(row.id) };
            items.push(overdue(title, "Started, never closed", target));
        }
    }
    let from = today.plus_days(-MISSED_DAYS);
    let runs = store::runs_between(conn, from, today)?;
    let missed = checklists::never_started(conn, &runs, from, today)?;
    for of_list in missed.chunk_by(|one, next| one.code == next.code) {
        let [first, more @ ..] = of_list else { continue };
        let title = match more.len() {
            0 => format!("{} checklist of {}", first.name, first.turn.due.weekday_long()),
            more => format!("{} checklist, missed {} times", first.name, more + 1),
        };
        items.push(overdue(title, "Nobody started it", WorkTarget::Checklists));
    }
    Ok(items)
}
