//! Where this computer backs the practice up to. Kept beside the database and not in it: when the
//! database no longer opens, the backups must still be found.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::{Vault, atomic_file, error::VaultError};

const NAME: &str = "practice.places.json";
const TEMPORARY: &str = "practice.places.json.new";

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Places {
    backups: Vec<PathBuf>,
}

/// The folders the practice in `dir` is backed up to, in the order they were chosen. None when the
/// list does not read back: it is chosen again, nothing is lost with it.
#[must_use]
pub fn backup_places(dir: &Path) -> Vec<PathBuf> {
    let bytes = fs::read(dir.join(NAME)).unwrap_or_default();
    serde_json::from_slice::<Places>(&bytes).unwrap_or_default().backups
}

impl Vault {
    /// Chooses the folders backups go to.
    ///
    /// # Errors
    /// [`VaultError::Io`].
    pub fn set_backup_places(&self, backups: Vec<PathBuf>) -> Result<(), VaultError> {
        let bytes = serde_json::to_vec(&Places { backups }).map_err(std::io::Error::from)?;
        let dir = self.dir();
        Ok(atomic_file::replace(&dir.join(NAME), &dir.join(TEMPORARY), &bytes)?)
    }
}
