//! Files a person chooses, to save into or to read: the dialogs, the writing and the reading are in
//! Rust, so the webview never sees a path or a byte.

use crate::error::{Code, Wire, WireError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};

/// Endings of the pictures that can be read.
const PICTURES: &[&str] = &["jpg", "jpeg", "png", "webp", "JPG", "JPEG", "PNG", "WEBP"];

/// Endings of what can become the logo.
const LOGOS: &[&str] = &["svg", "png", "jpg", "jpeg", "webp", "SVG", "PNG", "JPG", "JPEG", "WEBP"];

/// Endings of scanned pages that can be read.
const SCANS: &[&str] = &["pdf", "jpg", "jpeg", "png", "webp", "PDF", "JPG", "JPEG", "PNG", "WEBP"];

/// Asks where a file is to go; `name` is offered, and its ending says what kind it is. Nothing when the person changed their mind. The dialog may stand open
/// while the window locks, so whoever asks holds neither practice nor pages meanwhile.
///
/// # Errors
/// [`Code::Disk`] when the place chosen is no path.
pub async fn ask_where(app: AppHandle, name: &'static str) -> Wire<Option<PathBuf>> {
    crate::commands::blocking(move || {
        let ending = Path::new(name).extension().and_then(|ending| ending.to_str());
        let ending = ending.unwrap_or_default();
        let dialog = app.dialog().file().set_file_name(name);
        let dialog = dialog.add_filter(ending.to_uppercase(), &[ending]);
        place(dialog.blocking_save_file())
    })
    .await
}

/// Writes the bytes whole or not at all.
///
/// # Errors
/// [`Code::Disk`]. The log gets the kind of fault only: a path chosen by a person may name a client.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Wire<()> {
    let write = || -> std::io::Result<()> {
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(())
    };
    write().map_err(|error| WireError::logged(Code::Disk, &error.kind()))
}

/// Asks for pictures on this computer. Nothing when the person changed their mind.
///
/// # Errors
/// [`Code::Disk`] when a place chosen is no path.
pub async fn ask_pictures(app: AppHandle) -> Wire<Option<Vec<PathBuf>>> {
    ask_files(app, "Choose pictures", "JPEG, PNG, WebP", PICTURES).await
}

/// Asks for scanned pages on this computer: pictures, or what a scanner makes.
///
/// # Errors
/// As for [`ask_pictures`].
pub async fn ask_scans(app: AppHandle) -> Wire<Option<Vec<PathBuf>>> {
    ask_files(app, "Choose scanned pages", "PDF, JPEG, PNG, WebP", SCANS).await
}

/// Asks for the one picture that becomes the logo.
///
/// # Errors
/// As for [`ask_pictures`].
pub async fn ask_logo(app: AppHandle) -> Wire<Option<PathBuf>> {
    crate::commands::blocking(move || {
        let dialog = app.dialog().file().set_title("Choose the logo");
        let dialog = dialog.add_filter("SVG, PNG, JPEG, WebP", LOGOS);
        place(dialog.blocking_pick_file())
    })
    .await
}

/// The path of a place chosen on this computer; nothing when the person changed their mind.
fn place(chosen: Option<FilePath>) -> Wire<Option<PathBuf>> {
    let path = chosen.map(FilePath::into_path).transpose();
    path.map_err(|_| WireError::logged(Code::Disk, &"the place chosen is no path"))
}

async fn ask_files(
    app: AppHandle,
    title: &'static str,
    kinds: &'static str,
    endings: &'static [&'static str],
) -> Wire<Option<Vec<PathBuf>>> {
    crate::commands::blocking(move || {
        let dialog = app.dialog().file().set_title(title);
        let dialog = dialog.add_filter(kinds, endings);
        let Some(chosen) = dialog.blocking_pick_files() else { return Ok(None) };
        let paths = chosen.into_iter().map(|chosen| chosen.into_path());
        let paths = paths.collect::<Result<Vec<_>, _>>();
        paths.map(Some).map_err(|_| WireError::logged(Code::Disk, &"the place chosen is no path"))
    })
    .await
}

/// The bytes of a file a person chose; one above `most` bytes is not read further than that.
///
/// # Errors
/// [`Code::Disk`].
pub fn read_whole(path: &Path, most: u64) -> Wire<Vec<u8>> {
    let read = || -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        std::fs::File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(|error| WireError::logged(Code::Disk, &error.kind()))
}

/// Asks for a folder. Nothing when the person changed their mind.
///
/// # Errors
/// [`Code::Disk`] when the place chosen is no path.
pub async fn ask_folder(app: AppHandle) -> Wire<Option<PathBuf>> {
    crate::commands::blocking(move || {
        // Without a place to begin, some systems show recent files, among which no folder can be taken.
        let begin = dirs::home_dir().unwrap_or_default();
        let dialog = app.dialog().file().set_title("Choose a folder").set_directory(begin);
        place(dialog.blocking_pick_folder())
    })
    .await
}
