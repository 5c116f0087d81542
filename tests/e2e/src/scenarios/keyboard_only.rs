//! The whole visit without a pointer: from the locked window to the sheet that goes home, by Tab, arrows,
//! Enter and Space alone. Signatures are typed names.

use super::team::{LIN, MIA};
use crate::acts::{client, day, door, treatment};
use crate::fault::Outcome;
use crate::scenario::Scenario;

const NAME: &str = "Sheila O’Brien-Walsh";
const SECRETS: &[&str] = &[NAME, "O’Brien-Walsh", "+44 7700 900199", treatment::NOTE];

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.window.by_keys_alone();
    scene.step("opens the day by keys", |s| {
        door::enter_demo(s)?;
        door::unlock(s, LIN)?;
        day::start(s)?;
        day::finish(s)
    })?;
    scene.step("finds her and re-asks the history by keys", |s| {
        door::change_over(s, SECRETS, MIA)?;
        client::find(s, "obrien wal", NAME)?;
        client::nothing_changed(s)
    })?;
    super::visit::consent_and_treat(scene, NAME, SECRETS, &[NAME])?;
    super::visit::take_home(scene, NAME)?;
    super::visit::leaves_nothing(scene, SECRETS)
}
