//! Something comes up after the consent was signed: the stop is lifted, and still nobody is needled under
//! an agreement that was given knowing less.

use super::team::LIN;
use crate::acts::{client, day, door, places};
use crate::fault::{Outcome, must};
use crate::scenario::Scenario;
use crate::window::FIND;
use serde_json::json;

/// Asked today, consent in force, ready to be treated.
const NAME: &str = "Zoë D'Arcy-O’Neill";
const SECRETS: &[&str] = &[NAME, "D'Arcy", client::SCAR];

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("opens the day", |s| {
        door::enter_demo(s)?;
        door::unlock(s, LIN)?;
        day::start(s)?;
        day::finish(s)
    })?;
    scene.step("remembers a thick scar once everything is signed", |s| {
        client::find(s, "o neill", NAME)?;
        s.window.ready("button", "Start treatment")?;
        client::remembers_thick_scars(s)
    })?;
    scene.step("is stopped, and a clinician lifts the stop", |s| client::lift_for_scars(s, LIN))?;
    scene.step("is not treated under the consent given before", |s| {
        s.window.press("Go on with the visit")?;
        s.window.sees("A later answer of the history ended it")?;
        s.window.ready("button", "Prepare consent")?;
        s.screen("consent-ended")?;
        let usable =
            s.window.session().find(FIND, json!(["button", "Start treatment", "", true]))?;
        must(usable.is_none(), "a treatment must not start under a consent that ended")
    })?;
    scene.step("shows on record who lifted what, in an unbroken chain", |s| {
        s.window.keys(places::SETTINGS)?;
        s.window.click("link", "Record")?;
        s.window.press("Check the chain")?;
        s.window.sees("Chain unbroken")?;
        s.window.choose("Kind", "Stops lifted")?;
        s.window.sees("A stop was lifted with a reason")?;
        s.window.settle()?;
        let open = "document.querySelector('.row-item').click()";
        s.window.session().ask(open, json!([]))?;
        s.window.sees("Decided by")?;
        s.screen("record")
    })?;
    super::visit::leaves_nothing(scene, SECRETS)
}
