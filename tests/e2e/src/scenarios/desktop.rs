//! Dermis among everything else on a computer: its window comes back where it was, a second start brings
//! it forward, and it locks when the computer sleeps or the screen is locked.

use super::team::{LIN, MIA};
use crate::acts::door;
use crate::fault::{Fault, Outcome, must};
use crate::logind::Logind;
use crate::scenario::Scenario;
use crate::screen;
use std::fs;

/// As a person left it: smaller, and on a screen that is no longer there.
const LEFT: &str = r#"{"x":3000,"y":120,"width":1200,"height":800,"maximized":false}"#;

pub fn play(scene: &mut Scenario) -> Outcome {
    let logind = Logind::start()?;
    scene.step("opens where it was left, on the screen that is there", |s| {
        s.stage.close(&s.window);
        s.stage.live_as_usual();
        let kept = s.stage.place_file();
        let folder = kept.parent().unwrap_or(&kept);
        fs::create_dir_all(folder).map_err(Fault::at(folder.display()))?;
        fs::write(&kept, LEFT).map_err(Fault::at(kept.display()))?;
        s.reopen()?;
        s.window.sees("Only looking?")?;
        s.window.until("the window to be in its place", || {
            // The screen is 1600 wide: the right edges meet.
            let there = screen::place("Dermis")?;
            Ok((there == (400, 120, 1200, 800)).then_some(()))
        })
    })?;
    scene.step("comes forward when it is started again, and stays alone", |s| {
        door::enter_demo(s)?;
        door::unlock(s, MIA)?;
        let window = screen::only("Dermis")?;
        screen::give_focus_away()?;
        must(screen::focused()? != window, "another window has the focus")?;
        let ended = s.stage.start_again(&["Moriarty.pdf"])?;
        must(ended.success(), format!("the second start ends well: {ended}"))?;
        s.window.until("the window to have the focus", || {
            Ok((screen::focused()? == window).then_some(()))
        })?;
        must(screen::only("Dermis")? == window, "no second window was opened")?;
        s.window.sees("Mia Lindqvist")?;
        s.stage.log_is_without("Moriarty")
    })?;
    scene.step("is locked before the computer sleeps", |s| {
        must(logind.holds() == 1, "sleep waits for it")?;
        logind.sleeps(true)?;
        s.window.sees("Everything stays on this computer")?;
        logind.sleeps(false)?;
        s.window.until("sleep to wait for it again", || Ok((logind.holds() == 2).then_some(())))?;
        s.screen("locked-by-sleep")
    })?;
    scene.step("is locked with the screen, and not with somebody else's", |s| {
        door::unlock(s, LIN)?;
        logind.screen_is_locked("_37")?;
        logind.screen_is_locked("_31")?;
        s.window.sees("Everything stays on this computer")?;
        door::unlock(s, MIA)?;
        logind.lock()?;
        s.window.sees("Everything stays on this computer")
    })?;
    scene.step("keeps its place for the next start", |s| {
        screen::put("Dermis", (60, 40, 1000, 700))?;
        screen::close("Dermis")?;
        let kept = s.stage.place_file();
        s.window.until("the place to be kept", || {
            let there = fs::read_to_string(&kept).map_err(Fault::at(kept.display()))?;
            Ok((there != LEFT).then_some(()))
        })?;
        s.reopen()?;
        s.window.sees("Only looking?")?;
        s.window.until("the window to be in its place", || {
            Ok((screen::place("Dermis")? == (60, 40, 1000, 700)).then_some(()))
        })
    })
}
