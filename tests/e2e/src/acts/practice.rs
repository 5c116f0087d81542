//! The practice before its first client: set-up, staff, devices, stock.

use super::door::Person;
use super::places;
use crate::fault::{Fault, Outcome, must};
use crate::scenario::Scenario;
use std::path::Path;

/// The practice, as it stands on paper.
pub fn describe(s: &Scenario) -> Outcome {
    let w = &s.window;
    w.sees("Your practice, as it stands on paper")?;
    w.fill("Name", "Linden Row Skin Clinic")?;
    w.fill("Address", "14 Linden Row")?;
    w.fill("Address, second line", "Bristol BS1 6TJ")?;
    w.fill("Licence or registration", "Registered special procedures premises BR-2291")?;
    w.fill("Phone", "0117 496 0100")?;
    w.fill("Out of hours", "0117 496 0199")?;
    w.fill("Emergency number", "999")?;
    Ok(())
}

/// The first owner; the practice is created.
pub fn create(s: &Scenario, owner: Person) -> Outcome {
    let w = &s.window;
    w.press("Continue")?;
    w.sees("The first owner")?;
    w.fill("Full name", owner.name)?;
    w.fill("Passphrase", owner.passphrase)?;
    w.fill("The same again", owner.passphrase)
}

/// Two of its words are typed back, read from the sheet that was printed.
pub fn confirm_kit(s: &Scenario, sheet: &Path) -> Outcome {
    let text = crate::paper::text(sheet)?;
    for place in asked_words(&s.window.text()?)? {
        s.window.fill(&format!("Word {place}"), &word_at(&text, place)?)?;
    }
    s.window.press("Open the practice")?;
    s.window.no_longer_sees("Open the practice")
}

fn asked_words(shown: &str) -> Outcome<Vec<u32>> {
    let places: Vec<u32> = shown
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Word ")?.trim().parse().ok())
        .collect();
    must(places.len() == 2, format!("two words are asked for, not {places:?}"))?;
    Ok(places)
}

/// The word that stands behind its number: "7  lantern".
fn word_at(text: &str, place: u32) -> Outcome<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = place.to_string();
    words
        .windows(2)
        .find(|pair| {
            pair[0].trim_end_matches('.') == number
                && pair[1].len() > 2
                && pair[1].chars().all(|c| c.is_ascii_lowercase())
        })
        .map(|pair| pair[1].to_owned())
        .ok_or_else(|| Fault::new(format!("the printed kit has no word {place}: {text}")))
}

/// All twelve words of a printed kit, in order.
pub fn kit_words(sheet: &Path) -> Outcome<String> {
    let text = crate::paper::text(sheet)?;
    let words: Outcome<Vec<String>> = (1..=12).map(|place| word_at(&text, place)).collect();
    Ok(words?.join(" "))
}

/// A person who keeps the desk.
pub fn add_desk(s: &Scenario, person: Person) -> Outcome {
    begin_person(s, person, "Front desk")?;
    finish_person(s)
}

/// A person who treats, with licence and depth.
pub fn add_practitioner(s: &Scenario, person: Person) -> Outcome {
    begin_person(s, person, "Practitioner")?;
    s.window.fill("Title", "Licensed aesthetician")?;
    s.window.fill("Number", "LT-20418")?;
    s.window.fill("Deepest depth", "1.50 mm")?;
    finish_person(s)
}

fn begin_person(s: &Scenario, person: Person, role: &str) -> Outcome {
    let w = &s.window;
    w.keys(places::SETTINGS)?;
    w.click("link", "Staff")?;
    w.press("Add a person")?;
    w.fill("Full name", person.name)?;
    w.click("radio", role)?;
    w.fill("Passphrase", person.passphrase)?;
    w.fill("The same again", person.passphrase)
}

fn finish_person(s: &Scenario) -> Outcome {
    s.window.press("Add person")?;
    s.window.sees("They can unlock from now on")
}

/// The owner lets the practice treat minors; the number is kept with where it was taken from.
pub fn treat_minors(s: &Scenario) -> Outcome {
    let w = &s.window;
    let number = "Treat minors with a guardian present";
    w.keys(places::SETTINGS)?;
    w.click("link", "Numbers")?;
    w.press(&format!("Change: {number}"))?;
    w.click_in(number, "checkbox", "No")?;
    w.fill("Source", "Dr Lin, protocol of 3 March 2026")?;
    w.press("Set the number")?;
    w.sees(&format!("{number}: Yes"))
}
