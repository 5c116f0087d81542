//! Checklists: versioned templates, runs with who and when on each item, limits judged at once,
//! and blockers that keep treatments shut until somebody wrote down what was done about them.

mod answer;
mod board;
mod decimal;
mod run;
mod template;
#[cfg(test)]
mod versions;
mod view;

pub use answer::AnswerValue;
pub(crate) use answer::Value;
pub use board::{Checklists, EarlierRun, ListState, ListToday};
pub(crate) use board::{lists, opening};
pub(crate) use decimal::Milli;
pub(crate) use run::read_run;
pub use template::{Blocks, ItemKind, PartOfDay};
pub use view::{ChecklistItem, ChecklistRun, Choice, GivenAnswer, ItemState};

use crate::store::checklists as store;
use crate::{Day, Result};
use rusqlite::{Connection, Transaction};
use template::BUILT_IN;
pub(crate) use template::Template;

/// The list that opens the practice for treatments (domain reference §4.9).
const OPENING: &str = "K01";

/// Seeds the built-in checklists into a new practice.
pub(crate) fn seed(tx: &Transaction<'_>) -> Result<()> {
    BUILT_IN.iter().try_for_each(|body| publish(tx, body))
}

/// Adds one version of a template. Runs made with older versions keep theirs.
fn publish(tx: &Transaction<'_>, body: &str) -> Result<()> {
    let template = Template::parse(body)?;
    store::insert_template(tx, &template, body)
}

/// Why treatments are shut on `day`, in words; `None` when the opening checklist lets them start.
pub(crate) fn shut_reason(conn: &Connection, day: Day) -> Result<Option<String>> {
    let Some(row) = store::run_on(conn, OPENING, day)? else {
        return Ok(Some("The opening checklist is not done".to_owned()));
    };
    if row.closed_at.is_some() {
        return Ok(None);
    }
    let run = read_run(conn, row.id, day)?;
    let failed = run
        .blockers()
        .find_map(|item| Some((&item.label, item.answer.as_ref()?.failure.as_ref()?)));
    Ok(Some(match failed {
        Some((label, failure)) => {
            format!("Opening checklist, {label}: {failure}. No corrective action is recorded")
        }
        None => "The opening checklist is not closed".to_owned(),
    }))
}
