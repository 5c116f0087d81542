//! Which treatment a printed unit belongs to, and in which treatments a lot was used.

use crate::stock::Used;
use crate::treatments::FirstUse;
use crate::{Instant, LotId, Result, TreatmentId};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// Gives a treatment the printed units of its chart that no other one has, and lets go of those it
/// does not name any more.
pub(crate) fn own_units(tx: &Transaction<'_>, treatment: TreatmentId, at: Instant) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM lot_units WHERE treatment = :treatment AND NOT EXISTS (
             SELECT 1 FROM treatment_cartridges c
             WHERE c.treatment = :treatment AND c.lot = lot_units.lot AND c.unit = lot_units.unit)",
    )?
    .execute(named_params! { ":treatment": treatment })?;
    tx.prepare_cached(
        "INSERT INTO lot_units (lot, unit, treatment, at)
         SELECT lot, unit, treatment, :at FROM treatment_cartridges
         WHERE treatment = :treatment AND unit <> ''
         ON CONFLICT DO NOTHING",
    )?
    .execute(named_params! { ":treatment": treatment, ":at": at })?;
    Ok(())
}

/// Lets go of the units that were not opened for a treatment that is not done.
pub(crate) fn let_go_of_unopened(tx: &Transaction<'_>, treatment: TreatmentId) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM lot_units WHERE treatment = :treatment AND EXISTS (
             SELECT 1 FROM treatment_cartridges c
             WHERE c.treatment = :treatment AND c.lot = lot_units.lot AND c.unit = lot_units.unit
               AND c.opened = 0)",
    )?
    .execute(named_params! { ":treatment": treatment })?;
    Ok(())
}

/// Where a printed unit was used first; nothing when no treatment has it.
pub(crate) fn first_use(conn: &Connection, lot: LotId, unit: &str) -> Result<Option<FirstUse>> {
    Ok(conn
        .prepare_cached(
            "SELECT t.id, t.status, t.started_at, t.room FROM lot_units u
             JOIN treatments t ON t.id = u.treatment WHERE u.lot = :lot AND u.unit = :unit",
        )?
        .query_row(named_params! { ":lot": lot, ":unit": unit }, |row| {
            Ok(FirstUse {
                treatment: row.get("id")?,
                status: row.get("status")?,
                began_at: row.get("started_at")?,
                room: row.get("room")?,
            })
        })
        .optional()?)
}

/// Units of a lot that open treatments begun before this one will take when they are signed.
pub(crate) fn promised(conn: &Connection, lot: LotId, this: TreatmentId) -> Result<i32> {
    Ok(conn
        // The few open treatments first, each by its own chart (+ keeps the index by lot out): a lot
        // may have been used thousands of times.
        .prepare_cached(
            "SELECT count(*) FROM treatments t
             CROSS JOIN treatment_cartridges c ON c.treatment = t.id
             WHERE t.status = 'draft' AND +c.lot = :lot AND t.id <> :this
               AND (t.started_at, t.id) < (coalesce(
                   (SELECT started_at FROM treatments WHERE id = :this), 9223372036854775807), :this)",
        )?
        .query_row(named_params! { ":lot": lot, ":this": this }, |row| row.get(0))?)
}

/// Every use of a lot, newest first. A unit named by a treatment that was not done counts when it
/// had been opened.
pub(crate) fn of_lot(conn: &Connection, lot: LotId) -> Result<Vec<Used>> {
    let mut statement = conn.prepare_cached(
        "SELECT t.id, t.day, t.status, t.client, s.name, used.unit, used.role
         FROM (
             SELECT treatment, unit, NULL AS role, opened FROM treatment_cartridges WHERE lot = :lot
             UNION ALL
             SELECT treatment, '', role, 1 FROM treatment_products WHERE lot = :lot
             UNION ALL
             SELECT id, '', 'anaesthetic', 1 FROM treatments WHERE numbing_lot = :lot
         ) used
         JOIN treatments t ON t.id = used.treatment JOIN staff s ON s.id = t.practitioner
         WHERE t.status <> 'discarded' OR used.opened = 1
         ORDER BY t.started_at DESC, used.unit",
    )?;
    let rows = statement.query_map(named_params! { ":lot": lot }, |row| {
        Ok(Used {
            treatment: row.get("id")?,
            day: row.get("day")?,
            status: row.get("status")?,
            client: row.get("client")?,
            practitioner_name: row.get("name")?,
            unit: row.get("unit")?,
            role: row.get("role")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
