//! Pictures of the demo practice: what `cargo xtask run` leaves where nobody looks, and what the README
//! and the guides show, each in light and dark.

use crate::Args;
use crate::acts::{client, consent, day, door, photos, places, treatment};
use crate::axe::set_theme;
use crate::fault::Outcome;
use crate::file_dialog;
use crate::scenario::Scenario;
use crate::scenarios::{self, ADA, LIN};
use serde_json::json;

/// A client of the demo with a course under way, ready to be treated.
const READY: &str = "Zoë D'Arcy-O’Neill";
/// A client of the demo with sessions behind her.
const COURSE: &str = "Siobhán O'Brien";
/// A client of the demo who comes for a course.
const NEW_COURSE: &str = "Sheila O’Brien-Walsh";

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
    demo(args) && scenarios::shown(args, &args.to)
}

/// The pictures of the demo practice.
fn demo(args: &Args) -> bool {
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
            s.window.keys(places::CLIENTS)?;
            s.window.fill("Find a client", "obrien")?;
            s.window.sees(COURSE)?;
            s.window.sees("History to re-ask")?;
            both(s, "clients")?;
            client::find(s, "o neill", READY)?;
            both(s, "client")?;
            client::find(s, "obrien", COURSE)?;
            s.window.press("Something changed")?;
            s.window.settle()?;
            both(s, "history")
        })?;
        scene.step("the consent", |s| {
            door::change_over(s, &[], ADA)?;
            client::find(s, "obrien wal", NEW_COURSE)?;
            client::nothing_changed(s)?;
            consent::prepare(s, ADA)?;
            both(s, "consent")?;
            consent::hand_over(s)?;
            consent::answer(s, &[NEW_COURSE])?;
            both(s, "signing")?;
            s.window.press("Finish")?;
            consent::take_back_and_freeze(s, ADA)?;
            s.window.settle()?;
            both(s, "consent-signed")
        })?;
        scene.step("the pictures", |s| {
            client::find(s, "obrien", COURSE)?;
            s.window.click("tab", "Pictures")?;
            photos::bring_course(s)?;
            // The notice of it covers the foot of the screen for some seconds.
            s.window.no_longer_sees("1 picture added")?;
            both(s, "photos")?;
            photos::compare(s)?;
            both(s, "photos-compared")?;
            s.window.keys("Escape")
        })?;
        scene.step("the treatment", |s| {
            client::find(s, "obrien wal", NEW_COURSE)?;
            treatment::time_out(s, false)?;
            treatment::scan_materials(s)?;
            treatment::chart(s, &[("Forehead", "0.50 mm"), ("Chin", "0.75 mm")])?;
            treatment::outcome(s)?;
            s.window
                .session()
                .ask("document.querySelector('.chart-middle')?.scrollTo(0, 0)", json!([]))?;
            both(s, "treatment")?;
            treatment::sign(s, ADA)
        })?;
        scene.step("the aftercare", |s| {
            s.window.press("Print aftercare")?;
            s.window.ready("button", "Print 1 page")?;
            both(s, "aftercare")
        })?;
        scene.step("the shelf", |s| {
            s.window.keys(places::STERILIZATION)?;
            s.window.click("tab", "Shelf")?;
            s.window.sees("Use by")?;
            both(s, "shelf")
        })?;
        scene.step("stock and settings", |s| {
            s.window.keys(places::STOCK)?;
            s.window.sees("Receive a lot")?;
            both(s, "stock")?;
            s.window.keys(places::SETTINGS)?;
            s.window.sees("As it stands on every sheet")?;
            both(s, "settings")
        })?;
        scene.step("the backups and the way back", |s| {
            door::change_over(s, &[], LIN)?;
            s.window.keys(places::SETTINGS)?;
            s.window.click("link", "Backups")?;
            s.window.press("Add a folder")?;
            file_dialog::choose("Choose a folder", &s.stage.stick())?;
            s.window.sees("Newest backup")?;
            s.window.press("Back up now")?;
            s.window.sees("Everything is backed up")?;
            // The notice of it covers the foot of the screen for some seconds.
            s.window.no_longer_sees("Backed up and checked")?;
            both(s, "backups")?;
            s.window.press("Go back to a backup")?;
            s.window.sees("Which backup")?;
            both(s, "restore-which")?;
            s.window.click_in("Which backup", "button", "60 clients")?;
            s.window.choose("Who you are", LIN.name)?;
            s.window.fill("Passphrase", LIN.passphrase)?;
            s.window.press("Check this backup")?;
            s.window.sees("What you would lose")?;
            both(s, "restore-checked")?;
            s.window.press("Keep what is here")
        })?;
        scene.step("the record", |s| {
            s.window.click("link", "Record")?;
            s.window.sees("Check the chain")?;
            s.window.settle()?;
            both(s, "record")
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
