//! Somebody new and under age: the guardian is named, answers, and signs beside the minor.

use super::team::{LIN, MIA};
use crate::acts::{client, day, door, practice, treatment};
use crate::fault::Outcome;
use crate::scenario::Scenario;

const MINOR: client::Minor = client::Minor {
    given: "Zsófia",
    family: "Ó Ceallaigh-Nagy",
    born: "14 May 2010",
    phone: "+44 7700 900555",
    guardian: "Ildikó Nagy",
};
const NAME: &str = "Zsófia Ó Ceallaigh-Nagy";
const SECRETS: &[&str] =
    &[NAME, "Ceallaigh-Nagy", "Ildikó Nagy", "+44 7700 900555", treatment::NOTE, client::SCAR];

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("opens the day", |s| {
        door::enter_demo(s)?;
        door::unlock(s, LIN)?;
        practice::treat_minors(s)?;
        day::start(s)?;
        day::finish(s)
    })?;
    scene.step("is created with her guardian", |s| {
        door::change_over(s, SECRETS, MIA)?;
        client::create_minor(s, &MINOR)?;
        s.screen("new-client")?;
        s.window.press("Save as a new client")?;
        s.window.sees("saved as number")
    })?;
    scene.step("is asked everything, her guardian answers", |s| {
        client::thick_scars_and_nothing_else(s)?;
        s.screen("history-asking")?;
        s.window.keys("Control+Enter")?;
        s.window.sees("Asked today")
    })?;
    scene.step("is stopped for a scar, and a clinician lifts the stop at the desk", |s| {
        client::lift_for_scars(s, LIN)
    })?;
    super::visit::consent_and_treat(scene, NAME, SECRETS, &[NAME, MINOR.guardian])?;
    super::visit::take_home(scene, NAME)?;
    super::visit::leaves_nothing(scene, SECRETS)
}
