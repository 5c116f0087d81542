//! Tests of sterilizers and baths.

use crate::indicators::{IndicatorTest, Outcome, TestKind};
use crate::{Day, IndicatorTestId, Instant, LoadId, Result, StaffId, SterilizerId};
use rusqlite::types::ToSql;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

const TEST: &str = "SELECT test.id, test.kind, test.purpose, test.sterilizer,
         coalesce(machine.code, test.bath) AS machine, test.load, load.no AS load_no, test.day,
         test.run_at, runner.name AS run_by_name, test.brand, test.lot, test.lot_expires,
         test.position, test.source, test.incubator, test.incubator_mc, test.read_from,
         test.read_due, test.test_growth, test.control_growth, test.outcome, test.read_at,
         reader.name AS read_by_name, test.note
     FROM indicator_tests AS test
     JOIN staff AS runner ON runner.id = test.run_by
     LEFT JOIN staff AS reader ON reader.id = test.read_by
     LEFT JOIN sterilizers AS machine ON machine.id = test.sterilizer
     LEFT JOIN loads AS load ON load.id = test.load";

fn from_row(row: &Row<'_>) -> rusqlite::Result<IndicatorTest> {
    Ok(IndicatorTest {
        id: row.get("id")?,
        kind: row.get("kind")?,
        purpose: row.get("purpose")?,
        sterilizer: row.get("sterilizer")?,
        machine: row.get("machine")?,
        load: row.get("load")?,
        load_no: row.get("load_no")?,
        day: row.get("day")?,
        run_at: row.get("run_at")?,
        run_by_name: row.get("run_by_name")?,
        brand: row.get("brand")?,
        lot: row.get("lot")?,
        lot_expires: row.get("lot_expires")?,
        position: row.get("position")?,
        source: row.get("source")?,
        incubator: row.get("incubator")?,
        incubator_mc: row.get("incubator_mc")?,
        read_from: row.get("read_from")?,
        read_due: row.get("read_due")?,
        test_growth: row.get("test_growth")?,
        control_growth: row.get("control_growth")?,
        outcome: row.get("outcome")?,
        read_at: row.get("read_at")?,
        read_by_name: row.get("read_by_name")?,
        note: row.get("note")?,
    })
}

fn list(conn: &Connection, rest: &str, params: &[&dyn ToSql]) -> Result<Vec<IndicatorTest>> {
    let sql = format!("{TEST} {rest}");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn get(conn: &Connection, id: IndicatorTestId) -> Result<Option<IndicatorTest>> {
    let sql = format!("{TEST} WHERE test.id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

/// The tests of a period, newest first.
pub(crate) fn of_period(conn: &Connection, from: Day, to: Day) -> Result<Vec<IndicatorTest>> {
    let rest = "WHERE test.day BETWEEN ?1 AND ?2 ORDER BY test.run_at DESC, test.id DESC";
    list(conn, rest, &[&from, &to])
}

pub(crate) fn of_load(conn: &Connection, load: LoadId) -> Result<Vec<IndicatorTest>> {
    list(conn, "WHERE test.load = ?1 ORDER BY test.run_at", &[&load])
}

/// Tests not read yet, oldest first.
pub(crate) fn awaited(conn: &Connection) -> Result<Vec<IndicatorTest>> {
    list(conn, "WHERE test.outcome = 'pending' ORDER BY test.run_at", &[])
}

/// Tests of a sterilizer that were run at or after a moment, oldest first.
pub(crate) fn since(
    conn: &Connection,
    sterilizer: SterilizerId,
    moment: Instant,
) -> Result<Vec<IndicatorTest>> {
    let rest = "WHERE test.sterilizer = ?1 AND test.run_at >= ?2 ORDER BY test.run_at, test.id";
    list(conn, rest, &[&sterilizer, &moment])
}

/// The newest day a test of one of these kinds was run whose outcome counts.
pub(crate) fn last_day(
    conn: &Connection,
    sterilizer: SterilizerId,
    kinds: &[TestKind],
    counts: impl Fn(Outcome) -> bool,
) -> Result<Option<Day>> {
    let mut statement = conn.prepare_cached(
        "SELECT day, outcome FROM indicator_tests WHERE sterilizer = ?1 AND kind = ?2
         ORDER BY run_at DESC",
    )?;
    let mut newest = None;
    for kind in kinds {
        let mut rows = statement.query((sterilizer, kind))?;
        while let Some(row) = rows.next()? {
            if counts(row.get("outcome")?) {
                newest = newest.max(Some(row.get("day")?));
                break;
            }
        }
    }
    Ok(newest)
}

/// When the newest load before `moment` was started in which a spore test passed.
pub(crate) fn last_pass_before(
    conn: &Connection,
    sterilizer: SterilizerId,
    moment: Instant,
) -> Result<Option<Instant>> {
    Ok(conn
        .prepare_cached(
            "SELECT max(load.started_at) FROM indicator_tests AS test
             JOIN loads AS load ON load.id = test.load
             WHERE test.sterilizer = ?1 AND test.kind = 'spore' AND test.outcome = 'pass'
               AND load.started_at < ?2",
        )?
        .query_row((sterilizer, moment), |row| row.get(0))?)
}

pub(crate) fn insert(tx: &Transaction<'_>, new: &IndicatorTest, by: StaffId) -> Result<()> {
    let bath = if new.sterilizer.is_none() { new.machine.as_str() } else { "" };
    tx.prepare_cached(
        "INSERT INTO indicator_tests (id, kind, purpose, sterilizer, bath, load, day, run_at, run_by,
             brand, lot, lot_expires, position, source, incubator, incubator_mc, read_from,
             read_due, outcome, note)
         VALUES (:id, :kind, :purpose, :sterilizer, :bath, :load, :day, :run_at, :run_by, :brand,
             :lot, :lot_expires, :position, :source, :incubator, :incubator_mc, :read_from,
             :read_due, 'pending', :note)",
    )?
    .execute(named_params! {
        ":id": new.id, ":kind": new.kind, ":purpose": new.purpose, ":sterilizer": new.sterilizer,
        ":bath": bath, ":load": new.load, ":day": new.day, ":run_at": new.run_at, ":run_by": by,
        ":brand": new.brand, ":lot": new.lot, ":lot_expires": new.lot_expires,
        ":position": new.position, ":source": new.source, ":incubator": new.incubator,
        ":incubator_mc": new.incubator_mc, ":read_from": new.read_from, ":read_due": new.read_due,
        ":note": new.note,
    })?;
    Ok(())
}

pub(crate) fn read(
    tx: &Transaction<'_>,
    id: IndicatorTestId,
    outcome: Outcome,
    growth: Option<(bool, bool)>,
    note: &str,
    (by, at): (StaffId, Instant),
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE indicator_tests SET outcome = :outcome, test_growth = :test,
             control_growth = :control, note = :note, read_at = :at, read_by = :by
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":outcome": outcome, ":test": growth.map(|g| g.0),
        ":control": growth.map(|g| g.1), ":note": note, ":at": at, ":by": by,
    })?;
    Ok(())
}
