//! Rows of scanned pages, and the keys of their files.

use super::code;
use crate::consents::{MatchedBy, ScanMedia, ScannedPage};
use crate::{ConsentId, Instant, Result, ScanId, StaffId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use vault::StoredFile;

const COLUMNS: &str = "p.id, p.media, p.sha256, p.code, p.added_at, p.consent, p.matched, \
     s.name AS added_by FROM scans p JOIN staff s ON s.id = p.added_by";

fn from_row(row: &Row<'_>) -> rusqlite::Result<ScannedPage> {
    let matched: Option<String> = row.get("matched")?;
    Ok(ScannedPage {
        id: row.get("id")?,
        media: code(row, "media", ScanMedia::named)?,
        sha256: row.get("sha256")?,
        code: row.get("code")?,
        added_at: row.get("added_at")?,
        added_by: row.get("added_by")?,
        consent: row.get("consent")?,
        matched: matched.and_then(|code| MatchedBy::named(&code)),
    })
}

/// A page about to be kept.
pub(crate) struct NewScan<'a> {
    pub id: ScanId,
    pub media: ScanMedia,
    pub sha256: &'a str,
    pub code: &'a str,
    pub file: &'a StoredFile,
}

pub(crate) fn insert(
    tx: &Transaction<'_>,
    new: &NewScan<'_>,
    by: StaffId,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO scans (id, media, sha256, code, file, file_key, added_at, added_by)
         VALUES (:id, :media, :sha256, :code, :file, :file_key, :at, :by)",
    )?
    .execute(named_params! {
        ":id": new.id, ":media": new.media.name(), ":sha256": new.sha256, ":code": new.code,
        ":file": new.file.name, ":file_key": new.file.key.as_slice(), ":at": at, ":by": by,
    })?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, id: ScanId) -> Result<Option<ScannedPage>> {
    let sql = format!("SELECT {COLUMNS} WHERE p.id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

/// The page with these very bytes.
pub(crate) fn same(conn: &Connection, sha256: &str) -> Result<Option<ScanId>> {
    let sql = "SELECT id FROM scans WHERE sha256 = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([sha256], |row| row.get(0)).optional()?)
}

/// The pages of a form, in the order they were scanned.
pub(crate) fn of_consent(conn: &Connection, consent: ConsentId) -> Result<Vec<ScannedPage>> {
    let sql = format!("SELECT {COLUMNS} WHERE p.consent = ?1 ORDER BY p.id");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([consent], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The pages nobody could match, oldest first.
pub(crate) fn waiting(conn: &Connection) -> Result<Vec<ScannedPage>> {
    let sql = format!("SELECT {COLUMNS} WHERE p.consent IS NULL ORDER BY p.added_at, p.id");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The file a page is in.
pub(crate) fn file(conn: &Connection, id: ScanId) -> Result<Option<StoredFile>> {
    let sql = "SELECT file, file_key FROM scans WHERE id = ?1";
    let found = conn
        .prepare_cached(sql)?
        .query_row([id], |row| Ok(StoredFile { name: row.get(0)?, key: row.get(1)? }));
    Ok(found.optional()?)
}

pub(crate) fn match_to(
    tx: &Transaction<'_>,
    id: ScanId,
    (consent, matched): (ConsentId, MatchedBy),
    by: StaffId,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE scans SET consent = :consent, matched = :matched, matched_at = :at, matched_by = :by
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":consent": consent, ":matched": matched.name(), ":at": at, ":by": by,
    })?;
    Ok(())
}

/// Throws away a page that is of no form.
pub(crate) fn discard(tx: &Transaction<'_>, id: ScanId) -> Result<()> {
    tx.prepare_cached("DELETE FROM scans WHERE id = ?1")?.execute([id])?;
    Ok(())
}
