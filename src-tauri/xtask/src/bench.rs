//! `cargo xtask bench`: the budgets of docs/architecture.md, each as a ratio against a floor measured
//! in the same run. It tells; it never fails a build, because a busy machine is not a slow Dermis.

use crate::process::{Outcome, cargo, run, say};
use crate::{display, packages, places, screens};
use std::ffi::OsString;

/// Measures and prints the table.
pub fn bench(clients: u32, treatments: u32, no_window: bool) -> Outcome {
    packages::ensure(if no_window { packages::Need::Build } else { packages::Need::Drive })?;
    let mut build = cargo(&["build", "--release", "--package", "dermis-bench"]);
    if !no_window {
        screens::packages()?;
        screens::build()?;
        build.args(["--package", "dermis", "--package", "bare-window"]);
    }
    run(&mut build)?;
    let practice = places::target().join(format!("bench/{clients}x{treatments}/practice"));
    say(&format!("\nThe practice is made once and kept in {}.", practice.display()));
    let mut args: Vec<OsString> = vec!["--practice".into(), practice.into()];
    args.extend(["--clients".into(), clients.to_string().into()]);
    args.extend(["--treatments".into(), treatments.to_string().into()]);
    if no_window {
        return run(
            std::process::Command::new(places::program("release", "dermis-bench")).args(args)
        );
    }
    args.extend(["--app".into(), places::program("release", "dermis").into()]);
    args.extend(["--bare".into(), places::program("release", "bare-window").into()]);
    run(&mut display::virtually(&places::program("release", "dermis-bench"), &args))
}
