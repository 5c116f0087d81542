//! Replacing a small file so that a power cut leaves either the old one or the new one.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use crate::platform;

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
    platform::rename(from, to)?;
    sync_folder(to)
}

/// Makes the folder `path` and those above it that are missing, with their names on the disk: what is
/// made safe inside a folder is gone when the folder's own name is.
pub(crate) fn make_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(above) = path.parent().filter(|above| !above.as_os_str().is_empty()) {
        make_folder(above)?;
    }
    match fs::create_dir(path) {
        Err(error) if !path.is_dir() => Err(error),
        // Made just now by somebody else, or here.
        _ => sync_folder(path),
    }
}

/// Makes the name of `file` safe: its entry in the folder it stands in.
pub(crate) fn sync_folder(file: &Path) -> io::Result<()> {
    match file.parent() {
        Some(folder) => platform::sync_folder(folder),
        None => Ok(()),
    }
}
