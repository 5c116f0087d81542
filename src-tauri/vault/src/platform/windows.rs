//! Windows: virus scanners and indexers hold fresh files for a moment, a folder is opened in a way
//! of its own, and SQLite knows long paths in their long form only.

use std::{
    ffi::OsString,
    fs::{self, OpenOptions},
    io,
    os::windows::fs::OpenOptionsExt,
    path::{self, Component, Path, PathBuf, Prefix},
    thread,
    time::Duration,
};

/// Opens a folder instead of a file (`CreateFileW`, `FILE_FLAG_BACKUP_SEMANTICS`).
const FOLDERS_TOO: u32 = 0x0200_0000;
/// The right to put a file into a folder (`FILE_ADD_FILE`): whoever just made one there has it, and
/// `FlushFileBuffers` asks for no more.
const ADD_FILE: u32 = 0x0002;

const INVALID_FUNCTION: i32 = 1;
const ACCESS_DENIED: i32 = 5;
const SHARING_VIOLATION: i32 = 32;
const LOCK_VIOLATION: i32 = 33;
const NOT_SUPPORTED: i32 = 50;
const INVALID_PARAMETER: i32 = 87;

/// Bytes from which on a path is handed to SQLite in its long form.
const LONG: usize = 240;

/// Milliseconds between tries, a second and a half in all: a scanner looks at a new file for less.
const PAUSES: [u64; 8] = [5, 10, 25, 50, 100, 200, 400, 700];

/// Gives `from` the name `to`; a file of that name is replaced, also while somebody reads it. What a
/// scanner holds is tried again for a moment.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    for pause in PAUSES {
        match fs::rename(from, to) {
            Err(error) if is_held(&error) => thread::sleep(Duration::from_millis(pause)),
            outcome => return outcome,
        }
    }
    fs::rename(from, to)
}

fn is_held(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(ACCESS_DENIED | SHARING_VIOLATION | LOCK_VIOLATION))
}

/// Has the folder's names on the disk. NTFS would write them in their order some seconds later; a file
/// system that knows no such thing (exFAT, some network drives) does what it does anyway.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    let opened = OpenOptions::new().access_mode(ADD_FILE).custom_flags(FOLDERS_TOO).open(folder)?;
    match opened.sync_all() {
        Err(error) if knows_no_such_thing(&error) => Ok(()),
        outcome => outcome,
    }
}

fn knows_no_such_thing(error: &io::Error) -> bool {
    matches!(
        error.raw_os_error(),
        Some(INVALID_FUNCTION | ACCESS_DENIED | NOT_SUPPORTED | INVALID_PARAMETER)
    )
}

/// A path that Windows would call too long (260 characters, less what SQLite puts behind the name of a
/// database) in the form that may be as long as it likes, `\\?\C:\…`. Rust does this by itself for its
/// own calls; SQLite hands on what it is given.
pub(crate) fn for_sqlite(database: &Path) -> io::Result<PathBuf> {
    let whole = path::absolute(database)?;
    if whole.as_os_str().len() < LONG {
        return Ok(whole);
    }
    let Some(Component::Prefix(drive)) = whole.components().next() else { return Ok(whole) };
    let mut long = OsString::from(match drive.kind() {
        Prefix::Disk(_) => r"\\?\",
        Prefix::UNC(..) => r"\\?\UNC\",
        _ => return Ok(whole),
    });
    let text = whole.as_os_str().to_string_lossy();
    long.push(text.trim_start_matches('\\'));
    Ok(long.into())
}
