//! Sterilizers, their programmes and the times they stood still.

use crate::sterilizers::{
    Programme, ProgrammeFields, Sterilizer, SterilizerFields, Stop, StopCause,
};
use crate::{Error, IncidentId, Instant, ProgrammeId, Result, StaffId, SterilizerId, StopId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

const COLUMNS: &str = "id, code, make, model, serial, class, installed_on, service_due, \
     validation_due, active, version";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Sterilizer> {
    Ok(Sterilizer {
        id: row.get("id")?,
        fields: SterilizerFields {
            code: row.get("code")?,
            make: row.get("make")?,
            model: row.get("model")?,
            serial: row.get("serial")?,
            class: row.get("class")?,
            installed_on: row.get("installed_on")?,
            service_due: row.get("service_due")?,
            validation_due: row.get("validation_due")?,
            active: row.get("active")?,
        },
        version: row.get("version")?,
    })
}

pub(crate) fn all(conn: &Connection) -> Result<Vec<Sterilizer>> {
    let sql = format!("SELECT {COLUMNS} FROM sterilizers ORDER BY active DESC, code");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn get(conn: &Connection, id: SterilizerId) -> Result<Option<Sterilizer>> {
    let sql = format!("SELECT {COLUMNS} FROM sterilizers WHERE id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

pub(crate) fn insert(tx: &Transaction<'_>, new: &Sterilizer) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO sterilizers (id, code, make, model, serial, class, installed_on, service_due,
             validation_due, active, version)
         VALUES (:id, :code, :make, :model, :serial, :class, :installed_on, :service_due,
             :validation_due, :active, :version)",
    )?
    .execute(named_params! {
        ":id": new.id, ":code": new.fields.code, ":make": new.fields.make,
        ":model": new.fields.model, ":serial": new.fields.serial, ":class": new.fields.class,
        ":installed_on": new.fields.installed_on, ":service_due": new.fields.service_due,
        ":validation_due": new.fields.validation_due, ":active": new.fields.active,
        ":version": new.version,
    })?;
    Ok(())
}

/// Writes the record over `version`, the one that was read.
pub(crate) fn update(tx: &Transaction<'_>, version: i32, new: &Sterilizer) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE sterilizers SET make = :make, model = :model, serial = :serial, class = :class,
                 installed_on = :installed_on, service_due = :service_due,
                 validation_due = :validation_due, active = :active, version = version + 1
             WHERE id = :id AND version = :version",
        )?
        .execute(named_params! {
            ":id": new.id, ":make": new.fields.make, ":model": new.fields.model,
            ":serial": new.fields.serial, ":class": new.fields.class,
            ":installed_on": new.fields.installed_on, ":service_due": new.fields.service_due,
            ":validation_due": new.fields.validation_due, ":active": new.fields.active,
            ":version": version,
        })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

const PROGRAMME: &str = "id, sterilizer, name, method, wrapped, min_temp_mc, min_exposure_s, \
     min_drying_s, source, active, version";

fn programme_from_row(row: &Row<'_>) -> rusqlite::Result<Programme> {
    Ok(Programme {
        id: row.get("id")?,
        sterilizer: row.get("sterilizer")?,
        fields: ProgrammeFields {
            name: row.get("name")?,
            method: row.get("method")?,
            wrapped: row.get("wrapped")?,
            min_temp_mc: row.get("min_temp_mc")?,
            min_exposure_s: row.get("min_exposure_s")?,
            min_drying_s: row.get("min_drying_s")?,
            source: row.get("source")?,
            active: row.get("active")?,
        },
        version: row.get("version")?,
    })
}

pub(crate) fn programmes(conn: &Connection, of: SterilizerId) -> Result<Vec<Programme>> {
    let sql = format!(
        "SELECT {PROGRAMME} FROM programmes WHERE sterilizer = ?1 ORDER BY active DESC, name"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([of], programme_from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn programme(conn: &Connection, id: ProgrammeId) -> Result<Option<Programme>> {
    let sql = format!("SELECT {PROGRAMME} FROM programmes WHERE id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], programme_from_row).optional()?)
}

pub(crate) fn insert_programme(tx: &Transaction<'_>, new: &Programme) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO programmes (id, sterilizer, name, method, wrapped, min_temp_mc,
             min_exposure_s, min_drying_s, source, active, version)
         VALUES (:id, :sterilizer, :name, :method, :wrapped, :temp, :exposure, :drying, :source,
             :active, :version)",
    )?
    .execute(named_params! {
        ":id": new.id, ":sterilizer": new.sterilizer, ":name": new.fields.name,
        ":method": new.fields.method, ":wrapped": new.fields.wrapped,
        ":temp": new.fields.min_temp_mc, ":exposure": new.fields.min_exposure_s,
        ":drying": new.fields.min_drying_s, ":source": new.fields.source,
        ":active": new.fields.active, ":version": new.version,
    })?;
    Ok(())
}

pub(crate) fn update_programme(tx: &Transaction<'_>, version: i32, new: &Programme) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE programmes SET name = :name, method = :method, wrapped = :wrapped,
                 min_temp_mc = :temp, min_exposure_s = :exposure, min_drying_s = :drying,
                 source = :source, active = :active, version = version + 1
             WHERE id = :id AND version = :version",
        )?
        .execute(named_params! {
            ":id": new.id, ":name": new.fields.name, ":method": new.fields.method,
            ":wrapped": new.fields.wrapped, ":temp": new.fields.min_temp_mc,
            ":exposure": new.fields.min_exposure_s, ":drying": new.fields.min_drying_s,
            ":source": new.fields.source, ":active": new.fields.active, ":version": version,
        })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

const STOP: &str = "SELECT stop.id, stop.sterilizer, stop.cause, stop.reason, stop.at,
         by.name AS by_name, stop.incident, stop.repaired_at, stop.repair, stop.lifted_at,
         lifter.name AS lifted_by_name, stop.lift_reason
     FROM sterilizer_stops AS stop JOIN staff AS by ON by.id = stop.by
     LEFT JOIN staff AS lifter ON lifter.id = stop.lifted_by";

fn stop_from_row(row: &Row<'_>) -> rusqlite::Result<Stop> {
    Ok(Stop {
        id: row.get("id")?,
        sterilizer: row.get("sterilizer")?,
        cause: row.get("cause")?,
        reason: row.get("reason")?,
        at: row.get("at")?,
        by_name: row.get("by_name")?,
        incident: row.get("incident")?,
        repaired_at: row.get("repaired_at")?,
        repair: row.get("repair")?,
        lifted_at: row.get("lifted_at")?,
        lifted_by_name: row.get("lifted_by_name")?,
        lift_reason: row.get("lift_reason")?,
    })
}

/// Every stop of a sterilizer, newest first.
pub(crate) fn stops(conn: &Connection, of: SterilizerId) -> Result<Vec<Stop>> {
    let sql = format!("{STOP} WHERE stop.sterilizer = ?1 ORDER BY stop.at DESC, stop.id DESC");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([of], stop_from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn stop(conn: &Connection, id: StopId) -> Result<Option<Stop>> {
    let sql = format!("{STOP} WHERE stop.id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], stop_from_row).optional()?)
}

#[expect(clippy::too_many_arguments, reason = "one column each")]
pub(crate) fn insert_stop(
    tx: &Transaction<'_>,
    id: StopId,
    sterilizer: SterilizerId,
    cause: StopCause,
    reason: &str,
    at: Instant,
    by: StaffId,
    incident: Option<IncidentId>,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO sterilizer_stops (id, sterilizer, cause, reason, at, by, incident, repair,
             lift_reason)
         VALUES (:id, :sterilizer, :cause, :reason, :at, :by, :incident, '', '')",
    )?
    .execute(named_params! {
        ":id": id, ":sterilizer": sterilizer, ":cause": cause, ":reason": reason, ":at": at,
        ":by": by, ":incident": incident,
    })?;
    Ok(())
}

pub(crate) fn set_repair(
    tx: &Transaction<'_>,
    id: StopId,
    at: Instant,
    repair: &str,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE sterilizer_stops SET repaired_at = :at, repair = :repair WHERE id = :id",
    )?
    .execute(named_params! { ":id": id, ":at": at, ":repair": repair })?;
    Ok(())
}

pub(crate) fn lift(
    tx: &Transaction<'_>,
    id: StopId,
    at: Instant,
    by: StaffId,
    reason: &str,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE sterilizer_stops SET lifted_at = :at, lifted_by = :by, lift_reason = :reason
         WHERE id = :id",
    )?
    .execute(named_params! { ":id": id, ":at": at, ":by": by, ":reason": reason })?;
    Ok(())
}
