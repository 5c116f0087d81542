//! A small file that is read before anybody has proved who they are: what it says, and two
//! fingerprints of that. The checksum anybody can check, so that a damaged slot is not mistaken for
//! a wrong passphrase; the seal under the database key shows a name, role or slot changed by hand.

use std::{fs, io, ops::RangeInclusive, path::Path};

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use crate::{
    atomic_file,
    error::VaultError,
    key::{self, DatabaseKey},
};

const SEAL_LABEL: &str = "dermis manifest seal v1";

/// One kind of such a file.
pub(crate) struct Kind {
    /// Its name in the folder.
    pub(crate) name: &'static str,
    /// The name it has until it is whole.
    pub(crate) temporary: &'static str,
    /// The layouts this program reads; it writes the newest.
    pub(crate) formats: RangeInclusive<u32>,
    /// What is said of one that is not as it was written.
    pub(crate) damaged: &'static str,
}

/// The file as written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet<T> {
    format: u32,
    practice: T,
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

/// A sheet as read, its seal not yet compared: that takes the key.
pub(crate) struct Unproven<T> {
    pub(crate) body: T,
    seal: [u8; 32],
    damaged: &'static str,
}

impl<T: Serialize> Unproven<T> {
    /// Accepts the sheet when it was sealed under `key`.
    pub(crate) fn prove(self, key: &DatabaseKey) -> Result<T, VaultError> {
        if seal(key, &checksum(&self.body)?) == self.seal {
            Ok(self.body)
        } else {
            Err(VaultError::Damaged { what: self.damaged })
        }
    }
}

impl Kind {
    /// Reads the sheet in `dir`; `None` when there is none.
    ///
    /// # Errors
    /// `NewerVersion`, or `Damaged` for anything that is not a sheet as this program writes it.
    pub(crate) fn load<T: Serialize + DeserializeOwned>(
        &self,
        dir: &Path,
    ) -> Result<Option<Unproven<T>>, VaultError> {
        let damaged = || VaultError::Damaged { what: self.damaged };
        let bytes = match fs::read(dir.join(self.name)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let any: AnySheet = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
        let newest = *self.formats.end();
        if any.format > newest {
            return Err(VaultError::NewerVersion { found: any.format, known: newest });
        }
        let sheet: Sheet<T> = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
        // Written again it must give the same bytes: not even the case of a letter may differ.
        let as_written = serde_json::to_vec(&sheet).map_err(io::Error::from)?;
        if !self.formats.contains(&sheet.format)
            || as_written != bytes
            || sheet.checksum != checksum(&sheet.practice)?
        {
            return Err(damaged());
        }
        Ok(Some(Unproven { body: sheet.practice, seal: sheet.seal, damaged: self.damaged }))
    }

    /// Puts `body` in place of the sheet in `dir`, all of it or nothing.
    pub(crate) fn save<T: Serialize>(
        &self,
        dir: &Path,
        body: &T,
        key: &DatabaseKey,
    ) -> Result<(), VaultError> {
        let checksum = checksum(body)?;
        let seal = seal(key, &checksum);
        let sheet = Sheet { format: *self.formats.end(), practice: body, checksum, seal };
        let bytes = serde_json::to_vec(&sheet).map_err(io::Error::from)?;
        atomic_file::replace(&dir.join(self.name), &dir.join(self.temporary), &bytes)?;
        Ok(())
    }
}

fn checksum<T: Serialize>(body: &T) -> Result<[u8; 32], VaultError> {
    let bytes = serde_json::to_vec(body).map_err(io::Error::from)?;
    Ok(Sha256::digest(&bytes).into())
}

fn seal(key: &DatabaseKey, checksum: &[u8; 32]) -> [u8; 32] {
    key::keyed_hash(&key.derive(SEAL_LABEL), checksum)
}
