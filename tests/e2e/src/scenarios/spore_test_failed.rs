//! A spore test read days after it was run, and it failed: what ran since the last good one is held, also
//! what ran meanwhile; fourteen clients are listed; nobody can open a pack of it.

use super::team::{ADA, LIN};
use crate::acts::{client, door, papers, places, scanner, treatment};
use crate::before::{self, ERASED, Left, READY, TOUCHED};
use crate::fault::{Outcome, must};
use crate::paper;
use crate::scenario::{Scenario, say};
use std::time::{Duration, Instant};

/// From "FAIL" to the printed list of clients.
const TO_THE_LIST: Duration = Duration::from_secs(60);
/// Six are needed: read, both vials, FAIL, the list, print.
const CLICKS: u32 = 10;

pub fn play(scene: &mut Scenario) -> Outcome {
    let left = scene.step("lives through the days before", |s| {
        s.stage.close(&s.window);
        let left = before::spore_test_awaited(&s.stage.home().join("practice"))?;
        s.reopen()?;
        door::unlock(s, ADA)?;
        s.in_both("today")?;
        Ok(left)
    })?;
    scene.step("finds the test awaited", |s| {
        s.window.keys(places::STERILIZATION)?;
        s.window.click("tab", "Tests")?;
        s.window.sees("Awaited")?;
        s.in_both("awaited")
    })?;
    let (began, before) = (Instant::now(), scene.window.clicks());
    scene.step("reads growth, and the recall opens", |s| {
        s.window.press("Read Spore test of A1")?;
        s.window.click_in("Test vial", "radio", "Grew")?;
        s.window.click_in("Control vial", "radio", "Grew")?;
        s.window.ready("button", "Save FAIL")
    })?;
    let read = began.elapsed();
    scene.step("says what FAIL will mean", |s| s.in_both("fail"))?;
    let saved = Instant::now();
    scene.step("prints the list of clients, in ten clicks and a minute at most", |s| {
        s.window.press("Save FAIL")?;
        s.window.press("Print recall list")?;
        papers::print(s, "Print recall list")?;
        let sheet = s.stage.sheet(1, "recall-list")?;
        let took = read + saved.elapsed();
        let clicks = s.window.clicks() - before;
        say(&format!("     from FAIL to the list in {clicks} clicks, {:.1} s", took.as_secs_f64()));
        must(took <= TO_THE_LIST, format!("it took {took:?}"))?;
        must(clicks <= CLICKS, format!("it took {clicks} clicks"))?;
        // A long name may stand on two lines.
        let named = TOUCHED.iter().filter(|one| **one != ERASED);
        let words = named.flat_map(|one| one.1.split([' ', '-']).chain([one.2]));
        let says: Vec<&str> = words.chain(["Erased client", "record erased", ERASED.2]).collect();
        paper::holds(&sheet, &says)?;
        must(!paper::text(&sheet)?.contains(ERASED.1), "somebody erased is a number")?;
        must(!paper::text(&sheet)?.contains(before::NOT_TOUCHED.1), "nobody else is named")?;
        paper::draw(&sheet)
    })?;
    scene.step("holds every pack that is left, and lists fourteen", |s| {
        s.window.sees("14 clients")?;
        for code in &left.packs {
            s.window.sees(code)?;
        }
        for (.., phone) in TOUCHED {
            s.window.sees(phone)?;
        }
        must(
            !s.window.says(before::NOT_TOUCHED.1)?,
            "a load before the last good test is not in it",
        )?;
        s.in_both("recall")
    })?;
    scene.step("shows somebody erased by number, with the contact that was kept", |s| {
        must(!s.window.says(ERASED.1)?, "the name is gone")?;
        s.window.sees("Erased client")?;
        s.window.sees("Kept for recalls")
    })?;
    scene.step("prints what to take off the shelf", |s| {
        s.window.press("Other papers")?;
        s.window.click("menuitem", "Shelf list")?;
        papers::print(s, "Print shelf list")?;
        let sheet = s.stage.sheet(2, "shelf-list")?;
        let codes: Vec<&str> = left.packs.iter().map(String::as_str).collect();
        paper::holds(&sheet, &codes)?;
        paper::draw(&sheet)
    })?;
    scene.step("stands before a full stop when a held pack is scanned into a treatment", |s| {
        let name = format!("{} {}", READY.0, READY.1);
        client::find(s, READY.1, &name)?;
        treatment::time_out(s, false)?;
        scanner::scan(s, &left.packs[0], "Do not open this pack")?;
        s.in_both("full-stop")?;
        s.window.press("I put it away")?;
        s.window.no_longer_sees("Do not open this pack")
    })?;
    scene.step("finds six in the drawer, and two are missing", |s| find(s, &left))?;
    scene.step("decides about a client, by the director", |s| {
        door::change_over(s, &[], LIN)?;
        open_recall(s)?;
        s.window.press("Decide: Siobhán")?;
        s.window.click_in("Decision", "radio", "Told")?;
        s.window.click_in("How", "radio", "By phone")?;
        s.window.fill("Note", "Asked whether a blood test is needed. Dr Lin calls back")?;
        s.window.sees("Dr Lin calls back")?;
        s.in_both("decide")?;
        s.window.press("Save decision")?;
        s.window.sees("1 of 14 decided")?;
        s.screen("decided")
    })?;
    scene.step("shows the machine out of service", |s| {
        s.window.keys(places::STERILIZATION)?;
        s.window.sees("Out of service")?;
        s.in_both("stopped")
    })?;
    scene.step("leaves a sound practice", |s| {
        s.stage.close(&s.window);
        s.stage.verify(&s.stage.home().join("practice"), LIN.passphrase)?;
        s.stage.holds_nothing_of(&[TOUCHED[1].1, TOUCHED[4].1, TOUCHED[0].2])
    })
}

fn open_recall(s: &Scenario) -> Outcome {
    s.window.keys(places::RECALLS)?;
    s.window.click("row", "RC-")?;
    s.window.sees("Machine stopped")
}

fn find(s: &mut Scenario, left: &Left) -> Outcome {
    open_recall(s)?;
    let (drawer, gone) = left.packs.split_at(6);
    for code in drawer {
        s.window.click_in(&format!("Pack {code}"), "radio", "Found")?;
    }
    for code in gone {
        s.window.click_in(&format!("Pack {code}"), "radio", "Missing")?;
    }
    s.window.sees("6 found, 2 missing, not saved yet")?;
    s.in_both("pulled")?;
    s.window.press("Save 8 packs")?;
    s.window.sees("6 packs pulled, 2 not accounted for")
}
