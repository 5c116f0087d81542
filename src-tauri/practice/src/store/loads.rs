//! Load rows.

use super::unread;
use crate::loads::{Achieved, Load, LoadLine, LoadState, LoadType, Minima, Purpose};
use crate::{Day, IncidentId, Instant, LoadId, Result, StaffId, SterilizerId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// A load to write down.
pub(crate) struct NewLoad<'a> {
    pub id: LoadId,
    pub sterilizer: SterilizerId,
    pub no: &'a str,
    pub day: Day,
    pub seq: i32,
    pub purpose: Purpose,
    pub minima: &'a Minima,
    pub load_type: LoadType,
    pub by: StaffId,
    pub at: Instant,
}

const LOAD: &str = "SELECT load.id, load.sterilizer, load.no, load.day, load.purpose, load.state,
         load.programme, load.programme_name, load.method, load.wrapped, load.min_temp_mc,
         load.min_exposure_s, load.min_drying_s, load.load_type, load.cycle_no, load.cycle_gap,
         load.made_at, load.loaded_by, loader.name AS loaded_by_name, load.started_at,
         load.ended_at, load.unloaded_at, unloader.name AS unloaded_by_name, load.temp_mc,
         load.pressure_pa, load.exposure_s, load.drying_s, load.external_ci, load.internal_ci,
         load.internal_ci_type, load.printout, load.comment, load.decided_at,
         decider.name AS decided_by_name, load.corrective_action, load.findings, load.recalled_at,
         load.version
     FROM loads AS load JOIN staff AS loader ON loader.id = load.loaded_by
     LEFT JOIN staff AS unloader ON unloader.id = load.unloaded_by
     LEFT JOIN staff AS decider ON decider.id = load.decided_by";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Load> {
    let findings: String = row.get("findings")?;
    Ok(Load {
        id: row.get("id")?,
        sterilizer: row.get("sterilizer")?,
        no: row.get("no")?,
        day: row.get("day")?,
        purpose: row.get("purpose")?,
        state: row.get("state")?,
        minima: Minima {
            programme: row.get("programme")?,
            programme_name: row.get("programme_name")?,
            method: row.get("method")?,
            wrapped: row.get("wrapped")?,
            temp_mc: row.get("min_temp_mc")?,
            exposure_s: row.get("min_exposure_s")?,
            drying_s: row.get("min_drying_s")?,
        },
        load_type: row.get("load_type")?,
        cycle_no: row.get("cycle_no")?,
        cycle_gap: row.get("cycle_gap")?,
        made_at: row.get("made_at")?,
        loaded_by: row.get("loaded_by")?,
        loaded_by_name: row.get("loaded_by_name")?,
        started_at: row.get("started_at")?,
        ended_at: row.get("ended_at")?,
        unloaded_at: row.get("unloaded_at")?,
        unloaded_by_name: row.get("unloaded_by_name")?,
        achieved: achieved(row)?,
        comment: row.get("comment")?,
        decided_at: row.get("decided_at")?,
        decided_by_name: row.get("decided_by_name")?,
        corrective_action: row.get("corrective_action")?,
        findings: serde_json::from_str(&findings).map_err(|_| unread("findings"))?,
        recalled_at: row.get("recalled_at")?,
        version: row.get("version")?,
    })
}

fn achieved(row: &Row<'_>) -> rusqlite::Result<Option<Achieved>> {
    let temp: Option<i32> = row.get("temp_mc")?;
    let Some(temp_mc) = temp else { return Ok(None) };
    Ok(Some(Achieved {
        temp_mc,
        pressure_pa: row.get("pressure_pa")?,
        exposure_s: row.get("exposure_s")?,
        drying_s: row.get("drying_s")?,
        external_ci: row.get("external_ci")?,
        internal_ci: row.get("internal_ci")?,
        internal_ci_type: row.get("internal_ci_type")?,
        printout: row.get("printout")?,
    }))
}

pub(crate) fn get(conn: &Connection, id: LoadId) -> Result<Option<Load>> {
    let sql = format!("{LOAD} WHERE load.id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

pub(crate) fn numbered(conn: &Connection, no: &str) -> Result<Option<LoadId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM loads WHERE no = ?1")?
        .query_row([no], |row| row.get(0))
        .optional()?)
}

/// Every load of a period in full, oldest first.
pub(crate) fn in_full(conn: &Connection, from: Day, to: Day) -> Result<Vec<Load>> {
    let sql = format!("{LOAD} WHERE load.day BETWEEN ?1 AND ?2 ORDER BY load.made_at, load.no");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map((from, to), from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

const LINE: &str = "SELECT load.id, load.no, machine.code, load.day, load.purpose, load.state,
         load.programme_name, load.cycle_no, load.started_at, load.ended_at,
         decider.name AS decided_by_name,
         (SELECT count(*) FROM packs WHERE packs.load = load.id
             AND NOT (packs.state = 'discarded' AND packs.condition IS NULL)) AS packs,
         (SELECT count(*) FROM packs WHERE packs.load = load.id
             AND packs.condition <> 'ok') AS rejected
     FROM loads AS load JOIN sterilizers AS machine ON machine.id = load.sterilizer
     LEFT JOIN staff AS decider ON decider.id = load.decided_by";

fn line_from_row(row: &Row<'_>) -> rusqlite::Result<LoadLine> {
    Ok(LoadLine {
        id: row.get("id")?,
        no: row.get("no")?,
        sterilizer_code: row.get("code")?,
        day: row.get("day")?,
        purpose: row.get("purpose")?,
        state: row.get("state")?,
        programme_name: row.get("programme_name")?,
        cycle_no: row.get("cycle_no")?,
        packs: row.get("packs")?,
        rejected: row.get("rejected")?,
        started_at: row.get("started_at")?,
        ended_at: row.get("ended_at")?,
        decided_by_name: row.get("decided_by_name")?,
    })
}

pub(crate) fn of_period(conn: &Connection, from: Day, to: Day) -> Result<Vec<LoadLine>> {
    let sql =
        format!("{LINE} WHERE load.day BETWEEN ?1 AND ?2 ORDER BY load.made_at DESC, load.no DESC");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map((from, to), line_from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The loads a recall holds, oldest first.
pub(crate) fn of_incident(conn: &Connection, id: IncidentId) -> Result<Vec<LoadLine>> {
    let sql = format!(
        "{LINE} JOIN incident_loads AS held ON held.load = load.id WHERE held.incident = ?1
         ORDER BY load.started_at, load.no"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([id], line_from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Loads of a sterilizer nobody decided on, oldest first.
pub(crate) fn open_of(conn: &Connection, sterilizer: SterilizerId) -> Result<Vec<LoadLine>> {
    let sql = format!(
        "{LINE} WHERE load.state IN ('draft', 'running', 'awaiting_unload', 'awaiting_release',
             'quarantined') AND load.sterilizer = ?1 ORDER BY load.made_at"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([sterilizer], line_from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What the machine's counter showed at its newest start.
pub(crate) fn last_cycle(conn: &Connection, sterilizer: SterilizerId) -> Result<Option<i32>> {
    Ok(conn
        .prepare_cached(
            "SELECT cycle_no FROM loads WHERE sterilizer = ?1 AND started_at IS NOT NULL
             ORDER BY started_at DESC, day_seq DESC LIMIT 1",
        )?
        .query_row([sterilizer], |row| row.get(0))
        .optional()?)
}

/// The next place of a day.
pub(crate) fn next_of_day(conn: &Connection, sterilizer: SterilizerId, day: Day) -> Result<i32> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(max(day_seq), 0) + 1 FROM loads WHERE sterilizer = ?1 AND day = ?2",
        )?
        .query_row((sterilizer, day), |row| row.get(0))?)
}

/// Loads started in a sterilizer after one moment and up to another, in the order they ran. What was
/// never started is none.
pub(crate) fn started_between(
    conn: &Connection,
    sterilizer: SterilizerId,
    after: Option<Instant>,
    until: Instant,
) -> Result<Vec<(LoadId, LoadState)>> {
    let from = after.unwrap_or(Instant(i64::MIN));
    let mut statement = conn.prepare_cached(
        "SELECT id, state FROM loads WHERE sterilizer = :sterilizer
           AND started_at > :after AND started_at <= :until
         ORDER BY started_at, day_seq",
    )?;
    let params = named_params! { ":sterilizer": sterilizer, ":after": from, ":until": until };
    let rows = statement.query_map(params, |row| Ok((row.get("id")?, row.get("state")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert(tx: &Transaction<'_>, new: &NewLoad<'_>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO loads (id, sterilizer, no, day, day_seq, purpose, state, programme,
             programme_name, method, wrapped, min_temp_mc, min_exposure_s, min_drying_s, load_type,
             cycle_gap, made_at, loaded_by, comment, corrective_action, findings, version)
         VALUES (:id, :sterilizer, :no, :day, :seq, :purpose, 'draft', :programme, :name, :method,
             :wrapped, :temp, :exposure, :drying, :type, '', :at, :by, '', '', '[]', 1)",
    )?
    .execute(named_params! {
        ":id": new.id, ":sterilizer": new.sterilizer, ":no": new.no, ":day": new.day,
        ":seq": new.seq, ":purpose": new.purpose, ":programme": new.minima.programme,
        ":name": new.minima.programme_name, ":method": new.minima.method,
        ":wrapped": new.minima.wrapped, ":temp": new.minima.temp_mc,
        ":exposure": new.minima.exposure_s, ":drying": new.minima.drying_s,
        ":type": new.load_type, ":at": new.at, ":by": new.by,
    })?;
    Ok(())
}

pub(crate) fn plan(
    tx: &Transaction<'_>,
    id: LoadId,
    minima: &Minima,
    purpose: Purpose,
    load_type: LoadType,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE loads SET purpose = :purpose, programme = :programme, programme_name = :name,
             method = :method, wrapped = :wrapped, min_temp_mc = :temp, min_exposure_s = :exposure,
             min_drying_s = :drying, load_type = :type, version = version + 1
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":purpose": purpose, ":programme": minima.programme,
        ":name": minima.programme_name, ":method": minima.method, ":wrapped": minima.wrapped,
        ":temp": minima.temp_mc, ":exposure": minima.exposure_s, ":drying": minima.drying_s,
        ":type": load_type,
    })?;
    Ok(())
}

pub(crate) fn start(
    tx: &Transaction<'_>,
    id: LoadId,
    cycle_no: i32,
    gap: &str,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE loads SET state = 'running', cycle_no = :no, cycle_gap = :gap, started_at = :at,
             version = version + 1
         WHERE id = :id",
    )?
    .execute(named_params! { ":id": id, ":no": cycle_no, ":gap": gap, ":at": at })?;
    Ok(())
}

pub(crate) fn end(tx: &Transaction<'_>, id: LoadId, at: Instant) -> Result<()> {
    tx.prepare_cached(
        "UPDATE loads SET state = 'awaiting_unload', ended_at = :at, version = version + 1
         WHERE id = :id",
    )?
    .execute(named_params! { ":id": id, ":at": at })?;
    Ok(())
}

pub(crate) fn unload(
    tx: &Transaction<'_>,
    id: LoadId,
    read: &Achieved,
    comment: &str,
    by: StaffId,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE loads SET state = 'awaiting_release', unloaded_at = :at, unloaded_by = :by,
             temp_mc = :temp, pressure_pa = :pressure, exposure_s = :exposure, drying_s = :drying,
             external_ci = :external, internal_ci = :internal, internal_ci_type = :type,
             printout = :printout, comment = :comment, version = version + 1
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":at": at, ":by": by, ":temp": read.temp_mc, ":pressure": read.pressure_pa,
        ":exposure": read.exposure_s, ":drying": read.drying_s, ":external": read.external_ci,
        ":internal": read.internal_ci, ":type": read.internal_ci_type,
        ":printout": read.printout, ":comment": comment,
    })?;
    Ok(())
}

/// Keeps a decision. `findings` is JSON.
pub(crate) fn decide(
    tx: &Transaction<'_>,
    id: LoadId,
    state: LoadState,
    (by, at): (StaffId, Instant),
    comment: &str,
    action: &str,
    findings: &str,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE loads SET state = :state, decided_at = :at, decided_by = :by, comment = :comment,
             corrective_action = :action, findings = :findings, version = version + 1
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":state": state, ":at": at, ":by": by, ":comment": comment, ":action": action,
        ":findings": findings,
    })?;
    Ok(())
}

/// Calls a released load back.
pub(crate) fn recall(tx: &Transaction<'_>, id: LoadId, at: Instant) -> Result<()> {
    tx.prepare_cached(
        "UPDATE loads SET state = 'recalled', recalled_at = :at, version = version + 1
         WHERE id = :id",
    )?
    .execute(named_params! { ":id": id, ":at": at })?;
    Ok(())
}
