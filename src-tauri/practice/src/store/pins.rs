//! Rows of PINs.

use crate::{Instant, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use vault::PinHash;

/// A PIN as kept.
pub(crate) struct Pin {
    pub(crate) hash: PinHash,
    /// Wrong ones in a row.
    pub(crate) wrong: u32,
}

pub(crate) fn get(conn: &Connection, staff: StaffId) -> Result<Option<Pin>> {
    Ok(conn
        .prepare_cached("SELECT salt, hash, wrong FROM pins WHERE staff = ?1")?
        .query_row([staff], |row| {
            Ok(Pin {
                hash: PinHash { salt: row.get("salt")?, hash: row.get("hash")? },
                wrong: row.get("wrong")?,
            })
        })
        .optional()?)
}

/// Everybody whose PIN went wrong fewer than `most` times in a row.
pub(crate) fn usable(conn: &Connection, most: u32) -> Result<Vec<StaffId>> {
    let mut statement = conn.prepare_cached("SELECT staff FROM pins WHERE wrong < ?1")?;
    let rows = statement.query_map([most], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn set(tx: &Transaction<'_>, staff: StaffId, pin: &PinHash, at: Instant) -> Result<()> {
    tx.execute(
        "INSERT INTO pins (staff, salt, hash, set_at, wrong)
         VALUES (:staff, :salt, :hash, :set_at, 0)
         ON CONFLICT (staff) DO UPDATE
         SET salt = excluded.salt, hash = excluded.hash, set_at = excluded.set_at, wrong = 0",
        named_params! { ":staff": staff, ":salt": pin.salt, ":hash": pin.hash, ":set_at": at },
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &Transaction<'_>, staff: StaffId) -> Result<()> {
    tx.execute("DELETE FROM pins WHERE staff = ?1", [staff])?;
    Ok(())
}

pub(crate) fn set_wrong(tx: &Transaction<'_>, staff: StaffId, wrong: u32) -> Result<()> {
    tx.execute("UPDATE pins SET wrong = ?2 WHERE staff = ?1", (staff, wrong))?;
    Ok(())
}
