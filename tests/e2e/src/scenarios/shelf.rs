//! The shelf: a scanner is heard on any screen and leads where the code belongs; a lot is received,
//! counted, set apart, destroyed before a witness, and recalled with the clients it touched.

use super::team::{ADA, LIN, MIA};
use crate::acts::scanner::{scan, scan_after};
use crate::acts::{door, places};
use crate::fault::{Outcome, must};
use crate::scenario::Scenario;
use std::thread::sleep;
use std::time::Duration;

const CARTRIDGE: &str = "NP36-2411";
/// A box of lancets nobody received: lot LAN-77, to the end of March 2028.
const NEW_BOX: &str = "01095011015300031728033110LAN-77";

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("scans a cartridge on Today and sees its lot", |s| {
        door::enter_demo(s)?;
        door::unlock(s, MIA)?;
        s.window.sees("Work list")?;
        scan(s, CARTRIDGE, "Ledger")?;
        s.in_both("lot")
    })?;
    scene.step("scans a box nobody received, and receives it with what it says", |s| {
        s.window.keys(places::TODAY)?;
        scan(s, NEW_BOX, "is not known here")?;
        s.screen("unknown")?;
        s.window.press("Receive a lot with this number")?;
        s.window.sees("As printed on the box")?;
        s.window.sees("31 March 2028")?;
        s.window.choose("Kind", "Sterile single-use item")?;
        s.window.settle()?;
        s.window.fill("Product", "Lancet 28G")?;
        s.window.fill("Units", "100")?;
        s.screen("receive")?;
        s.window.press("Receive lot")?;
        s.window.sees("Lancet 28G, lot LAN-77 received")?;
        s.in_both("stock")
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
        s.in_both("destroy")?;
        s.window.press("Record destruction")?;
        s.window.sees("95 units on hand")?;
        s.in_both("quarantined")
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
        s.window.keys(places::SETTINGS)?;
        scan_after(s, CARTRIDGE, "Ledger", || {
            s.window.fill("Phone", "01632 960 200")?;
            // A moment longer than a scanner's: the hand reaches for it.
            sleep(Duration::from_millis(300));
            Ok(())
        })?;
        s.window.keys(places::SETTINGS)?;
        s.window.sees("Phone")?;
        must(!s.window.says("np36")?, "the field holds what was typed")
    })?;
    scene.step("recalls the cartridges and sees whom they touched", |s| {
        scan(s, CARTRIDGE, "Ledger")?;
        s.window.press("Show clients")?;
        s.window.sees("Treated by")?;
        s.in_both("usage")?;
        s.window.press("Recall")?;
        s.window.fill("Notice or reason", "Maker's notice 14 of 20 November")?;
        s.window.press("Recall lot")?;
        s.window.sees("Recalled because")
    })
}
