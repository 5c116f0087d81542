//! The disk image for macOS, made on macOS: one program for both kinds of Mac, by Tauri's own bundler from
//! what tauri.conf.json says. Signed and notarised only where APPLE_SIGNING_IDENTITY and its companions are
//! set. Not yet run (docs/platforms.md).

use crate::process::{Fault, Outcome, cargo, program, run};
use crate::{installer, places};
use std::fs;
use std::path::{Path, PathBuf};

/// Newer ones are tried before they are taken.
const BUNDLER: &str = "2.12.4";
const BOTH: &str = "universal-apple-darwin";

/// Builds for release and packs what was built.
pub fn make(to: &Path) -> Outcome<PathBuf> {
    let tools = places::target().join("tools");
    let bundler = tools.join("bin/cargo-tauri");
    if !bundler.exists() {
        let install = ["install", "tauri-cli", "--version", BUNDLER, "--locked", "--quiet"];
        run(cargo(&install).arg("--root").arg(&tools))?;
    }
    run(&mut program(bundler, &places::root(), &["tauri", "build", "--ci", "--target", BOTH]))?;
    let about = installer::metadata()?;
    let name = format!("{}_{}_universal.dmg", about.product_name, about.version);
    let made = places::target().join(BOTH).join("release/bundle/dmg").join(&name);
    let package = to.join(name);
    fs::copy(&made, &package).map_err(Fault::at(made.display()))?;
    Ok(package)
}
