//! Saving a file where a person says: the dialog and the writing are in Rust, so the webview never
//! sees a path or a byte.

use crate::error::{Code, Wire, WireError};
use std::io::Write;
use std::path::{Path, PathBuf};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

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
        let chosen = dialog.blocking_save_file();
        let path = chosen.map(|chosen| chosen.into_path()).transpose();
        path.map_err(|_| WireError::logged(Code::Disk, &"the place chosen is no path"))
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

/// Asks for a folder. Nothing when the person changed their mind.
///
/// # Errors
/// [`Code::Disk`] when the place chosen is no path.
pub async fn ask_folder(app: AppHandle) -> Wire<Option<PathBuf>> {
    crate::commands::blocking(move || {
        // Without a place to begin, some systems show recent files, among which no folder can be taken.
        let begin = dirs::home_dir().unwrap_or_default();
        let dialog = app.dialog().file().set_title("Choose a folder").set_directory(begin);
        let chosen = dialog.blocking_pick_folder();
        let path = chosen.map(|chosen| chosen.into_path()).transpose();
        path.map_err(|_| WireError::logged(Code::Disk, &"the place chosen is no path"))
    })
    .await
}
