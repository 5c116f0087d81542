//! `cargo xtask faults`: the fault rig (docs/durability.md). It fails when anything acknowledged was
//! lost.

use crate::places;
use crate::process::{Outcome, cargo, run};
use std::process::Command;

/// Builds the rig and runs it.
pub fn faults(short: bool, write: bool) -> Outcome {
    build()?;
    let mut rig = Command::new(places::program("debug", "dermis-faults"));
    if short {
        rig.arg("--short");
    }
    if write {
        rig.arg("--write");
    }
    run(&mut rig)
}

/// The same packages as everything else here: another choice would build the heavy ones anew.
fn build() -> Outcome {
    run(&mut cargo(&["build", "--workspace", "--quiet"]))
}
