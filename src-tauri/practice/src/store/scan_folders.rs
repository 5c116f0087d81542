//! The folder of each computer in which scanned pages arrive.

use crate::{Instant, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// The folder of a computer, and whether pages taken are put aside there.
pub(crate) fn of(conn: &Connection, computer: &str) -> Result<Option<(String, bool)>> {
    Ok(conn
        .prepare_cached("SELECT folder, keeps FROM scan_folders WHERE computer = ?1")?
        .query_row([computer], |row| Ok((row.get("folder")?, row.get("keeps")?)))
        .optional()?)
}

pub(crate) fn choose(
    tx: &Transaction<'_>,
    computer: &str,
    (folder, keeps): (&str, bool),
    (by, at): (StaffId, Instant),
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO scan_folders (computer, folder, keeps, chosen_at, chosen_by)
         VALUES (:computer, :folder, :keeps, :at, :by)
         ON CONFLICT (computer) DO UPDATE SET folder = :folder, keeps = :keeps, chosen_at = :at,
             chosen_by = :by",
    )?
    .execute(named_params! {
        ":computer": computer, ":folder": folder, ":keeps": keeps, ":at": at, ":by": by,
    })?;
    Ok(())
}

pub(crate) fn leave(tx: &Transaction<'_>, computer: &str) -> Result<()> {
    tx.prepare_cached("DELETE FROM scan_folders WHERE computer = ?1")?.execute([computer])?;
    Ok(())
}
