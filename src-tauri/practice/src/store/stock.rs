//! Lot rows. What is on hand changes by the ledger alone ([`super::ledger`]).

use crate::stock::Lot;
use crate::{Day, Instant, LotId, Result};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

const COLUMNS: &str = "id, kind, product, maker, supplier, registration, strength, pins, role, lot, \
     expires, units_numbered, opened_on, use_within_days, suitable_for_needling, recalled_at, \
     recall_reason, quarantined_at, quarantine_reason, received_at, received, on_hand, version";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Lot> {
    Ok(Lot {
        id: row.get("id")?,
        kind: row.get("kind")?,
        product: row.get("product")?,
        maker: row.get("maker")?,
        supplier: row.get("supplier")?,
        registration: row.get("registration")?,
        strength: row.get("strength")?,
        pins: row.get("pins")?,
        role: row.get("role")?,
        lot: row.get("lot")?,
        expires: row.get("expires")?,
        units_numbered: row.get("units_numbered")?,
        opened_on: row.get("opened_on")?,
        use_within_days: row.get("use_within_days")?,
        suitable_for_needling: row.get("suitable_for_needling")?,
        recalled_at: row.get("recalled_at")?,
        recall_reason: row.get("recall_reason")?,
        quarantined_at: row.get("quarantined_at")?,
        quarantine_reason: row.get("quarantine_reason")?,
        received_at: row.get("received_at")?,
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

/// Writes a new lot with nothing on hand yet, or what a known one received in all.
pub(crate) fn put(tx: &Transaction<'_>, lot: &Lot, code: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO lots (id, kind, product, maker, supplier, registration, strength, pins, role,
             lot, code, expires, units_numbered, opened_on, use_within_days, suitable_for_needling,
             recalled_at, recall_reason, quarantined_at, quarantine_reason, received_at, received,
             on_hand, version)
         VALUES (:id, :kind, :product, :maker, :supplier, :registration, :strength, :pins, :role,
             :lot, :code, :expires, :units_numbered, :opened_on, :use_within_days, :suitable,
             NULL, '', NULL, '', :at, :received, 0, 0)
         ON CONFLICT (id) DO UPDATE SET received = :received",
    )?
    .execute(named_params! {
        ":id": lot.id, ":kind": lot.kind, ":product": lot.product, ":maker": lot.maker,
        ":supplier": lot.supplier, ":registration": lot.registration, ":strength": lot.strength,
        ":pins": lot.pins, ":role": lot.role, ":lot": lot.lot, ":code": code,
        ":expires": lot.expires, ":units_numbered": lot.units_numbered,
        ":opened_on": lot.opened_on, ":use_within_days": lot.use_within_days,
        ":suitable": lot.suitable_for_needling, ":at": lot.received_at, ":received": lot.received,
    })?;
    Ok(())
}

pub(crate) fn recall(tx: &Transaction<'_>, id: LotId, at: Instant, reason: &str) -> Result<()> {
    tx.prepare_cached("UPDATE lots SET recalled_at = :at, recall_reason = :reason WHERE id = :id")?
        .execute(named_params! { ":id": id, ":at": at, ":reason": reason })?;
    Ok(())
}

/// Puts a lot in quarantine since a moment and for a reason, or takes it out.
pub(crate) fn set_quarantine(
    tx: &Transaction<'_>,
    id: LotId,
    since: Option<(Instant, &str)>,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE lots SET quarantined_at = :at, quarantine_reason = :reason WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":at": since.map(|(at, _)| at),
        ":reason": since.map_or("", |(_, reason)| reason),
    })?;
    Ok(())
}

/// Notes the day the unit in use was opened, which starts its period after opening.
pub(crate) fn open_on(tx: &Transaction<'_>, id: LotId, day: Day) -> Result<()> {
    tx.prepare_cached("UPDATE lots SET opened_on = :day WHERE id = :id")?
        .execute(named_params! { ":id": id, ":day": day })?;
    Ok(())
}
