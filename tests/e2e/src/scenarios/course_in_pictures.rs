//! A course in pictures: brought in by the practitioner, compared, one set aside; the desk sees none.

use super::team::{ADA, MIA};
use crate::acts::{client, door, photos};
use crate::fault::{Fault, Outcome, must};
use crate::scenario::Scenario;
use std::fs;

/// A course behind her, and a yes to pictures.
const NAME: &str = "Siobhán O'Brien";

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("brings pictures in", |s| {
        door::enter_demo(s)?;
        door::unlock(s, ADA)?;
        client::find(s, "obrien", NAME)?;
        s.window.click("tab", "Pictures")?;
        s.window.sees("No pictures yet")?;
        s.screen("none")?;
        s.window.press("Add pictures")?;
        s.screen("add")?;
        photos::bring_course(s)?;
        s.screen("album")
    })?;
    scene.step("refuses what is no picture and says which file", |s| {
        let letter = s.stage.stick().join("letter.jpg");
        fs::write(&letter, "Dear Ada, the picture is attached").map_err(Fault::at("a letter"))?;
        photos::choose(s, "Front", "6 months after", "20 November 2026", &letter)?;
        s.window.sees("1 picture was not taken")?;
        s.window.sees("Not a picture Dermis reads")?;
        s.screen("refused")?;
        s.window.press("Close")
    })?;
    scene.step("compares two, and sets one aside with a reason", |s| {
        photos::compare(s)?;
        s.screen("compared")?;
        s.window.press("Set aside")?;
        s.window.fill("Why it does not count", "Another light")?;
        s.window.press("Set this picture aside")?;
        s.window.sees("Set aside by")?;
        s.window.keys("Escape")?;
        s.window.no_longer_sees("Another light")
    })?;
    scene.step("shows none of it to the desk", |s| {
        door::change_over(s, &[NAME, "data:image/jpeg"], MIA)?;
        client::find(s, "obrien", NAME)?;
        must(!s.window.has("tab", "Pictures")?, "the desk has no such view")
    })?;
    super::visit::leaves_nothing(scene, &[NAME, "O'Brien", "Another light"])
}
