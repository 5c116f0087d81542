//! The words of a form change while somebody is signing it: whoever began finishes on the words they read,
//! and signs the new ones, with what is asked in their text, before the next treatment.

use super::team::{ADA, LIN};
use crate::acts::{client, consent, day, door, places};
use crate::fault::{Outcome, must};
use crate::paper;
use crate::scenario::Scenario;
use serde_json::json;

/// Comes for a course.
const NAME: &str = "Sheila O’Brien-Walsh";
const PART: &str = "Text of “9. Changing my mind”";
/// A passage that is never closed.
const OPEN: &str = "I may stop at any time{{#interpreter}} with the help of {{interpreter}}.";
const NEW: &str = "I may stop before or during treatment, or withdraw this consent later, without giving any reason at all. What has been done cannot be undone; unused sessions are handled under the clinic's written payment terms. This form is not a waiver of my legal rights. I can ask at ";

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("opens the day", |s| {
        door::enter_demo(s)?;
        door::unlock(s, LIN)?;
        day::start(s)?;
        day::finish(s)
    })?;
    scene.step("begins a consent on the words in force", |s| {
        door::change_over(s, &[], ADA)?;
        client::find(s, "obrien wal", NAME)?;
        client::nothing_changed(s)?;
        consent::prepare(s, ADA)?;
        s.window.settle()
    })?;
    scene.step("lists the forms, and says that nobody reviewed them", |s| {
        door::change_over(s, &[NAME], LIN)?;
        s.window.keys(places::FORMS)?;
        s.window.sees("All forms")?;
        s.window.sees("Not reviewed")?;
        s.in_both("forms")?;
        s.window.click("link", "Consent to microneedling")?;
        s.window.sees("Newest first")?;
        s.screen("form")
    })?;
    scene.step("writes a mistake, and the window says where", |s| {
        s.window.press("Write a new version")?;
        s.window.sees("Nothing wrong found")?;
        s.window.fill(PART, OPEN)?;
        s.window.sees("must stand in the same text")?;
        s.window.sees("Pages before the faults")?;
        s.in_both("fault")?;
        s.window.press("Go to 9. Changing my mind")?;
        s.window.until("the text with the fault to be gone to", || {
            Ok((focused(s)? == OPEN).then_some(()))
        })
    })?;
    scene.step("writes it right, with a field from the list at the caret", |s| {
        s.window.fill(PART, NEW)?;
        s.window.press("Insert a field")?;
        s.window.settle()?;
        s.window.click("menuitem", "Telephone of the practice")?;
        let whole = format!("{NEW}{{{{clinic.phone}}}}");
        s.window.until("the field to stand at the caret", || {
            Ok((focused(s)? == whole).then_some(()))
        })?;
        s.window.keys("Control+s")?;
        s.window.sees("Nothing wrong found")?;
        s.window.no_longer_sees("Not saved yet")?;
        s.in_both("editor")
    })?;
    scene.step("adds a part that asks for initials and a choice, and moves it", |s| {
        s.window.press("Add a part below “4. Risks”")?;
        s.window.fill("Heading of the new part", "Sun and heat")?;
        s.window.press("Add the part")?;
        s.window
            .fill("Text of “5. Sun and heat”", "Keep out of the sun and the sauna for a week.")?;
        s.window.press("Ask for initials")?;
        s.window.fill("What the initials stand for", "I have read the part about sun and heat.")?;
        s.window.press("Ask a choice")?;
        s.window.fill("What is asked", "Where should we begin?")?;
        s.window.fill("Answer 1", "The forehead")?;
        s.window.sees("A choice needs two or more answers")?;
        s.window.fill("Answer 2", "The cheeks")?;
        s.window.press("Move “5. Sun and heat” down")?;
        s.window.sees("6. Sun and heat: place 6 of")?;
        // The page goes after the part that moved; whoever presses again waits for it to stand still.
        s.window.settle()?;
        s.window.press("Move “6. Sun and heat” up")?;
        s.window.sees("5. Sun and heat: place 5 of")?;
        s.window.settle()?;
        s.window.press("Remove “2. What will be done”")?;
        s.window.sees("is removed")?;
        s.screen("removed")?;
        s.window.press("Put back “What will be done”")?;
        s.window.no_longer_sees("is removed")?;
        s.window.settle()?;
        s.window.press("Move “5. Sun and heat” down")?;
        s.window.sees("6. Sun and heat: place 6 of")?;
        s.window.keys("Control+s")?;
        s.window.sees("Nothing wrong found")?;
        s.window.no_longer_sees("Not saved yet")?;
        s.in_both("items")
    })?;
    scene.step("compares it with the version in force", |s| {
        s.window.press("Compare with version 1")?;
        s.window.sees("any reason at all")?;
        s.in_both("compare")?;
        s.window.press("Close")
    })?;
    scene.step("puts it in force for everybody to sign again, and marks it as reviewed", |s| {
        s.window.keys("Control+Enter")?;
        s.window.click("radio", "Everybody signs again")?;
        s.window.sees("would sign again before the next treatment")?;
        s.in_both("activate")?;
        s.window.press("Put in force")?;
        s.window.sees("Newest first")?;
        s.window.press("Mark as reviewed, version 2")?;
        s.window.fill(&format!("Passphrase of {}", LIN.name), LIN.passphrase)?;
        s.screen("review")?;
        s.window.press("Mark as reviewed")?;
        s.window.no_longer_sees("Nobody has marked")?;
        // The notice of it covers the foot of the screen for some seconds.
        s.window.no_longer_sees("marked as reviewed")?;
        s.in_both("versions")
    })?;
    scene.step("finishes the consent on the words it was begun with", |s| {
        door::change_over(s, &[], ADA)?;
        client::find(s, "obrien wal", NAME)?;
        s.window.press("Go on with the consent")?;
        s.window.ready("button", "Hand to client")?;
        consent::hand_over(s)?;
        consent::answer(s, &[NAME])?;
        s.window.press("Finish")?;
        consent::take_back_and_freeze(s, ADA)?;
        consent::print(s)?;
        let sheet = s.stage.sheet(1, "consent")?;
        paper::holds(&sheet, &["v1", "without giving a reason"])?;
        must(!paper::text(&sheet)?.contains("any reason at all"), "signed as it was read")?;
        paper::draw(&sheet)
    })?;
    scene.step("is not treated before the new words are signed", |s| {
        client::find(s, "obrien wal", NAME)?;
        s.window.sees("There is no consent to microneedling in force")?;
        s.window.ready("button", "Prepare consent")?;
        must(!s.window.has("button", "Start treatment")?, "the new words come first")?;
        s.screen("sign-again")
    })?;
    scene.step("signs the new words, and answers what is asked in their text", |s| {
        consent::prepare_anew(s, ADA)?;
        s.window.settle()?;
        s.window.ready("button", "Hand to client")?;
        consent::hand_over(s)?;
        consent::read_on_to(s, "radio", "The cheeks")?;
        s.in_both("asked")?;
        consent::read_on_to(s, "button", "Finish")?;
        s.window.sees("answer what is still open in the text")?;
        s.window.press("Go to what is open")?;
        s.window.fill("Initials", "SOW")?;
        s.window.click("radio", "The cheeks")?;
        s.screen("answered")?;
        consent::answer(s, &[NAME])?;
        s.window.press("Finish")?;
        consent::take_back_and_freeze(s, ADA)?;
        consent::print(s)?;
        let sheet = s.stage.sheet(2, "consent-with-items")?;
        paper::holds(&sheet, &["v2", "Sun and heat", "SOW", "The cheeks"])?;
        paper::draw(&sheet)?;
        s.window.press("Evidence")?;
        s.window.sees("Asked in the text")?;
        s.screen("evidence")?;
        s.window.press("Close")
    })?;
    scene.step("begins a form of the clinic's own, and one in another language", |s| {
        door::change_over(s, &[NAME], LIN)?;
        s.window.keys(places::FORMS)?;
        s.window.press("New form")?;
        s.window.click("radio", "Letter")?;
        s.window.fill("Name", "Birthday letter")?;
        s.window.choose("Begins with", "Only what the paper needs")?;
        s.in_both("new-form")?;
        s.window.press("Begin the form")?;
        s.window.sees("Nothing wrong found")?;
        s.window.sees("Draft of version 1")?;
        s.window.click("link", "Birthday letter")?;
        s.window.press("Add a language")?;
        s.window.choose("Language", "العربية")?;
        s.screen("add-language")?;
        s.window.press("Begin the translation")?;
        s.window.sees("Draft of version 1, العربية")?;
        s.window.sees("Nothing wrong found")?;
        s.screen("arabic")
    })
}

/// What stands in the field that is written in.
fn focused(s: &Scenario) -> Outcome<String> {
    let value = s.window.session().ask("return document.activeElement?.value ?? ''", json!([]))?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}
