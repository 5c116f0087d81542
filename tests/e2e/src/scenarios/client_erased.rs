//! Somebody asks to be erased: the owner sees what goes and what stays, erases, and nobody finds them.

use super::team::{LIN, MIA};
use crate::acts::{client, door, places};
use crate::fault::Outcome;
use crate::paper;
use crate::scenario::Scenario;

const NAME: &str = "Sheila O’Brien-Walsh";
const PHONE: &str = "+44 7700 900199";

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("opens the demo practice; the desk may not erase", |s| {
        door::enter_demo(s)?;
        door::unlock(s, MIA)?;
        details(s)?;
        s.window.no_longer_sees("Erase this record")
    })?;
    scene.step("shows the owner what goes and what stays", |s| {
        door::change_over(s, &[], LIN)?;
        details(s)?;
        s.window.press("Erase this record")?;
        s.window.sees("until newer ones take their place")?;
        s.window.click_in("Why", "radio", "The client asked for it")?;
        s.window.fill("In your words", "Asked for by letter, identity seen")?;
        s.window.choose("Keep for recalls", PHONE)?;
        s.window.sees("The letter that answers them")?;
        s.in_both("erase")
    })?;
    scene.step("erases nothing with a wrong passphrase", |s| {
        s.window.fill("Your passphrase", "not the passphrase of anybody")?;
        s.window.press("Erase for good")?;
        s.window.sees("This is not your passphrase")?;
        s.screen("wrong-passphrase")
    })?;
    scene.step("erases for good", |s| {
        s.window.fill("Your passphrase", LIN.passphrase)?;
        s.window.press("Erase for good")?;
        s.window.sees("The answer was sent to")?;
        s.window.sees("This record was erased")?;
        s.window.no_longer_sees(NAME)?;
        s.in_both("erased")
    })?;
    scene.step("answered them on paper", |s| {
        let letter = s.stage.sheet(1, "answer")?;
        paper::holds(&letter, &["Your request to erase your information", "with one way of"])?;
        paper::draw(&letter)
    })?;
    scene.step("finds nobody by the name", |s| {
        s.window.keys(places::CLIENTS)?;
        s.window.fill("Find a client", "obrien wal")?;
        s.window.sees("Nobody here matches")?;
        s.screen("not-found")
    })?;
    scene.step("leaves nothing of the person", |s| {
        s.stage.close(&s.window);
        s.stage.verify(&s.stage.home().join("demo"), LIN.passphrase)?;
        s.stage.holds_nothing_of(&[NAME])
    })
}

fn details(s: &mut Scenario) -> Outcome {
    client::find(s, "obrien wal", NAME)?;
    s.window.click("tab", "Details")?;
    s.window.sees("Date of birth")
}
