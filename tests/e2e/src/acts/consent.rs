//! The consent: prepared at the desk, read and answered in the client's hands, signed by both.

use super::door::Person;
use crate::fault::{Fault, Outcome};
use crate::scenario::Scenario;

/// Sees the client sign with the mouse.
const WITNESS: &str = "Mia Lindqvist";

/// The plan and the talk.
pub fn prepare(s: &Scenario, explainer: Person) -> Outcome {
    let w = &s.window;
    w.press("Prepare consent")?;
    w.sees("No consent yet")?;
    w.press("Prepare consent")?;
    w.sees("Still open")?;
    for zone in ["Forehead", "Chin"] {
        w.click("zone", zone)?;
    }
    w.fill("Deepest setting", "1.00 mm")?;
    plan_and_talk(s, explainer)
}

/// The same after an earlier form, whose areas and deepest setting are there already.
pub fn prepare_anew(s: &Scenario, explainer: Person) -> Outcome {
    s.window.press("Prepare consent")?;
    s.window.press("Sign anew")?;
    s.window.sees("Still open")?;
    plan_and_talk(s, explainer)
}

/// The rest of the plan, and the talk.
fn plan_and_talk(s: &Scenario, explainer: Person) -> Outcome {
    let w = &s.window;
    w.choose("Device", "Meridian Pen 3")?;
    w.fill("Sessions", "3")?;
    w.fill("Weeks apart", "6")?;
    w.fill("Numbing cream", "none")?;
    w.fill("Other choices talked about", "Peels and laser were talked through")?;
    talk(s, explainer)
}

/// Who explained, for how long, and how it is known who signs.
pub fn talk(s: &Scenario, explainer: Person) -> Outcome {
    let w = &s.window;
    w.choose("Explained by", explainer.name)?;
    w.fill("Minutes", "15")?;
    w.press("No questions")?;
    // The scenarios sign with the mouse or the keys, which says little of whose hand it was.
    w.fill("Witness", WITNESS)?;
    w.click("radio", "Photo ID seen")
}

/// In the client's hands: every part is read, every choice is made by them, and they sign.
pub fn answer_and_sign(s: &mut Scenario, signers: &[&str]) -> Outcome {
    hand_over(s)?;
    s.screen("consent-in-hand")?;
    answer(s, signers)?;
    s.screen("consent-answered")?;
    s.window.press("Finish")
}

/// The screen goes into the client's hands.
pub fn hand_over(s: &Scenario) -> Outcome {
    s.window.press("Hand to client")?;
    s.window.sees("Read at your own pace")
}

/// Part by part to the last button; pictures stay in the record, and the witness signs last.
pub fn answer(s: &Scenario, signers: &[&str]) -> Outcome {
    choose_and_sign(s, "Yes", &[signers, &[WITNESS]].concat())
}

/// The same for somebody who wants no pictures at all, with everybody who signs beside staff.
pub fn decline_photographs(s: &Scenario, signers: &[&str]) -> Outcome {
    choose_and_sign(s, "No", signers)
}

/// Reads on, page by page, to the one with this on it.
pub fn read_on_to(s: &Scenario, role: &str, name: &str) -> Outcome {
    while !s.window.has(role, name)? {
        let part = s
            .window
            .text()?
            .lines()
            .find(|line| line.trim().starts_with("Part"))
            .map(str::to_owned);
        s.window.press("Next")?;
        s.window.no_longer_sees(
            &part.ok_or_else(|| Fault::new("the form does not say which part is read"))?,
        )?;
    }
    Ok(())
}

fn choose_and_sign(s: &Scenario, pictures: &str, signers: &[&str]) -> Outcome {
    read_on_to(s, "button", "Finish")?;
    let w = &s.window;
    w.click_in("In my record only", "radio", pictures)?;
    w.click_in("For teaching our staff", "radio", "No")?;
    w.click_in("On our website", "radio", "No")?;
    // Only the form for needles asks about it.
    if w.says("Numbing cream")? {
        w.click_in("I agree to numbing cream", "radio", "No")?;
    }
    w.click("checkbox", "I agree to the treatment described above")?;
    w.click("checkbox", "I agree to sign on this screen")?;
    w.click("radio", "Printed")?;
    for (pad, name) in signers.iter().enumerate() {
        w.sign(pad, name)?;
    }
    w.sees("Everything is answered")
}

/// The screen comes back to staff, who sign as themselves; the form is frozen.
pub fn take_back_and_freeze(s: &Scenario, staff: Person) -> Outcome {
    let w = &s.window;
    w.fill(&format!("Passphrase of {}", staff.name), staff.passphrase)?;
    w.press("Continue")?;
    w.sees(&format!("Sign as {}", staff.name))?;
    w.sign(0, staff.name)?;
    w.press("Sign and freeze")?;
    w.sees(", signed")
}

/// Prints the signed form.
pub fn print(s: &Scenario) -> Outcome {
    s.window.settle()?;
    s.window.press("Print")?;
    s.window.sees("sent to")
}
