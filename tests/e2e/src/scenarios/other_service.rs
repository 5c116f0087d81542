//! A peel is agreed to, from the client's page and by the keys: its own form is found by typing, asks what it
//! has places for, is signed and checked, and permits no needle. A photo release is begun beside it.

use super::team::ADA;
use crate::acts::{client, consent, door};
use crate::fault::Outcome;
use crate::paper;
use crate::scenario::Scenario;

const NAME: &str = "Marguerite Oyelaran";
const PHONE: &str = "+44 7700 900772";
const SECRETS: &[&str] = &[NAME, "Oyelaran", PHONE];
const PEEL: &str = "Consent to a chemical peel";
const PRODUCT: &str = "glycolic acid 30 %, 2 layers";

pub fn play(scene: &mut Scenario) -> Outcome {
    scene.step("comes in new", |s| {
        door::enter_demo(s)?;
        door::unlock(s, ADA)?;
        client::create(s, "Marguerite", "Oyelaran", PHONE)?;
        client::find(s, NAME, NAME)?;
        client::nothing_ever(s)
    })?;
    scene.step("has a form found by typing and begun with Enter", |s| {
        client::find(s, NAME, NAME)?;
        s.window.click("tab", "Consents")?;
        s.window.sees("Nothing signed yet")?;
        s.screen("nothing-signed")?;
        s.window.press("New consent")?;
        s.window.sees("Photographs: what I allow")?;
        s.screen("forms-to-choose")?;
        s.window.fill("Find a form", "zzz")?;
        s.window.sees("No form is called that")?;
        s.screen("no-such-form")?;
        s.window.fill("Find a form", "peel")?;
        s.window.no_longer_sees("Photographs: what I allow")?;
        s.window.keys("Down")?;
        s.window.keys("Enter")?;
        s.window.sees("Still open")
    })?;
    scene.step("has the peel prepared, which asks no depth and no device", |s| {
        let w = &s.window;
        for zone in ["Forehead", "Chin"] {
            w.click("zone", zone)?;
        }
        w.fill("Other areas", "back of the hands")?;
        w.fill("Sessions", "3")?;
        w.fill("Weeks apart", "4")?;
        w.fill("Product or test spot planned", PRODUCT)?;
        w.fill("Other choices talked about", "Microdermabrasion was talked through")?;
        consent::talk(s, ADA)?;
        for never in ["Deepest setting", "Numbing cream"] {
            if w.has("textbox", never)? {
                return Err(crate::fault::Fault::new(format!("a peel asks for \"{never}\"")));
            }
        }
        w.sees("Ready.")?;
        s.screen("peel-prepared")
    })?;
    scene.step("reads in Spanish, and the screen speaks it too", |s| {
        consent::hand_over(s)?;
        s.window.press("Español")?;
        s.window.press_in("Begin again in another language?", "Español")?;
        s.window.sees("Lea a su ritmo")?;
        while !s.window.has("button", "Terminar")? {
            s.window.press("Siguiente")?;
            s.window.settle()?;
        }
        s.window.sees("Nada está elegido por usted")?;
        s.in_both("asked-in-spanish")?;
        s.window.press("English")?;
        s.window.press_in("¿Empezar de nuevo en otro idioma?", "English")?;
        s.window.sees("Read at your own pace")
    })?;
    scene.step("answers and signs", |s| {
        consent::answer(s, &[NAME])?;
        s.screen("consent-answered")?;
        s.window.press("Finish")?;
        consent::take_back_and_freeze(s, ADA)?;
        s.screen("peel-signed")?;
        consent::print(s)?;
        let sheet = s.stage.sheet(1, "consent")?;
        paper::holds(&sheet, &[NAME, PEEL, PRODUCT, "back of the hands"])?;
        paper::draw(&sheet)
    })?;
    scene.step("has its evidence unaltered", |s| {
        s.window.press("Evidence")?;
        s.window.sees("Every stored byte was compared")?;
        s.screen("peel-evidence")?;
        s.window.keys("Escape")?;
        s.window.no_longer_sees("Every stored byte was compared")
    })?;
    scene.step("may have no needle on it, and the page says what is agreed", |s| {
        client::find(s, NAME, NAME)?;
        s.window.sees("No consent to microneedling signed")?;
        s.window.sees(PEEL)?;
        s.window.ready("button", "Prepare consent")?;
        s.screen("page-with-a-peel")
    })?;
    scene.step("is asked for photographs on a form of their own", |s| {
        s.window.click("tab", "Consents")?;
        s.window.press("New consent")?;
        s.window.fill("Find a form", "photographs")?;
        s.window.keys("Down")?;
        s.window.keys("Enter")?;
        s.window.sees("Still open: areas")?;
        s.screen("release-begun")?;
        s.window.press("Back")?;
        s.window.sees("Begun, not signed")?;
        s.screen("forms-of-the-client")
    })?;
    super::visit::leaves_nothing(scene, SECRETS)
}
