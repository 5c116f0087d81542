//! A load from packing to the shelf: the values of another programme leave nothing but rejecting, one
//! pack came out torn, and the rest is released by name.

use super::team::{ADA, LIN};
use crate::acts::{door, papers, sterilize};
use crate::fault::{Outcome, must};
use crate::paper;
use crate::scenario::Scenario;
use std::time::{Duration, Instant};

const MACHINE: &str = "T7";
const SET: &str = "Comedone set";
/// From the end of the cycle to the shelf: the domain reference allows a minute.
const UNLOADING: Duration = Duration::from_secs(60);
/// Eleven: the end; temperature, exposure, drying; strips, indicator, printout; then, because 121 °C was
/// typed first, temperature and exposure once more; the torn pack; the release. A cycle read right at once
/// takes nine.
const CLICKS: u32 = 11;

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("adds a sterilizer with a usual programme, and a set", |s| {
        door::enter_demo(s)?;
        door::unlock(s, LIN)?;
        sterilize::add_machine(s, MACHINE)?;
        s.in_both("machine")?;
        sterilize::add_set(s, SET, "2 comedone tools, 1 fine forceps")?;
        s.screen("sets")
    })?;
    scene.step("tests the vacuum before the first load", |s| {
        door::change_over(s, &[], ADA)?;
        sterilize::test_vacuum(s, MACHINE)?;
        s.in_both("now")
    })?;
    scene.step("packs twelve, and prints their labels before the cycle", |s| {
        sterilize::pack(s, MACHINE, SET, 12)?;
        s.in_both("packing")?;
        let (first, last) = (sterilize::code_of(s, 1)?, sterilize::code_of(s, 12)?);
        s.window.press("Print labels")?;
        papers::made(s)?;
        s.in_both("labels")?;
        papers::print(s, "Print pack labels")?;
        let sheet = s.stage.sheet(1, "labels")?;
        paper::holds(&sheet, &[&first, &last, "2 comedone tools"])?;
        paper::draw(&sheet)
    })?;
    scene.step("starts the cycle", |s| {
        sterilize::start(s, 12, 4417)?;
        s.in_both("running")
    })?;
    let (began, before) = (Instant::now(), scene.window.clicks());
    scene.step("unloads, and 121 °C leaves nothing but rejecting", |s| {
        s.window.press("It ended now")?;
        sterilize::read_machine(s, "121", "3.5")?;
        s.window.sees("121 °C")?;
        s.window.ready("button", "Reject load")?;
        must(!s.window.has("button", "Release")?, "a red load cannot be released")
    })?;
    let red = began.elapsed();
    scene.step("shows why it is red", |s| s.in_both("red"))?;
    let again = Instant::now();
    scene.step("types what the machine shows, marks a torn pack, and releases the rest", |s| {
        s.window.fill("Temperature", "134")?;
        s.window.fill("Exposure", "3.5")?;
        let torn = sterilize::code_of(s, 9)?;
        s.window.click_in(&format!("How {torn} came out"), "radio", "Torn")?;
        s.window.ready("button", "Release 11 packs")
    })?;
    let typed = again.elapsed();
    scene.step("shows that eleven can be released", |s| s.in_both("amber"))?;
    let last = Instant::now();
    scene.step("has eleven on the shelf and one rejected, within a minute", |s| {
        s.window.press("Release 11 packs")?;
        s.window.sees("11 packs released, 1 rejected")?;
        let took = red + typed + last.elapsed();
        let clicks = s.window.clicks() - before;
        crate::scenario::say(&format!(
            "     unloaded in {clicks} clicks, {:.1} s",
            took.as_secs_f64()
        ));
        must(took <= UNLOADING, format!("unloading took {took:?}"))?;
        must(clicks <= CLICKS, format!("unloading took {clicks} clicks"))?;
        let text = s.window.text()?;
        must(text.matches("In stock").count() >= 11, "eleven packs are in stock")?;
        must(text.contains("Rejected"), "one is rejected")?;
        must(text.contains(ADA.name), "and it says by whom")?;
        s.in_both("released")
    })
}
