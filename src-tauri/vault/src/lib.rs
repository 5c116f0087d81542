//! Keeps a practice's bytes safe on one computer. Knows nothing of clinics.
//!
//! A practice is a folder with three files: `practice.json` (who may open it, and their wrapped
//! keys), `practice.db` (everything else, encrypted) and `practice.lock` (one program at a time), and
//! while it is open SQLite's log and a note of the newest act.
//! One random key encrypts the database. Every person's passphrase, and the printed recovery
//! code, opens its own wrapped copy of that key.
//!
//! What it defends: a lost or copied folder without a passphrase, damage, a power cut at any
//! moment, two programs at once, an older program on a newer folder. What it does not: somebody
//! at an unlocked computer, or a program that reads this one's memory.

mod access;
mod atomic_file;
mod attempts;
mod backup;
mod carried;
mod checkpoints;
mod copy;
mod database;
mod error;
mod files;
mod hex;
mod kdf;
mod key;
mod left_out;
mod lock;
mod manifest;
mod migrate;
mod newest;
mod open;
mod pair;
mod pin;
mod places;
mod platform;
mod recovery;
mod rekey;
mod restore;
mod sheet;
mod slots;
mod thin;
mod verify;

use std::{
    fmt,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use rusqlite::{Connection, Transaction};
use serde::Serialize;
use uuid::Uuid;

pub use attempts::{Attempt, Attempts};
pub use backup::{
    Facts, Found, FoundState, Moment, backup_of, backups, peek_backup, remove_backup, set_apart,
};
pub use copy::{GoOn, Progress, rows};
pub use error::VaultError;
pub use files::StoredFile;
pub use kdf::KdfCost;
pub use left_out::leave_out_missing;
pub use migrate::Ladder;
pub use newest::Acts;
pub use pin::PinHash;
pub use places::backup_places;
pub use recovery::RecoveryCode;
pub use rekey::Rekeyed;
pub use restore::{
    Proof, check_backup, finish_putting_in_place, leave_note, name_folder, put_in_place, restore,
    waiting_place,
};
pub use thin::Keep;
pub use verify::Soundness;

use database::Database;
use lock::Lock;
use manifest::Manifest;

const AUDIT_SEAL_LABEL: &str = "dermis audit seal v1";

/// A person about to be given access. Without `Debug`: it holds the passphrase.
#[derive(Clone, Copy)]
pub struct NewSlot<'a> {
    /// Their id, the same as in the database.
    pub id: Uuid,
    /// The name on the lock screen.
    pub name: &'a str,
    /// Their role, shown under the name; the vault gives it no meaning.
    pub role: &'a str,
    /// Taken as the bytes typed; may not be empty.
    pub passphrase: &'a str,
}

/// One person on the lock screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StaffTile {
    /// Their id, to unlock with.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// Their role, as given.
    pub role: String,
}

/// What the lock screen may show before anybody has proved who they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sign {
    /// The name over the door.
    pub practice_name: String,
    /// Everybody who can open the practice, in the order they were added.
    pub staff: Vec<StaffTile>,
}

/// An open practice folder. Dropping it closes the database, wipes the key and lets go of the
/// lock. May be shared between threads.
pub struct Vault {
    // Fields drop in this order: the lock goes last, when the database is closed.
    database: Database,
    manifest: Mutex<Manifest>,
    dir: PathBuf,
    version: u32,
    _lock: Lock,
}

impl Vault {
    /// Runs `f` on a connection that cannot write. All it reads is from one moment, whatever is
    /// saved meanwhile; several reads run side by side.
    ///
    /// # Errors
    /// What `f` returns, or the vault's own reason.
    pub fn read<T, E: From<VaultError>>(
        &self,
        f: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        self.database.read(f)
    }

    /// Runs `f` in one transaction. When it returns `Ok`, all of it is on the disk; when it
    /// returns an error or panics, none of it happened. Must not be called inside itself: there
    /// is one writer, and the second call would wait for the first for ever.
    ///
    /// # Errors
    /// What `f` returns, or the vault's own reason.
    pub fn write<T, E: From<VaultError>>(
        &self,
        f: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.database.write(f)
    }

    /// The key that seals the audit chain, derived from the database key and the same at every
    /// unlock. The caller wipes it when done.
    #[must_use]
    pub fn seal_key(&self) -> [u8; 32] {
        *self.database.key().derive(AUDIT_SEAL_LABEL)
    }

    /// Checks every page's authenticity, the structure, the references and the version, and that
    /// `practice.json` is still what this vault last wrote. Writing waits until it is done.
    ///
    /// # Errors
    /// [`VaultError::Busy`] when a read goes on for longer than five seconds. Damage is not an
    /// error but a finding.
    pub fn verify(&self) -> Result<Soundness, VaultError> {
        let mut soundness = verify::verify(&self.database, self.version)?;
        let manifest = self.manifest();
        let on_disk = Manifest::load(&self.dir).ok().flatten();
        let proven = on_disk.and_then(|unproven| unproven.prove(self.database.key()).ok());
        if proven.as_ref() != Some(&*manifest) {
            soundness.report("practice.json is not as it was written");
        }
        Ok(soundness)
    }

    /// Moves everything saved from the write-ahead log into the database file.
    ///
    /// # Errors
    /// [`VaultError::Busy`] when a read goes on for longer than five seconds.
    pub fn checkpoint(&self) -> Result<(), VaultError> {
        self.database.empty_log(&self.database.writer())
    }

    /// Whether a damaged page was met. From then on nothing is written.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        self.database.is_damaged()
    }

    /// The folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    fn manifest(&self) -> MutexGuard<'_, Manifest> {
        self.manifest.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault").finish_non_exhaustive()
    }
}
