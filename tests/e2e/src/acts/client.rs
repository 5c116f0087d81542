//! The client at the desk: found as one types, or created; and the medical history.

use crate::fault::Outcome;
use crate::scenario::Scenario;

/// Finds a client by any spelling and opens the page.
pub fn find(s: &Scenario, typed: &str, name: &str) -> Outcome {
    s.window.keys("Alt+2")?;
    s.window.fill("Find a client", typed)?;
    s.window.click("row", name)?;
    s.window.sees("Edit details")
}

/// A minor who was never here, with the guardian who decides.
pub fn create_minor(s: &Scenario, minor: &Minor) -> Outcome {
    let w = &s.window;
    w.keys("Alt+2")?;
    w.press("New client")?;
    w.fill("Given name", minor.given)?;
    w.fill("Family name", minor.family)?;
    w.fill("Date of birth", minor.born)?;
    w.keys("Tab")?;
    w.sees("a guardian is needed")?;
    w.fill("Mobile", minor.phone)?;
    w.fill("Name as on their identity paper", minor.guardian)?;
    w.fill_in("Guardian", "Who is", "mother")?;
    w.fill_in("Guardian", "Phone", minor.phone)?;
    w.fill_in("Guardian", "Authority", "parent")?;
    w.click("checkbox", "Identity paper seen")
}

/// Somebody under age.
pub struct Minor {
    pub given: &'static str,
    pub family: &'static str,
    pub born: &'static str,
    pub phone: &'static str,
    pub guardian: &'static str,
}

/// Re-asks the history on the client's page; the client says that nothing changed.
pub fn nothing_changed(s: &Scenario) -> Outcome {
    s.window.press("Nothing changed")?;
    s.window.sees("Asked today")
}

/// Asks every question; the client says no to all of them.
pub fn no_to_everything(s: &Scenario) -> Outcome {
    s.window.press("Ask the history")?;
    s.window.sees("to answer before saving")?;
    s.window.session().ask("document.activeElement.blur()", serde_json::json!([]))?;
    s.window.press("says no to the other")?;
    s.window.sees("vouches for these answers")
}
