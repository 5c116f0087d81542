//! Saving a file where a person says: the dialog and the writing are in Rust, so the webview never
//! sees a path or a byte.

use crate::error::{Code, Wire, WireError};
use std::io::Write;
use std::path::Path;
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

/// Asks where to, and writes the bytes there whole or not at all. False when the person changed
/// their mind.
///
/// # Errors
/// [`Code::Disk`] when the file cannot be written.
pub async fn ask_and_save(app: AppHandle, name: &'static str, bytes: Vec<u8>) -> Wire<bool> {
    crate::commands::blocking(move || {
        let dialog = app.dialog().file().set_file_name(name).add_filter("PDF", &["pdf"]);
        let Some(chosen) = dialog.blocking_save_file() else {
            return Ok(false);
        };
        let path = chosen.into_path().map_err(|e| WireError::logged(Code::Disk, &e))?;
        write_whole(&path, &bytes).map_err(|e| WireError::logged(Code::Disk, &e))?;
        Ok(true)
    })
    .await
}

fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
