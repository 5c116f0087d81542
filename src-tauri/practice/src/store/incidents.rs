//! Recalls: what they hold, whom they touched, what was decided.

use super::{indicators, loads, packs};
use crate::incidents::{
    ClientDecision, Incident, IncidentAbout, IncidentKind, IncidentUse, Review, SERVICE,
};
use crate::indicators::IndicatorTest;
use crate::loads::LoadLine;
use crate::packs::ShelfPack;
use crate::{
    ClientId, Day, Error, IncidentId, IndicatorTestId, Instant, LoadId, LotId, Result, StaffId,
    SterilizerId,
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

const INCIDENT: &str = "SELECT i.id, i.no, i.kind, i.sterilizer, i.lot,
         CASE WHEN i.lot IS NULL THEN m.code || ' ' || m.make || ' ' || m.model
              ELSE l.product || ', lot ' || l.lot END AS about,
         i.notice, i.window_from, i.window_to, i.opened_at, opener.name AS opened_by_name, i.told,
         i.cycle_review, i.operator_review, i.root_cause, i.corrective_action, i.closed_at,
         closer.name AS closed_by_name, i.version
     FROM incidents AS i JOIN staff AS opener ON opener.id = i.opened_by
     LEFT JOIN staff AS closer ON closer.id = i.closed_by
     LEFT JOIN sterilizers AS m ON m.id = i.sterilizer LEFT JOIN lots AS l ON l.id = i.lot";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Incident> {
    Ok(Incident {
        id: row.get("id")?,
        no: row.get("no")?,
        kind: row.get("kind")?,
        sterilizer: row.get("sterilizer")?,
        lot: row.get("lot")?,
        about: row.get("about")?,
        notice: row.get("notice")?,
        window_from: row.get("window_from")?,
        window_to: row.get("window_to")?,
        opened_at: row.get("opened_at")?,
        opened_by_name: row.get("opened_by_name")?,
        review: Review {
            told: row.get("told")?,
            cycle_review: row.get("cycle_review")?,
            operator_review: row.get("operator_review")?,
            root_cause: row.get("root_cause")?,
            corrective_action: row.get("corrective_action")?,
        },
        closed_at: row.get("closed_at")?,
        closed_by_name: row.get("closed_by_name")?,
        version: row.get("version")?,
    })
}

pub(crate) fn all(conn: &Connection) -> Result<Vec<Incident>> {
    let sql = format!("{INCIDENT} ORDER BY i.closed_at IS NOT NULL, i.opened_at DESC");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn get(conn: &Connection, id: IncidentId) -> Result<Option<Incident>> {
    let sql = format!("{INCIDENT} WHERE i.id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

/// The newest recall that holds a load.
pub(crate) fn of_load(conn: &Connection, load: LoadId) -> Result<Option<Incident>> {
    match about(conn, IncidentAbout::Load(load))? {
        Some(id) => get(conn, id),
        None => Ok(None),
    }
}

/// The open recall of this kind about a sterilizer.
pub(crate) fn open_of(
    conn: &Connection,
    sterilizer: SterilizerId,
    kind: IncidentKind,
) -> Result<Option<Incident>> {
    let sql = format!(
        "{INCIDENT} WHERE i.sterilizer = ?1 AND i.kind = ?2 AND i.closed_at IS NULL
         ORDER BY i.opened_at DESC LIMIT 1"
    );
    Ok(conn.prepare_cached(&sql)?.query_row((sterilizer, kind), from_row).optional()?)
}

/// The newest recall about something.
pub(crate) fn about(conn: &Connection, what: IncidentAbout) -> Result<Option<IncidentId>> {
    let found = match what {
        IncidentAbout::Test(test) => conn
            .prepare_cached("SELECT incident FROM incident_tests WHERE test = ?1")?
            .query_row([test], |row| row.get(0)),
        IncidentAbout::Load(load) => conn
            .prepare_cached(
                "SELECT i.id FROM incident_loads AS l JOIN incidents AS i ON i.id = l.incident
                 WHERE l.load = ?1 ORDER BY i.opened_at DESC LIMIT 1",
            )?
            .query_row([load], |row| row.get(0)),
        IncidentAbout::Lot(lot) => conn
            .prepare_cached(
                "SELECT id FROM incidents WHERE lot = ?1 ORDER BY opened_at DESC LIMIT 1",
            )?
            .query_row([lot], |row| row.get(0)),
    };
    Ok(found.optional()?)
}

/// "RC-2026-01": the next number of a year.
pub(crate) fn next_no(conn: &Connection, year: i32) -> Result<String> {
    let begin = format!("RC-{year}-");
    let known: i64 = conn
        .prepare_cached("SELECT count(*) FROM incidents WHERE no LIKE ?1 || '%'")?
        .query_row([&begin], |row| row.get(0))?;
    Ok(format!("{begin}{:02}", known + 1))
}

#[expect(clippy::too_many_arguments, reason = "one column each")]
pub(crate) fn insert(
    tx: &Transaction<'_>,
    id: IncidentId,
    no: &str,
    kind: IncidentKind,
    (sterilizer, lot): (Option<SterilizerId>, Option<LotId>),
    (from, to): (Option<Instant>, Option<Instant>),
    notice: &str,
    (by, at): (StaffId, Instant),
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO incidents (id, no, kind, sterilizer, lot, notice, window_from, window_to,
             opened_at, opened_by, told, cycle_review, operator_review, root_cause,
             corrective_action, version)
         VALUES (:id, :no, :kind, :sterilizer, :lot, :notice, :from, :to, :at, :by, '', '', '', '',
             '', 1)",
    )?
    .execute(named_params! {
        ":id": id, ":no": no, ":kind": kind, ":sterilizer": sterilizer, ":lot": lot,
        ":notice": notice, ":from": from, ":to": to, ":at": at, ":by": by,
    })?;
    Ok(())
}

pub(crate) fn widen(
    tx: &Transaction<'_>,
    id: IncidentId,
    from: Option<Instant>,
    to: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE incidents SET window_from = :from, window_to = :to, version = version + 1
         WHERE id = :id",
    )?
    .execute(named_params! { ":id": id, ":from": from, ":to": to })?;
    Ok(())
}

pub(crate) fn add_test(tx: &Transaction<'_>, id: IncidentId, test: IndicatorTestId) -> Result<()> {
    tx.prepare_cached("INSERT INTO incident_tests (incident, test) VALUES (?1, ?2)")?
        .execute((id, test))?;
    Ok(())
}

pub(crate) fn add_load(tx: &Transaction<'_>, id: IncidentId, load: LoadId) -> Result<()> {
    tx.prepare_cached("INSERT OR IGNORE INTO incident_loads (incident, load) VALUES (?1, ?2)")?
        .execute((id, load))?;
    Ok(())
}

pub(crate) fn tests(conn: &Connection, id: IncidentId) -> Result<Vec<IndicatorTest>> {
    let mut statement =
        conn.prepare_cached("SELECT test FROM incident_tests WHERE incident = ?1")?;
    let ids: Vec<IndicatorTestId> =
        statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let found = ids.into_iter().map(|test| indicators::get(conn, test));
    let mut tests: Vec<IndicatorTest> =
        found.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect();
    tests.sort_by_key(|test| test.run_at);
    Ok(tests)
}

pub(crate) fn loads(conn: &Connection, id: IncidentId) -> Result<Vec<LoadLine>> {
    loads::of_incident(conn, id)
}

/// Packs of a recall that no session opened, by code.
pub(crate) fn packs_left(conn: &Connection, id: IncidentId, today: Day) -> Result<Vec<ShelfPack>> {
    packs::of_incident(conn, id, today)
}

/// Every session that opened a pack of a recall, oldest first: closed, open or given up.
pub(crate) fn uses_of_packs(
    conn: &Connection,
    id: IncidentId,
) -> Result<Vec<(ClientId, IncidentUse)>> {
    let mut statement = conn.prepare_cached(
        "SELECT t.client, t.id AS treatment, t.day, s.name AS practitioner, p.code AS item, p.name
         FROM incident_loads AS held JOIN packs AS p ON p.load = held.load
         JOIN treatment_packs AS u ON u.pack = p.id JOIN treatments AS t ON t.id = u.treatment
         JOIN staff AS s ON s.id = t.practitioner
         WHERE held.incident = ?1 ORDER BY t.started_at, t.id, u.place",
    )?;
    let rows = statement.query_map([id], |row| {
        let used = IncidentUse {
            treatment: row.get("treatment")?,
            day: row.get("day")?,
            service: SERVICE.to_owned(),
            practitioner: row.get("practitioner")?,
            item: row.get("item")?,
            name: row.get("name")?,
        };
        Ok((row.get("client")?, used))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What was decided about a client, newest first.
pub(crate) fn decisions(
    conn: &Connection,
    id: IncidentId,
    client: ClientId,
) -> Result<Vec<ClientDecision>> {
    let mut statement = conn.prepare_cached(
        "SELECT d.decision, d.how, d.told_on, d.note, s.name AS by_name, d.at
         FROM incident_decisions AS d JOIN staff AS s ON s.id = d.by
         WHERE d.incident = ?1 AND d.client = ?2 ORDER BY d.seq DESC",
    )?;
    let rows = statement.query_map((id, client), |row| {
        Ok(ClientDecision {
            decision: row.get("decision")?,
            how: row.get("how")?,
            told_on: row.get("told_on")?,
            note: row.get("note")?,
            by_name: row.get("by_name")?,
            at: row.get("at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn decide(
    tx: &Transaction<'_>,
    id: IncidentId,
    client: ClientId,
    kept: &ClientDecision,
    by: StaffId,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO incident_decisions (incident, client, decision, how, told_on, note, by, at)
         VALUES (:incident, :client, :decision, :how, :told_on, :note, :by, :at)",
    )?
    .execute(named_params! {
        ":incident": id, ":client": client, ":decision": kept.decision, ":how": kept.how,
        ":told_on": kept.told_on, ":note": kept.note, ":by": by, ":at": kept.at,
    })?;
    Ok(())
}

pub(crate) fn review(
    tx: &Transaction<'_>,
    id: IncidentId,
    version: i32,
    review: &Review,
) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE incidents SET told = :told, cycle_review = :cycle, operator_review = :operator,
                 root_cause = :cause, corrective_action = :action, version = version + 1
             WHERE id = :id AND version = :version",
        )?
        .execute(named_params! {
            ":id": id, ":version": version, ":told": review.told, ":cycle": review.cycle_review,
            ":operator": review.operator_review, ":cause": review.root_cause,
            ":action": review.corrective_action,
        })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

pub(crate) fn close(
    tx: &Transaction<'_>,
    id: IncidentId,
    version: i32,
    by: StaffId,
    at: Instant,
) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE incidents SET closed_at = :at, closed_by = :by, version = version + 1
             WHERE id = :id AND version = :version",
        )?
        .execute(named_params! { ":id": id, ":version": version, ":at": at, ":by": by })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}
