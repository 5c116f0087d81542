//! Staff rows.

use crate::staff::Staff;
use crate::{Error, Result, StaffId};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

const COLUMNS: &str = "id, name, role, may_treat, may_lift, may_manage, may_release, licence_title, \
     licence_number, licence_expires, max_depth_um, insurance_expires, training, services, \
     active, version";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Staff> {
    let role: String = row.get("role")?;
    let (training, services): (String, String) = (row.get("training")?, row.get("services")?);
    let damaged = |e| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(e));
    Ok(Staff {
        id: row.get("id")?,
        name: row.get("name")?,
        role: role.parse().map_err(|()| {
            rusqlite::Error::FromSqlConversionFailure(2, Type::Text, "role".into())
        })?,
        may_treat: row.get("may_treat")?,
        may_lift: row.get("may_lift")?,
        may_manage: row.get("may_manage")?,
        may_release: row.get("may_release")?,
        licence_title: row.get("licence_title")?,
        licence_number: row.get("licence_number")?,
        licence_expires: row.get("licence_expires")?,
        max_depth_um: row.get("max_depth_um")?,
        insurance_expires: row.get("insurance_expires")?,
        training: serde_json::from_str(&training).map_err(damaged)?,
        services: serde_json::from_str(&services).map_err(damaged)?,
        active: row.get("active")?,
        version: row.get("version")?,
    })
}

pub(crate) fn get(conn: &Connection, id: StaffId) -> Result<Option<Staff>> {
    let sql = format!("SELECT {COLUMNS} FROM staff WHERE id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

pub(crate) fn all(conn: &Connection) -> Result<Vec<Staff>> {
    let sql = format!("SELECT {COLUMNS} FROM staff ORDER BY active DESC, name");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert(tx: &Transaction<'_>, staff: &Staff) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO staff (id, name, role, may_treat, may_lift, may_manage, may_release,
             licence_title, licence_number, licence_expires, max_depth_um, insurance_expires, training, services,
             active, version)
         VALUES (:id, :name, :role, :may_treat, :may_lift, :may_manage, :may_release, :licence_title,
             :licence_number, :licence_expires, :max_depth_um, :insurance_expires, :training,
             :services, :active, :version)",
    )?
    .execute(named_params! {
        ":id": staff.id, ":name": staff.name, ":role": staff.role.name(),
        ":may_treat": staff.may_treat, ":may_lift": staff.may_lift, ":may_manage": staff.may_manage,
        ":may_release": staff.may_release, ":licence_title": staff.licence_title, ":licence_number": staff.licence_number,
        ":licence_expires": staff.licence_expires, ":max_depth_um": staff.max_depth_um,
        ":insurance_expires": staff.insurance_expires,
        ":training": serde_json::to_string(&staff.training)?,
        ":services": serde_json::to_string(&staff.services)?,
        ":active": staff.active, ":version": staff.version,
    })?;
    Ok(())
}

/// Writes the record over `version`, the one that was read.
pub(crate) fn update(tx: &Transaction<'_>, version: i32, staff: &Staff) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE staff SET name = :name, role = :role, may_treat = :may_treat,
                 may_lift = :may_lift, may_manage = :may_manage, may_release = :may_release,
                 licence_title = :licence_title,
                 licence_number = :licence_number, licence_expires = :licence_expires,
                 max_depth_um = :max_depth_um, insurance_expires = :insurance_expires,
                 training = :training, services = :services, active = :active, version = version + 1
             WHERE id = :id AND version = :version",
        )?
        .execute(named_params! {
            ":id": staff.id, ":name": staff.name, ":role": staff.role.name(),
            ":may_treat": staff.may_treat, ":may_lift": staff.may_lift,
            ":may_manage": staff.may_manage,
            ":may_release": staff.may_release, ":licence_title": staff.licence_title,
            ":licence_number": staff.licence_number, ":licence_expires": staff.licence_expires,
            ":max_depth_um": staff.max_depth_um, ":insurance_expires": staff.insurance_expires,
            ":training": serde_json::to_string(&staff.training)?,
            ":services": serde_json::to_string(&staff.services)?,
            ":active": staff.active, ":version": version,
        })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::all;
    use crate::Result;
    use crate::staff::Service;
    use crate::store::LADDER;
    use rusqlite::Connection;

    #[test]
    fn who_treated_before_scopes_were_on_record_treats_on() -> Result<()> {
        let conn = Connection::open_in_memory()?;
        let is_scope = |step: &&str| step.contains("ADD COLUMN services");
        let scope = LADDER.steps.iter().position(is_scope).unwrap_or_default();
        for step in &LADDER.steps[..scope] {
            conn.execute_batch(step)?;
        }
        for (id, name, may_treat) in [(1, "Ada", 1), (2, "Mia", 0)] {
            conn.execute_batch(&format!(
                "INSERT INTO staff VALUES (x'0000000000000000000000000000000{id}', '{name}',
                     'practitioner', {may_treat}, 0, 0, '', 'LT-1', NULL, 1500, 1, 1);"
            ))?;
        }
        for step in &LADDER.steps[scope..] {
            conn.execute_batch(step)?;
        }
        let people = all(&conn)?;
        let scope_of = |name| people.iter().find(|p| p.name == name).map(|p| p.services.clone());
        assert_eq!(scope_of("Ada"), Some(vec![Service::Microneedling]), "she went on needling");
        assert_eq!(scope_of("Mia"), Some(Vec::new()), "the desk has no scope");
        Ok(())
    }
}
