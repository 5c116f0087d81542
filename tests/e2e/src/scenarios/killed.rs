//! The program was killed and the log of the newest acts is gone: the practice says so, and opens
//! without them only when somebody decides so.

use super::set_up;
use crate::acts::{client, door, places};
use crate::fault::{Fault, Outcome, must};
use crate::scenario::Scenario;
use std::fs;
use std::thread::sleep;
use std::time::Duration;

pub fn play(scene: &mut Scenario) -> Outcome {
    set_up::found(scene)?;
    scene.step("loses the log of the newest acts", |s| {
        let (practice, kept) = (s.stage.home().join("practice"), s.stage.stick());
        // By then everything saved so far was moved from the log into the database.
        sleep(Duration::from_secs(5));
        copy(&practice.join("practice.db"), &kept.join("practice.db"))?;
        client::create(s, "Zoë", "Quist", "+44 7700 900177")?;
        copy(&practice.join("practice.newest"), &kept.join("practice.newest"))?;
        s.stage.close(&s.window);
        for file in ["practice.db", "practice.newest"] {
            copy(&kept.join(file), &practice.join(file))?;
        }
        let log = practice.join("practice.db-wal");
        if log.exists() {
            fs::remove_file(&log).map_err(Fault::at("the log"))?;
        }
        s.reopen()
    })?;
    scene.step("says that acts are missing, and opens nothing by itself", |s| {
        s.window.sees("Everything stays on this computer")?;
        s.window.fill(&format!("Passphrase of {}", set_up::LIN.name), set_up::LIN.passphrase)?;
        s.window.press("Unlock")?;
        s.window.sees("The last acts that were saved are missing")?;
        s.screen("acts-missing")?;
        s.window.press("Open without them")?;
        s.window.sees("The record of acts says what is missing")?;
        s.screen("acts-left-out")
    })?;
    scene.step("opens without them once somebody decides so, and it is on record", |s| {
        s.window.press("Copy and open without them")?;
        door::unlock(s, set_up::LIN)?;
        s.window.keys(places::SETTINGS)?;
        s.window.click("link", "Record")?;
        s.window.sees("Acts that were lost with a damaged file were left out")
    })?;
    scene.step("takes the record out, by the passphrase again", |s| {
        s.window.press("Take out")?;
        s.window.click("menuitem", "Save as CSV")?;
        s.window.fill("Your passphrase", set_up::LIN.passphrase)?;
        s.screen("record-saved")?;
        s.window.press("Choose where to save")?;
        let saved = s.stage.left.join("record.csv");
        crate::file_dialog::save_as("Save", &saved)?;
        let record = fs::read_to_string(&saved).map_err(Fault::at("the record"))?;
        must(record.contains("Acts that were lost"), "the file says it too")
    })?;
    scene.step("leaves a sound practice", |s| {
        s.stage.close(&s.window);
        s.stage.verify(&s.stage.home().join("practice"), set_up::LIN.passphrase).map(drop)
    })
}

fn copy(from: &std::path::Path, to: &std::path::Path) -> Outcome {
    fs::copy(from, to).map(drop).map_err(Fault::at(from.display()))
}
