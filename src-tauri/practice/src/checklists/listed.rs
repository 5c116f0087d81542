//! The lists a practice has, each with its newest template and since when it is kept, and the turns
//! of them that nobody started.

use super::calendar::{Calendar, Kept, Turn, kept_on, period, turns};
use super::occasion::Rhythm;
use super::template::Template;
use crate::store::checklist_templates as store;
use crate::store::checklists::RunRow;
use crate::{Day, Result};
use rusqlite::Connection;

/// One list.
pub(crate) struct Listed {
    pub template: Template,
    pub kept: Vec<Kept>,
}

/// Every list, in the order of the day.
pub(crate) fn listed(conn: &Connection) -> Result<Vec<Listed>> {
    let bodies = store::newest_of_each(conn)?;
    let read = |body: &String| {
        let template = Template::parse(body)?;
        let kept = store::kept(conn, &template.code)?;
        Ok(Listed { template, kept })
    };
    let mut lists = bodies.iter().map(read).collect::<Result<Vec<_>>>()?;
    lists.sort_by_key(|list| (list.template.occasion, list.template.code.clone()));
    Ok(lists)
}

impl Listed {
    /// Whether the practice keeps it on `day`.
    pub fn is_on(&self, day: Day) -> bool {
        kept_on(&self.kept, day).is_some_and(|row| row.is_on)
    }

    pub fn turns(&self, calendar: &Calendar, rhythm: Rhythm, from: Day, to: Day) -> Vec<Turn> {
        turns(calendar, rhythm, &self.kept, from, to)
    }
}

/// A turn that is over and that nobody started.
pub(crate) struct NeverStarted {
    pub code: String,
    pub name: String,
    pub turn: Turn,
}

/// The turns from `from` on that were over before `today` and that no run stands for, oldest first
/// within each list. Worked out from the calendar: nobody writes down what nobody did.
pub(crate) fn never_started(
    conn: &Connection,
    runs: &[RunRow],
    from: Day,
    today: Day,
) -> Result<Vec<NeverStarted>> {
    let calendar = store::calendar(conn)?;
    let mut found = Vec::new();
    for list in listed(conn)? {
        let Some(rhythm) = list.template.occasion.rhythm() else { continue };
        let over = list.turns(&calendar, rhythm, from, today.plus_days(-1));
        for turn in over.into_iter().filter(|turn| turn.until < today) {
            if stands_for(runs, &list.template.code, rhythm, turn.due).is_none() {
                found.push(NeverStarted {
                    code: list.template.code.clone(),
                    name: list.template.name.clone(),
                    turn,
                });
            }
        }
    }
    Ok(found)
}

/// The run of `code` that stands for the turn due on `due`.
pub(super) fn stands_for<'a>(
    runs: &'a [RunRow],
    code: &str,
    rhythm: Rhythm,
    due: Day,
) -> Option<&'a RunRow> {
    let (first, last) = period(rhythm, due);
    runs.iter()
        .find(|run| run.code == code && run.until.is_some() && run.day >= first && run.day <= last)
}
