//! Linux and macOS.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// Gives `from` the name `to`; a file of that name is replaced, and whoever has it open keeps
/// reading the old one.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// A new or changed name is only durable once the folder it stands in has been written.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// The path as SQLite takes it: as it is.
#[expect(clippy::unnecessary_wraps, reason = "Windows has to ask the file system")]
pub(crate) fn for_sqlite(database: &Path) -> io::Result<PathBuf> {
    Ok(database.to_owned())
}
