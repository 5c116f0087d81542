//! Somebody new and under age: the guardian is named, answers, and signs beside the minor.

use super::team::{LIN, MIA};
use crate::acts::{aftercare, client, day, door, treatment};
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
const SECRETS: &[&str] = &[NAME, "Ceallaigh-Nagy", "Ildikó Nagy", "+44 7700 900555"];

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("opens the day", |s| {
        door::enter_demo(s)?;
        door::unlock(s, LIN)?;
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
        client::no_to_everything(s)?;
        s.screen("history-asking")?;
        s.window.keys("Control+Enter")?;
        s.window.sees("Asked today")
    })?;
    super::visit::consent_and_treat(scene, NAME, SECRETS, 2)?;
    scene.step("takes the aftercare sheet home", |s| {
        aftercare::print(s)?;
        let sheet = s.stage.sheet(2, "aftercare")?;
        paper::holds(&sheet, &[NAME, "Forehead", "Chin", treatment::CARTRIDGE, "0.75 mm"])?;
        paper::draw(&sheet)
    })?;
    super::visit::leaves_nothing(scene, SECRETS)
}
