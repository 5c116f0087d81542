//! The interface: its packages, its checks and its build.

use crate::places;
use crate::process::{Fault, Outcome, program, run};
use std::fs;
use std::process::Command;

/// Brings `ui/node_modules` to what the lock says, only when the lock changed since the last time.
pub fn packages() -> Outcome {
    let ui = places::ui();
    let lock = fs::read(ui.join("package-lock.json")).map_err(Fault::at("ui/package-lock.json"))?;
    let installed = ui.join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|old| old == lock) {
        return Ok(());
    }
    run(&mut npm(&["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&installed, lock).map_err(Fault::at("ui/node_modules"))
}

/// Builds `ui/dist`, which the shell carries inside itself.
pub fn build() -> Outcome {
    run(&mut tool("vite", &["build", "--logLevel", "warn"]))
}

pub fn types() -> Command {
    tool("tsc", &["--noEmit"])
}

pub fn lints() -> Command {
    tool("biome", &["ci", "--error-on-warnings", "."])
}

pub fn tests() -> Command {
    let mut vitest = tool("vitest", &["run", "--passWithNoTests"]);
    vitest.env("NO_COLOR", "1");
    vitest
}

fn npm(args: &[&str]) -> Command {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    program(npm, &places::ui(), args)
}

fn tool(name: &str, args: &[&str]) -> Command {
    let file = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    program(places::ui().join("node_modules/.bin").join(file), &places::ui(), args)
}
