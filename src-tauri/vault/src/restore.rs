//! From a backup to a practice: always into a folder of its own, checked from end to end before it
//! gets its name, and never over anything.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::OpenFlags;
use uuid::Uuid;

use crate::{
    Ladder, RecoveryCode, Vault, atomic_file,
    backup::{self, BackupSheet, Facts, carry_all, clear},
    copy::{self, Copied, GoOn},
    database::connect,
    error::VaultError,
    files,
    key::DatabaseKey,
    lock::Lock,
    manifest,
};

/// How somebody proves that they may open a backup.
#[derive(Clone, Copy)]
pub enum Proof<'a> {
    /// With the passphrase they had when it was made.
    Passphrase {
        /// Who.
        slot: Uuid,
        /// As typed.
        passphrase: &'a str,
    },
    /// With the printed recovery code of that time.
    Code(&'a RecoveryCode),
}

/// The end of the name of a folder that is being restored into.
const UNFINISHED: &str = ".unfinished";
/// The end of the name of a restored practice that waits to take the place of the live one.
const WAITING: &str = ".restored";

/// Restores the backup at `from` into the folder `to`, which must not exist or be empty, and returns
/// the facts that were checked. The restored practice opens with what opened it when it was backed
/// up.
///
/// # Errors
/// [`VaultError::NotEmpty`], [`VaultError::WrongPassphrase`], [`VaultError::BadRecoveryCode`],
/// [`VaultError::Damaged`] when anything in the backup is not as it was written,
/// [`VaultError::NewerVersion`], [`VaultError::Cancelled`]. The folder `to` is then as it was.
pub fn restore(
    from: &Path,
    to: &Path,
    proof: Proof<'_>,
    ladder: &Ladder,
    go_on: GoOn<'_>,
) -> Result<Facts, VaultError> {
    let (sheet, key) = open(from, proof)?;
    if sheet.facts.version > ladder.top() {
        let (found, known) = (sheet.facts.version, ladder.top());
        return Err(VaultError::NewerVersion { found, known });
    }
    if to.exists() && fs::read_dir(to)?.next().is_some() {
        return Err(VaultError::NotEmpty);
    }
    let unfinished = ending(to, UNFINISHED);
    clear(&unfinished)?;
    atomic_file::make_folder(&unfinished)?;
    let filled = fill(from, &unfinished, &sheet, &key, go_on);
    if let Err(error) = filled {
        clear(&unfinished)?;
        return Err(error);
    }
    if to.exists() {
        fs::remove_dir(to)?;
    }
    atomic_file::rename(&unfinished, to)?;
    Ok(sheet.facts)
}

/// Looks at every byte of the backup at `from`: the sheet, the database page by page, the number of
/// records, every picture and scan.
///
/// # Errors
/// As for [`restore`].
pub fn check_backup(from: &Path, proof: Proof<'_>) -> Result<Facts, VaultError> {
    let (sheet, key) = open(from, proof)?;
    let home = from.parent().ok_or(VaultError::NoBackup)?;
    for name in &sheet.facts.files {
        files::read_sound(&files::place(home, name)?, name)?;
    }
    let key = match &sheet.earlier_key {
        Some(earlier) => earlier.open(&key).ok_or(UNSEALED)?,
        None => key,
    };
    // On a copy: opening a database leaves traces beside it, and a backup may be read-only.
    let aside = std::env::temp_dir().join(format!("dermis-check-{}", Uuid::now_v7()));
    fs::create_dir(&aside)?;
    let copied = aside.join(backup::DATABASE);
    let looked = take_database(from, &copied, &sheet)
        .and_then(|()| copy::sound(&copied, &key, &expected(&sheet)));
    clear(&aside)?;
    looked.map(|()| sheet.facts)
}

const UNSEALED: VaultError =
    VaultError::Damaged { what: "the key of this backup was carried under another one" };

/// The sheet, proven, and the key of the practice it names.
fn open(from: &Path, proof: Proof<'_>) -> Result<(BackupSheet, DatabaseKey), VaultError> {
    let unproven = backup::load(from)?;
    let manifest = &unproven.body.manifest;
    let key = match proof {
        Proof::Passphrase { slot, passphrase } => manifest
            .slot(slot)?
            .key
            .unwrap(passphrase.as_bytes(), manifest.id, slot)?
            .ok_or(VaultError::WrongPassphrase)?,
        Proof::Code(code) => manifest
            .recovery
            .key
            .unwrap(code.secret(), manifest.id, manifest.recovery.id)?
            .ok_or(VaultError::BadRecoveryCode)?,
    };
    Ok((unproven.prove(&key)?, key))
}

fn fill(
    from: &Path,
    to: &Path,
    sheet: &BackupSheet,
    key: &DatabaseKey,
    go_on: GoOn<'_>,
) -> Result<(), VaultError> {
    let home = from.parent().ok_or(VaultError::NoBackup)?;
    carry_all(&sheet.facts.files, home, to, go_on)?;
    let database = to.join(backup::DATABASE);
    match &sheet.earlier_key {
        None => {
            take_database(from, &database, sheet)?;
            copy::sound(&database, key, &expected(sheet))?;
        }
        // Today's people hold the present key, so the database is brought under it.
        Some(earlier) => {
            let taken = to.join("practice.db.earlier");
            take_database(from, &taken, sheet)?;
            let earlier = earlier.open(key).ok_or(UNSEALED)?;
            let source = connect(&taken, &earlier, OpenFlags::empty())?;
            let moment = source.unchecked_transaction()?;
            copy::copy(&moment, &database, key, go_on)?;
            drop(moment);
            source.close().map_err(|(_, error)| VaultError::from(error))?;
            copy::remove(&taken)?;
            copy::sound(&database, key, &expected(sheet))?;
        }
    }
    sheet.manifest.save(to, key)
}

/// Copies the database file, comparing it with what was written down when it was made.
fn take_database(from: &Path, to: &Path, sheet: &BackupSheet) -> Result<(), VaultError> {
    let source = from.join(backup::DATABASE);
    if !source.is_file() {
        return Err(VaultError::Damaged { what: "the database of the backup is missing" });
    }
    // Its bytes alone: a backup on a read-only drive may not make a practice nobody can write to.
    let mut copied = fs::File::create(to)?;
    std::io::copy(&mut fs::File::open(&source)?, &mut copied)?;
    copied.sync_all()?;
    drop(copied);
    if backup::digest(to)? != (sheet.sha256, sheet.facts.bytes) {
        return Err(VaultError::Damaged { what: "the database of the backup is not as written" });
    }
    Ok(())
}

fn expected(sheet: &BackupSheet) -> Copied {
    let facts = &sheet.facts;
    Copied { pages: facts.pages, version: facts.version, rows: facts.rows.clone() }
}

/// Writes a small file into the restored practice in `dir`, on the disk before it returns.
///
/// # Errors
/// [`VaultError::Io`].
pub fn leave_note(dir: &Path, name: &str, bytes: &[u8]) -> Result<(), VaultError> {
    let unfinished = dir.join(format!("{name}{UNFINISHED}"));
    Ok(atomic_file::replace(&dir.join(name), &unfinished, bytes)?)
}

/// Gives a finished folder its name, on the disk before it returns.
///
/// # Errors
/// [`VaultError::Io`].
pub fn name_folder(finished: &Path, name: &Path) -> Result<(), VaultError> {
    Ok(atomic_file::rename(finished, name)?)
}

/// Where a practice is restored to before it takes the place of the one in `live`.
#[must_use]
pub fn waiting_place(live: &Path) -> PathBuf {
    ending(live, WAITING)
}

/// Puts the practice that waits beside `live` in its place. What was there is moved to a folder
/// beside it, `aside`, whole, and never removed.
///
/// # Errors
/// [`VaultError::NoPractice`] when nothing waits, [`VaultError::InUse`] while `live` is open,
/// [`VaultError::NotEmpty`] when `aside` exists.
pub fn put_in_place(live: &Path, aside: &Path) -> Result<(), VaultError> {
    if !manifest::path(&waiting_place(live)).exists() {
        return Err(VaultError::NoPractice);
    }
    if live.exists() {
        if aside.exists() {
            return Err(VaultError::NotEmpty);
        }
        // Somebody who has it open would go on writing into the folder set aside.
        drop(Lock::acquire(live)?);
        atomic_file::rename(live, aside)?;
    }
    finish_putting_in_place(live)
}

/// The second half of [`put_in_place`], also for when the power went between the two.
///
/// # Errors
/// [`VaultError::Io`].
pub fn finish_putting_in_place(live: &Path) -> Result<(), VaultError> {
    let waiting = waiting_place(live);
    if !live.exists() && manifest::path(&waiting).exists() {
        atomic_file::rename(&waiting, live)?;
    }
    Ok(())
}

fn ending(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

impl Vault {
    /// The practice this is, the same in all of its backups.
    #[must_use]
    pub fn practice_id(&self) -> Uuid {
        self.manifest().id
    }
}
