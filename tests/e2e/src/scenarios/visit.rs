//! The part of a visit that is alike for everybody, and what must hold after it.

use super::team::{ADA, LIN, PHONE};
use crate::acts::{aftercare, client, consent, door, treatment};
use crate::fault::Outcome;
use crate::paper;
use crate::scenario::Scenario;

/// Consent and treatment, by the practitioner.
pub fn consent_and_treat(
    scene: &mut Scenario,
    name: &str,
    secrets: &[&str],
    signers: &[&str],
) -> Outcome {
    scene.step("prepares the consent", |s| {
        door::change_over(s, secrets, ADA)?;
        client::find(s, name, name)?;
        consent::prepare(s, ADA)?;
        s.screen("consent-prepare")
    })?;
    scene.step("is read, answered and signed in the client's own hands", |s| {
        consent::answer_and_sign(s, signers)?;
        consent::take_back_and_freeze(s, ADA)?;
        s.screen("consent-signed")
    })?;
    scene.step("prints the signed consent", |s| {
        consent::print(s)?;
        let sheet = s.stage.sheet(1, "consent")?;
        paper::holds(&sheet, &[name, "Forehead", "Chin", "1.00 mm", ADA.name])?;
        paper::draw(&sheet)
    })?;
    scene.step("saves the signed consent where the person says", |s| {
        let saved = s.stage.left.join("consent-saved.pdf");
        s.window.press("Save as PDF")?;
        crate::file_dialog::save_as("Save", &saved)?;
        s.window.sees("saved as PDF")?;
        paper::holds(&saved, &[name, "Forehead"])
    })?;
    scene.step("is treated, charted and signed", |s| {
        client::find(s, name, name)?;
        treatment::time_out(s, signers.len() > 1)?;
        treatment::scan_materials(s)?;
        treatment::chart(s, &[("Forehead", "0.50 mm"), ("Chin", "0.75 mm")])?;
        treatment::close(s, ADA)?;
        s.screen("treatment-closed")
    })
}

/// Two clicks from the signed record to the sheet in the client's hand, which is on record as given.
pub fn take_home(scene: &mut Scenario, name: &str) -> Outcome {
    scene.step("prints the aftercare in two clicks", |s| {
        let next = treatment::next_day(s)?;
        aftercare::print(s)?;
        let first = name.split_whitespace().next().unwrap_or(name);
        let sheet = s.stage.sheet(2, "aftercare")?;
        let says = [first, "Forehead", "Chin", treatment::CARTRIDGE, "0.75 mm", &next, PHONE];
        paper::holds(&sheet, &says)?;
        paper::draw(&sheet)
    })?;
    scene.step("has on record that the sheet was given", |s| aftercare::is_given(s, name))
}

/// Locked, closed and searched: the practice is sound, and nothing of the client lies open.
pub fn leaves_nothing(scene: &mut Scenario, secrets: &[&str]) -> Outcome {
    scene.step("shows nothing of the client once it is locked", |s| {
        door::lock(s, secrets)?;
        s.stage.holds_nothing_of(secrets)
    })?;
    scene.step("leaves a sound practice, and no client in plain bytes", |s| {
        s.stage.close(&s.window);
        s.stage.verify(&s.stage.home().join("demo"), LIN.passphrase)?;
        s.stage.holds_nothing_of(secrets)
    })
}
