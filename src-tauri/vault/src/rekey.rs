//! Changing the one key everything is encrypted with, so that nobody who had the old one reads
//! anything written from then on.
//!
//! The whole database is copied under the new key beside the old one. Replacing `practice.json` is
//! the moment it counts; whichever side of it the power goes, the next opening has one whole
//! practice and removes the other database.

use std::{fs, path::Path};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::{
    Vault, atomic_file,
    backup::{self, FoundState},
    carried::CarriedKey,
    copy::{self, GoOn},
    database::{connect, is_marked},
    error::VaultError,
    key::DatabaseKey,
    manifest::Manifest,
    open::DATABASE,
};

/// The database under the new key, until it takes the old one's place.
pub(crate) const UNDER_NEW_KEY: &str = "practice.db.new-key";

/// What changing the keys did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rekeyed {
    /// Backups that only today's people can open from now on.
    pub backups_changed: u32,
    /// Backups that could not be changed: they still open with what opened them.
    pub backups_left: u32,
}

impl Vault {
    /// Changes the key of the whole practice, and of its backups in `places`. `record` is run in the
    /// new database before it counts, for the entry that says so. Takes the vault and closes it;
    /// open it anew.
    ///
    /// # Errors
    /// [`VaultError::OldSlots`] and [`VaultError::OldRecoveryKit`] when somebody would be locked
    /// out; [`VaultError::Cancelled`]; [`VaultError::Io`] when the disk is full. The old keys then
    /// still hold.
    pub fn rekey(
        self,
        places: &[std::path::PathBuf],
        record: impl FnOnce(&Transaction<'_>) -> Result<(), VaultError>,
        go_on: GoOn<'_>,
    ) -> Result<Rekeyed, VaultError> {
        let key = DatabaseKey::generate()?;
        let manifest = self.manifest().resealed(&key)?;
        let to = self.dir.join(UNDER_NEW_KEY);
        {
            // Held throughout: whatever was saved after the copy would be lost with the old file.
            let writer = self.database.writer();
            self.database.empty_log(&writer)?;
            let moment = writer.unchecked_transaction()?;
            copy::copy(&moment, &to, &key, go_on)?;
        }
        let recorded = connect(&to, &key, OpenFlags::empty())
            .and_then(|mut copy| write_record(&mut copy, record));
        if let Err(error) = recorded {
            copy::remove(&to)?;
            return Err(error);
        }
        manifest.save(&self.dir, &key)?;
        let mut done = Rekeyed::default();
        for place in places {
            carry_backups(place, &manifest, self.database.key(), &key, &mut done);
        }
        let Self { database, dir, _lock: lock, .. } = self;
        drop(database);
        take_place(&dir)?;
        drop(lock);
        Ok(done)
    }
}

fn write_record(
    copy: &mut Connection,
    record: impl FnOnce(&Transaction<'_>) -> Result<(), VaultError>,
) -> Result<(), VaultError> {
    copy.execute_batch("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;")?;
    let tx = copy.transaction_with_behavior(TransactionBehavior::Immediate)?;
    record(&tx)?;
    tx.commit()?;
    crate::checkpoints::empty_log(copy)
}

/// Puts the database under the new key in the place of the old one.
fn take_place(dir: &Path) -> Result<(), VaultError> {
    let (new, live) = (dir.join(UNDER_NEW_KEY), dir.join(DATABASE));
    for end in ["-wal", "-shm"] {
        let mut beside = live.as_os_str().to_owned();
        beside.push(end);
        match fs::remove_file(beside) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    // The old log must be gone before the new database stands under its name: it would be taken
    // for that one's.
    atomic_file::sync_folder(&live)?;
    atomic_file::rename(&new, &live)?;
    remove_copies_before_upgrades(dir)
}

/// They are under the old key, which nothing leads to any more.
fn remove_copies_before_upgrades(dir: &Path) -> Result<(), VaultError> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with("practice.before-upgrade-") {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

/// Finishes, or clears away, what a change of keys left when the power went. `key` is the one
/// `practice.json` leads to: if it opens the new database, the change had counted.
pub(crate) fn settle(dir: &Path, key: &DatabaseKey) -> Result<(), VaultError> {
    let new = dir.join(UNDER_NEW_KEY);
    if !new.exists() {
        return Ok(());
    }
    // A file whose bytes never came to the disk opens under any key, as an empty database: the mark
    // tells it from a practice.
    let is_whole = connect(&new, key, OpenFlags::empty()).and_then(|copy| is_marked(&copy));
    if matches!(is_whole, Ok(true)) { take_place(dir) } else { copy::remove(&new) }
}

/// Seals every backup in `place` anew: to today's people, with its own key carried under the new one.
fn carry_backups(
    place: &Path,
    manifest: &Manifest,
    old: &DatabaseKey,
    new: &DatabaseKey,
    done: &mut Rekeyed,
) {
    for found in backup::backups(place, Some(manifest.id)).unwrap_or_default() {
        let readable = matches!(found.state, FoundState::Readable { .. });
        if readable && carry_backup(&found.path, manifest, old, new).is_ok() {
            done.backups_changed += 1;
        } else {
            done.backups_left += 1;
        }
    }
}

fn carry_backup(
    path: &Path,
    manifest: &Manifest,
    old: &DatabaseKey,
    new: &DatabaseKey,
) -> Result<(), VaultError> {
    let mut sheet = backup::load(path)?.prove(old)?;
    let own = match &sheet.earlier_key {
        Some(carried) => {
            let own = carried.open(old).ok_or(VaultError::Cipher)?;
            CarriedKey::seal(&own, new)?
        }
        None => CarriedKey::seal(old, new)?,
    };
    sheet.manifest = manifest.clone();
    sheet.earlier_key = Some(own);
    backup::save(path, &sheet, new)
}
