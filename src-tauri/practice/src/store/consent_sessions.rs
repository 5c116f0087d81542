//! Rows of later sessions confirmed under a consent.

use crate::consents::ConfirmedSession;
use crate::{ConsentId, Instant, Result, StaffId};
use rusqlite::{Connection, Transaction, named_params};

pub(crate) fn insert(
    tx: &Transaction<'_>,
    consent: ConsentId,
    row: &ConfirmedSession,
    (by, at): (StaffId, Instant),
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO consent_sessions
             (consent, session, day, at, initials, max_depth_um, by, by_name, document)
         VALUES (:consent, :session, :day, :at, :initials, :depth, :by, :by_name, :document)",
    )?
    .execute(named_params! {
        ":consent": consent, ":session": row.session, ":day": row.day, ":at": at,
        ":initials": row.initials, ":depth": row.max_depth_um, ":by": by,
        ":by_name": row.by_name, ":document": row.document,
    })?;
    Ok(())
}

/// Those of a consent, in the order of the course.
pub(crate) fn of_consent(conn: &Connection, consent: ConsentId) -> Result<Vec<ConfirmedSession>> {
    let mut statement = conn.prepare_cached(
        "SELECT session, day, initials, max_depth_um, by_name, document FROM consent_sessions
         WHERE consent = ?1 ORDER BY session",
    )?;
    let rows = statement.query_map([consent], |row| {
        Ok(ConfirmedSession {
            session: row.get("session")?,
            day: row.get("day")?,
            initials: row.get("initials")?,
            max_depth_um: row.get("max_depth_um")?,
            by_name: row.get("by_name")?,
            document: row.get("document")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
