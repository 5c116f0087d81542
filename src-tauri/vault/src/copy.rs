//! A whole copy of the database as it was at one moment, under any key, looked at from end to end
//! before it counts.

use std::{
    collections::BTreeMap,
    fs::{self, OpenOptions},
    path::Path,
};

use rusqlite::{
    Connection, OpenFlags,
    backup::{Backup, StepResult},
};

use crate::{
    atomic_file,
    database::{connect, must_be_sound},
    error::VaultError,
    key::DatabaseKey,
    migrate,
    verify::{Soundness, check_copy},
};

/// Pages copied between two looks at whether to go on: a quarter of a megabyte, some milliseconds.
const STEP: i32 = 64;

/// How far a long job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Parts done.
    pub done: u64,
    /// Parts in all; may grow.
    pub of: u64,
}

/// Told now and then how far a long job is; answers whether to go on.
pub type GoOn<'a> = &'a mut dyn FnMut(Progress) -> bool;

/// What a copy holds.
pub(crate) struct Copied {
    pub(crate) pages: u64,
    pub(crate) version: u32,
    /// Rows of every table.
    pub(crate) rows: BTreeMap<String, u64>,
}

/// Copies the database behind `source`, which must be in a transaction, to the new file `to` under
/// `key`, and has it on the disk before it returns. Nothing is left when it fails.
pub(crate) fn copy(
    source: &Connection,
    to: &Path,
    key: &DatabaseKey,
    go_on: GoOn<'_>,
) -> Result<Copied, VaultError> {
    remove(to)?;
    // Read first: a transaction sees one moment only from its first read on, and without it every
    // save meanwhile would start the copying anew.
    let copied = Copied {
        pages: page_count(source)?,
        version: migrate::user_version(source)?,
        rows: rows(source)?,
    };
    let copied = copy_pages(source, to, key, go_on).and_then(|()| {
        must_be_sound(source)?;
        sound(to, key, &copied)?;
        OpenOptions::new().write(true).open(to)?.sync_all()?;
        atomic_file::sync_folder(to)?;
        Ok(copied)
    });
    if copied.is_err() {
        // The first reason is the one to tell.
        let _ = remove(to);
    }
    copied
}

fn copy_pages(
    source: &Connection,
    to: &Path,
    key: &DatabaseKey,
    go_on: GoOn<'_>,
) -> Result<(), VaultError> {
    let mut target = connect(to, key, OpenFlags::SQLITE_OPEN_CREATE)?;
    // Nothing is there to be rolled back to, and the whole file is synced at the end.
    target.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")?;
    let backup = Backup::new(source, &mut target)?;
    loop {
        let step = backup.step(STEP)?;
        let at = backup.progress();
        let of = u64::try_from(at.pagecount).unwrap_or_default();
        let left = u64::try_from(at.remaining).unwrap_or_default();
        if !go_on(Progress { done: of.saturating_sub(left), of }) {
            return Err(VaultError::Cancelled);
        }
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => return Err(VaultError::Busy),
        }
    }
}

/// Opens the copy anew and looks at every page, the structure and the number of rows.
pub(crate) fn sound(at: &Path, key: &DatabaseKey, expected: &Copied) -> Result<(), VaultError> {
    let damaged = |what| VaultError::Damaged { what };
    let copy = connect(at, key, OpenFlags::empty())?;
    let soundness: Soundness = check_copy(&copy);
    if !soundness.is_sound() {
        return Err(damaged("the copy does not read back as it was written"));
    }
    if soundness.pages != expected.pages || soundness.version != expected.version {
        return Err(damaged("the copy is not of the same size or version"));
    }
    if rows(&copy)? != expected.rows {
        return Err(damaged("the copy does not hold the same number of records"));
    }
    copy.close().map_err(|(_, error)| error.into())
}

/// Rows of every table behind `connection`.
///
/// # Errors
/// What the database refuses with.
pub fn rows(connection: &Connection) -> Result<BTreeMap<String, u64>, VaultError> {
    let mut tables = connection.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )?;
    let names = tables.query_map([], |row| row.get::<_, String>(0))?;
    let mut rows = BTreeMap::new();
    for name in names {
        let name = name?;
        let sql = format!("SELECT count(*) FROM \"{name}\"");
        let count: i64 = connection.query_row(&sql, [], |row| row.get(0))?;
        rows.insert(name, u64::try_from(count).unwrap_or_default());
    }
    Ok(rows)
}

fn page_count(connection: &Connection) -> Result<u64, VaultError> {
    let pages: u32 = connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
    Ok(u64::from(pages))
}

/// Removes a database and what SQLite keeps beside it.
pub(crate) fn remove(path: &Path) -> Result<(), VaultError> {
    for end in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        match fs::remove_file(&name) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}
