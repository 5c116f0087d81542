//! The computer's own PDF viewer, for whatever a printer's own dialog alone can do. The file it opens lies
//! in a folder of this user only, and is removed at locking, at exit and at the next start.

use super::{Printer, PrinterState};
use practice::printing::Trouble;
use std::io::{Error, Result, Write};
use std::path::PathBuf;

/// No print system gives this name to a printer.
pub(super) const NAME: &str = "#viewer";

/// The viewer stands in for a printer; on Windows it is the only one.
pub(super) fn as_printer() -> Printer {
    Printer {
        name: NAME.to_owned(),
        label: "PDF viewer of this computer".to_owned(),
        is_default: cfg!(windows),
        state: PrinterState::Viewer,
    }
}

/// Opens `pdf` in the viewer; printer and copies are chosen there.
pub(super) fn open(pdf: &[u8]) -> std::result::Result<(), Trouble> {
    write(pdf).and_then(open::that_detached).map_err(|error| {
        tracing::warn!(kind = %error.kind(), "the PDF viewer did not open");
        Trouble::Refused
    })
}

fn write(pdf: &[u8]) -> Result<PathBuf> {
    let folder = folder().ok_or_else(|| Error::other("no folder for this user's files"))?;
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&folder)?;
    let mut file = tempfile::Builder::new().prefix("page-").suffix(".pdf").tempfile_in(folder)?;
    file.write_all(pdf)?;
    let (_, path) = file.keep().map_err(|error| error.error)?;
    Ok(path)
}

/// Removes the pages left for the viewer. One still open in it on Windows stays until the next time.
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

/// In memory where the system has such a place for this user, else among their own files.
fn folder() -> Option<PathBuf> {
    let place = dirs::runtime_dir().or_else(dirs::data_local_dir)?;
    Some(place.join("Dermis").join("pages"))
}
