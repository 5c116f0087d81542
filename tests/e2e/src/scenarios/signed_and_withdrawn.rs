//! A minor signs with her guardian and an interpreter, declines photographs, and later withdraws by word of
//! mouth. The evidence is looked at before and after.

use super::team::{ADA, LIN, MIA};
use crate::acts::{client, consent, day, door, practice};
use crate::fault::Outcome;
use crate::paper;
use crate::scenario::Scenario;

const MINOR: client::Minor = client::Minor {
    given: "Zsófia",
    family: "Ó Ceallaigh-Nagy",
    born: "14 May 2010",
    phone: "+44 7700 900555",
    guardian: "Ildikó Nagy",
};
const NAME: &str = "Zsófia Ó Ceallaigh-Nagy";
const INTERPRETER: &str = "Rosa Vidal";
const SECRETS: &[&str] = &[NAME, "Ceallaigh-Nagy", "Ildikó Nagy", "+44 7700 900555", INTERPRETER];

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("opens the day", |s| {
        door::enter_demo(s)?;
        door::unlock(s, LIN)?;
        practice::treat_minors(s)?;
        day::start(s)?;
        day::finish(s)
    })?;
    scene.step("is created with her guardian, and asked everything", |s| {
        door::change_over(s, SECRETS, MIA)?;
        client::create_minor(s, &MINOR)?;
        s.window.press("Save as a new client")?;
        s.window.sees("saved as number")?;
        client::nothing_ever(s)
    })?;
    scene.step("has the consent prepared with an interpreter", |s| {
        door::change_over(s, SECRETS, ADA)?;
        client::find(s, NAME, NAME)?;
        consent::prepare(s, ADA)?;
        s.window.fill("Interpreter", INTERPRETER)
    })?;
    scene.step(
        "reads, declines every photograph, and signs with guardian and interpreter",
        |s| {
            consent::hand_over(s)?;
            consent::decline_photographs(s, &[MINOR.guardian, NAME, INTERPRETER])?;
            s.screen("minor-answered")?;
            s.window.press("Finish")?;
            consent::take_back_and_freeze(s, ADA)?;
            consent::print(s)?;
            let sheet = s.stage.sheet(1, "consent")?;
            paper::holds(&sheet, &[NAME, MINOR.guardian, INTERPRETER])
        },
    )?;
    scene.step("is unaltered, and the evidence says who signed and what was refused", |s| {
        s.window.press("Evidence")?;
        s.window.sees("Every stored byte was compared")?;
        s.window.sees("pictures for teaching")?;
        s.screen("evidence")?;
        s.window.press("Close")
    })?;
    scene.step("withdraws by word of mouth at the desk", |s| {
        door::change_over(s, SECRETS, MIA)?;
        client::find(s, NAME, NAME)?;
        s.window.click("tab", "Consents")?;
        s.window.press("Consent to microneedling")?;
        // The printer was found: nothing moves below the pointer any more.
        s.window.ready("button", "Print")?;
        s.window.press("Record a withdrawal")?;
        s.window.click("radio", "The treatment")?;
        s.window.click("radio", "By word of mouth")?;
        s.screen("withdrawal")?;
        s.window.press("Record withdrawal")?;
        s.window.sees("by word of mouth")?;
        s.screen("withdrawn")?;
        client::find(s, NAME, NAME)?;
        s.window.sees("Withdrawn")
    })?;
    super::visit::leaves_nothing(scene, SECRETS)
}
