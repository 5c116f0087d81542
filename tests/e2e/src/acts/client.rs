//! The client at the desk: found as one types, or created; and the medical history.

use super::door::Person;
use super::places;
use crate::fault::Outcome;
use crate::scenario::Scenario;

/// What the row says that Enter opens.
const FIRST_FOUND: &str = "return [...document.querySelectorAll('[role=row]')].find((row) => row.querySelector('kbd'))?.innerText";

/// Finds a client by any spelling and opens the page.
pub fn find(s: &Scenario, typed: &str, name: &str) -> Outcome {
    s.window.keys(places::CLIENTS)?;
    s.window.fill("Find a client", typed)?;
    if s.window.is_by_keys() {
        // Enter opens the best find, which must be the one that is meant.
        s.window.until(&format!("{name} to be found first"), || {
            let rows = s.window.session().ask(FIRST_FOUND, serde_json::json!([]))?;
            Ok(rows.as_str().is_some_and(|row| row.contains(name)).then_some(()))
        })?;
        s.window.keys("Enter")?;
    } else {
        s.window.click("row", name)?;
    }
    s.window.sees("Edit details")
}

/// Somebody of age who was never here.
pub fn create(s: &Scenario, given: &str, family: &str, phone: &str) -> Outcome {
    let w = &s.window;
    w.keys(places::CLIENTS)?;
    w.press("New client")?;
    w.fill("Given name", given)?;
    w.fill("Family name", family)?;
    w.fill("Date of birth", "3 March 1991")?;
    w.fill("Mobile", phone)?;
    w.press("Save as a new client")?;
    w.sees("Edit details")
}

/// A minor who was never here, with the guardian who decides.
pub fn create_minor(s: &Scenario, minor: &Minor) -> Outcome {
    let w = &s.window;
    w.keys(places::CLIENTS)?;
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

/// Where the thick scar is, as the client says it.
pub const SCAR: &str = "Left earlobe, after a piercing";

/// The stop for thick scars is lifted by a clinician, as themselves, whoever keeps the desk.
pub fn lift_for_scars(s: &mut Scenario, clinician: Person) -> Outcome {
    s.window.press_in("Keloid or raised scars", "Lift with a reason")?;
    let w = &s.window;
    w.fill("Reason", "One old scar on an earlobe, none on the face. Shallow depth agreed.")?;
    if w.has("select", "Who lifts it")? {
        w.choose("Who lifts it", clinician.name)?;
    }
    w.fill(&format!("{}, passphrase", clinician.name), clinician.passphrase)?;
    s.screen("lift")?;
    s.window.press("Lift and continue")?;
    s.window.sees(&format!("Lifted by {}", clinician.name))
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

/// Asked today already, the client remembers a scar that grew thick.
pub fn remembers_thick_scars(s: &Scenario) -> Outcome {
    let w = &s.window;
    w.click("tab", "History")?;
    w.press("Something changed")?;
    w.click_in("Do your scars grow thick", "radio", "Yes")?;
    w.fill("Where on the body", SCAR)?;
    w.keys("Control+Enter")?;
    w.ready("button", "Go on with the visit")
}

/// Asks every question; the client tells of scars that grow thick, and says no to all others.
pub fn thick_scars_and_nothing_else(s: &Scenario) -> Outcome {
    s.window.press("Ask the history")?;
    s.window.sees("to answer before saving")?;
    s.window.click_in("Do your scars grow thick", "radio", "Yes")?;
    s.window.fill("Where on the body", SCAR)?;
    s.window.session().ask("document.activeElement.blur()", serde_json::json!([]))?;
    s.window.press("says no to the other")?;
    s.window.sees("vouches for these answers")
}

/// Asks every question, and the answer to each is no.
pub fn nothing_ever(s: &Scenario) -> Outcome {
    s.window.press("Ask the history")?;
    s.window.sees("to answer before saving")?;
    s.window.press("says no to the other")?;
    s.window.keys("Control+Enter")?;
    s.window.sees("Asked today")
}
