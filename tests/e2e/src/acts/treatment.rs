//! The treatment room: time-out, materials by lot, the chart, and the signature that closes it.

use super::door::Person;
use crate::fault::Outcome;
use crate::scenario::Scenario;

/// The cartridge that is opened for this client.
pub const CARTRIDGE: &str = "NP36-2411";

/// The pause before the first needle.
pub fn time_out(s: &Scenario, is_minor: bool) -> Outcome {
    let w = &s.window;
    w.press("Start treatment")?;
    w.sees("No treatment is open")?;
    w.press("Start treatment")?;
    w.click("checkbox", "Name and date of birth asked")?;
    if is_minor {
        w.click("checkbox", "The guardian is present")?;
    }
    w.click("checkbox", "Fresh sleeve on the device")?;
    w.choose("Device", "Meridian Pen 3")?;
    w.fill("Session", "1")?;
    w.fill("Of", "3")?;
    w.click_in("Skin intact", "radio", "Yes")
}

/// The cartridge and the antiseptic, by their lots.
pub fn scan_materials(s: &Scenario) -> Outcome {
    for lot in [CARTRIDGE, "CX-1190"] {
        s.window.fill("Scan or type a cartridge or product lot", lot)?;
        s.window.keys("Enter")?;
        s.window.sees(lot)?;
    }
    Ok(())
}

/// Zone, depth, passes, endpoint.
pub fn chart(s: &Scenario, zones: &[(&str, &str)]) -> Outcome {
    let w = &s.window;
    for (zone, depth) in zones {
        w.click("zone", zone)?;
        w.fill(&format!("Depth, {zone}"), depth)?;
        w.fill(&format!("Passes, {zone}"), "3")?;
        w.choose(&format!("Endpoint, {zone}"), "Moderate erythema")?;
    }
    Ok(())
}

/// How it went; then the practitioner signs and the record is frozen.
pub fn close(s: &mut Scenario, practitioner: Person) -> Outcome {
    let w = &s.window;
    w.click_in("Pain, 0 to 10", "radio", "3")?;
    w.press("As expected")?;
    w.fill("Next session in", "6")?;
    w.keys("Tab")?;
    while w.has("button", "Acknowledge")? {
        w.press("Acknowledge")?;
        w.settle()?;
    }
    w.sees("Nothing is missing")?;
    s.screen("treatment-charted")?;
    let w = &s.window;
    w.press("Close and sign")?;
    w.fill(&format!("Passphrase of {}", practitioner.name), practitioner.passphrase)?;
    w.press("Sign and close")?;
    w.sees("Signed by")
}
