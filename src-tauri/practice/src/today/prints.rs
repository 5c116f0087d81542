//! What Today says of the print queue: papers no printer took, and those nobody has seen come out.

use super::work::{WorkGroup, WorkItem, WorkMark, WorkTarget};
use crate::printing::Trouble;
use crate::store::printing as store;
use crate::{Instant, Result};
use rusqlite::Connection;

/// How long Today asks whether a paper came out, ms: one day. The queue asks for longer.
const ASKED_MS: i64 = 86_400_000;

pub(super) fn items(conn: &Connection, now: Instant) -> Result<Vec<WorkItem>> {
    let open = store::standing(conn, Instant(now.0 - ASKED_MS))?;
    let mut items = Vec::new();
    if open.waiting > 0 {
        items.push(WorkItem {
            group: WorkGroup::Overdue,
            mark: WorkMark::Missed,
            title: "Not printed yet".to_owned(),
            detail: format!("{}. {}", papers(open.waiting), why(open.trouble)),
            target: WorkTarget::PrintQueue,
        });
    }
    if open.handed_over > 0 {
        items.push(WorkItem {
            group: WorkGroup::Due,
            mark: WorkMark::Due,
            title: "Look at the printer".to_owned(),
            detail: format!("{}. Did it come out?", papers(open.handed_over)),
            target: WorkTarget::PrintQueue,
        });
    }
    Ok(items)
}

fn papers(count: u32) -> String {
    if count == 1 { "1 paper".to_owned() } else { format!("{count} papers") }
}

fn why(trouble: Option<Trouble>) -> &'static str {
    match trouble {
        None => "No printer took it yet",
        Some(Trouble::Offline) => "The printer does not answer",
        Some(Trouble::Stopped) => "The printer is stopped",
        Some(Trouble::NoPaper) => "The printer has no paper",
        Some(Trouble::NoSystem) => "The computer's print system does not run",
        Some(Trouble::NoPrinter) => "The printer is not there",
        Some(Trouble::Refused) => "The printer refused it",
        Some(Trouble::NoAnswer) => "The print system did not answer",
        Some(Trouble::NotPrinted) => "It did not come out",
    }
}
