//! Rows of broken glass.

use crate::break_glass::{Acknowledged, BrokenGlass};
use crate::{BreakGlassId, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

const COLUMNS: &str =
    "id, client, reason, by, by_name, at, acknowledged_by_name, acknowledged_at, note";

fn from_row(row: &Row<'_>) -> rusqlite::Result<BrokenGlass> {
    let acknowledged = match row.get("acknowledged_at")? {
        Some(at) => Some(Acknowledged {
            by_name: row.get("acknowledged_by_name")?,
            at,
            note: row.get("note")?,
        }),
        None => None,
    };
    Ok(BrokenGlass {
        id: row.get("id")?,
        client: row.get("client")?,
        client_name: String::new(),
        reason: row.get("reason")?,
        by: row.get("by")?,
        by_name: row.get("by_name")?,
        at: row.get("at")?,
        acknowledged,
    })
}

pub(crate) fn insert(tx: &Transaction<'_>, glass: &BrokenGlass) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO break_glass (id, client, reason, by, by_name, at)
         VALUES (:id, :client, :reason, :by, :by_name, :at)",
    )?
    .execute(named_params! {
        ":id": glass.id, ":client": glass.client, ":reason": glass.reason, ":by": glass.by,
        ":by_name": glass.by_name, ":at": glass.at,
    })?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, id: BreakGlassId) -> Result<Option<BrokenGlass>> {
    let sql = format!("SELECT {COLUMNS} FROM break_glass WHERE id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

/// The ones nobody has looked into yet, oldest first.
pub(crate) fn waiting(conn: &Connection) -> Result<Vec<BrokenGlass>> {
    let sql =
        format!("SELECT {COLUMNS} FROM break_glass WHERE acknowledged_at IS NULL ORDER BY at");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn acknowledge(
    tx: &Transaction<'_>,
    id: BreakGlassId,
    by: StaffId,
    acknowledged: &Acknowledged,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE break_glass SET acknowledged_by = :by, acknowledged_by_name = :by_name,
             acknowledged_at = :at, note = :note
         WHERE id = :id AND acknowledged_at IS NULL",
    )?
    .execute(named_params! {
        ":id": id, ":by": by, ":by_name": acknowledged.by_name, ":at": acknowledged.at,
        ":note": acknowledged.note,
    })?;
    Ok(())
}
