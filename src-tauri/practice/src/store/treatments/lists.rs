//! Lists of sessions: of a client, left open, and where a cartridge was used.

use super::chart;
use crate::rules::PastTreatment;
use crate::treatments::{LastTime, SessionLine, Treatment, TreatmentDraft, TreatmentLine};
use crate::{ClientId, Day, Depth, Instant, PackId, Result, TreatmentId};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// The client's sessions in which needles were used, with a depth per zone, newest first: closed ones,
/// and ones broken off after a cartridge was opened.
pub(crate) fn past(conn: &Connection, client: ClientId, limit: u32) -> Result<Vec<PastTreatment>> {
    let mut statement = conn.prepare_cached(
        "SELECT t.id, t.day FROM treatments t WHERE t.client = :client AND (t.status = 'closed'
             OR t.status = 'discarded' AND EXISTS
                (SELECT 1 FROM treatment_cartridges c WHERE c.treatment = t.id AND c.opened = 1))
         ORDER BY t.started_at DESC LIMIT :limit",
    )?;
    let rows = statement
        .query_map(named_params! { ":client": client, ":limit": limit }, |row| {
            Ok((row.get::<_, TreatmentId>("id")?, row.get::<_, Day>("day")?))
        })?;
    let mut past = Vec::new();
    for row in rows {
        let (id, day) = row?;
        past.push(PastTreatment { day, zones: depths(conn, id)? });
    }
    Ok(past)
}

fn depths(conn: &Connection, id: TreatmentId) -> Result<Vec<(String, Depth)>> {
    let mut statement = conn.prepare_cached(
        "SELECT zone, depth_um FROM treatment_zones
         WHERE treatment = ?1 AND depth_um IS NOT NULL ORDER BY place",
    )?;
    let rows = statement.query_map([id], |row| Ok((row.get("zone")?, row.get("depth_um")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The client's last closed session before this one.
pub(crate) fn last_closed_before(conn: &Connection, this: &Treatment) -> Result<Option<LastTime>> {
    let found = conn
        .prepare_cached(
            "SELECT t.id, t.day, s.name, t.session_no, t.session_of, t.indication
             FROM treatments t JOIN staff s ON s.id = t.practitioner
             WHERE t.client = :client AND t.status = 'closed' AND t.started_at < :before
             ORDER BY t.started_at DESC LIMIT 1",
        )?
        .query_row(named_params! { ":client": this.client, ":before": this.started_at }, |row| {
            let last = LastTime {
                day: row.get("day")?,
                practitioner_name: row.get("name")?,
                zones: Vec::new(),
                session: row.get("session_no")?,
                sessions: row.get("session_of")?,
                indication: row.get("indication")?,
            };
            Ok((row.get::<_, TreatmentId>("id")?, last))
        })
        .optional()?;
    let Some((id, mut last)) = found else {
        return Ok(None);
    };
    last.zones = chart::zones(conn, id)?;
    Ok(Some(last))
}

/// How many sessions of a client were closed that began at or after a moment.
pub(crate) fn closed_since(conn: &Connection, client: ClientId, moment: Instant) -> Result<u8> {
    let mut statement = conn.prepare_cached(
        "SELECT min(count(*), 255) AS sessions FROM treatments
         WHERE client = :client AND status = 'closed' AND started_at >= :moment",
    )?;
    let sessions = statement
        .query_row(named_params! { ":client": client, ":moment": moment }, |row| {
            row.get("sessions")
        })?;
    Ok(sessions)
}

/// Every session of a client, newest first.
pub(crate) fn lines(conn: &Connection, client: ClientId) -> Result<Vec<TreatmentLine>> {
    let mut statement = conn.prepare_cached(
        "SELECT t.id, t.status, t.day, t.started_at, t.ended_at, t.practitioner, s.name,
                t.session_no, t.session_of, t.next_date,
                (SELECT count(*) FROM treatment_amendments a WHERE a.treatment = t.id) AS amendments
         FROM treatments t JOIN staff s ON s.id = t.practitioner
         WHERE t.client = ?1 ORDER BY t.started_at DESC",
    )?;
    let rows = statement.query_map([client], |row| {
        Ok(TreatmentLine {
            id: row.get("id")?,
            status: row.get("status")?,
            day: row.get("day")?,
            started_at: row.get("started_at")?,
            ended_at: row.get("ended_at")?,
            practitioner: row.get("practitioner")?,
            practitioner_name: row.get("name")?,
            zones: String::new(),
            depths: Vec::new(),
            deepest_um: None,
            session: row.get("session_no")?,
            sessions: row.get("session_of")?,
            next_date: row.get("next_date")?,
            amendments: row.get("amendments")?,
        })
    })?;
    let mut lines: Vec<TreatmentLine> = rows.collect::<rusqlite::Result<_>>()?;
    for line in &mut lines {
        let draft =
            TreatmentDraft { zones: chart::zones(conn, line.id)?, ..TreatmentDraft::default() };
        line.deepest_um = draft.deepest();
        line.zones = draft.zones_in_words();
        let charted = draft.zones.into_iter();
        line.depths = charted.filter_map(|zone| Some((zone.zone, zone.depth_um?))).collect();
    }
    Ok(lines)
}

fn session(row: &Row<'_>) -> rusqlite::Result<SessionLine> {
    Ok(SessionLine {
        id: row.get("id")?,
        client: row.get("client")?,
        practitioner: row.get("name")?,
        started_at: row.get("started_at")?,
    })
}

/// Open sessions started before a moment, oldest first.
pub(crate) fn drafts_started_before(
    conn: &Connection,
    moment: Instant,
) -> Result<Vec<SessionLine>> {
    let mut statement = conn.prepare_cached(
        "SELECT t.id, t.client, s.name, t.started_at
         FROM treatments t JOIN staff s ON s.id = t.practitioner
         WHERE t.status = 'draft' AND t.started_at < ?1 ORDER BY t.started_at",
    )?;
    let rows = statement.query_map([moment], session)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether another treatment opened this pack: `Some(true)` one that is still open.
pub(crate) fn opened_elsewhere(
    conn: &Connection,
    this: TreatmentId,
    pack: PackId,
) -> Result<Option<bool>> {
    Ok(conn
        .prepare_cached(
            "SELECT t.status = 'draft' AS is_open FROM treatment_packs u
             JOIN treatments t ON t.id = u.treatment WHERE u.pack = :pack AND u.treatment <> :this",
        )?
        .query_row(named_params! { ":pack": pack, ":this": this }, |row| row.get("is_open"))
        .optional()?)
}
