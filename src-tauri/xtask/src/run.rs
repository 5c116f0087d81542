//! `cargo xtask run`: from a fresh checkout to the open window. Where nobody looks, the same window
//! opens on a virtual screen, the demo practice is opened in it, and pictures are left.

use crate::process::{Fault, Outcome, cargo, run as run_program, say};
use crate::{display, drive, packages, places, screens};
use std::fs;
use std::process::Command;

/// Opens Dermis.
pub fn run() -> Outcome {
    if display::is_seen() { open() } else { open_unseen() }
}

fn open() -> Outcome {
    packages::ensure(packages::Need::Build)?;
    screens::packages()?;
    screens::build()?;
    run_program(&mut cargo(&["build", "--package", "dermis"]))?;
    say("\nDermis is open. Close its window to come back here.");
    run_program(&mut Command::new(places::program("debug", "dermis")))
}

fn open_unseen() -> Outcome {
    drive::prepare()?;
    let to = places::target().join("run");
    drive::drive("opening", &to, &[], |_| ())?;
    say("\nThere is no display here, so the window was opened on a virtual one. What it shows:");
    let mut pictures: Vec<_> = fs::read_dir(&to)
        .map_err(Fault::at("target/run"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "png"))
        .collect();
    pictures.sort();
    for picture in pictures {
        say(&format!("  {}", picture.display()));
    }
    Ok(())
}
