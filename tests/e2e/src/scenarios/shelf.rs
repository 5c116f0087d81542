//! The shelf: a scanner is heard on any screen and leads where the code belongs; a lot is received,
//! counted, set apart, destroyed before a witness, and recalled with the clients it touched.

use super::team::{ADA, LIN, MIA};
use crate::acts::door;
use crate::fault::{Outcome, must};
use crate::scenario::Scenario;
use std::thread::sleep;
use std::time::Duration;

/// Enter, which ends what a scanner types.
const ENTER: char = '\u{e007}';
const CARTRIDGE: &str = "NP36-2411";
/// A box of lancets nobody received: lot LAN-77, to the end of March 2028.
const NEW_BOX: &str = "01095011015300031728033110LAN-77";

/// Types as a scanner does, at once and Enter behind it, until the window says where it leads. A virtual
/// screen on a busy computer may take longer between two keys than any scanner; then it is scanned again,
/// as a person would.
fn scan(s: &Scenario, code: &str, leads_to: &str) -> Outcome {
    scan_after(s, code, leads_to, || Ok(()))
}

/// The same, with something done before each try.
fn scan_after(s: &Scenario, code: &str, leads_to: &str, before: impl Fn() -> Outcome) -> Outcome {
    for _ in 0..5 {
        before()?;
        s.window.session().type_keys(&format!("{code}{ENTER}"))?;
        sleep(Duration::from_secs(2));
        if s.window.says(leads_to)? {
            return Ok(());
        }
    }
    s.window.sees(leads_to)
}

fn in_both(s: &mut Scenario, name: &str) -> Outcome {
    s.screen(name)?;
    crate::axe::set_theme(&s.window, &serde_json::json!("dark"))?;
    s.screen(&format!("{name}-dark"))?;
    crate::axe::set_theme(&s.window, &serde_json::json!(null))
}

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("scans a cartridge on Today and sees its lot", |s| {
        door::enter_demo(s)?;
        door::unlock(s, MIA)?;
        s.window.sees("Work list")?;
        scan(s, CARTRIDGE, "Ledger")?;
        in_both(s, "lot")
    })?;
    scene.step("scans a box nobody received, and receives it with what it says", |s| {
        s.window.keys("Alt+1")?;
        scan(s, NEW_BOX, "is not known here")?;
        s.screen("unknown")?;
        s.window.press("Receive a lot with this number")?;
        s.window.sees("As printed on the box")?;
        must(s.window.says("31 March 2028")?, "the expiry of the box is filled in")?;
        s.window.choose("Kind", "Sterile single-use item")?;
        s.window.settle()?;
        s.window.fill("Product", "Lancet 28G")?;
        s.window.fill("Units", "100")?;
        s.screen("receive")?;
        s.window.press("Receive lot")?;
        s.window.sees("Lancet 28G, lot LAN-77 received")?;
        in_both(s, "stock")
    })?;
    scene.step("counts, and sets the box apart", |s| {
        s.window.click("link", "Lancet 28G, lot LAN-77")?;
        s.window.press("Count")?;
        s.window.fill("Units counted", "98")?;
        s.window.fill("Reason", "Two were never in the box")?;
        s.screen("count")?;
        s.window.press("Correct the count")?;
        s.window.sees("98 units on hand")?;
        s.window.press("Quarantine")?;
        s.window.fill("Reason", "The box came wet")?;
        s.window.press("Put in quarantine")?;
        s.window.sees("In quarantine because")?;
        must(!s.window.has("button", "Release")?, "the desk does not let it go")
    })?;
    scene.step("destroys units before a witness", |s| {
        s.window.press("Destroy")?;
        s.window.fill("Units", "3")?;
        s.window.choose("Who saw it", ADA.name)?;
        s.window.settle()?;
        s.window.fill(&format!("{}, passphrase", ADA.name), ADA.passphrase)?;
        s.window.fill("Why and how", "Bags torn, sharps container 4")?;
        in_both(s, "destroy")?;
        s.window.press("Record destruction")?;
        s.window.sees("95 units on hand")?;
        in_both(s, "quarantined")
    })?;
    scene.step("is released by somebody who manages", |s| {
        door::change_over(s, &[], LIN)?;
        scan(s, "LAN-77", "In quarantine because")?;
        s.window.press("Release")?;
        s.window.fill("Why it is safe", "Inner bags dry, maker agrees")?;
        s.window.press("Release lot")?;
        s.window.no_longer_sees("In quarantine because")
    })?;
    scene.step("scans while a field is typed in, and nothing of the code stays there", |s| {
        s.window.keys("Alt+5")?;
        scan_after(s, CARTRIDGE, "Ledger", || {
            s.window.fill("Phone", "01632 960 200")?;
            // A moment longer than a scanner's: the hand reaches for it.
            sleep(Duration::from_millis(300));
            Ok(())
        })?;
        s.window.keys("Alt+5")?;
        s.window.sees("Phone")?;
        must(!s.window.says("np36")?, "the field holds what was typed")
    })?;
    scene.step("recalls the cartridges and sees whom they touched", |s| {
        scan(s, CARTRIDGE, "Ledger")?;
        s.window.press("Show clients")?;
        s.window.sees("Treated by")?;
        in_both(s, "usage")?;
        s.window.press("Recall")?;
        s.window.fill("Notice or reason", "Maker's notice 14 of 20 November")?;
        s.window.press("Recall lot")?;
        s.window.sees("Recalled because")
    })
}
