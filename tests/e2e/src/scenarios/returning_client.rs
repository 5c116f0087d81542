//! A returning client: the owner opens the day, the front desk finds her and asks again, the
//! practitioner explains, treats and signs, and the desk prints what she takes home.

use super::team::{LIN, MIA};
use crate::acts::{client, day, door, treatment};
use crate::fault::Outcome;
use crate::scenario::Scenario;

const NAME: &str = "Sheila O’Brien-Walsh";
const SECRETS: &[&str] = &[NAME, "O’Brien-Walsh", "+44 7700 900199", treatment::NOTE];

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("opens the demo practice", |s| {
        door::enter_demo(s)?;
        s.screen("lock")
    })?;
    scene.step("opens the day, and a failed blocker keeps treatments shut", |s| {
        door::unlock(s, LIN)?;
        s.screen("today")?;
        day::start(s)?;
        s.screen("checklist")?;
        day::fail_first_tick(s)?;
        day::finish(s)
    })?;
    scene.step("finds her by another spelling and re-asks the history", |s| {
        door::change_over(s, SECRETS, MIA)?;
        client::find(s, "obrien wal", NAME)?;
        s.screen("client")?;
        client::nothing_changed(s)?;
        s.screen("history")
    })?;
    super::visit::consent_and_treat(scene, NAME, SECRETS, &[NAME])?;
    super::visit::take_home(scene, NAME)?;
    super::visit::leaves_nothing(scene, SECRETS)
}
