//! Windows: the page opens in the computer's own PDF viewer and is printed from there. The file it
//! opens lies in a folder of this user only, and is removed at exit and at the next start.

use super::{Printer, PrinterState};
use std::io::{Error, Result, Write};
use std::path::PathBuf;

/// The viewer stands in for a printer.
pub(super) fn printers() -> Vec<Printer> {
    vec![Printer {
        name: "viewer".to_owned(),
        label: "PDF viewer of this computer".to_owned(),
        is_default: true,
        state: PrinterState::Viewer,
    }]
}

/// Opens `pdf` in the viewer; copies are chosen there.
pub(super) fn print(pdf: &[u8], _printer: &str, _copies: u8, _title: &str) -> Result<()> {
    let folder = folder().ok_or_else(|| Error::other("no folder for this user's files"))?;
    std::fs::create_dir_all(&folder)?;
    let mut file = tempfile::Builder::new().prefix("page-").suffix(".pdf").tempfile_in(folder)?;
    file.write_all(pdf)?;
    let (_, path) = file.keep().map_err(|error| error.error)?;
    open::that_detached(path)
}

/// Removes the pages left for the viewer. One still open in it stays until the next time.
pub(super) fn purge() {
    let Some(entries) = folder().and_then(|folder| std::fs::read_dir(folder).ok()) else {
        return;
    };
    for entry in entries.flatten() {
        if let Err(error) = std::fs::remove_file(entry.path()) {
            tracing::warn!(%error, "a page left for the PDF viewer could not be removed yet");
        }
    }
}

fn folder() -> Option<PathBuf> {
    Some(dirs::data_local_dir()?.join("Dermis").join("pages"))
}
