//! What Today looks up across the tables: who was here, and what is still open.

use crate::{ClientId, ConsentId, Day, Instant, Result, TreatmentId};
use rusqlite::{Connection, Row, named_params};

/// A closed treatment whose aftercare sheet nobody marked as given.
pub(crate) struct WithoutAftercare {
    pub id: TreatmentId,
    pub client: ClientId,
    pub day: Day,
}

/// A consent begun and not signed.
pub(crate) struct OpenConsent {
    pub id: ConsentId,
    pub client: ClientId,
    pub created_at: Instant,
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
        "SELECT id, client, created_at FROM consents WHERE state = 'draft' ORDER BY created_at",
    )?;
    let rows = statement.query_map([], |row: &Row<'_>| {
        Ok(OpenConsent {
            id: row.get("id")?,
            client: row.get("client")?,
            created_at: row.get("created_at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
