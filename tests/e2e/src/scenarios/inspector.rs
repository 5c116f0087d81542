//! An inspector stands at the desk: the binder of twelve months, saved in half a minute, with every test
//! and its control, and nobody's name.

use super::team::LIN;
use crate::acts::{door, papers, places};
use crate::before::{self, TOUCHED};
use crate::fault::{Outcome, must};
use crate::scenario::{Scenario, say};
use crate::{file_dialog, paper};
use std::time::{Duration, Instant};

const TO_THE_BINDER: Duration = Duration::from_secs(30);

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("lives through the days before", |s| {
        s.stage.close(&s.window);
        before::spore_test_failed(&s.stage.home().join("practice"))?;
        s.reopen()?;
        door::unlock(s, LIN)
    })?;
    let (began, before) = (Instant::now(), scene.window.clicks());
    scene.step("opens the binder of the last twelve months", |s| {
        s.window.keys(places::STERILIZATION)?;
        s.window.press("Binder for an inspector")?;
        s.window.click("radio", "Last 12 months")?;
        papers::made(s)
    })?;
    let opened = began.elapsed();
    scene.step("shows it before it is given away", |s| s.in_both("binder"))?;
    let saving = Instant::now();
    scene.step("saves it: loads, tests with their controls, the chain, and no client", |s| {
        let saved = s.stage.left.join("binder.pdf");
        s.window.press("Save as PDF")?;
        file_dialog::save_as("Save", &saved)?;
        s.window.sees("saved as PDF")?;
        let took = opened + saving.elapsed();
        let clicks = s.window.clicks() - before;
        say(&format!("     the binder in {clicks} clicks, {:.1} s", took.as_secs_f64()));
        must(took <= TO_THE_BINDER, format!("it took {took:?}"))?;
        paper::holds(&saved, &["A1-", "PASS", "FAIL", "INVALID", "Grew", "verified", "RC-"])?;
        let text = paper::text(&saved)?;
        for (_, family, phone) in TOUCHED {
            must(!text.contains(family) && !text.contains(phone), "nobody is named")?;
        }
        paper::draw(&saved)
    })
}
