//! Pictures of the printouts of loads, and the keys of their files.

use crate::loads::LoadPrintout;
use crate::photos::{Picture, address};
use crate::{LoadId, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use vault::StoredFile;

pub(crate) fn of_load(conn: &Connection, load: LoadId) -> Result<Vec<LoadPrintout>> {
    let mut statement = conn.prepare_cached(
        "SELECT place, thumbnail, added_at, added_by_name FROM load_printouts
         WHERE load = ?1 ORDER BY place",
    )?;
    let rows = statement.query_map([load], |row| {
        Ok(LoadPrintout {
            place: row.get("place")?,
            thumbnail: address(row.get_ref("thumbnail")?.as_blob()?),
            added_at: row.get("added_at")?,
            added_by_name: row.get("added_by_name")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether this very picture is there already.
pub(crate) fn is_there(conn: &Connection, load: LoadId, sha256: &str) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM load_printouts WHERE load = ?1 AND sha256 = ?2)";
    Ok(conn.prepare_cached(sql)?.query_row((load, sha256), |row| row.get(0))?)
}

pub(crate) fn insert(
    tx: &Transaction<'_>,
    load: LoadId,
    printout: &LoadPrintout,
    (picture, file): (&Picture, &StoredFile),
    by: StaffId,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO load_printouts
             (load, place, thumbnail, sha256, file, file_key, added_at, added_by, added_by_name)
         VALUES (:load, :place, :thumbnail, :sha256, :file, :file_key, :at, :by, :by_name)",
    )?
    .execute(named_params! {
        ":load": load, ":place": printout.place, ":thumbnail": picture.thumbnail,
        ":sha256": picture.sha256, ":file": file.name, ":file_key": file.key.as_slice(),
        ":at": printout.added_at, ":by": by, ":by_name": printout.added_by_name,
    })?;
    Ok(())
}

/// The file of one printout.
pub(crate) fn file(conn: &Connection, load: LoadId, place: i32) -> Result<Option<StoredFile>> {
    let sql = "SELECT file, file_key FROM load_printouts WHERE load = ?1 AND place = ?2";
    Ok(conn
        .prepare_cached(sql)?
        .query_row((load, place), |row| Ok(StoredFile { name: row.get(0)?, key: row.get(1)? }))
        .optional()?)
}
