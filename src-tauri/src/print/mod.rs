//! Bytes to paper. The pages are finished before they come here; this only finds a printer and
//! hands them over, and the job's title never names a client.

#[cfg(unix)]
mod cups;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
use cups as system;
#[cfg(windows)]
use windows as system;

use crate::error::{Code, Wire, WireError};
use serde::Serialize;

/// A printer of this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Printer {
    /// Name the system knows it by.
    pub name: String,
    /// Name people know it by.
    pub label: String,
    /// The one the system prints on by itself.
    pub is_default: bool,
    /// Whether it takes work now.
    pub state: PrinterState,
}

/// Whether a printer takes work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "each system has some of these; the window knows every word")]
pub enum PrinterState {
    /// Waiting for work.
    Ready,
    /// Printing something else.
    Busy,
    /// Switched off, out of paper or paused.
    Stopped,
    /// Not a printer: the page opens in the computer's own PDF viewer and is printed from there.
    Viewer,
}

/// The printers of this computer, the default one first. An empty list is not an error: the page
/// can still be saved.
#[must_use]
pub fn printers() -> Vec<Printer> {
    let mut printers = system::printers();
    printers.sort_by(|a, b| b.is_default.cmp(&a.is_default).then_with(|| a.label.cmp(&b.label)));
    printers
}

/// Hands a finished PDF to `printer`. The file reaches the system's queue through a pipe where
/// there is one; nothing is left in the clear.
///
/// # Errors
/// [`Code::Printer`] when there is no such printer or it refuses.
pub fn print_pdf(pdf: &[u8], printer: &str, copies: u8, title: &str) -> Wire<()> {
    if !printers().iter().any(|known| known.name == printer) {
        return Err(WireError::of(Code::Printer));
    }
    system::print(pdf, printer, copies.clamp(1, 20), title)
        .map_err(|e| WireError::logged(Code::Printer, &e))
}

/// Removes pages left for the PDF viewer. At start, because of a crash, and at exit.
pub fn purge() {
    system::purge();
}
