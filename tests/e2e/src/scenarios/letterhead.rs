//! The practice's logo: a drawing that would do more than show itself is refused, a good one heads the
//! papers from then on.

use super::team::LIN;
use crate::acts::{door, places};
use crate::fault::{Fault, Outcome};
use crate::file_dialog;
use crate::scenario::Scenario;
use std::fs;
use std::path::PathBuf;

const TITLE: &str = "Choose the logo";
const HEAD: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80">"#;
const CALLS_OUT: &str = r#"<image href="https://example.org/seen.png" width="9" height="9"/>"#;
const LEAF: &str = r##"<path d="M10 70C10 30 40 8 74 8C74 46 50 70 10 70Z" fill="#2f6b4f"/>
<path d="M92 26H290V38H92ZM92 50H230V58H92Z" fill="#22332b"/>"##;

pub fn play(scene: &mut Scenario) -> Outcome {
    let hostile = left(scene, "hostile.svg", CALLS_OUT)?;
    let good = left(scene, "leaf.svg", LEAF)?;
    scene.step("has Dermis's mark on its papers at first", |s| {
        door::enter_demo(s)?;
        door::unlock(s, LIN)?;
        s.window.keys(places::SETTINGS)?;
        s.window.sees("Dermis's mark heads the papers")
    })?;
    scene.step("is refused a drawing that calls out, and told what to do", |s| {
        s.window.press("Choose a logo…")?;
        file_dialog::choose(TITLE, &hostile)?;
        s.window.sees("This drawing takes parts from elsewhere")?;
        s.screen("refused")
    })?;
    scene.step("has its own logo", |s| {
        s.window.press("Choose a logo…")?;
        file_dialog::choose(TITLE, &good)?;
        s.window.sees("It heads every paper made from now on")?;
        s.in_both("logo")
    })?;
    scene.step("goes back to Dermis's mark", |s| {
        s.window.press("Remove")?;
        s.window.sees("Dermis's mark heads the papers")
    })?;
    super::visit::leaves_nothing(scene, &[])
}

fn left(scene: &Scenario, name: &str, inside: &str) -> Outcome<PathBuf> {
    let path = scene.stage.stick().join(name);
    fs::write(&path, format!("{HEAD}{inside}</svg>")).map_err(Fault::at(path.display()))?;
    Ok(path)
}
