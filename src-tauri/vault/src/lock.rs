//! One program at a time: the lock file that keeps two windows off the same practice.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
};

use crate::error::VaultError;

pub(crate) const NAME: &str = "practice.lock";

/// Held while a practice is open. The operating system lets go of it when the program ends,
/// however it ends; the empty file stays.
pub(crate) struct Lock {
    _held: File,
}

impl Lock {
    /// # Errors
    /// [`VaultError::InUse`] when another handle, here or in another process, holds it.
    pub(crate) fn acquire(dir: &Path) -> Result<Self, VaultError> {
        let file =
            OpenOptions::new().create(true).truncate(false).write(true).open(dir.join(NAME))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _held: file }),
            Err(TryLockError::WouldBlock) => Err(VaultError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
