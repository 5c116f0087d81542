//! A client collapses at the desk: whoever stands there opens the emergency summary, and who manages
//! looks into it.

use super::team::{LIN, MIA};
use crate::acts::{client, door};
use crate::fault::{Outcome, must};
use crate::scenario::Scenario;

/// A course behind her, and a history with an allergy.
const NAME: &str = "Siobhán O'Brien";
const REASON: &str = "Collapsed at the desk, ambulance called";

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("opens the summary with a reason", |s| {
        door::enter_demo(s)?;
        door::unlock(s, MIA)?;
        client::find(s, "obrien", NAME)?;
        s.window.press("Emergency summary")?;
        s.window.sees("Waits for a reason")?;
        s.screen("reason")?;
        s.window.fill("Reason", REASON)?;
        s.window.press("Open the summary")?;
        s.window.sees("Whom to call")?;
        s.screen("summary")?;
        crate::axe::set_theme(&s.window, &serde_json::json!("dark"))?;
        s.screen("summary-dark")?;
        crate::axe::set_theme(&s.window, &serde_json::json!(null))
    })?;
    scene.step("closes it by Esc, and nothing of it stays", |s| {
        s.window.keys("Escape")?;
        s.window.no_longer_sees("Whom to call")
    })?;
    scene.step("is looked into by somebody who manages", |s| {
        door::change_over(s, &[NAME, REASON], LIN)?;
        s.window.sees("Look into first")?;
        must(!s.window.says(REASON)?, "the list tells no reason")?;
        s.screen("alarm")?;
        s.window.press(&format!("Look into: Emergency summary opened: {NAME}"))?;
        s.window.sees(REASON)?;
        s.screen("look-into")?;
        s.window.fill("What you found", "Spoke with Mia, right to do")?;
        s.window.press("Looked into")?;
        s.window.sees("Work list")?;
        s.window.no_longer_sees("Look into first")
    })?;
    super::visit::leaves_nothing(scene, &[NAME, "O'Brien", REASON])
}
