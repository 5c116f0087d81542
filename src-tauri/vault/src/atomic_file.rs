//! Replacing a small file so that a power cut leaves either the old one or the new one.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

/// Writes `bytes` to `temporary`, makes sure they are on the disk, and puts them in place of
/// `target`. A `temporary` left over from an interrupted attempt is overwritten.
pub(crate) fn replace(target: &Path, temporary: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    rename(temporary, target)
}

/// Renames a file that is already safely on the disk, and makes the new name as safe.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)?;
    sync_folder(to)
}

/// A new or changed name is only durable once the entry in its folder has been written.
#[cfg(unix)]
pub(crate) fn sync_folder(file: &Path) -> io::Result<()> {
    match file.parent() {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

/// NTFS journals the rename itself, and a folder cannot be opened as a file.
#[cfg(not(unix))]
pub(crate) fn sync_folder(_file: &Path) -> io::Result<()> {
    Ok(())
}
