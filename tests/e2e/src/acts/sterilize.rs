//! The sterilization room: the machine and its programme, packing, the cycle, unloading and the decision.

use super::places;
use crate::fault::{Fault, Outcome};
use crate::scenario::Scenario;

/// The programme that is run.
pub const PROGRAMME: &str = "Pre-vacuum 134 °C wrapped";

/// A machine as on its plate, with one usual programme.
pub fn add_machine(s: &Scenario, code: &str) -> Outcome {
    let w = &s.window;
    w.keys(places::STERILIZATION)?;
    w.press("Add a sterilizer")?;
    w.fill("Code", code)?;
    w.fill("Make", "MELAG")?;
    w.fill("Model", "Vacuclave 118")?;
    w.fill("Serial number", "2024-118-0447")?;
    w.press("Add sterilizer")?;
    w.sees("Usual programmes")?;
    w.press(&format!("Add {PROGRAMME}"))?;
    w.sees(&format!("{PROGRAMME} added"))
}

/// A set that is packed again and again.
pub fn add_set(s: &Scenario, name: &str, contents: &str) -> Outcome {
    let w = &s.window;
    w.keys(places::STERILIZATION)?;
    w.click("tab", "Sets")?;
    w.press("Add a set")?;
    w.fill("Name", name)?;
    w.fill("Contents", contents)?;
    w.press("Save set")?;
    w.sees(&format!("{name} saved"))
}

/// The morning's test of the vacuum: the sheet came out even.
pub fn test_vacuum(s: &Scenario, machine: &str) -> Outcome {
    let w = &s.window;
    w.keys(places::STERILIZATION)?;
    w.press_in(machine, "Run test")?;
    w.choose("Test", "Bowie-Dick test")?;
    w.press("Put on record and read")?;
    w.click("radio", "Colour even")?;
    w.press("Save PASS")?;
    w.sees("Bowie-Dick test of")
}

/// A load with so many packs of a set in it.
pub fn pack(s: &Scenario, machine: &str, set: &str, packs: u8) -> Outcome {
    let w = &s.window;
    w.keys(places::STERILIZATION)?;
    w.press_in(machine, "Begin a load")?;
    w.sees("Start the cycle")?;
    w.choose("Set", set)?;
    w.fill("Packs", &packs.to_string())?;
    w.press("Add packs")?;
    w.sees(&format!("{packs} in the load"))
}

/// The door is shut and the machine's counter read.
pub fn start(s: &Scenario, packs: u8, cycle: u32) -> Outcome {
    s.window.fill("Cycle number on the machine", &cycle.to_string())?;
    s.window.press(&format!("Start with {packs} packs"))?;
    s.window.sees("How did it end?")
}

/// What the machine shows at the end, and the strips and indicators as they should be.
pub fn read_machine(s: &Scenario, temperature: &str, exposure: &str) -> Outcome {
    let w = &s.window;
    w.sees("Typed from the machine")?;
    w.fill("Temperature", temperature)?;
    w.fill("Exposure", exposure)?;
    w.fill("Drying", "22")?;
    w.click_in("Outside strips", "radio", "Pass")?;
    w.click_in("Indicator inside", "radio", "Pass")?;
    w.click_in("Printout", "radio", "Kept")
}

/// The code of the pack with this number, as the load's page shows it.
pub fn code_of(s: &Scenario, number: u8) -> Outcome<String> {
    let text = s.window.text()?;
    let ending = format!("-{number:02}");
    text.split_whitespace()
        .find(|word| word.ends_with(&ending) && word.matches('-').count() == 3)
        .map(str::to_owned)
        .ok_or_else(|| Fault::new(format!("no pack number {number} is shown: {text}")))
}
