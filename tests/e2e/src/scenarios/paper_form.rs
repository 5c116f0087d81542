//! A form signed by hand: printed, signed with a pen, photographed back a little askew, found by the code
//! in its foot, and recorded.

use super::team::ADA;
use crate::acts::{client, consent, door, places};
use crate::fault::{Fault, Outcome};
use crate::scenario::Scenario;
use std::path::{Path, PathBuf};
use std::process::Command;

const NAME: &str = "Aoife Byrne-Walsh";
const PHONE: &str = "+44 7700 900661";
const SECRETS: &[&str] = &[NAME, "Byrne-Walsh", PHONE];

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("comes in new", |s| {
        door::enter_demo(s)?;
        door::unlock(s, ADA)?;
        client::create(s, "Aoife", "Byrne-Walsh", PHONE)?;
        client::find(s, NAME, NAME)?;
        client::nothing_ever(s)
    })?;
    scene.step("wants to sign on paper, and the form is printed", |s| {
        client::find(s, NAME, NAME)?;
        consent::prepare(s, ADA)?;
        s.window.fill("Witness", "")?;
        s.window.press("Sign on paper")?;
        s.window.sees("awaiting scan")?;
        s.screen("paper-awaited")?;
        consent::print(s)
    })?;
    scene.step("stands on the work list until the page is back", |s| {
        s.window.keys(places::TODAY)?;
        s.window.sees(&format!("Paper, awaiting scan: {NAME}"))?;
        s.screen("today-paper")
    })?;
    let sheet = scene.stage.sheet(1, "consent")?;
    let page = photographed(&sheet)?;
    scene.step("comes back as a picture and is found by its code", |s| {
        s.window.press_in(&format!("Paper, awaiting scan: {NAME}"), "Go on")?;
        s.window.press("Choose scanned pages")?;
        crate::file_dialog::choose("Choose scanned pages", &page)?;
        s.window.sees("filed with form")?;
        s.window.sees("Its page is back")?;
        s.screen("paper-back")
    })?;
    scene.step("is recorded as it stands on the paper", |s| {
        let w = &s.window;
        for (line, answer) in [
            ("Photographs kept in the record", "Yes"),
            ("Photographs for staff teaching", "No"),
            ("Photographs published", "No"),
            ("Agrees to what the form says", "Yes"),
            ("Agrees to numbing cream", "No"),
        ] {
            w.click_in(line, "radio", answer)?;
        }
        w.click("radio", "Declined")?;
        let now = Command::new("date").arg("+%H:%M").output().map_err(Fault::at("date"))?;
        w.fill("Time", String::from_utf8_lossy(&now.stdout).trim())?;
        w.click("checkbox", "The client signed on the line")?;
        w.press("Record as signed on paper")?;
        w.sees("Not recorded: something does not fit")?;
        w.click("checkbox", "Whoever explained signed on the line")?;
        w.press("Record as signed on paper")?;
        w.sees("Signed by hand on paper")?;
        s.screen("paper-signed")
    })?;
    scene.step("has its scanned page as evidence", |s| {
        s.window.press("Evidence")?;
        s.window.sees("Every stored byte was compared")?;
        s.window.sees("Scanned pages")?;
        s.screen("paper-evidence")?;
        s.window.keys("Escape")
    })?;
    super::visit::leaves_nothing(scene, SECRETS)
}

/// The printed page as a telephone takes it: at 150 dpi, turned by two degrees, with grain.
pub(super) fn photographed(sheet: &Path) -> Outcome<PathBuf> {
    let pdf = std::fs::read(sheet).map_err(Fault::at(sheet.display()))?;
    let page = sheet.with_file_name("signed-page.jpg");
    let jpeg = dermis_tests::scans::photographed(&pdf);
    std::fs::write(&page, jpeg).map_err(Fault::at(page.display()))?;
    Ok(page)
}
