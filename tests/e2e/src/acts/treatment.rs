//! The treatment room: time-out, materials by lot, the chart, and the signature that closes it.

use super::door::Person;
use crate::fault::{Outcome, must};
use crate::scenario::Scenario;

/// The cartridge that is opened for this client.
pub const CARTRIDGE: &str = "NP36-2411";

/// What the practitioner notes of this session.
pub const NOTE: &str = "Fainted as a child at a blood test, lay flat today";

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
    outcome(s)?;
    s.screen("treatment-charted")?;
    sign(s, practitioner)
}

/// Pain, reaction, note and next session, until nothing is missing.
pub fn outcome(s: &Scenario) -> Outcome {
    let w = &s.window;
    w.click_in("Pain, 0 to 10", "radio", "3")?;
    w.press("As expected")?;
    w.fill("Note", NOTE)?;
    w.fill("Next session in", "6")?;
    w.keys("Tab")?;
    acknowledge_each(s)
}

/// The practitioner's passphrase closes the record.
pub fn sign(s: &Scenario, practitioner: Person) -> Outcome {
    let w = &s.window;
    w.press("Close and sign")?;
    w.fill(&format!("Passphrase of {}", practitioner.name), practitioner.passphrase)?;
    w.press("Sign and close")?;
    w.sees("Signed by")
}

/// Cautions are read one by one until nothing stands between the chart and its signature.
fn acknowledge_each(s: &Scenario) -> Outcome {
    let w = &s.window;
    let open = || w.count("button", "Acknowledge");
    w.until("nothing to be missing", || {
        if w.says("Nothing is missing")? {
            return Ok(Some(()));
        }
        let before = open()?;
        if before > 0 {
            w.press("Acknowledge")?;
            w.until("the caution to be read", || Ok((open()? < before).then_some(())))?;
        }
        Ok(None)
    })
}

/// The day that is printed for the client, as the signed record says it: "4 January".
pub fn next_day(s: &Scenario) -> Outcome<String> {
    let text = s.window.text()?;
    let day = text.split("Not before ").nth(1).unwrap_or_default();
    let words: Vec<&str> = day.split_whitespace().take(2).collect();
    must(words.len() == 2, "the signed record must say when the next session may be")?;
    Ok(words.join(" "))
}
