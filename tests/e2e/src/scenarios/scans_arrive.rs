//! Scanned pages arrive in a folder: the owner chooses it, a form put there files itself and its plain file is
//! gone, and what cannot be read stays and is said once.

use super::paper_form::photographed;
use super::team::{ADA, LIN};
use crate::acts::{client, consent, door, places};
use crate::fault::{Fault, Outcome, must};
use crate::file_dialog;
use crate::scenario::Scenario;
use std::fs;

const NAME: &str = "Aoife Byrne-Walsh";
const PHONE: &str = "+44 7700 900661";
const SECRETS: &[&str] = &[NAME, "Byrne-Walsh", PHONE];

pub fn play(scene: &mut Scenario) -> Outcome {
    let folder = scene.stage.home().join("scanner");
    fs::create_dir_all(&folder).map_err(Fault::at(folder.display()))?;
    scene.step("the owner says where scans arrive", |s| {
        door::enter_demo(s)?;
        door::unlock(s, LIN)?;
        s.window.keys(places::SETTINGS)?;
        s.window.click("link", "Scans")?;
        s.window.sees("No folder is looked into")?;
        s.in_both("no-folder")?;
        s.window.press("Choose a folder")?;
        file_dialog::choose("Choose a folder", &folder)?;
        s.window.sees("Scans arrive in this folder")?;
        s.in_both("folder")
    })?;
    scene.step("a form goes out on paper", |s| {
        door::change_over(s, &[], ADA)?;
        client::create(s, "Aoife", "Byrne-Walsh", PHONE)?;
        client::find(s, NAME, NAME)?;
        client::nothing_ever(s)?;
        client::find(s, NAME, NAME)?;
        consent::prepare(s, ADA)?;
        s.window.fill("Witness", "")?;
        s.window.press("Sign on paper")?;
        s.window.sees("awaiting scan")?;
        consent::print(s)
    })?;
    let sheet = scene.stage.sheet(1, "consent")?;
    let page = photographed(&sheet)?;
    let put = folder.join("SCN_0034.jpg");
    scene.step("its scan files itself, and the plain file is gone", |s| {
        s.window.keys(places::TODAY)?;
        s.window.sees(&format!("Paper, awaiting scan: {NAME}"))?;
        fs::copy(&page, &put).map_err(Fault::at("scanning"))?;
        s.window.sees("A scanned page was filed with its form")?;
        s.screen("arrived")?;
        must(!put.exists(), "no plain copy is left in the folder")?;
        s.window.press_in(&format!("Paper, awaiting scan: {NAME}"), "Go on")?;
        s.window.sees("Its page is back")?;
        s.screen("page-back")
    })?;
    scene.step("what cannot be read stays and is said", |s| {
        let broken = folder.join("SCN_0035.pdf");
        fs::write(&broken, b"%PDF-1.7 and no more").map_err(Fault::at("scanning"))?;
        s.window.sees("A file in the scan folder could not be taken")?;
        s.window.press("Open")?;
        s.window.sees("Not taken from the scan folder")?;
        s.window.sees("SCN_0035.pdf")?;
        s.in_both("not-taken")?;
        must(broken.exists(), "it lies there as it was")
    })?;
    super::visit::leaves_nothing(scene, SECRETS)
}
