//! In and out: each person signs in as themselves, and the window is locked in between.

use super::places;
use crate::fault::{Outcome, must};
use crate::scenario::Scenario;

/// Somebody who works here.
#[derive(Clone, Copy)]
pub struct Person {
    /// As on their tile.
    pub name: &'static str,
    /// What they type.
    pub passphrase: &'static str,
}

/// Signs in on the locked window.
pub fn unlock(s: &Scenario, person: Person) -> Outcome {
    s.window.sees("Everything stays on this computer")?;
    s.window.click("radio", person.name)?;
    s.window.fill(&format!("Passphrase of {}", person.name), person.passphrase)?;
    s.window.press("Unlock")?;
    // The frame is there, and with it every key.
    s.window.ready("link", "Clients")?;
    s.window.settle()
}

/// Gives whoever is signed in a PIN.
pub fn set_pin(s: &Scenario, person: Person, pin: &str) -> Outcome {
    s.window.keys(places::SETTINGS)?;
    s.window.click("link", "Your sign-in")?;
    s.window.press("Set a PIN")?;
    s.window.fill("Your passphrase", person.passphrase)?;
    s.window.fill("New PIN", pin)?;
    s.window.fill("The same again", pin)?;
    s.window.press("Set the PIN")?;
    s.window.sees("You have a PIN")
}

/// Locks by the key, and makes sure that nothing of a client is left to see.
pub fn lock(s: &Scenario, clients: &[&str]) -> Outcome {
    s.window.keys("Control+l")?;
    s.window.sees("Everything stays on this computer")?;
    let page = s
        .window
        .session()
        .ask("return document.documentElement.outerHTML", serde_json::json!([]))?;
    let page = page.as_str().unwrap_or_default().to_owned();
    for client in clients {
        must(!page.contains(client), format!("the locked window still holds \"{client}\""))?;
    }
    Ok(())
}

/// One person leaves the desk, the next one signs in.
pub fn change_over(s: &Scenario, clients: &[&str], next: Person) -> Outcome {
    lock(s, clients)?;
    unlock(s, next)
}

/// From the first start to the locked demo practice.
pub fn enter_demo(s: &Scenario) -> Outcome {
    s.window.sees("Only looking?")?;
    s.window.settle()?;
    s.window.press("Open the demo practice")?;
    s.window.sees("Leave the demo")
}
