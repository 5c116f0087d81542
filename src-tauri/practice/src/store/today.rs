//! What Today looks up across the tables: who was here, and what is still open.

use crate::treatments::Treatment;
use crate::{ClientId, ConsentId, Day, Instant, Result, StaffId, TreatmentId};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A closed treatment whose aftercare sheet nobody marked as given.
pub(crate) struct WithoutAftercare {
    pub id: TreatmentId,
    pub client: ClientId,
    pub day: Day,
}

/// A consent begun and not signed.
pub(crate) struct OpenConsent {
    pub id: ConsentId,
    /// Code of the form.
    pub code: String,
    pub client: ClientId,
    pub created_at: Instant,
    /// When it went out on paper, to be signed by hand.
    pub on_paper_since: Option<Instant>,
}

/// Today's treatment of a client.
pub(crate) struct Session {
    pub id: TreatmentId,
    pub closed: bool,
    pub started_at: Instant,
    /// When the aftercare sheet was given.
    pub given_at: Option<Instant>,
}

/// Every trace of a client being here on `day`, with its moment. Consents and new clients have a
/// moment but no day of their own: those since `since` come along, for the caller to sort out.
pub(crate) fn traces(
    conn: &Connection,
    day: Day,
    since: Instant,
) -> Result<Vec<(ClientId, Instant)>> {
    let mut statement = conn.prepare_cached(
        "SELECT client, at FROM history_reviews WHERE day = :day
         UNION ALL
         SELECT client, started_at FROM treatments WHERE day = :day AND status <> 'discarded'
         UNION ALL
         SELECT client, signed_at FROM consents WHERE signed_on = :day
         UNION ALL
         SELECT client, created_at FROM consents WHERE created_at >= :since AND state <> 'discarded'
         UNION ALL
         SELECT id, created_at FROM clients WHERE created_at >= :since",
    )?;
    let rows = statement.query_map(named_params! { ":day": day, ":since": since }, |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The newest session of a client on `day`, open or closed.
pub(crate) fn session(conn: &Connection, client: ClientId, day: Day) -> Result<Option<Session>> {
    let mut statement = conn.prepare_cached(
        "SELECT t.id, t.status = 'closed' AS closed, t.started_at,
             (SELECT max(given.at) FROM documents AS sheet
              JOIN deliveries AS given ON given.document = sheet.id AND given.how = 'given'
              WHERE sheet.subject = t.id AND sheet.kind = 'aftercare') AS given_at
         FROM treatments AS t
         WHERE t.client = :client AND t.day = :day AND t.status <> 'discarded'
         ORDER BY t.started_at DESC LIMIT 1",
    )?;
    let mut rows =
        statement.query_map(named_params! { ":client": client, ":day": day }, |row| {
            Ok(Session {
                id: row.get("id")?,
                closed: row.get("closed")?,
                started_at: row.get("started_at")?,
                given_at: row.get("given_at")?,
            })
        })?;
    Ok(rows.next().transpose()?)
}

/// Treatments closed on or after `since` without their aftercare given, oldest first.
pub(crate) fn without_aftercare(conn: &Connection, since: Day) -> Result<Vec<WithoutAftercare>> {
    let mut statement = conn.prepare_cached(
        "SELECT t.id, t.client, t.day FROM treatments AS t
         WHERE t.day >= :since AND t.status = 'closed' AND NOT EXISTS (
             SELECT 1 FROM documents AS sheet
             JOIN deliveries AS given ON given.document = sheet.id AND given.how = 'given'
             WHERE sheet.subject = t.id AND sheet.kind = 'aftercare')
         ORDER BY t.day, t.started_at",
    )?;
    let rows = statement.query_map(named_params! { ":since": since }, |row| {
        Ok(WithoutAftercare {
            id: row.get("id")?,
            client: row.get("client")?,
            day: row.get("day")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Consents begun and neither signed nor discarded, oldest first.
pub(crate) fn open_consents(conn: &Connection) -> Result<Vec<OpenConsent>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.id, t.code, c.client, c.created_at, c.ink_at
         FROM consents AS c JOIN templates AS t ON t.id = c.template
         WHERE c.state = 'draft' ORDER BY c.created_at",
    )?;
    let rows = statement.query_map([], |row: &Row<'_>| {
        Ok(OpenConsent {
            id: row.get("id")?,
            code: row.get("code")?,
            client: row.get("client")?,
            created_at: row.get("created_at")?,
            on_paper_since: row.get("ink_at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// An open treatment, naming no client.
pub(crate) struct OpenTreatment {
    pub id: TreatmentId,
    pub practitioner: String,
    pub room: String,
    pub started_at: Instant,
}

/// The treatments of `day` that are open, oldest first.
pub(crate) fn open_on(conn: &Connection, day: Day) -> Result<Vec<OpenTreatment>> {
    let mut statement = conn.prepare_cached(
        "SELECT t.id, staff.name, t.room, t.started_at FROM treatments AS t
         JOIN staff ON staff.id = t.practitioner
         WHERE t.day = ?1 AND t.status = 'draft' ORDER BY t.started_at",
    )?;
    let rows = statement.query_map([day], |row| {
        Ok(OpenTreatment {
            id: row.get(0)?,
            practitioner: row.get(1)?,
            room: row.get(2)?,
            started_at: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a treatment is open.
pub(crate) fn is_open(conn: &Connection, treatment: TreatmentId) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM treatments WHERE id = ?1 AND status = 'draft')";
    Ok(conn.prepare_cached(sql)?.query_row([treatment], |row| row.get(0))?)
}

/// The rooms in which treatments of `day` were closed, each with when the last one was.
pub(crate) fn rooms_left(conn: &Connection, day: Day) -> Result<Vec<(String, Instant)>> {
    let mut statement = conn.prepare_cached(
        "SELECT room, max(ended_at) FROM treatments
         WHERE day = ?1 AND status = 'closed' AND room <> ''
         GROUP BY room COLLATE NOCASE ORDER BY room COLLATE NOCASE",
    )?;
    let rows = statement.query_map([day], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The room of `treatment` as it was written last, and when the session before ended in it, when that was
/// another client's. The treatment need not be stored yet.
pub(crate) fn left_before(
    conn: &Connection,
    treatment: &Treatment,
    room: &str,
) -> Result<Option<(String, Instant)>> {
    let sql = "SELECT room, ended_at, client <> :client FROM treatments
         WHERE day = :day AND status = 'closed' AND started_at < :started
             AND room = :room COLLATE NOCASE AND id <> :id ORDER BY ended_at DESC LIMIT 1";
    let mut statement = conn.prepare_cached(sql)?;
    let params = named_params! {
        ":id": treatment.id, ":client": treatment.client, ":day": treatment.day,
        ":started": treatment.started_at, ":room": room,
    };
    let mut rows =
        statement.query_map(params, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let last: Option<(String, Instant, bool)> = rows.next().transpose()?;
    Ok(last.filter(|(.., is_another)| *is_another).map(|(room, left, _)| (room, left)))
}

/// The room somebody treated in last since `since`, if they named one.
pub(crate) fn last_room(
    conn: &Connection,
    practitioner: StaffId,
    since: Day,
) -> Result<Option<String>> {
    let sql = "SELECT room FROM treatments
         WHERE day >= ?2 AND practitioner = ?1 AND room <> ''
         ORDER BY day DESC, started_at DESC LIMIT 1";
    let room = conn.prepare_cached(sql)?.query_row((practitioner, since), |row| row.get(0));
    Ok(room.optional()?)
}

/// The rooms of the newest treatments, newest first, each once.
pub(crate) fn rooms(conn: &Connection, most: u32) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT room FROM (SELECT room, started_at FROM treatments WHERE room <> ''
             ORDER BY day DESC, started_at DESC LIMIT 200)
         GROUP BY room COLLATE NOCASE ORDER BY max(started_at) DESC LIMIT ?1",
    )?;
    let rows = statement.query_map([most], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
