//! Going on without acts that are missing, on purpose and on record.

use std::{fs, io, path::Path};

use crate::{
    Vault, atomic_file,
    error::VaultError,
    lock::{self, Lock},
    newest,
    open::DATABASE,
};

/// A note of acts somebody decided to go on without, until that is on record.
const LEFT_OUT: &str = "practice.left-out";

/// Lets the practice in `dir` open without the acts that are missing ([`VaultError::ActsMissing`]).
/// First its files are copied to the new folder `aside` as they are: somebody may still get more out
/// of the damaged one. Does nothing where nothing was noted.
///
/// # Errors
/// [`VaultError::InUse`] while it is open, [`VaultError::NotEmpty`] when `aside` exists,
/// [`VaultError::Io`] when there is no room for the copy; nothing is changed then.
pub fn leave_out_missing(dir: &Path, aside: &Path) -> Result<(), VaultError> {
    let note = dir.join(DATABASE).with_extension(newest::ENDING);
    if !note.exists() {
        return Ok(());
    }
    let _lock = Lock::acquire(dir)?;
    if aside.exists() {
        return Err(VaultError::NotEmpty);
    }
    copy_files(dir, aside)?;
    Ok(atomic_file::rename(&note, &dir.join(LEFT_OUT))?)
}

/// Copies the files of a practice, each on the disk before this returns. Pictures and scans stay where
/// they are: they never change.
fn copy_files(dir: &Path, aside: &Path) -> io::Result<()> {
    atomic_file::make_folder(aside)?;
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let is_lock = entry.file_name() == lock::NAME;
        if entry.file_type()?.is_file() && !is_lock {
            let copied = aside.join(entry.file_name());
            fs::copy(entry.path(), &copied)?;
            fs::OpenOptions::new().write(true).open(&copied)?.sync_all()?;
        }
    }
    atomic_file::sync_folder(&aside.join(DATABASE))
}

impl Vault {
    /// The newest act that was noted before somebody went on without what was missing, until
    /// [`Vault::forget_left_out`]. Empty when the note does not read back.
    ///
    /// # Errors
    /// [`VaultError::Io`].
    pub fn left_out(&self) -> Result<Option<String>, VaultError> {
        let note = self.dir().join(LEFT_OUT);
        if !note.exists() {
            return Ok(None);
        }
        Ok(Some(newest::read(&note)?.unwrap_or_default()))
    }

    /// That somebody went on without them is on record now.
    ///
    /// # Errors
    /// [`VaultError::Io`].
    pub fn forget_left_out(&self) -> Result<(), VaultError> {
        Ok(fs::remove_file(self.dir().join(LEFT_OUT))?)
    }
}
