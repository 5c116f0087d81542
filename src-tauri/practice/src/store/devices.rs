//! Device rows.

use crate::devices::{Device, DeviceFields};
use crate::{DeviceId, Error, Result};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

const COLUMNS: &str = "id, make, model, serial, kind, max_depth_um, labelled_contraindications, \
     service_due, active, version";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Device> {
    let labelled: String = row.get("labelled_contraindications")?;
    let damaged = |e| rusqlite::Error::FromSqlConversionFailure(6, Type::Text, Box::new(e));
    Ok(Device {
        id: row.get("id")?,
        fields: DeviceFields {
            make: row.get("make")?,
            model: row.get("model")?,
            serial: row.get("serial")?,
            kind: row.get("kind")?,
            max_depth_um: row.get("max_depth_um")?,
            labelled_contraindications: serde_json::from_str(&labelled).map_err(damaged)?,
            service_due: row.get("service_due")?,
            active: row.get("active")?,
        },
        version: row.get("version")?,
    })
}

pub(crate) fn get(conn: &Connection, id: DeviceId) -> Result<Option<Device>> {
    let sql = format!("SELECT {COLUMNS} FROM devices WHERE id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

pub(crate) fn all(conn: &Connection) -> Result<Vec<Device>> {
    let sql = format!("SELECT {COLUMNS} FROM devices ORDER BY active DESC, make, model, serial");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert(tx: &Transaction<'_>, device: &Device) -> Result<()> {
    let fields = &device.fields;
    tx.prepare_cached(
        "INSERT INTO devices (id, make, model, serial, kind, max_depth_um,
             labelled_contraindications, service_due, active, version)
         VALUES (:id, :make, :model, :serial, :kind, :max_depth_um, :labelled, :service_due,
             :active, :version)",
    )?
    .execute(named_params! {
        ":id": device.id, ":make": fields.make, ":model": fields.model, ":serial": fields.serial,
        ":kind": fields.kind, ":max_depth_um": fields.max_depth_um,
        ":labelled": serde_json::to_string(&fields.labelled_contraindications)?,
        ":service_due": fields.service_due, ":active": fields.active, ":version": device.version,
    })?;
    Ok(())
}

/// Writes the record over `version`, the one that was read.
pub(crate) fn update(tx: &Transaction<'_>, version: i32, device: &Device) -> Result<()> {
    let fields = &device.fields;
    let changed = tx
        .prepare_cached(
            "UPDATE devices SET make = :make, model = :model, serial = :serial, kind = :kind,
                 max_depth_um = :max_depth_um, labelled_contraindications = :labelled,
                 service_due = :service_due, active = :active, version = version + 1
             WHERE id = :id AND version = :version",
        )?
        .execute(named_params! {
            ":id": device.id, ":make": fields.make, ":model": fields.model,
            ":serial": fields.serial, ":kind": fields.kind,
            ":max_depth_um": fields.max_depth_um,
            ":labelled": serde_json::to_string(&fields.labelled_contraindications)?,
            ":service_due": fields.service_due, ":active": fields.active, ":version": version,
        })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}
