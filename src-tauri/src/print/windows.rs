//! Windows: its printers are reached through unsafe code alone, and no well-kept library was found that
//! wraps it, so pages open in the PDF viewer and are printed from there.

use super::Printer;
use practice::printing::{Handing, Trouble};

/// None of its own: the viewer is the one printer.
pub(super) fn printers() -> Result<Vec<Printer>, Trouble> {
    Ok(Vec::new())
}

/// Nothing is a printer here.
pub(super) fn print(_handing: &Handing<'_>) -> Result<String, Trouble> {
    Err(Trouble::NoPrinter)
}
