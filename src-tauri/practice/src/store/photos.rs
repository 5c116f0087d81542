//! Rows of pictures, and the keys of their files.

use super::code;
use crate::photos::{Photo, PhotoFields, PhotoView, SetAside, Timepoint, address};
use crate::{ClientId, PhotoId, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use vault::{StoredFile, VaultError};

const COLUMNS: &str = "id, client, view, timepoint, taken_on, width, height, thumbnail, added_at, \
     added_by_name, set_aside_at, set_aside_by_name, set_aside_reason";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Photo> {
    let set_aside = match row.get("set_aside_at")? {
        Some(at) => Some(SetAside {
            at,
            by_name: row.get("set_aside_by_name")?,
            reason: row.get("set_aside_reason")?,
        }),
        None => None,
    };
    Ok(Photo {
        id: row.get("id")?,
        client: row.get("client")?,
        fields: PhotoFields {
            view: code(row, "view", PhotoView::named)?,
            timepoint: code(row, "timepoint", Timepoint::named)?,
            taken_on: row.get("taken_on")?,
        },
        width: row.get("width")?,
        height: row.get("height")?,
        thumbnail: address(row.get_ref("thumbnail")?.as_blob()?),
        added_at: row.get("added_at")?,
        added_by_name: row.get("added_by_name")?,
        set_aside,
    })
}

/// The picture as it is kept, beside what is said of it.
pub(crate) struct Kept<'a> {
    pub thumbnail: &'a [u8],
    pub sha256: &'a str,
    pub file: &'a StoredFile,
}

pub(crate) fn insert(
    tx: &Transaction<'_>,
    photo: &Photo,
    by: StaffId,
    kept: &Kept<'_>,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO photos (id, client, view, timepoint, taken_on, width, height, thumbnail, sha256,
             file, file_key, added_at, added_by, added_by_name)
         VALUES (:id, :client, :view, :timepoint, :taken_on, :width, :height, :thumbnail, :sha256,
             :file, :file_key, :at, :by, :by_name)",
    )?
    .execute(named_params! {
        ":id": photo.id, ":client": photo.client, ":view": photo.fields.view.name(),
        ":timepoint": photo.fields.timepoint.name(), ":taken_on": photo.fields.taken_on,
        ":width": photo.width, ":height": photo.height, ":thumbnail": kept.thumbnail,
        ":sha256": kept.sha256, ":file": kept.file.name, ":file_key": kept.file.key.as_slice(),
        ":at": photo.added_at, ":by": by, ":by_name": photo.added_by_name,
    })?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, id: PhotoId) -> Result<Option<Photo>> {
    let sql = format!("SELECT {COLUMNS} FROM photos WHERE id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

pub(crate) fn of_client(conn: &Connection, client: ClientId) -> Result<Vec<Photo>> {
    let sql =
        format!("SELECT {COLUMNS} FROM photos WHERE client = ?1 ORDER BY taken_on, added_at, id");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([client], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many pictures of a client count.
pub(crate) fn count(conn: &Connection, client: ClientId) -> Result<i32> {
    let sql = "SELECT count(*) FROM photos WHERE client = ?1 AND set_aside_at IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([client], |row| row.get(0))?)
}

/// Whether this very picture counts for the client already.
pub(crate) fn is_there(conn: &Connection, client: ClientId, sha256: &str) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM photos
                   WHERE client = ?1 AND sha256 = ?2 AND set_aside_at IS NULL)";
    Ok(conn.prepare_cached(sql)?.query_row((client, sha256), |row| row.get(0))?)
}

/// Whose picture it is, and the file it is in.
pub(crate) fn file(conn: &Connection, id: PhotoId) -> Result<Option<(ClientId, StoredFile)>> {
    let sql = "SELECT client, file, file_key FROM photos WHERE id = ?1";
    let found = conn.prepare_cached(sql)?.query_row([id], |row| {
        Ok((row.get(0)?, StoredFile { name: row.get(1)?, key: row.get(2)? }))
    });
    Ok(found.optional()?)
}

pub(crate) fn set_aside(
    tx: &Transaction<'_>,
    id: PhotoId,
    by: StaffId,
    aside: &SetAside,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE photos SET set_aside_at = :at, set_aside_by = :by, set_aside_by_name = :by_name,
             set_aside_reason = :reason
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":at": aside.at, ":by": by, ":by_name": aside.by_name, ":reason": aside.reason, ":id": id,
    })?;
    Ok(())
}

/// The names of all files, whether their pictures count or not; those of checklists, loads and scanned
/// pages too.
pub(crate) fn files(conn: &Connection) -> Result<Vec<String>, VaultError> {
    let sql = "SELECT file FROM photos
               UNION SELECT file FROM checklist_answers WHERE file IS NOT NULL
               UNION SELECT file FROM load_printouts
               UNION SELECT file FROM scans ORDER BY file";
    let mut statement = conn.prepare(sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
