//! Lists through the day: by calendar and by event, a missed day entered late, how lists were kept,
//! and a list of the practice's own.

use super::team::LIN;
use crate::acts::{day, door, places};
use crate::fault::Outcome;
use crate::scenario::Scenario;

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("opens the demo practice", |s| {
        door::enter_demo(s)?;
        door::unlock(s, LIN)?;
        s.screen("today")
    })?;
    scene.step("shows what is due, going on and missed", |s| {
        s.window.keys(places::CHECKLISTS)?;
        s.window.sees("When it happens")?;
        s.screen("lists")
    })?;
    scene.step("turns a room over, with its own run", |s| {
        s.window.press("Start Room turnover")?;
        s.window.fill("Room", "Room 2")?;
        s.window.press_in("Start Room turnover", "Start")?;
        s.window.sees("Room turnover, Room 2")?;
        s.window.click_in("Single-use items discarded", "radio", "Not done")?;
        s.window.sees("What was done about it")?;
        s.screen("turnover")?;
        s.window.keys("Mod+P")?;
        s.window.sees("what failed, and what was done about it")?;
        s.window.ready("select", "Paper")?;
        s.window.keys("Mod+P")?;
        s.stage.sheet(1, "turnover").map(drop)
    })?;
    scene.step("enters a missed day late, with why", |s| {
        s.window.keys(places::CHECKLISTS)?;
        s.window.click("checkbox", "Missed only")?;
        s.screen("missed")?;
        let late = "return [...document.querySelectorAll('.earlier button')]
            .find((b) => b.textContent === 'Enter late')?.getAttribute('aria-label') ?? ''";
        let late = s.window.session().ask(late, serde_json::json!([]))?;
        s.window.press(late.as_str().unwrap_or_default())?;
        s.window.the("button", "Close checklist")?;
        s.screen("late")
    })?;
    scene.step("shows how lists were kept, as a chart and as a table", |s| {
        s.window.keys(places::CHECKLISTS)?;
        s.window.press("Completion")?;
        s.window.sees("entered late")?;
        s.screen("completion")?;
        s.window.click("radio", "Table")?;
        s.window.sees("Late or missed on")?;
        s.screen("completion-table")
    })?;
    scene.step("writes a version that blocks less only with a reason", |s| {
        s.window.keys(places::CHECKLISTS)?;
        s.window.press("Edit lists")?;
        s.window.sees("Every list")?;
        s.screen("every-list")?;
        s.window.press("Print Opening, blank")?;
        s.window.sees("Boxes and lines for a pen")?;
        s.screen("print")?;
        s.window.press("Print")?;
        s.window.sees("sent to")?;
        s.stage.sheet(2, "checklist-blank")?;
        s.window.press("Edit Opening")?;
        s.window.press("Remove Bowie-Dick test")?;
        s.window.sees("No longer blocks as before")?;
        s.window.press("10 Fridge")?;
        s.screen("editor")?;
        s.window.fill("Why", "No vacuum autoclave here")?;
        s.window.press("Publish version")?;
        s.window.sees("version 3")
    })?;
    scene.step("closes days to come", |s| {
        s.window.keys(places::SETTINGS)?;
        s.window.click("link", "Calendar")?;
        s.window.sees("Open weekdays")?;
        s.screen("calendar")
    })?;
    scene.step("opens the day with the new version", |s| {
        day::start(s)?;
        s.screen("opening")?;
        day::finish(s)
    })
}
