//! The front desk opens the clinic: in by PIN, the list item by item, the disinfectant scanned from its
//! bottle. A contact time two minutes below the label's keeps treatments shut.

use super::team::MIA;
use crate::acts::{door, photos, places, scanner};
use crate::fault::{Outcome, must};
use crate::file_dialog;
use crate::scenario::{Scenario, say};
use std::time::{Duration, Instant};

const PIN: &str = "2580";
/// The lot of the surface disinfectant in use, as its bottle says it: ten minutes on its label.
const BOTTLE: &str = "SD-3017";
/// From the locked window to the open clinic, as the domain reference allows.
const OPENING: Duration = Duration::from_secs(90);
/// Clicks and keys beyond typing, as the domain reference allows: Enter after the PIN, the list, seven ticks,
/// Enter after the label's time, the fridge, the test, its picture and which one, closing.
const CLICKS: u32 = 15;
/// The contact time corrected: its field again, and Enter.
const CORRECTION: u32 = 2;

const CONTACT: &str = "Contact time kept";
const SHEET: &str = "Picture of the Bowie-Dick sheet";

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("has a PIN, and the clinic is not open yet", |s| {
        door::enter_demo(s)?;
        door::unlock(s, MIA)?;
        s.window.sees("The opening checklist is not done")?;
        door::set_pin(s, MIA, PIN)?;
        s.window.keys(places::TODAY)?;
        s.window.settle()?;
        door::lock(s, &[])?;
        s.window.the("field", "PIN of Mia Lindqvist").map(drop)
    })?;
    let (before, mut keys) = (scene.window.clicks(), 0);
    let began = Instant::now();
    scene.step("comes in by PIN and begins the list", |s| {
        scanner::by_hand(s, PIN)?;
        s.window.keys("Enter")?;
        keys += 1;
        s.window.press("Start the opening checklist")?;
        s.window.the("button", "Close checklist").map(drop)
    })?;
    scene.step("ticks, and scans the disinfectant from its bottle", |s| {
        tick(s, "Hand-wash stations stocked")?;
        tick(s, "Treatment surfaces disinfected")?;
        scanner::scan(s, BOTTLE, "SD-3017, to")?;
        stands_in(s, "Contact time on its label")?;
        scanner::by_hand(s, "10")?;
        s.window.keys("Enter")?;
        keys += 1;
        stands_in(s, CONTACT)?;
        scanner::by_hand(s, "8")?;
        tick(s, "Fresh immersion solution made")?;
        s.window.sees("8 min is below the 10 min on the label")
    })?;
    let short = began.elapsed();
    scene.step("shows in red that two minutes are lacking", |s| s.in_both("below-the-label"))?;
    let again = Instant::now();
    scene.step("answers the rest, and the list cannot be closed", |s| {
        for item in ["Sharps containers below", "Clean linen in stock", "Emergency kit and eyewash"]
        {
            tick(s, item)?;
        }
        s.window.fill_in("Fridge", "", "5")?;
        tick(s, "Autoclave water and door seal")?;
        s.window.click_in("Bowie-Dick test", "radio", "Pass, uniform")?;
        s.window.press_in(SHEET, "Add a picture")?;
        file_dialog::choose("Choose pictures", &photos::fixture("before.jpg"))?;
        keys += 1;
        s.window.the("button", "Another picture")?;
        s.window.sees(&format!("{CONTACT}: write down what was done about it"))?;
        must(is_held(s)?, "a contact time below the label's keeps the list open")
    })?;
    let rest = again.elapsed();
    scene.step("shows that nothing else is open", |s| {
        must(s.window.says("1 failed")?, "the list counts what failed")?;
        s.screen("cannot-close")
    })?;
    let last = Instant::now();
    scene.step("keeps the surfaces wet as long as the label says, and opens the clinic", |s| {
        s.window.fill_in(CONTACT, "", "10")?;
        s.window.keys("Enter")?;
        keys += 1;
        s.window.press("Close checklist")?;
        s.window.sees("Clinic open since")
    })?;
    let took = short + rest + last.elapsed();
    scene.step("was as quick as the reference asks", |s| {
        let clicks = s.window.clicks() - before + keys;
        say(&format!(
            "     opened with {clicks} clicks and keys, {CORRECTION} of them to correct, {:.1} s",
            took.as_secs_f64()
        ));
        must(took <= OPENING, format!("opening took {took:?}"))?;
        must(clicks <= CLICKS + CORRECTION, format!("opening took {clicks} clicks and keys"))
    })?;
    scene.step("says since when and by whom the clinic is open", |s| {
        let text = s.window.text()?;
        must(text.contains("Treatments open"), "treatments may start")?;
        must(text.contains(&format!("opened by {}", MIA.name)), "and it says who opened")?;
        s.in_both("open")?;
        s.window.press("Show the opening checklist")?;
        s.window.sees("It never changes")?;
        must(s.window.says("Clinic open")?, "the list says it too")?;
        must(s.window.says("1 earlier answer")?, "and what was answered first is not lost")?;
        s.screen("closed")
    })
}

fn tick(s: &Scenario, item: &str) -> Outcome {
    s.window.click_in(item, "radio", "Done")
}

/// The focus is in the control of this item, by itself.
fn stands_in(s: &Scenario, item: &str) -> Outcome {
    s.window.until(&format!("the focus to be in \"{item}\""), || {
        let at = s.window.session().ask(
            "return document.activeElement?.closest('li.item')?.querySelector('h2').innerText ?? ''",
            serde_json::json!([]),
        )?;
        Ok(at.as_str().is_some_and(|at| at.starts_with(item)).then_some(()))
    })
}

/// The act that closes the list is not to be had.
fn is_held(s: &Scenario) -> Outcome<bool> {
    let held = s.window.session().ask(
        "return [...document.querySelectorAll('[data-close-list] button')].every((act) => act.disabled || act.ariaDisabled === 'true')",
        serde_json::json!([]),
    )?;
    Ok(held == serde_json::json!(true))
}
