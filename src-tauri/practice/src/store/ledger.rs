//! Lines of the ledger of each lot. The database keeps the number on hand beside them.

use crate::stock::{Entry, LedgerLine};
use crate::{LotId, Result};
use rusqlite::{Connection, Transaction, named_params};

/// Writes the next line; what is on hand follows it.
pub(crate) fn enter(tx: &Transaction<'_>, lot: LotId, entry: &Entry<'_>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO lot_ledger (lot, line, at, act, units, on_hand, day, treatment, reason, staff,
             staff_name, witness, witness_name)
         SELECT id, 1 + coalesce((SELECT max(line) FROM lot_ledger WHERE lot = :lot), 0), :at, :act,
             :units, on_hand + :units, :day, :treatment, :reason, :staff, :staff_name, :witness,
             :witness_name
         FROM lots WHERE id = :lot",
    )?
    .execute(named_params! {
        ":lot": lot, ":at": entry.at, ":act": entry.act, ":units": entry.units, ":day": entry.day,
        ":treatment": entry.treatment, ":reason": entry.reason, ":staff": entry.by.id,
        ":staff_name": entry.by.name, ":witness": entry.witness.map(|person| person.id),
        ":witness_name": entry.witness.map_or("", |person| person.name.as_str()),
    })?;
    Ok(())
}

/// The ledger of a lot, newest line first.
pub(crate) fn of_lot(conn: &Connection, lot: LotId) -> Result<Vec<LedgerLine>> {
    let mut statement = conn.prepare_cached(
        "SELECT line, at, act, units, on_hand, day, treatment, reason, staff_name, witness_name
         FROM lot_ledger WHERE lot = ?1 ORDER BY line DESC",
    )?;
    let rows = statement.query_map([lot], |row| {
        Ok(LedgerLine {
            line: row.get("line")?,
            at: row.get("at")?,
            act: row.get("act")?,
            units: row.get("units")?,
            on_hand: row.get("on_hand")?,
            day: row.get("day")?,
            treatment: row.get("treatment")?,
            reason: row.get("reason")?,
            by: row.get("staff_name")?,
            witness: row.get("witness_name")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many lots there are, and those whose number on hand is not the sum of their ledger.
pub(crate) fn check(conn: &Connection) -> Result<(i32, Vec<LotId>)> {
    let lots = conn.query_row("SELECT count(*) FROM lots", [], |row| row.get(0))?;
    let mut statement = conn.prepare(
        "SELECT id FROM lots
         WHERE on_hand IS NOT (SELECT sum(units) FROM lot_ledger WHERE lot = lots.id) ORDER BY id",
    )?;
    let wrong = statement.query_map([], |row| row.get(0))?;
    Ok((lots, wrong.collect::<rusqlite::Result<_>>()?))
}
