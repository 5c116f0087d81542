//! Checklist templates by version, from when on each list is kept, and the clinic's calendar.

use crate::checklists::{Calendar, Kept, Template};
use crate::{Day, Instant, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use sha2::{Digest, Sha256};

/// One version of a template to add.
pub(crate) struct NewTemplate<'a> {
    pub template: &'a Template,
    pub body: &'a str,
    /// Whoever wrote it; nobody for one that came with the program.
    pub by: Option<StaffId>,
    pub at: Instant,
    /// Why something no longer blocks.
    pub reason: &'a str,
}

pub(crate) fn insert(tx: &Transaction<'_>, new: &NewTemplate<'_>) -> Result<()> {
    let NewTemplate { template, body, by, at, reason } = new;
    let origin = if by.is_some() { "own" } else { "built_in" };
    tx.prepare_cached(
        "INSERT INTO checklist_templates (code, version, language, name, body, sha, origin,
             published_at, published_by, reason)
         VALUES (:code, :version, :language, :name, :body, :sha, :origin, :at, :by, :reason)",
    )?
    .execute(named_params! {
        ":code": template.code, ":version": template.version, ":language": template.language,
        ":name": template.name, ":body": body, ":sha": Sha256::digest(body).as_slice(),
        ":origin": origin, ":at": at, ":by": by, ":reason": reason,
    })?;
    Ok(())
}

/// The newest version of one list.
pub(crate) fn newest(conn: &Connection, code: &str) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached(
            "SELECT body FROM checklist_templates WHERE code = ?1 ORDER BY version DESC LIMIT 1",
        )?
        .query_row([code], |row| row.get(0))
        .optional()?)
}

/// The newest version of every list.
pub(crate) fn newest_of_each(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT body, max(version) FROM checklist_templates GROUP BY code ORDER BY code",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One version of a list.
pub(crate) fn body(conn: &Connection, code: &str, version: u32, language: &str) -> Result<String> {
    Ok(conn
        .prepare_cached(
            "SELECT body FROM checklist_templates
             WHERE code = :code AND version = :version AND language = :language",
        )?
        .query_row(
            named_params! { ":code": code, ":version": version, ":language": language },
            |row| row.get(0),
        )?)
}

/// A version of a list as the editor shows it.
pub(crate) struct VersionRow {
    pub version: u32,
    pub body: String,
    pub own: bool,
    pub at: Option<Instant>,
    pub by_name: Option<String>,
    pub reason: String,
}

/// Every version of a list, newest first.
pub(crate) fn versions(conn: &Connection, code: &str) -> Result<Vec<VersionRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT template.version, template.body, template.origin = 'own' AS own,
             template.published_at, staff.name AS by_name, template.reason
         FROM checklist_templates AS template LEFT JOIN staff ON staff.id = template.published_by
         WHERE template.code = ?1 ORDER BY template.version DESC",
    )?;
    let rows = statement.query_map([code], |row| {
        Ok(VersionRow {
            version: row.get("version")?,
            body: row.get("body")?,
            own: row.get("own")?,
            at: row.get("published_at")?,
            by_name: row.get("by_name")?,
            reason: row.get("reason")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The number of the newest version of a list; 0 when there is none.
pub(crate) fn newest_version(conn: &Connection, code: &str) -> Result<u32> {
    let sql = "SELECT coalesce(max(version), 0) FROM checklist_templates WHERE code = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([code], |row| row.get(0))?)
}

/// From when on a list is kept, in the order it was set.
pub(crate) fn kept(conn: &Connection, code: &str) -> Result<Vec<Kept>> {
    let mut statement = conn.prepare_cached(
        "SELECT from_day, is_on, anchor FROM checklist_schedule WHERE code = ?1 ORDER BY seq",
    )?;
    let rows = statement.query_map([code], |row| {
        Ok(Kept { from_day: row.get(0)?, is_on: row.get(1)?, anchor: row.get(2)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn keep(
    tx: &Transaction<'_>,
    code: &str,
    kept: Kept,
    by: Option<StaffId>,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO checklist_schedule (code, from_day, is_on, anchor, set_by, set_at)
         VALUES (:code, :from, :is_on, :anchor, :by, :at)",
    )?
    .execute(named_params! {
        ":code": code, ":from": kept.from_day, ":is_on": kept.is_on, ":anchor": kept.anchor,
        ":by": by, ":at": at,
    })?;
    Ok(())
}

/// The days the clinic is open.
pub(crate) fn calendar(conn: &Connection) -> Result<Calendar> {
    let sql = "SELECT from_day, weekdays FROM clinic_weekdays ORDER BY seq";
    let mut statement = conn.prepare_cached(sql)?;
    let weekdays = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut statement = conn.prepare_cached("SELECT day FROM closed_days")?;
    let closed = statement.query_map([], |row| row.get(0))?;
    Ok(Calendar {
        weekdays: weekdays.collect::<rusqlite::Result<_>>()?,
        closed: closed.collect::<rusqlite::Result<_>>()?,
    })
}

pub(crate) fn set_weekdays(
    tx: &Transaction<'_>,
    from: Day,
    weekdays: u8,
    by: StaffId,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO clinic_weekdays (from_day, weekdays, set_by, set_at) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((from, weekdays, by, at))?;
    Ok(())
}

/// Closed days from `from` on, with why, oldest first.
pub(crate) fn closed_days(conn: &Connection, from: Day) -> Result<Vec<(Day, String)>> {
    let sql = "SELECT day, reason FROM closed_days WHERE day >= ?1 ORDER BY day";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([from], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn close_day(
    tx: &Transaction<'_>,
    day: Day,
    reason: &str,
    by: StaffId,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO closed_days (day, reason, set_by, set_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (day) DO UPDATE SET reason = excluded.reason",
    )?
    .execute((day, reason, by, at))?;
    Ok(())
}

pub(crate) fn reopen_days(tx: &Transaction<'_>, from: Day, to: Day) -> Result<usize> {
    let sql = "DELETE FROM closed_days WHERE day BETWEEN ?1 AND ?2";
    Ok(tx.prepare_cached(sql)?.execute((from, to))?)
}
