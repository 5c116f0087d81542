//! The newest act, noted beside the database while the practice is open.
//!
//! SQLite takes a damaged place in its log for a write that a power cut left half done, and drops it
//! with everything after it, without a word. The note tells the two apart: it names an act only once
//! that act is on the disk, so a log that no longer holds it is damaged.

use std::{
    fs::{self, File},
    io::{self, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::{error::VaultError, hex};

/// How the vault names the acts a database holds, without knowing what they are.
#[derive(Clone, Copy)]
pub struct Acts {
    /// Names the newest act; empty when there is none. Never shorter for a later act.
    pub newest: fn(&Connection) -> Result<String, VaultError>,
    /// Whether the act of this name is there.
    pub holds: fn(&Connection, &str) -> Result<bool, VaultError>,
}

/// Where the note stands beside its database while the practice is open.
pub(crate) const ENDING: &str = "newest";

/// The note, and the file it is in.
pub(crate) struct Newest {
    acts: Acts,
    /// The log of the database: once it is gone, everything is in the database and the note with it.
    log: PathBuf,
    path: PathBuf,
    was_open: bool,
    file: Mutex<Option<File>>,
}

impl Newest {
    /// Begins to note, unless what is in `database` is less than what was noted.
    pub(crate) fn begin(
        acts: Acts,
        database: &Path,
        connection: &Connection,
    ) -> Result<Self, VaultError> {
        let path = database.with_extension(ENDING);
        let noted = read(&path)?;
        if let Some(noted) = &noted
            && !(acts.holds)(connection, noted)?
        {
            return Err(VaultError::ActsMissing);
        }
        let log = database.with_extension("db-wal");
        let was_open = noted.is_some();
        Ok(Self { acts, log, path, was_open, file: Mutex::default() })
    }

    /// Whether the practice was not closed the last time.
    pub(crate) fn was_open(&self) -> bool {
        self.was_open
    }

    /// The name of the newest act.
    pub(crate) fn of(&self, connection: &Connection) -> Result<String, VaultError> {
        (self.acts.newest)(connection)
    }

    /// Notes that the act `name` is on the disk. It is not synced: a note that a power cut takes away
    /// only says less. For the same reason an act that is on the disk does not fail with its note.
    pub(crate) fn note(&self, name: &str) {
        let _ = self.write(name);
    }

    fn write(&self, name: &str) -> io::Result<()> {
        let mut kept = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let mut file = match kept.take() {
            Some(file) => file,
            None => File::create(&self.path)?,
        };
        file.seek(SeekFrom::Start(0))?;
        file.write_all(line(name).as_bytes())?;
        *kept = Some(file);
        Ok(())
    }
}

impl Drop for Newest {
    fn drop(&mut self) {
        if let Ok(file) = self.file.get_mut() {
            // Windows removes no open file.
            *file = None;
        }
        if !self.log.exists() {
            // Left behind, it says nothing that is not so.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// What was noted; nothing where there is no note, or one that was cut short or altered.
pub(crate) fn read(path: &Path) -> Result<Option<String>, VaultError> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let written = String::from_utf8(bytes).ok();
    Ok(written.and_then(|written| {
        let (name, _) = written.split_once(' ')?;
        (line(name) == written).then(|| name.to_owned())
    }))
}

/// The note: the name, and a sum that shows whether all of it is there.
fn line(name: &str) -> String {
    let mut line = format!("{name} ");
    hex::push(&mut line, &Sha256::digest(name)[..8]);
    line.push('\n');
    line
}
