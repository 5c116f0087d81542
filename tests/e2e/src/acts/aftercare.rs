//! Two clicks from the closed treatment to the printed sheet.

use crate::fault::Outcome;
use crate::scenario::Scenario;

/// Prints the sheet; it is marked as given and explained.
pub fn print(s: &mut Scenario) -> Outcome {
    s.window.press("Print aftercare")?;
    s.window.sees("The page you see is the page that prints")?;
    s.window.ready("button", "Print 1 page")?;
    s.screen("aftercare-preview")?;
    s.window.press("Print ")?;
    s.window.sees("Marked as given and explained")
}

/// The client's papers say what became of the sheet.
pub fn is_given(s: &Scenario, name: &str) -> Outcome {
    super::client::find(s, name, name)?;
    s.window.click("tab", "Documents")?;
    s.window.sees("Given and explained, ")?;
    s.window.sees("Handed to a printer, not confirmed, ")
}
