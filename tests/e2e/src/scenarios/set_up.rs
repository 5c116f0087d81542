//! First run: the practice, its owner, the printed recovery kit, and in.

use crate::fault::Outcome;
use crate::scenario::Scenario;

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("shows set-up on the first run", |s| {
        s.window.sees("Your practice, as it stands on paper")?;
        s.screen("set-up-practice")
    })
}
