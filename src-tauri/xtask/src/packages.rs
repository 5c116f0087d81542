//! What the operating system must have before anything builds. On Debian as root it is installed;
//! anywhere else the exact command is printed, because software is its owner's to install.

use crate::process::{Fault, Outcome, answer, is_there, run, say};
use std::process::Command;

/// To build and open the window.
const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    "perl",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
];

/// To open it where there is no display, and to drive it.
const DRIVE: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "xdotool",
    "dbus-daemon",
    "dbus-x11",
    "at-spi2-core",
    "fonts-dejavu-core",
    "fonts-inter",
    "fonts-noto-core",
    "fonts-noto-cjk",
];

/// To print into a file through a real print system, and to read what was printed.
const PAPER: &[&str] =
    &["cups-daemon", "cups-client", "cups-filters", "poppler-utils", "qpdf", "zbar-tools"];

/// To check and build for Windows and macOS: a compiler with the source of its standard library, C
/// compilers, Wine, and what makes an installer.
const CROSS: &[&str] = &[
    "rustc-web",
    "rust-web-src",
    "cargo-web",
    "rust-web-clippy",
    "gcc-mingw-w64-x86-64-win32",
    "g++-mingw-w64-x86-64-win32",
    "python3-pip",
    "wine64",
    "nsis",
    "imagemagick",
];
/// Where that compiler is; rustup's comes first on most people's paths.
pub const CROSS_BIN: &str = "/usr/bin";

/// How much of it a job needs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    Build,
    Drive,
    Paper,
    Cross,
    CleanRoot,
}

/// Makes sure that everything up to `need` is there.
///
/// # Errors
/// When something is missing that this program may not or cannot install.
pub fn ensure(need: Need) -> Outcome {
    for (tool, hint) in
        [("node", "Node 20 or newer, with npm"), ("npm", "npm 10 or newer (it comes with Node)")]
    {
        if !is_there(tool) && !is_there(&format!("{tool}.cmd")) {
            return Err(Fault(format!("{tool} is missing. Dermis needs {hint}.")));
        }
    }
    match std::env::consts::OS {
        "linux" => linux(need),
        "macos" => mac(need),
        "windows" => windows(need),
        other => Err(Fault(format!("Dermis runs on Windows, macOS and Linux, not on {other}."))),
    }
}

fn linux(need: Need) -> Outcome {
    let mut wanted = BUILD.to_vec();
    if need >= Need::Drive {
        wanted.extend(DRIVE);
    }
    if need >= Need::Paper {
        wanted.extend(PAPER);
    }
    if need >= Need::Cross {
        wanted.extend(CROSS);
    }
    if need >= Need::CleanRoot {
        wanted.push("debootstrap");
    }
    let Some(present) =
        answer(Command::new("dpkg-query").args(["-W", "-f=${Package} ${db:Status-Status}\n"]))
    else {
        say(&format!(
            "This is not a Debian system. Dermis needs, under their names here: {}.",
            wanted.join(" ")
        ));
        return Ok(());
    };
    let missing: Vec<&str> = wanted
        .into_iter()
        .filter(|package| !present.lines().any(|line| line == format!("{package} installed")))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let install = [&["install", "--yes", "--no-install-recommends"], missing.as_slice()].concat();
    if answer(Command::new("id").arg("-u")).is_none_or(|id| id.trim() != "0") {
        return Err(Fault(format!(
            "some system packages are missing. Install them with\n\n    sudo apt-get update && sudo apt-get {}\n",
            install.join(" ")
        )));
    }
    run(apt().arg("update"))?;
    run(apt().args(install))
}

fn apt() -> Command {
    let mut apt = Command::new("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive").args(["-q", "-o", "DPkg::Lock::Timeout=300"]);
    // A print system that is only needed for tests must not start by itself on this machine.
    apt.env("RUNLEVEL", "1");
    apt
}

fn mac(need: Need) -> Outcome {
    if !is_there("clang") {
        return Err(Fault(
            "the Xcode command line tools are missing: xcode-select --install".into(),
        ));
    }
    no_driver_here(need)
}

fn windows(need: Need) -> Outcome {
    say(
        "Dermis needs the Visual Studio build tools (C++), Strawberry Perl and the WebView2 runtime.",
    );
    no_driver_here(need)
}

/// WebKit's driver on macOS and Edge's on Windows are not wired up: the window is driven on Linux.
fn no_driver_here(need: Need) -> Outcome {
    if need > Need::Build {
        return Err(Fault(
            "the real window is driven on Linux only; cargo xtask test --no-window runs here"
                .into(),
        ));
    }
    Ok(())
}
