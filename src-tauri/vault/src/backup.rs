//! Backups: whole copies of a practice in another place, each opened and counted before it counts.
//!
//! A place holds `Dermis backups/<practice>/`; in it stand one folder per backup and, shared by all
//! of them, the encrypted pictures and scans, so that each of those is copied once.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    Vault, atomic_file,
    carried::CarriedKey,
    copy::{self, Copied, GoOn, Progress},
    error::VaultError,
    files,
    key::DatabaseKey,
    manifest::Manifest,
    sheet::{Kind, Unproven},
};

/// The folder every place has.
const HOME: &str = "Dermis backups";
/// The database inside a backup.
pub(crate) const DATABASE: &str = "practice.db";
/// The end of the name of a backup that is being made.
const UNFINISHED: &str = ".unfinished";
/// The end of the name of a backup that no longer reads back. It is kept.
const DAMAGED: &str = ".damaged";

const KIND: Kind = Kind {
    name: "backup.json",
    temporary: "backup.json.new",
    formats: 1..=1,
    damaged: "backup.json is not as it was written",
};

/// What a backup says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// When it was made, UTC milliseconds.
    pub made_at: i64,
    /// Migration steps its database has climbed.
    pub version: u32,
    /// Pages of its database.
    pub pages: u64,
    /// Bytes of its database.
    pub bytes: u64,
    /// Rows of every table.
    pub rows: BTreeMap<String, u64>,
    /// The newest act in it, as the caller names it.
    pub head: String,
    /// Names of the pictures and scans that belong to it.
    pub files: Vec<String>,
}

/// What the caller knows of the moment that is copied.
pub struct Moment {
    /// The newest act.
    pub head: String,
    /// Names of the pictures and scans the records name.
    pub files: Vec<String>,
}

/// `backup.json`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BackupSheet {
    pub(crate) manifest: Manifest,
    pub(crate) facts: Facts,
    #[serde(with = "crate::hex")]
    pub(crate) sha256: [u8; 32],
    /// The key of this backup's database, when the practice has had another one since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) earlier_key: Option<CarriedKey>,
}

/// A backup as found, without having opened it.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its folder.
    pub path: PathBuf,
    /// What became of it.
    pub state: FoundState,
}

/// What can be told of a backup without a key.
#[derive(Clone, Debug)]
pub enum FoundState {
    /// Whole, as far as its sheet tells.
    Readable {
        /// The practice it is of.
        practice: Uuid,
        /// That practice's name.
        practice_name: String,
        /// What it says of itself.
        facts: Box<Facts>,
    },
    /// A newer Dermis made it.
    Newer,
    /// It was found damaged, or its sheet does not read back.
    Damaged,
}

impl Vault {
    /// Makes a backup in the place `place` under the name `name`, and returns its facts once it has
    /// been opened, checked and counted. `moment` is asked inside the moment that is copied. Nobody
    /// who saves meanwhile waits.
    ///
    /// # Errors
    /// [`VaultError::Io`] when the place is not there or full; [`VaultError::Damaged`] when the
    /// practice or the copy is; [`VaultError::Cancelled`]. An unfinished backup never counts.
    pub fn back_up(
        &self,
        place: &Path,
        name: &str,
        made_at: i64,
        moment: impl FnOnce(&Connection) -> Result<Moment, VaultError>,
        go_on: GoOn<'_>,
    ) -> Result<(PathBuf, Facts), VaultError> {
        // A place that is not there is an unplugged drive: it must not be made on the disk below.
        if !place.is_dir() {
            return Err(io::Error::from(io::ErrorKind::NotFound).into());
        }
        let manifest = self.manifest().clone();
        let home = home(place, manifest.id);
        atomic_file::make_folder(&home)?;
        let (unfinished, whole) = (home.join(format!("{name}{UNFINISHED}")), home.join(name));
        if whole.exists() {
            return Err(VaultError::NotEmpty);
        }
        clear(&unfinished)?;
        fs::create_dir(&unfinished)?;
        let to = unfinished.join(DATABASE);
        let made = self.database.read(|source| {
            let moment = moment(source)?;
            let copied = copy::copy(source, &to, self.database.key(), go_on)?;
            Ok::<_, VaultError>((moment, copied))
        });
        let (moment, Copied { pages, version, rows }) = made?;
        let (sha256, bytes) = digest(&to)?;
        carry_all(&moment.files, self.dir(), &home, go_on)?;
        let Moment { head, files } = moment;
        let facts = Facts { made_at, version, pages, bytes, rows, head, files };
        let sheet = BackupSheet { manifest, facts, sha256, earlier_key: None };
        KIND.save(&unfinished, &sheet, self.database.key())?;
        atomic_file::rename(&unfinished, &whole)?;
        Ok((whole, sheet.facts))
    }
}

/// Every backup of `practice` in `place`, or of any practice, newest first.
///
/// # Errors
/// [`VaultError::Io`] when the place cannot be read.
pub fn backups(place: &Path, practice: Option<Uuid>) -> Result<Vec<Found>, VaultError> {
    let mut found = Vec::new();
    for home in homes(place, practice)? {
        for entry in fs::read_dir(&home)? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if path.is_dir() && name != files::FOLDER && !name.ends_with(UNFINISHED) {
                let state = state_of(&path, name);
                found.push(Found { path, state });
            }
        }
    }
    found.sort_by(|a, b| b.path.file_name().cmp(&a.path.file_name()));
    Ok(found)
}

/// What the backup at `path` says of itself, without a key.
///
/// # Errors
/// [`VaultError::NoBackup`], [`VaultError::NewerVersion`], [`VaultError::Damaged`].
pub fn peek_backup(path: &Path) -> Result<(crate::Sign, Facts), VaultError> {
    let sheet = load(path)?.body;
    Ok((crate::open::sign(&sheet.manifest), sheet.facts))
}

/// The practice the backup at `path` is of, and what it says of itself.
///
/// # Errors
/// As for [`peek_backup`].
pub fn backup_of(path: &Path) -> Result<(Uuid, Facts), VaultError> {
    let sheet = load(path)?.body;
    Ok((sheet.manifest.id, sheet.facts))
}

/// Sets a backup apart that turned out to be damaged. It is kept, and never counted again.
///
/// # Errors
/// [`VaultError::Io`].
pub fn set_apart(path: &Path) -> Result<(), VaultError> {
    let mut name = path.as_os_str().to_owned();
    name.push(DAMAGED);
    Ok(atomic_file::rename(path, Path::new(&name))?)
}

/// Removes a backup that newer ones stand in for. Pictures and scans stay.
///
/// # Errors
/// [`VaultError::NoBackup`] when there is none; [`VaultError::Io`].
pub fn remove_backup(path: &Path) -> Result<(), VaultError> {
    load(path)?;
    // First under a name that no longer counts: half a backup must not look like one.
    let mut name = path.as_os_str().to_owned();
    name.push(UNFINISHED);
    let gone = PathBuf::from(name);
    atomic_file::rename(path, &gone)?;
    clear(&gone)
}

fn state_of(path: &Path, name: &str) -> FoundState {
    if name.ends_with(DAMAGED) {
        return FoundState::Damaged;
    }
    match load(path) {
        Ok(sheet) => FoundState::Readable {
            practice: sheet.body.manifest.id,
            practice_name: sheet.body.manifest.name,
            facts: Box::new(sheet.body.facts),
        },
        Err(VaultError::NewerVersion { .. }) => FoundState::Newer,
        Err(_) => FoundState::Damaged,
    }
}

pub(crate) fn load(path: &Path) -> Result<Unproven<BackupSheet>, VaultError> {
    let sheet = KIND.load::<BackupSheet>(path)?.ok_or(VaultError::NoBackup)?;
    sheet.body.manifest.must_be_sane()?;
    Ok(sheet)
}

pub(crate) fn save(path: &Path, sheet: &BackupSheet, key: &DatabaseKey) -> Result<(), VaultError> {
    KIND.save(path, sheet, key)
}

/// The folder of one practice's backups in a place.
pub(crate) fn home(place: &Path, practice: Uuid) -> PathBuf {
    place.join(HOME).join(practice.to_string())
}

/// A person may choose the place itself, the folder in it, or one practice's folder.
fn homes(place: &Path, practice: Option<Uuid>) -> Result<Vec<PathBuf>, VaultError> {
    if let Some(practice) = practice {
        let home = home(place, practice);
        return Ok(if home.is_dir() { vec![home] } else { Vec::new() });
    }
    let inside = place.join(HOME);
    let top = if inside.is_dir() { inside } else { place.to_owned() };
    let mut homes = vec![top.clone()];
    for entry in fs::read_dir(&top)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() && Uuid::parse_str(name).is_ok() {
            homes.push(path);
        }
    }
    if top.ends_with(HOME) {
        homes.remove(0);
    }
    Ok(homes)
}

/// SHA-256 and length of a file, read piece by piece.
pub(crate) fn digest(path: &Path) -> Result<([u8; 32], u64), VaultError> {
    let mut file = File::open(path)?;
    let (mut hash, mut length) = (Sha256::new(), 0);
    let mut piece = vec![0; 256 * 1024];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok((hash.finalize().into(), length));
        }
        hash.update(&piece[..read]);
        length += read as u64;
    }
}

/// Carries every named file that is not there yet.
pub(crate) fn carry_all(
    names: &[String],
    from: &Path,
    to: &Path,
    go_on: GoOn<'_>,
) -> Result<u64, VaultError> {
    let of = names.len() as u64;
    let mut bytes = 0;
    for (done, name) in (1..).zip(names) {
        bytes += files::carry(name, from, to)?;
        if !go_on(Progress { done, of }) {
            return Err(VaultError::Cancelled);
        }
    }
    Ok(bytes)
}

pub(crate) fn clear(folder: &Path) -> Result<(), VaultError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
