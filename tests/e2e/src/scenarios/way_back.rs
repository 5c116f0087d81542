//! The computer is lost: a backup on a stick and the printed recovery kit bring the practice back on
//! another one.

use super::set_up;
use crate::acts::door::Person;
use crate::acts::{client, door, places, practice};
use crate::fault::{Outcome, must};
use crate::file_dialog;
use crate::scenario::Scenario;
use std::path::PathBuf;

const NAME: &str = "Zoë Quist";
const SECRETS: &[&str] = &[NAME, "Quist", "+44 7700 900177"];
/// What the owner types from the day of the restore on.
const LIN_AGAIN: Person = Person { passphrase: "amber tunnel gentle compass", ..set_up::LIN };

pub fn play(scene: &mut Scenario) -> Outcome {
    set_up::found(scene)?;
    scene.step("keeps a client", |s| client::create(s, "Zoë", "Quist", "+44 7700 900177"))?;
    scene.step("asks for a place to back up to", |s| {
        s.window.keys(places::SETTINGS)?;
        s.window.click("link", "Backups")?;
        s.window.sees("Nothing is backed up")?;
        s.screen("backups-none")
    })?;
    scene.step("backs up to the stick and checks the copy", |s| {
        s.window.press("Add a folder")?;
        file_dialog::choose("Choose a folder", &s.stage.stick())?;
        s.window.sees("Newest backup")?;
        s.window.press("Back up now")?;
        s.window.sees("1 client,")?;
        s.window.sees("Everything is backed up")?;
        s.screen("backups")
    })?;
    scene.step("loses the computer", |s| {
        let window = &s.window;
        s.stage.close(window);
        s.stage.holds_nothing_of(SECRETS)?;
        s.stage.lose_computer()?;
        s.reopen()
    })?;
    restore(scene)?;
    scene.step("has every record, and says where it came from", |s| {
        client::find(s, "quist", NAME)?;
        door::lock(s, SECRETS)?;
        door::unlock(s, LIN_AGAIN)?;
        s.window.keys(places::SETTINGS)?;
        s.window.click("link", "Record")?;
        s.window.sees("Restored")
    })?;
    scene.step("leaves a sound practice that opens with the new passphrase", |s| {
        let window = &s.window;
        s.stage.close(window);
        let practice = s.stage.home().join("practice");
        s.stage.verify(&practice, LIN_AGAIN.passphrase)?;
        must(
            s.stage.verify(&practice, set_up::LIN.passphrase).is_err(),
            "the passphrase that was lost must open nothing",
        )
    })
}

fn restore(scene: &mut Scenario) -> Outcome {
    scene.step("offers the way back on an empty computer", |s| {
        s.window.sees("Did this practice run on another computer?")?;
        s.window.press("Restore from a backup")?;
        s.window.sees("Plug in the drive")?;
        s.window.press("Choose a folder")?;
        file_dialog::choose("Choose a folder", &s.stage.stick())?;
        s.window.sees("Linden Row Skin Clinic")?;
        s.screen("restore-which")?;
        s.window.click_in("Which backup", "button", "1 client")
    })?;
    scene.step("opens the backup with the printed kit alone", |s| {
        s.window.choose("Who you are", LIN_AGAIN.name)?;
        s.window.click("radio", "Recovery kit")?;
        let kit: PathBuf = s.stage.left.join("recovery-kit.pdf");
        s.window.fill("The 12 words of the kit", &practice::kit_words(&kit)?)?;
        s.window.fill("New passphrase", LIN_AGAIN.passphrase)?;
        s.screen("restore-open")?;
        s.window.press("Check this backup")?;
        s.window.sees("every record counted again")?;
        s.screen("restore-checked")
    })?;
    scene.step("puts it in place", |s| {
        s.window.press("Use this backup")?;
        s.window.sees("Opening checklist")?;
        s.screen("restored")
    })
}
