//! `cargo xtask dist`: the package people install on the system it runs on, and beside it what Dermis is
//! made of. The ways for Windows and macOS were not run yet (docs/platforms.md).

mod deb;
mod mac;
mod windows;

use crate::process::{Fault, Outcome, answer, cargo, program, run, say};
use crate::{notices, packages, places, screens};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Bytes a package may have: it goes by USB stick and through slow lines.
const MOST: u64 = 40 * 1024 * 1024;
const CLEAN_ROOT: &str = include_str!("clean-root.sh");

/// Builds the package, and with `check` installs and starts it in a Debian with nothing else in it.
pub fn dist(check: bool) -> Outcome {
    packages::ensure(if check { packages::Need::CleanRoot } else { packages::Need::Build })?;
    screens::packages()?;
    screens::build()?;
    let to = places::target().join("dist");
    let [words, _bill] = notices::write(&to)?;
    let package = if cfg!(windows) {
        windows::make(&to, &words)?
    } else if cfg!(target_os = "macos") {
        mac::make(&to)?
    } else {
        // All packages: another choice would build the heavy ones anew.
        run(&mut cargo(&["build", "--release", "--workspace"]))?;
        deb::make(&to, &words)?
    };
    let size = fs::metadata(&package).map_err(Fault::at(package.display()))?.len();
    say(&format!("\n{}: {:.1} MB", package.display(), size as f64 / 1024.0 / 1024.0));
    // The image for macOS holds every program twice, and how large the one for Windows is nobody knows yet.
    if size > MOST && cfg!(target_os = "linux") {
        return Err(Fault(format!("the package is larger than {} MB", MOST / 1024 / 1024)));
    }
    if check { installs_and_starts(&package) } else { Ok(()) }
}

fn installs_and_starts(package: &Path) -> Outcome {
    if answer(Command::new("id").arg("-u")).is_none_or(|id| id.trim() != "0") {
        return Err(Fault(
            "a clean root is made by root alone: sudo cargo xtask dist --check".into(),
        ));
    }
    let dist = places::target().join("dist");
    let script = dist.join("clean-root.sh");
    fs::write(&script, CLEAN_ROOT).map_err(Fault::at("clean-root.sh"))?;
    // In a namespace of its own, so that nothing stays mounted however it ends. The display is outside
    // of it: a server whose parent is process 1 never says that it is ready.
    let mut own = program("xvfb-run", &dist, &["--auto-servernum"]);
    own.arg("--server-args=-screen 0 1600x1000x24 -ac");
    own.args(["unshare", "--mount", "--fork", "--pid", "--kill-child", "sh"]);
    run(own.arg(&script).arg(dist.join("root")).arg(package).arg(dist.join("started.png")))
}
