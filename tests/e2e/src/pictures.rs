//! Pictures of the demo practice: what `cargo xtask run` leaves where nobody looks, and what the README
//! and the guides show, each in light and dark.

use crate::Args;
use crate::acts::{client, day, door};
use crate::axe::set_theme;
use crate::fault::Outcome;
use crate::scenario::Scenario;
use crate::scenarios::{ADA, LIN};
use serde_json::json;

/// A client of the demo with a course under way, ready to be treated.
const READY: &str = "Zoë D'Arcy-O’Neill";
/// A client of the demo with sessions behind her.
const COURSE: &str = "Siobhán O'Brien";

/// Opens the demo practice and takes pictures of what is seen first.
pub fn opening(args: &Args) -> bool {
    Scenario::play_in(args, "opening", args.to.clone(), |scene| {
        scene.step("opens the demo practice", |s| {
            s.window.sees("Only looking?")?;
            s.window.picture("first-run")?;
            door::enter_demo(s)?;
            s.window.picture("lock")?;
            door::unlock(s, LIN)?;
            s.window.picture("today")
        })
    })
}

/// Retakes every picture.
pub fn all(args: &Args) -> bool {
    Scenario::play_in(args, "pictures", args.to.clone(), |scene| {
        scene.step("the lock", |s| {
            s.window.sees("Only looking?")?;
            both(s, "setup")?;
            door::enter_demo(s)?;
            both(s, "lock")
        })?;
        scene.step("the day", |s| {
            door::unlock(s, LIN)?;
            day::start(s)?;
            both(s, "checklist")?;
            day::finish(s)?;
            both(s, "today")
        })?;
        scene.step("the client", |s| {
            s.window.keys("Alt+2")?;
            s.window.fill("Find a client", "o neill")?;
            s.window.sees(READY)?;
            both(s, "clients")?;
            client::find(s, "o neill", READY)?;
            both(s, "client")?;
            client::find(s, "obrien", COURSE)?;
            s.window.press("Something changed")?;
            s.window.settle()?;
            both(s, "history")?;
            s.window.keys("Escape")
        })?;
        scene.step("the treatment", |s| {
            door::change_over(s, &[], ADA)?;
            client::find(s, "o neill", READY)?;
            s.window.press("Start treatment")?;
            s.window.sees("No treatment is open")?;
            s.window.press("Start treatment")?;
            s.window.press("Same as last time")?;
            s.window.sees("Draft saved")?;
            both(s, "treatment")
        })?;
        scene.step("stock and settings", |s| {
            s.window.keys("Alt+4")?;
            s.window.sees("Receive a lot")?;
            both(s, "stock")?;
            s.window.keys("Alt+5")?;
            s.window.sees("As it stands on every sheet")?;
            both(s, "settings")
        })
    })
}

fn both(s: &Scenario, name: &str) -> Outcome {
    for (theme, ending) in [("light", ""), ("dark", ".dark")] {
        set_theme(&s.window, &json!(theme))?;
        s.window.picture_as(&format!("{name}{ending}"))?;
    }
    set_theme(&s.window, &json!(null))
}
