//! The chart of a treatment: its zones, cartridges and products, each in its own rows.

use crate::treatments::{CartridgeUse, ProductUse, Treatment, TreatmentDraft, ZoneChart};
use crate::{PackId, Result, TreatmentId};
use rusqlite::{Connection, Transaction, named_params};

/// The treatment with its chart read in.
pub(super) fn filled(conn: &Connection, mut treatment: Treatment) -> Result<Treatment> {
    treatment.draft.zones = zones(conn, treatment.id)?;
    treatment.draft.cartridges = cartridges(conn, treatment.id)?;
    treatment.draft.packs = packs(conn, treatment.id)?;
    treatment.draft.products = products(conn, treatment.id)?;
    Ok(treatment)
}

pub(super) fn zones(conn: &Connection, id: TreatmentId) -> Result<Vec<ZoneChart>> {
    let mut statement = conn.prepare_cached(
        "SELECT zone, depth_um, passes, direction, endpoint, note FROM treatment_zones
         WHERE treatment = ?1 ORDER BY place",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(ZoneChart {
            zone: row.get("zone")?,
            depth_um: row.get("depth_um")?,
            passes: row.get("passes")?,
            direction: row.get("direction")?,
            endpoint: row.get("endpoint")?,
            note: row.get("note")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn cartridges(conn: &Connection, id: TreatmentId) -> Result<Vec<CartridgeUse>> {
    let mut statement = conn.prepare_cached(
        "SELECT lot, unit, opened FROM treatment_cartridges WHERE treatment = ?1 ORDER BY place",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(CartridgeUse {
            lot_id: row.get("lot")?,
            unit: row.get("unit")?,
            opened_before_client: row.get("opened")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn packs(conn: &Connection, id: TreatmentId) -> Result<Vec<PackId>> {
    let mut statement = conn
        .prepare_cached("SELECT pack FROM treatment_packs WHERE treatment = ?1 ORDER BY place")?;
    let rows = statement.query_map([id], |row| row.get("pack"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn products(conn: &Connection, id: TreatmentId) -> Result<Vec<ProductUse>> {
    let mut statement = conn.prepare_cached(
        "SELECT lot, role, amount FROM treatment_products WHERE treatment = ?1 ORDER BY place",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(ProductUse {
            lot_id: row.get("lot")?,
            role: row.get("role")?,
            amount: row.get("amount")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Writes the chart whole, in place of what was there.
pub(super) fn replace(tx: &Transaction<'_>, id: TreatmentId, draft: &TreatmentDraft) -> Result<()> {
    for sql in [
        "DELETE FROM treatment_zones WHERE treatment = ?1",
        "DELETE FROM treatment_cartridges WHERE treatment = ?1",
        "DELETE FROM treatment_packs WHERE treatment = ?1",
        "DELETE FROM treatment_products WHERE treatment = ?1",
    ] {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    for (place, zone) in (1_i32..).zip(&draft.zones) {
        tx.prepare_cached(
            "INSERT INTO treatment_zones (treatment, place, zone, depth_um, passes, direction,
                 endpoint, note)
             VALUES (:treatment, :place, :zone, :depth_um, :passes, :direction, :endpoint, :note)",
        )?
        .execute(named_params! {
            ":treatment": id, ":place": place, ":zone": zone.zone, ":depth_um": zone.depth_um,
            ":passes": zone.passes, ":direction": zone.direction, ":endpoint": zone.endpoint,
            ":note": zone.note,
        })?;
    }
    for (place, cartridge) in (1_i32..).zip(&draft.cartridges) {
        tx.prepare_cached(
            "INSERT INTO treatment_cartridges (treatment, place, lot, unit, opened)
             VALUES (:treatment, :place, :lot, :unit, :opened)",
        )?
        .execute(named_params! {
            ":treatment": id, ":place": place, ":lot": cartridge.lot_id, ":unit": cartridge.unit,
            ":opened": cartridge.opened_before_client,
        })?;
    }
    for (place, pack) in (1_i32..).zip(&draft.packs) {
        tx.prepare_cached(
            "INSERT INTO treatment_packs (treatment, place, pack) VALUES (:treatment, :place, :pack)",
        )?
        .execute(named_params! { ":treatment": id, ":place": place, ":pack": pack })?;
    }
    for (place, product) in (1_i32..).zip(&draft.products) {
        tx.prepare_cached(
            "INSERT INTO treatment_products (treatment, place, lot, role, amount)
             VALUES (:treatment, :place, :lot, :role, :amount)",
        )?
        .execute(named_params! {
            ":treatment": id, ":place": place, ":lot": product.lot_id, ":role": product.role,
            ":amount": product.amount,
        })?;
    }
    Ok(())
}
