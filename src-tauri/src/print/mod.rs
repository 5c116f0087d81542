//! Bytes to paper. The pages are finished before they come here; this only finds a printer and
//! hands them over, and the job's title never names a client.

#[cfg(unix)]
mod cups;
mod many;
mod viewer;
#[cfg(windows)]
mod windows;
#[cfg(unix)]
mod within;

#[cfg(unix)]
use cups as system;
#[cfg(windows)]
use windows as system;

pub use many::{BatchDone, first_half, one_by_one, second_half};

use crate::error::{Code, Wire, WireError};
use practice::printing::{Handing, PrintOrder, Trouble};
use serde::Serialize;
use std::collections::BTreeSet;

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
pub enum PrinterState {
    /// Waiting for work.
    Ready,
    /// Printing something else.
    Busy,
    /// Its queue is paused, or takes no work.
    Stopped,
    /// Off, asleep or not connected.
    Offline,
    /// Out of paper.
    NoPaper,
    /// Not a printer: the page opens in the computer's own PDF viewer and is printed from there.
    Viewer,
}

impl PrinterState {
    /// Why nothing is handed to such a printer.
    fn trouble(self) -> Option<Trouble> {
        match self {
            Self::Ready | Self::Busy | Self::Viewer => None,
            Self::Stopped => Some(Trouble::Stopped),
            Self::Offline => Some(Trouble::Offline),
            Self::NoPaper => Some(Trouble::NoPaper),
        }
    }
}

/// The printers of this computer, the default one first, and last the PDF viewer, which is always there.
#[must_use]
pub fn printers() -> Vec<Printer> {
    let mut printers = system::printers().unwrap_or_default();
    printers.sort_by(|a, b| b.is_default.cmp(&a.is_default).then_with(|| a.label.cmp(&b.label)));
    printers.push(viewer::as_printer());
    printers
}

/// Hands finished pages to a printer and answers with what the print system calls them. A printer that is
/// known not to print now is not handed anything: the pages stay in the encrypted practice instead of a
/// queue in the clear.
///
/// # Errors
/// What is wrong with the printer.
pub fn hand_over(handing: &Handing<'_>) -> Result<String, Trouble> {
    if handing.printer == viewer::NAME {
        return viewer::open(handing.pdf).map(|()| String::new());
    }
    let known = system::printers()?;
    let printer = known.iter().find(|known| known.name == handing.printer);
    if let Some(trouble) = printer.ok_or(Trouble::NoPrinter)?.state.trouble() {
        return Err(trouble);
    }
    system::print(handing)
}

/// The printers that would take work now, asked for once however many prints wait.
#[must_use]
pub fn taking_work() -> BTreeSet<String> {
    let known = system::printers().unwrap_or_default();
    let ready = known.into_iter().filter(|known| known.state.trouble().is_none());
    ready.map(|known| known.name).collect()
}

/// Hands over pages that never wait in the queue.
///
/// # Errors
/// [`Code::Printer`] with what is wrong with the printer as `rule`.
pub(crate) fn print_at_once(pdf: &[u8], order: &PrintOrder, title: &str) -> Wire<()> {
    let PrintOrder { printer, paper, .. } = order;
    let (copies, paper) = (order.copies.clamp(1, 20), *paper);
    let handing = Handing { pdf, printer, copies, paper, title, earlier: None };
    hand_over(&handing).map(drop).map_err(|trouble| {
        let rule = serde_json::to_value(trouble).ok();
        let rule = rule.as_ref().and_then(|rule| rule.as_str()).map(str::to_owned);
        WireError { rule, ..WireError::of(Code::Printer) }
    })
}

/// Removes pages left for the PDF viewer. At start, because of a crash, at locking and at exit.
pub(crate) fn purge() {
    viewer::purge();
}
