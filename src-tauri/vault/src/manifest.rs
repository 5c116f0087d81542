//! `practice.json`: who may open this practice, and the wrapped keys that let them.
//!
//! It is the only file read without a key, because the lock screen shows the practice's name
//! and its people. Two fingerprints guard it: a checksum that anybody can check, so that a
//! damaged slot is not mistaken for a wrong passphrase, and a seal under the database key, so
//! that a name, role or slot changed by hand is noticed at the next unlock.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    atomic_file,
    error::VaultError,
    kdf::KdfCost,
    key::{self, DatabaseKey},
    slots::WrappedKey,
};

/// The newest layout of the file this program writes and reads.
const FORMAT: u32 = 1;
const NAME: &str = "practice.json";
const TEMPORARY: &str = "practice.json.new";
const SEAL_LABEL: &str = "dermis manifest seal v1";

/// One person's way in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StaffSlot {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) role: String,
    pub(crate) key: WrappedKey,
}

/// The way in of the printed recovery code.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecoverySlot {
    pub(crate) id: Uuid,
    pub(crate) key: WrappedKey,
}

/// What the file says.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    /// The cost of slots made from now on.
    pub(crate) kdf: KdfCost,
    pub(crate) staff: Vec<StaffSlot>,
    pub(crate) recovery: RecoverySlot,
}

/// The file as written: what it says, and the two fingerprints of that.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    format: u32,
    practice: Manifest,
    #[serde(with = "crate::hex")]
    checksum: [u8; 32],
    #[serde(with = "crate::hex")]
    seal: [u8; 32],
}

/// As much of any future layout as this program can rely on.
#[derive(Deserialize)]
struct AnySheet {
    format: u32,
}

/// A manifest as read, its seal not yet compared: that takes the key.
pub(crate) struct Unproven {
    pub(crate) manifest: Manifest,
    seal: [u8; 32],
}

impl Unproven {
    /// Accepts the manifest when it was sealed under `key`.
    pub(crate) fn prove(self, key: &DatabaseKey) -> Result<Manifest, VaultError> {
        if seal(key, &checksum(&self.manifest)?) == self.seal {
            Ok(self.manifest)
        } else {
            Err(DAMAGED)
        }
    }
}

const DAMAGED: VaultError = VaultError::Damaged { what: "practice.json is not as it was written" };

impl Manifest {
    /// Reads the manifest in `dir`; `None` when there is none.
    ///
    /// # Errors
    /// `NewerVersion`, or `Damaged` for anything that is not a manifest as this program writes it.
    pub(crate) fn load(dir: &Path) -> Result<Option<Unproven>, VaultError> {
        let bytes = match fs::read(dir.join(NAME)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let any: AnySheet = serde_json::from_slice(&bytes).map_err(|_| DAMAGED)?;
        if any.format > FORMAT {
            return Err(VaultError::NewerVersion { found: any.format, known: FORMAT });
        }
        let sheet: Sheet = serde_json::from_slice(&bytes).map_err(|_| DAMAGED)?;
        // Written again it must give the same bytes: not even the case of a letter may differ.
        let as_written = serde_json::to_vec(&sheet).map_err(io::Error::from)?;
        if sheet.format != FORMAT
            || as_written != bytes
            || sheet.checksum != checksum(&sheet.practice)?
        {
            return Err(DAMAGED);
        }
        if !sheet.practice.costs().all(KdfCost::is_permitted) {
            return Err(VaultError::Damaged {
                what: "practice.json asks for a weaker key derivation than is permitted",
            });
        }
        if sheet.practice.staff.is_empty() {
            return Err(DAMAGED);
        }
        Ok(Some(Unproven { manifest: sheet.practice, seal: sheet.seal }))
    }

    /// Puts this manifest in place of the one in `dir`, all of it or nothing.
    pub(crate) fn save(&self, dir: &Path, key: &DatabaseKey) -> Result<(), VaultError> {
        let checksum = checksum(self)?;
        let sheet =
            Sheet { format: FORMAT, practice: self.clone(), checksum, seal: seal(key, &checksum) };
        let bytes = serde_json::to_vec(&sheet).map_err(io::Error::from)?;
        atomic_file::replace(&dir.join(NAME), &dir.join(TEMPORARY), &bytes)?;
        Ok(())
    }

    /// The slot of the person `id`.
    pub(crate) fn slot(&self, id: Uuid) -> Result<&StaffSlot, VaultError> {
        self.staff.iter().find(|slot| slot.id == id).ok_or(VaultError::UnknownSlot)
    }

    fn costs(&self) -> impl Iterator<Item = KdfCost> {
        let slots = self.staff.iter().map(|slot| slot.key.cost);
        slots.chain([self.kdf, self.recovery.key.cost])
    }
}

fn checksum(manifest: &Manifest) -> Result<[u8; 32], VaultError> {
    let bytes = serde_json::to_vec(manifest).map_err(io::Error::from)?;
    Ok(Sha256::digest(&bytes).into())
}

fn seal(key: &DatabaseKey, checksum: &[u8; 32]) -> [u8; 32] {
    key::keyed_hash(&key.derive(SEAL_LABEL), checksum)
}

/// Where the manifest lives, for the check whether a folder is taken.
pub(crate) fn path(dir: &Path) -> PathBuf {
    dir.join(NAME)
}
