//! Checklists: versioned templates, runs with who and when on each item, blockers that shut the
//! practice until corrected.

use crate::{Day, Result};
use rusqlite::{Connection, Transaction};

/// Seeds the built-in checklists into a new practice.
pub(crate) fn seed(_tx: &Transaction<'_>) -> Result<()> {
    Ok(())
}

/// Why treatments are shut today, in words; `None` when the opening checklist lets them start.
pub(crate) fn shut_reason(_conn: &Connection, _day: Day) -> Result<Option<String>> {
    Ok(None)
}
