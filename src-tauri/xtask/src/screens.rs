//! The interface: its packages, its checks and its build.

use crate::places;
use crate::process::{Fault, Outcome, program, run};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

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

/// Builds `ui/dist`, which the shell carries inside itself. It is replaced only by a different one: the
/// shell is built and linked again whenever it was written.
pub fn build() -> Outcome {
    let fresh = places::ui().join("node_modules/.built");
    let mut vite = tool("vite", &["build", "--logLevel", "warn", "--emptyOutDir", "--outDir"]);
    run(vite.arg(&fresh))?;
    put_in_place(&fresh, &places::ui().join("dist")).map_err(Fault::at("ui/dist"))
}

/// Makes `place` what `fresh` is, and leaves it alone when it is that already.
pub(crate) fn put_in_place(fresh: &Path, place: &Path) -> io::Result<()> {
    let there = if place.exists() { contents(place)? } else { BTreeMap::new() };
    if there == contents(fresh)? {
        return fs::remove_dir_all(fresh);
    }
    if place.exists() {
        fs::remove_dir_all(place)?;
    }
    fs::rename(fresh, place)
}

/// Every file below a folder by its path in it.
fn contents(folder: &Path) -> io::Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let inside = path.strip_prefix(folder).unwrap_or(&path).to_path_buf();
                found.insert(inside, fs::read(&path)?);
            }
        }
    }
    Ok(found)
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
