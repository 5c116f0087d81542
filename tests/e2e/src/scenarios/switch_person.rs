//! One computer, several people: a PIN brings the same person back, the next one is three keys away, and
//! a practice that was closed or re-keyed asks for the passphrase.

use super::team::{ADA, LIN, MIA};
use crate::acts::{door, places};
use crate::fault::{Outcome, must};
use crate::scenario::Scenario;

const PIN: &str = "2580";
const WRONG: &str = "9999";

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("sets a PIN, and not the one everybody tries", |s| {
        door::enter_demo(s)?;
        door::unlock(s, MIA)?;
        s.window.keys(places::SETTINGS)?;
        s.window.click("link", "Your sign-in")?;
        s.window.sees("No PIN")?;
        s.screen("sign-in-no-pin")?;
        s.window.press("Set a PIN")?;
        s.window.fill("Your passphrase", MIA.passphrase)?;
        type_twice(s, "1234")?;
        s.window.press("Set the PIN")?;
        s.window.sees("Everybody tries this one first")?;
        s.screen("sign-in-too-easy")?;
        type_twice(s, PIN)?;
        s.window.press("Set the PIN")?;
        s.window.sees("You have a PIN")?;
        s.screen("sign-in-pin")
    })?;
    scene.step("says that a PIN is wrong, and is ready for the right one", |s| {
        door::lock(s, &[])?;
        s.window.the("field", "PIN of Mia Lindqvist")?;
        s.screen("lock-pin")?;
        crate::axe::set_theme(&s.window, &serde_json::json!("dark"))?;
        s.window.picture("lock-pin-dark")?;
        crate::axe::set_theme(&s.window, &serde_json::json!(null))?;
        type_and_enter(s, WRONG)?;
        s.window.sees("This is not your PIN")?;
        s.screen("lock-wrong-pin")?;
        type_and_enter(s, PIN)?;
        is_in(s, MIA)
    })?;
    scene.step("lets the next person in by a key and their passphrase", |s| {
        s.window.keys("Control+l")?;
        s.window.the("field", "PIN of Mia Lindqvist")?;
        choose_by_key(s, ADA)?;
        s.screen("lock-passphrase")?;
        type_and_enter(s, ADA.passphrase)?;
        is_in(s, ADA)
    })?;
    scene.step("and the first one back by a key and the PIN", |s| {
        s.window.keys("Control+l")?;
        s.window.the("field", "Passphrase of Ada Okafor")?;
        choose_by_key(s, MIA)?;
        type_and_enter(s, PIN)?;
        is_in(s, MIA)
    })?;
    scene.step("asks for the passphrase after five wrong PINs", |s| {
        door::lock(s, &[])?;
        s.window.the("field", "PIN of Mia Lindqvist")?;
        for _ in 0..4 {
            type_and_enter(s, WRONG)?;
            s.window.sees("This is not your PIN")?;
        }
        type_and_enter(s, WRONG)?;
        s.window.the("field", "Passphrase of Mia Lindqvist")?;
        s.window.sees("Your PIN is not taken now")?;
        s.screen("lock-passphrase-needed")?;
        type_and_enter(s, MIA.passphrase)?;
        is_in(s, MIA)
    })?;
    scene.step("makes wrong passphrases wait, and counts down", |s| {
        door::lock(s, &[])?;
        choose_by_key(s, ADA)?;
        // Three cost nothing; the second that does waits long enough to be looked at.
        for _ in 0..5 {
            s.window.ready("button", "Unlock")?;
            s.window.fill("Passphrase of Ada Okafor", "not this one at all")?;
            s.window.keys("Enter")?;
            s.window.until("the passphrase to be refused", || {
                let refused = s.window.says("does not match")? || s.window.says("Try again in")?;
                Ok(refused.then_some(()))
            })?;
        }
        s.window.sees("Try again in")?;
        s.window.picture("lock-waits")?;
        s.window.no_longer_sees("Try again in")?;
        type_and_enter(s, ADA.passphrase)?;
        is_in(s, ADA)
    })?;
    scene.step("takes no PIN once the practice is closed", |s| {
        door::lock(s, &[])?;
        choose_by_key(s, MIA)?;
        s.window.press("Close the practice")?;
        s.window.the("field", "Passphrase of Mia Lindqvist")?;
        must(
            !s.window.has("button", "Close the practice")?,
            "a closed practice is not closed again",
        )
    })?;
    scene.step("is offered new keys when somebody leaves", |s| {
        door::unlock(s, LIN)?;
        s.window.keys(places::SETTINGS)?;
        s.window.click("link", "Staff")?;
        s.window.press("Change Ada Okafor")?;
        s.window.press("No longer works here")?;
        s.window.press("End access now")?;
        s.window.sees("Change the keys too")?;
        s.screen("keys-too")?;
        s.window.press("Go to the keys")
    })?;
    scene.step("changes all keys and says what it reached", |s| {
        s.window.ready("button", "Change all keys")?;
        s.screen("keys")?;
        s.window.press("Change all keys")?;
        s.window.fill("Your passphrase", "not this one at all")?;
        s.window.press("Change the keys")?;
        s.window.sees("This is not your passphrase")?;
        s.window.fill("Your passphrase", LIN.passphrase)?;
        s.screen("keys-asked")?;
        s.window.press("Change the keys")?;
        s.window.sees("The practice has new keys")?;
        s.screen("keys-changed")
    })?;
    super::visit::leaves_nothing(scene, &[])
}

fn type_twice(s: &Scenario, pin: &str) -> Outcome {
    s.window.fill("New PIN", pin)?;
    s.window.fill("The same again", pin)
}

/// Where the focus is already, without a pointer.
fn type_and_enter(s: &Scenario, secret: &str) -> Outcome {
    s.window.session().type_keys(secret)?;
    s.window.keys("Enter")
}

fn is_in(s: &Scenario, person: door::Person) -> Outcome {
    s.window.no_longer_sees("Everything stays on this computer")?;
    s.window.sees(person.name)?;
    s.window.settle()
}

/// Alt and the number on the tile; the field of that person has the focus after it.
fn choose_by_key(s: &Scenario, person: door::Person) -> Outcome {
    let place = s.window.session().ask(
        "return [...document.querySelectorAll('.tile')].findIndex((t) => t.innerText.includes(arguments[0])) + 1",
        serde_json::json!([person.name]),
    )?;
    s.window.keys(&format!("Alt+{}", place.as_u64().unwrap_or_default()))?;
    s.window.until("the field of that person to have the focus", || {
        let has = s.window.session().ask(
            "return document.activeElement?.labels?.[0]?.innerText.endsWith(arguments[0]) ?? false",
            serde_json::json!([person.name]),
        )?;
        Ok((has == serde_json::json!(true)).then_some(()))
    })
}
