//! First run: the practice, its owner, the recovery kit printed and proven, and in.

use crate::acts::{door, practice};
use crate::fault::{Outcome, must};
use crate::scenario::Scenario;

/// The owner of every practice that is set up here.
pub(super) const LIN: door::Person =
    door::Person { name: "Dr Lin Wei", passphrase: "copper lantern quiet harbour" };

const MIA: door::Person =
    door::Person { name: "Mia Lindqvist", passphrase: "velvet anchor simple orchard" };
const ADA: door::Person =
    door::Person { name: "Ada Okafor", passphrase: "marble sunday river pocket" };

pub fn play(scene: &mut Scenario) -> Outcome {
    found(scene)?;
    scene.step("adds a front-desk person and a practitioner", |s| {
        practice::add_desk(s, MIA)?;
        practice::add_practitioner(s, ADA)?;
        s.screen("staff")
    })?;
    scene.step("lets each of them in as themselves the next morning", |s| {
        s.reopen()?;
        door::unlock(s, MIA)?;
        door::change_over(s, &[], ADA)
    })?;
    scene.step("leaves a sound practice", |s| {
        let window = &s.window;
        s.stage.close(window);
        s.stage.verify(&s.stage.home().join("practice"), LIN.passphrase).map(drop)
    })
}

/// From the first start to the open practice, its owner signed in.
pub(super) fn found(scene: &mut Scenario) -> Outcome {
    scene.step("shows set-up on the first run", |s| {
        practice::describe(s)?;
        s.screen("set-up-practice")
    })?;
    scene.step("refuses a passphrase that is easy to guess", |s| {
        practice::create(s, door::Person { passphrase: "password1", ..LIN })?;
        s.window.settle()?;
        must(s.window.says("hard to guess")?, "a weak passphrase must not set up a practice")
    })?;
    scene.step("names the first owner", |s| {
        for label in ["Passphrase", "The same again"] {
            s.window.fill(label, LIN.passphrase)?;
        }
        s.window.sees("Both are the same")?;
        s.screen("set-up-owner")?;
        s.window.press("Create the practice")
    })?;
    scene.step("prints the recovery kit and proves it", |s| {
        s.window.sees("Print the recovery kit")?;
        s.window.press("Print two copies")?;
        s.window.sees("2 copies")?;
        let sheet = s.stage.sheet(1, "recovery-kit")?;
        crate::paper::holds(&sheet, &["Linden Row Skin Clinic"])?;
        crate::paper::draw(&sheet)?;
        s.screen("set-up-recovery-kit")?;
        practice::confirm_kit(s, &sheet)
    })?;
    scene.step("opens on Today", |s| {
        s.window.sees("Opening checklist")?;
        s.screen("today-first")
    })
}
