//! The printer is stopped while a client waits (E7): the signed consent is kept, waits over a restart and
//! comes out once; nobody signs again, and nothing is called printed before somebody says so.

use super::team::{ADA, LIN, MIA};
use crate::acts::{client, consent, day, door};
use crate::fault::{Fault, Outcome, must};
use crate::paper;
use crate::scenario::Scenario;
use dermis_tests::print_system::PAPER;

const NAME: &str = "Sheila O’Brien-Walsh";
const SECRETS: &[&str] = &[NAME, "O’Brien-Walsh"];

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("opens the day in the demo practice and asks the history", |s| {
        door::enter_demo(s)?;
        door::unlock(s, LIN)?;
        day::start(s)?;
        day::finish(s)?;
        door::change_over(s, SECRETS, MIA)?;
        client::find(s, "obrien wal", NAME)?;
        client::nothing_changed(s)
    })?;
    scene.step("chooses printers and prints a test page", |s| {
        s.window.keys(crate::acts::places::SETTINGS)?;
        s.window.click("link", "Printing")?;
        s.window.sees("Letters to clients")?;
        s.in_both("settings")?;
        s.window.press("Test page for consents")?;
        s.window.sees("Test page sent to")?;
        let sheet = s.stage.sheet(1, "test-page")?;
        paper::holds(&sheet, &["Test page", "A4, 210 × 297 mm"])?;
        paper::draw(&sheet)
    })?;
    scene.step("signs a consent", |s| {
        door::change_over(s, SECRETS, ADA)?;
        client::find(s, NAME, NAME)?;
        consent::prepare(s, ADA)?;
        consent::hand_over(s)?;
        consent::answer(s, &[NAME])?;
        s.window.press("Finish")?;
        consent::take_back_and_freeze(s, ADA)
    })?;
    scene.step("prints it on a stopped printer: it waits and says why", |s| {
        s.stage.printer().stop(PAPER).map_err(Fault::at("stopping the printer"))?;
        s.window.settle()?;
        s.window.press("Print")?;
        s.window.sees("waits to be printed. The printer is stopped")?;
        s.screen("waits")?;
        client::find(s, NAME, NAME)?;
        s.window.click("tab", "Documents")?;
        s.window.sees("Not confirmed that it was printed")?;
        s.screen("not-confirmed")
    })?;
    scene.step("still waits after the program was closed", |s| {
        s.stage.close(&s.window);
        s.reopen()?;
        door::enter_demo(s)?;
        door::unlock(s, MIA)?;
        s.window.sees("Not printed yet")?;
        s.screen("today")?;
        s.window.press("Show: Not printed yet")?;
        s.window.sees("Waiting to be printed")?;
        s.window.sees("The printer is stopped")?;
        s.in_both("queue")
    })?;
    scene.step("comes out once when the printer goes on", |s| {
        s.stage.printer().resume(PAPER).map_err(Fault::at("resuming the printer"))?;
        let sheet = s.stage.sheet(2, "consent")?;
        paper::holds(&sheet, &[NAME, "Forehead"])?;
        paper::draw(&sheet)?;
        s.window.sees("Did these come out?")?;
        s.screen("came-out")?;
        s.window.press("Printed: Consent MN of Sheila O’Brien-Walsh")?;
        s.window.sees("Consent MN printed, on record")?;
        let sheets = s.stage.printer().sheets().map_err(Fault::at("the tray"))?;
        must(sheets.len() == 2, "the test page and the consent, each once")
    })?;
    scene.step("the paper says printed, and the form was signed once", |s| {
        client::find(s, NAME, NAME)?;
        s.window.click("tab", "Documents")?;
        s.window.sees("Printed, ")?;
        s.window.no_longer_sees("not confirmed")
    })?;
    scene.step("prints all papers of the client as one", |s| {
        s.window.press("All papers as one")?;
        s.window.sees("A cover with the list of what is inside")?;
        s.window.click("checkbox", "The client asked for a copy")?;
        s.window.sees("Their information was given to")?;
        s.screen("dossier")?;
        s.window.press_in("Print all papers", "Print")?;
        s.window.sees("All papers sent to")?;
        let sheet = s.stage.sheet(3, "dossier")?;
        let words = paper::text(&sheet)?;
        must(words.contains("The copy of your information"), "the letter lies on top")?;
        must(words.contains("What is inside"), "the cover lists the papers")?;
        must(words.contains("forehead"), "and the consent's pages follow")?;
        paper::draw(&sheet)
    })
}
