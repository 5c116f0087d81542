//! A maker calls a lot of cartridges back: it is typed or scanned, set aside, and everybody it touched is
//! listed with a phone number and lines to write on.

use super::team::LIN;
use crate::acts::{door, papers, places, scanner};
use crate::fault::{Outcome, must};
use crate::paper;
use crate::scenario::{Scenario, say};
use std::time::{Duration, Instant};

const LOT: &str = "NP36-2398";
/// From the lot's number to the list, as the domain reference allows.
const TO_THE_LIST: Duration = Duration::from_secs(20);

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("opens the demo practice", |s| {
        door::enter_demo(s)?;
        door::unlock(s, LIN)
    })?;
    let began = Instant::now();
    scene.step("recalls the lot by its number, and everybody it touched is listed", |s| {
        let before = s.window.clicks();
        scanner::scan(s, LOT, "Ledger")?;
        s.window.press("Recall")?;
        s.window.fill("Notice or reason", "Maker’s notice 14 of 20 November")?;
        s.window.press("Recall lot")?;
        s.window.sees("Recalled because")?;
        s.window.keys(places::RECALLS)?;
        s.window.click("row", LOT)?;
        s.window.sees("it may have touched")?;
        let took = began.elapsed();
        let clicks = s.window.clicks() - before;
        say(&format!(
            "     from the number to the list in {clicks} clicks, {:.1} s",
            took.as_secs_f64()
        ));
        must(took <= TO_THE_LIST, format!("it took {took:?}"))?;
        must(phones(s)? > 0, "they are listed with their phone")?;
        s.in_both("recall")
    })?;
    scene.step("prints the call log", |s| {
        s.window.press("Other papers")?;
        s.window.click("menuitem", "Call log")?;
        papers::made(s)?;
        s.in_both("call-log")?;
        papers::print(s, "Print call log")?;
        let sheet = s.stage.sheet(1, "call-log")?;
        paper::holds(&sheet, &[LOT, "Call log"])?;
        paper::draw(&sheet)
    })?;
    scene.step("is set aside in stock", |s| {
        s.window.keys(places::STOCK)?;
        s.window.sees(LOT)?;
        s.screen("stock")
    })
}

/// How many of those listed can be called.
fn phones(s: &Scenario) -> Outcome<usize> {
    let rows = s.window.session().ask(
        "return [...document.querySelectorAll('table.touched tbody tr')].filter((row) => /\\d{3} ?\\d{3}/.test(row.cells[5]?.innerText ?? '')).length",
        serde_json::json!([]),
    )?;
    Ok(usize::try_from(rows.as_u64().unwrap_or_default()).unwrap_or_default())
}
