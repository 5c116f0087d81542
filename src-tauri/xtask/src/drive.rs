//! Driving the real window: builds what is needed for it and runs the driver program.

use crate::process::{Fault, Outcome, cargo, run, run_reading, say};
use crate::{display, packages, places, screens};
use std::ffi::OsString;
use std::path::PathBuf;

/// The version that was tried with this WebKit; newer ones are tried before they are taken.
const DRIVER: &str = "2.1.0";

/// Builds the window, the command line, the driver program and tauri-driver.
pub fn prepare() -> Outcome {
    // Every window that is driven has a printer of its own beside it.
    packages::ensure(packages::Need::Paper)?;
    screens::packages()?;
    screens::build()?;
    // The whole workspace, as the tests build it: another choice of packages is another choice of
    // features, and every heavy crate would be compiled again.
    run(&mut cargo(&["build", "--workspace"]))?;
    tauri_driver().map(|_| ())
}

/// Runs the driver program on a virtual screen; each line it prints is handed to `each`.
pub fn drive(job: &str, to: &std::path::Path, rest: &[String], each: impl FnMut(&str)) -> Outcome {
    let mut args: Vec<OsString> = vec![job.into()];
    for (flag, path) in [
        ("--app", places::program("debug", "dermis")),
        ("--cli", places::program("debug", "dermis-cli")),
        ("--driver", tauri_driver()?),
        ("--axe", places::ui().join("node_modules/axe-core/axe.min.js")),
        ("--to", to.to_path_buf()),
    ] {
        args.extend([flag.into(), path.into()]);
    }
    args.extend(rest.iter().map(OsString::from));
    run_reading(&mut display::virtually(&places::program("debug", "dermis-e2e"), &args), each)
}

/// tauri-driver in `target/tools`, installed once.
fn tauri_driver() -> Outcome<PathBuf> {
    let tools = places::target().join("tools");
    let driver = tools.join("bin").join(format!("tauri-driver{}", std::env::consts::EXE_SUFFIX));
    if driver.exists() {
        return Ok(driver);
    }
    say("tauri-driver is built once; this takes a minute.");
    run(cargo(&["install", "tauri-driver", "--version", DRIVER, "--locked", "--quiet", "--root"])
        .arg(&tools))?;
    if driver.exists() { Ok(driver) } else { Err(Fault("tauri-driver was not installed".into())) }
}
