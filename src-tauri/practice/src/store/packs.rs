//! Packs and the kinds of sets they are made of.

use crate::packs::{InstrumentSet, InstrumentSetFields, Pack, PackCondition, PackState, ShelfPack};
use crate::{Day, Error, IncidentId, Instant, InstrumentSetId, LoadId, PackId, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

const PACK: &str = "SELECT pack.id, pack.code, pack.load, pack.place, pack.set_id, pack.name,
         pack.contents, pack.packed_by, packer.name AS packed_by_name, pack.packed_at,
         pack.expires, pack.condition, pack.state, pack.state_at, pack.reason,
         load.no AS load_no, load.state AS load_state
     FROM packs AS pack JOIN staff AS packer ON packer.id = pack.packed_by
     JOIN loads AS load ON load.id = pack.load";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Pack> {
    Ok(Pack {
        id: row.get("id")?,
        code: row.get("code")?,
        load: row.get("load")?,
        place: row.get("place")?,
        set: row.get("set_id")?,
        name: row.get("name")?,
        contents: row.get("contents")?,
        packed_by: row.get("packed_by")?,
        packed_by_name: row.get("packed_by_name")?,
        packed_at: row.get("packed_at")?,
        expires: row.get("expires")?,
        condition: row.get("condition")?,
        state: row.get("state")?,
        state_at: row.get("state_at")?,
        reason: row.get("reason")?,
    })
}

fn shelf_from_row(row: &Row<'_>, today: Day) -> rusqlite::Result<ShelfPack> {
    let pack = from_row(row)?;
    let left = pack.expires.map(|day| day.days_since(today));
    Ok(ShelfPack {
        load_no: row.get("load_no")?,
        load_state: row.get("load_state")?,
        days_left: left.map(|days| i32::try_from(days).unwrap_or(i32::MAX)),
        pack,
    })
}

pub(crate) fn get(conn: &Connection, id: PackId) -> Result<Option<Pack>> {
    let sql = format!("{PACK} WHERE pack.id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

/// The pack with this code, whatever its case.
pub(crate) fn coded(conn: &Connection, code: &str, today: Day) -> Result<Option<ShelfPack>> {
    let sql = format!("{PACK} WHERE pack.code = ?1");
    let mut statement = conn.prepare_cached(&sql)?;
    let code = code.to_uppercase();
    Ok(statement.query_row([code], |row| shelf_from_row(row, today)).optional()?)
}

pub(crate) fn on_shelf(conn: &Connection, id: PackId, today: Day) -> Result<Option<ShelfPack>> {
    let sql = format!("{PACK} WHERE pack.id = ?1");
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_row([id], |row| shelf_from_row(row, today)).optional()?)
}

pub(crate) fn of_load(conn: &Connection, load: LoadId) -> Result<Vec<Pack>> {
    let sql = format!("{PACK} WHERE pack.load = ?1 ORDER BY pack.place");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([load], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many packs of a load are still to be decided on.
pub(crate) fn waiting(conn: &Connection, load: LoadId) -> Result<u32> {
    Ok(conn
        .prepare_cached("SELECT count(*) FROM packs WHERE load = ?1 AND state = 'packed'")?
        .query_row([load], |row| row.get(0))?)
}

/// What is on the shelf by the record, what expires first first.
pub(crate) fn shelf(conn: &Connection, today: Day) -> Result<Vec<ShelfPack>> {
    let sql = format!(
        "{PACK} WHERE pack.state IN ('in_stock', 'quarantined', 'missing')
         ORDER BY pack.expires IS NULL, pack.expires, pack.code"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| shelf_from_row(row, today))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Packs of a recall that no session opened, by code.
pub(crate) fn of_incident(conn: &Connection, id: IncidentId, today: Day) -> Result<Vec<ShelfPack>> {
    let sql = format!(
        "{PACK} JOIN incident_loads AS held ON held.load = pack.load
         WHERE held.incident = ?1
           AND NOT EXISTS (SELECT 1 FROM treatment_packs AS u WHERE u.pack = pack.id)
         ORDER BY pack.code"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([id], |row| shelf_from_row(row, today))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many packs are held on the shelf, and how many of the others are over.
pub(crate) fn to_pull(conn: &Connection, today: Day) -> Result<(u32, u32)> {
    // The same states as in the shelf's own index, which answers this by itself.
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FILTER (WHERE state = 'quarantined'),
                 count(*) FILTER (WHERE state = 'in_stock' AND expires < ?1)
             FROM packs WHERE state IN ('in_stock', 'quarantined', 'missing')",
        )?
        .query_row([today], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// When the load of a pack was called back.
pub(crate) fn recalled_at(conn: &Connection, id: PackId) -> Result<Option<Instant>> {
    Ok(conn
        .prepare_cached(
            "SELECT load.recalled_at FROM packs AS pack JOIN loads AS load ON load.id = pack.load
             WHERE pack.id = ?1",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?
        .flatten())
}

/// The day a pack was opened in a treatment.
pub(crate) fn used_on(conn: &Connection, id: PackId) -> Result<Option<Day>> {
    Ok(conn
        .prepare_cached(
            "SELECT t.day FROM treatment_packs u JOIN treatments t ON t.id = u.treatment
             WHERE u.pack = ?1",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

pub(crate) fn insert(tx: &Transaction<'_>, new: &Pack) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO packs (id, code, load, place, set_id, name, contents, packed_by, packed_at,
             expires, condition, state, state_at, state_by, reason)
         VALUES (:id, :code, :load, :place, :set, :name, :contents, :by, :at, :expires, NULL,
             :state, :at, :by, '')",
    )?
    .execute(named_params! {
        ":id": new.id, ":code": new.code, ":load": new.load, ":place": new.place, ":set": new.set,
        ":name": new.name, ":contents": new.contents, ":by": new.packed_by, ":at": new.packed_at,
        ":expires": new.expires, ":state": new.state,
    })?;
    Ok(())
}

pub(crate) fn set_condition(
    tx: &Transaction<'_>,
    id: PackId,
    condition: PackCondition,
) -> Result<()> {
    tx.prepare_cached("UPDATE packs SET condition = :condition WHERE id = :id")?
        .execute(named_params! { ":id": id, ":condition": condition })?;
    Ok(())
}

pub(crate) fn set_state(
    tx: &Transaction<'_>,
    id: PackId,
    state: PackState,
    reason: &str,
    by: StaffId,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE packs SET state = :state, reason = :reason, state_by = :by, state_at = :at
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":state": state, ":reason": reason, ":by": by, ":at": at,
    })?;
    Ok(())
}

const SET: &str = "SELECT id, name, contents, class, active, version FROM instrument_sets";

fn set_from_row(row: &Row<'_>) -> rusqlite::Result<InstrumentSet> {
    Ok(InstrumentSet {
        id: row.get("id")?,
        fields: InstrumentSetFields {
            name: row.get("name")?,
            contents: row.get("contents")?,
            class: row.get("class")?,
            active: row.get("active")?,
        },
        version: row.get("version")?,
    })
}

pub(crate) fn sets(conn: &Connection) -> Result<Vec<InstrumentSet>> {
    let sql = format!("{SET} ORDER BY active DESC, name");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], set_from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn set(conn: &Connection, id: InstrumentSetId) -> Result<Option<InstrumentSet>> {
    let sql = format!("{SET} WHERE id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], set_from_row).optional()?)
}

pub(crate) fn insert_set(tx: &Transaction<'_>, new: &InstrumentSet) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO instrument_sets (id, name, contents, class, active, version)
         VALUES (:id, :name, :contents, :class, :active, :version)",
    )?
    .execute(named_params! {
        ":id": new.id, ":name": new.fields.name, ":contents": new.fields.contents,
        ":class": new.fields.class, ":active": new.fields.active, ":version": new.version,
    })?;
    Ok(())
}

pub(crate) fn update_set(tx: &Transaction<'_>, version: i32, new: &InstrumentSet) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE instrument_sets SET name = :name, contents = :contents, class = :class,
                 active = :active, version = version + 1
             WHERE id = :id AND version = :version",
        )?
        .execute(named_params! {
            ":id": new.id, ":name": new.fields.name, ":contents": new.fields.contents,
            ":class": new.fields.class, ":active": new.fields.active, ":version": version,
        })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}
