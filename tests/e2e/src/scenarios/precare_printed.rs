//! The sheet for before a visit, from the client's page: one is printed and given, another kept and printed with
//! the papers of the day.

use super::team::{ADA, MIA};
use crate::acts::{client, door, places};
use crate::fault::Outcome;
use crate::paper;
use crate::scenario::Scenario;

const NAME: &str = "Sheila O’Brien-Walsh";

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("opens the sheet from the client's page", |s| {
        door::enter_demo(s)?;
        door::unlock(s, MIA)?;
        client::find(s, "obrien wal", NAME)?;
        s.window.press("Print pre-care")?;
        s.window.sees("Visit on")?;
        s.window.fill("Visit on", "8 December 2027")?;
        s.window.choose("With", ADA.name)?;
        s.window.ready("button", "Print 1 page")?;
        s.in_both("precare")
    })?;
    scene.step("prints it, given and explained", |s| {
        s.window.press("Print 1 page")?;
        s.window.sees("Marked as given and explained")?;
        let sheet = s.stage.sheet(1, "precare")?;
        paper::holds(
            &sheet,
            &["Before your microneedling", "8 December with", "Allow 90 minutes"],
        )?;
        paper::draw(&sheet)
    })?;
    scene.step("keeps another for the papers of the day", |s| {
        s.window.fill("Visit on", "15 December 2027")?;
        s.window.ready("button", "Print 1 page")?;
        s.window.press("Keep for later")?;
        s.window.sees("Pre-care kept")?;
        s.window.keys(places::TODAY)?;
        client::find(s, "obrien wal", NAME)?;
        s.window.click("tab", "Documents")?;
        s.window.sees("Given and explained, ")?;
        s.window.sees("Not confirmed that it was printed")?;
        s.screen("documents")
    })?;
    scene.step("prints the papers of the day", |s| {
        s.window.keys(places::SETTINGS)?;
        s.window.click("link", "Printing")?;
        s.window.click("link", "To be printed")?;
        s.window.press("Today's pre-care and consents")?;
        s.window.sees("Every pre-care sheet made today")?;
        s.in_both("batch")?;
        s.window.press_in("Today's pre-care and consents", "Print")?;
        s.window.sees("1 paper sent to the printer")?;
        let sheet = s.stage.sheet(2, "precare")?;
        paper::holds(&sheet, &["15 December with"])
    })
}
