//! Lot rows.

use crate::stock::Lot;
use crate::{Day, Instant, LotId, Result};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

const COLUMNS: &str = "id, kind, product, pins, role, lot, expires, opened_on, use_within_days, \
     suitable_for_needling, recalled_at, recall_reason, received, on_hand, version";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Lot> {
    Ok(Lot {
        id: row.get("id")?,
        kind: row.get("kind")?,
        product: row.get("product")?,
        pins: row.get("pins")?,
        role: row.get("role")?,
        lot: row.get("lot")?,
        expires: row.get("expires")?,
        opened_on: row.get("opened_on")?,
        use_within_days: row.get("use_within_days")?,
        suitable_for_needling: row.get("suitable_for_needling")?,
        recalled_at: row.get("recalled_at")?,
        recall_reason: row.get("recall_reason")?,
        received: row.get("received")?,
        on_hand: row.get("on_hand")?,
        version: row.get("version")?,
    })
}

pub(crate) fn get(conn: &Connection, id: LotId) -> Result<Option<Lot>> {
    let sql = format!("SELECT {COLUMNS} FROM lots WHERE id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

pub(crate) fn by_code(conn: &Connection, code: &str) -> Result<Option<Lot>> {
    let sql = format!("SELECT {COLUMNS} FROM lots WHERE code = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([code], from_row).optional()?)
}

pub(crate) fn all(conn: &Connection) -> Result<Vec<Lot>> {
    let sql = format!("SELECT {COLUMNS} FROM lots ORDER BY product, expires, lot");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Writes a new lot, or the counts of a known one.
pub(crate) fn put(tx: &Transaction<'_>, lot: &Lot, code: &str, at: Instant) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO lots (id, kind, product, pins, role, lot, code, expires, opened_on,
             use_within_days, suitable_for_needling, recalled_at, recall_reason, received_at,
             received, on_hand, version)
         VALUES (:id, :kind, :product, :pins, :role, :lot, :code, :expires, :opened_on,
             :use_within_days, :suitable, :recalled_at, :recall_reason, :at, :received, :on_hand,
             :version)
         ON CONFLICT (id) DO UPDATE SET received = :received, on_hand = :on_hand, version = :version",
    )?
    .execute(named_params! {
        ":id": lot.id, ":kind": lot.kind, ":product": lot.product, ":pins": lot.pins,
        ":role": lot.role, ":lot": lot.lot, ":code": code, ":expires": lot.expires,
        ":opened_on": lot.opened_on, ":use_within_days": lot.use_within_days,
        ":suitable": lot.suitable_for_needling, ":recalled_at": lot.recalled_at,
        ":recall_reason": lot.recall_reason, ":at": at, ":received": lot.received,
        ":on_hand": lot.on_hand, ":version": lot.version,
    })?;
    Ok(())
}

pub(crate) fn recall(tx: &Transaction<'_>, id: LotId, at: Instant, reason: &str) -> Result<()> {
    tx.prepare_cached(
        "UPDATE lots SET recalled_at = :at, recall_reason = :reason, version = version + 1
         WHERE id = :id",
    )?
    .execute(named_params! { ":id": id, ":at": at, ":reason": reason })?;
    Ok(())
}

/// Takes one unit off the shelf; `false` when none was left.
pub(crate) fn take_one(tx: &Transaction<'_>, id: LotId) -> Result<bool> {
    let taken = tx
        .prepare_cached(
            "UPDATE lots SET on_hand = on_hand - 1, version = version + 1
             WHERE id = ?1 AND on_hand > 0",
        )?
        .execute([id])?;
    Ok(taken == 1)
}

/// Notes the day a lot was first used, which starts its period after opening.
pub(crate) fn open_on(tx: &Transaction<'_>, id: LotId, day: Day) -> Result<()> {
    tx.prepare_cached(
        "UPDATE lots SET opened_on = :day, version = version + 1
         WHERE id = :id AND opened_on IS NULL AND kind = 'product'",
    )?
    .execute(named_params! { ":id": id, ":day": day })?;
    Ok(())
}
