//! Printing and saving from the dialog that shows the very pages.

use crate::fault::Outcome;
use crate::scenario::Scenario;

/// Waits until the pages are there: they are what prints.
pub fn made(s: &Scenario) -> Outcome {
    s.window.ready("button", "Save as PDF")
}

/// Prints what the dialog "Print …" shows.
pub fn print(s: &Scenario, dialog: &str) -> Outcome {
    made(s)?;
    s.window.press_in(dialog, "Print")?;
    s.window.sees("sent to")
}
