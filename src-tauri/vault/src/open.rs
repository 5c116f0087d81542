//! Making a practice, and opening one.

use std::{fs, path::Path, sync::Mutex};

use rusqlite::Transaction;
use uuid::Uuid;

use crate::{
    AUDIT_SEAL_LABEL, Attempt, Attempts, NewSlot, Sign, StaffTile, Vault, atomic_file,
    database::Database,
    error::VaultError,
    kdf::KdfCost,
    key::DatabaseKey,
    lock::Lock,
    manifest::{self, Manifest, RecoverySlot, StaffSlot},
    migrate::Ladder,
    recovery::RecoveryCode,
    rekey,
    sheet::Unproven,
    slots::WrappedKey,
};

pub(crate) const DATABASE: &str = "practice.db";
/// A database that is being made; it gets its name last.
const UNFINISHED: &str = "practice.db.new";

impl Vault {
    /// What the lock screen may show of the practice in `dir`, read without a key and without
    /// the lock. `None` means that there is no practice.
    ///
    /// # Errors
    /// [`VaultError::NewerVersion`] and [`VaultError::Damaged`]; a database whose `practice.json`
    /// is gone counts as damaged.
    pub fn peek(dir: &Path) -> Result<Option<Sign>, VaultError> {
        match load(dir) {
            Ok(unproven) => Ok(Some(sign(&unproven.body))),
            Err(VaultError::NoPractice) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Makes a practice in `dir` (made when missing) with `owner` as its first person, and
    /// returns it open together with the recovery code, which is not kept anywhere.
    ///
    /// # Errors
    /// [`VaultError::AlreadyExists`] when the folder holds a practice or the remains of one,
    /// [`VaultError::EmptyPassphrase`], [`VaultError::InUse`], and what a failing first
    /// migration gives.
    pub fn create(
        dir: &Path,
        practice_name: &str,
        ladder: &Ladder,
        owner: NewSlot<'_>,
    ) -> Result<(Self, RecoveryCode), VaultError> {
        Self::create_with_cost(dir, practice_name, ladder, owner, KdfCost::STANDARD)
    }

    /// [`Vault::create`] at a chosen cost of guessing a passphrase. The cost is kept with the
    /// practice and used for every later slot.
    ///
    /// # Errors
    /// As [`Vault::create`].
    pub fn create_with_cost(
        dir: &Path,
        practice_name: &str,
        ladder: &Ladder,
        owner: NewSlot<'_>,
        cost: KdfCost,
    ) -> Result<(Self, RecoveryCode), VaultError> {
        Self::create_filled(dir, practice_name, ladder, owner, cost, |_, _| Ok(()))
    }

    /// [`Vault::create_with_cost`] with first records: `fill` is handed the key that seals the audit
    /// chain ([`Vault::seal_key`]). The practice is there with all of them or not at all, so that a
    /// power cut during set-up leaves nothing that stands in the way of setting up again.
    ///
    /// # Errors
    /// As [`Vault::create`], and what `fill` gives.
    pub fn create_filled<E: From<VaultError>>(
        dir: &Path,
        practice_name: &str,
        ladder: &Ladder,
        owner: NewSlot<'_>,
        cost: KdfCost,
        fill: impl FnOnce(&Transaction<'_>, &[u8; 32]) -> Result<(), E>,
    ) -> Result<(Self, RecoveryCode), E> {
        atomic_file::make_folder(dir).map_err(VaultError::from)?;
        let lock = Lock::acquire(dir)?;
        if manifest::path(dir).exists() || dir.join(DATABASE).exists() {
            return Err(VaultError::AlreadyExists.into());
        }
        let key = DatabaseKey::generate()?;
        let code = RecoveryCode::generate()?;
        let practice = Uuid::now_v7();
        let manifest = Manifest {
            id: practice,
            name: practice_name.to_owned(),
            kdf: cost,
            staff: vec![staff_slot(&key, practice, cost, &owner)?],
            recovery: recovery_slot(&key, practice, cost, &code)?,
        };
        // An earlier attempt that never got a manifest: its key was never kept by anybody.
        clear_unfinished(dir)?;
        Database::build(&dir.join(UNFINISHED), &key, ladder, |tx| {
            fill(tx, &key.derive(AUDIT_SEAL_LABEL))
        })?;
        manifest.save(dir, &key)?;
        let vault = Self::assemble(dir, lock, manifest, key, ladder)?;
        Ok((vault, code))
    }

    /// Opens the practice with one person's passphrase, taken as the bytes typed: nothing is
    /// trimmed and no Unicode form is changed.
    ///
    /// # Errors
    /// [`VaultError::NoPractice`], [`VaultError::UnknownSlot`], [`VaultError::WrongPassphrase`],
    /// [`VaultError::InUse`], [`VaultError::NewerVersion`], [`VaultError::Damaged`],
    /// [`VaultError::Wait`] after too many wrong ones.
    pub fn unlock(
        dir: &Path,
        slot: Uuid,
        passphrase: &str,
        ladder: &Ladder,
        now: i64,
    ) -> Result<Self, VaultError> {
        let (lock, unproven) = load_locked(dir)?;
        let practice = unproven.body.id;
        let staff = &unproven.body.slot(slot)?.key;
        let of_format_1 = staff.is_of_format_1();
        let tried = Attempt { slot: Some(slot), at: now };
        let key = counted(dir, tried, || staff.unwrap(passphrase.as_bytes(), practice, slot))?
            .ok_or(VaultError::WrongPassphrase)?;
        let vault = Self::assemble(dir, lock, unproven.prove(&key)?, key, ladder)?;
        if of_format_1 {
            vault.set_passphrase(slot, passphrase)?;
        }
        Ok(vault)
    }

    /// Opens the practice with the printed recovery code. The code stays valid; give the person
    /// a new passphrase with [`Vault::set_passphrase`].
    ///
    /// # Errors
    /// [`VaultError::BadRecoveryCode`], otherwise as [`Vault::unlock`].
    pub fn recover(
        dir: &Path,
        code: &RecoveryCode,
        ladder: &Ladder,
        now: i64,
    ) -> Result<Self, VaultError> {
        let (lock, unproven) = load_locked(dir)?;
        let RecoverySlot { id, key } = &unproven.body.recovery;
        let of_format_1 = key.is_of_format_1();
        let (practice, tried) = (unproven.body.id, Attempt { slot: None, at: now });
        let key = counted(dir, tried, || key.unwrap(code.secret(), practice, *id))?
            .ok_or(VaultError::BadRecoveryCode)?;
        let vault = Self::assemble(dir, lock, unproven.prove(&key)?, key, ladder)?;
        if of_format_1 {
            vault.renew_recovery_slot(code)?;
        }
        Ok(vault)
    }

    fn assemble(
        dir: &Path,
        lock: Lock,
        manifest: Manifest,
        key: DatabaseKey,
        ladder: &Ladder,
    ) -> Result<Self, VaultError> {
        rekey::settle(dir, &key)?;
        let path = dir.join(DATABASE);
        let unfinished = dir.join(UNFINISHED);
        if !path.exists() {
            if !unfinished.exists() {
                return Err(VaultError::Damaged { what: "practice.db is missing" });
            }
            // The last step of making a practice; also when the power went just before it.
            atomic_file::rename(&unfinished, &path)?;
        }
        Ok(Self {
            database: Database::open(path, key, ladder)?,
            manifest: Mutex::new(manifest),
            dir: dir.to_owned(),
            version: ladder.top(),
            _lock: lock,
        })
    }
}

/// Tries something a person knows, unless too many tries went wrong before; one that goes wrong now
/// is counted.
pub(crate) fn counted(
    dir: &Path,
    tried: Attempt,
    unwrap: impl FnOnce() -> Result<Option<DatabaseKey>, VaultError>,
) -> Result<Option<DatabaseKey>, VaultError> {
    let before = Attempts::of(dir);
    before.must_not_wait(tried.at)?;
    let key = unwrap()?;
    if key.is_none() {
        before.add(dir, tried)?;
    }
    Ok(key)
}

/// The manifest in `dir`, which must be there.
fn load(dir: &Path) -> Result<Unproven<Manifest>, VaultError> {
    match Manifest::load(dir)? {
        Some(unproven) => Ok(unproven),
        None if dir.join(DATABASE).exists() => {
            Err(VaultError::Damaged { what: "practice.json is missing" })
        }
        None => Err(VaultError::NoPractice),
    }
}

/// Takes the lock and then reads the manifest again, in case it was changed in between. The
/// first read keeps the lock file out of folders that are no practice or a newer one.
fn load_locked(dir: &Path) -> Result<(Lock, Unproven<Manifest>), VaultError> {
    load(dir)?;
    let lock = Lock::acquire(dir)?;
    Ok((lock, load(dir)?))
}

fn clear_unfinished(dir: &Path) -> Result<(), VaultError> {
    for name in [UNFINISHED, "practice.db.new-wal", "practice.db.new-shm"] {
        let path = dir.join(name);
        if path.exists() {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

pub(crate) fn sign(manifest: &Manifest) -> Sign {
    Sign {
        practice_name: manifest.name.clone(),
        staff: manifest
            .staff
            .iter()
            .map(|slot| StaffTile { id: slot.id, name: slot.name.clone(), role: slot.role.clone() })
            .collect(),
    }
}

pub(crate) fn staff_slot(
    key: &DatabaseKey,
    practice: Uuid,
    cost: KdfCost,
    new: &NewSlot<'_>,
) -> Result<StaffSlot, VaultError> {
    if new.passphrase.is_empty() {
        return Err(VaultError::EmptyPassphrase);
    }
    Ok(StaffSlot {
        id: new.id,
        name: new.name.to_owned(),
        role: new.role.to_owned(),
        key: WrappedKey::wrap(key, new.passphrase.as_bytes(), cost, practice, new.id)?,
    })
}

pub(crate) fn recovery_slot(
    key: &DatabaseKey,
    practice: Uuid,
    cost: KdfCost,
    code: &RecoveryCode,
) -> Result<RecoverySlot, VaultError> {
    let id = Uuid::now_v7();
    Ok(RecoverySlot { id, key: WrappedKey::wrap(key, code.secret(), cost, practice, id)? })
}
