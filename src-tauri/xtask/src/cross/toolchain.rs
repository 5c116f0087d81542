//! The compiler for other systems: Debian's, because Debian has the standard library's source beside
//! it, and for Windows and macOS that library is built here. rustup's own builds of it come from a
//! server this may not be able to reach; docs/adr/0019-cross-checks.md.

use super::mac;
use crate::packages::CROSS_BIN;
use crate::places;
use crate::process::{Outcome, program};
use std::path::PathBuf;
use std::process::Command;

/// A system that is not this one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum System {
    Windows,
    Mac,
}

impl System {
    /// As people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Windows => "Windows",
            Self::Mac => "macOS",
        }
    }

    /// As the compiler calls it.
    pub fn triple(self) -> &'static str {
        match self {
            Self::Windows => "x86_64-pc-windows-gnu",
            Self::Mac => "aarch64-apple-darwin",
        }
    }

    /// Packages that have no meaning there: they drive and measure the window, and the bare one beside
    /// it, through Linux's own window server, and stop processes its way.
    fn left_out(self) -> &'static [&'static str] {
        match self {
            Self::Windows => &["dermis-e2e", "dermis-bench", "bare-window"],
            Self::Mac => &[],
        }
    }
}

/// Where everything for other systems is built.
pub fn folder() -> PathBuf {
    places::target().join("cross")
}

/// Debian's cargo on every package that has a meaning on `system`.
pub fn cargo(job: &[&str], system: System) -> Outcome<Command> {
    let mut command = program(format!("{CROSS_BIN}/cargo"), &places::root(), job);
    command.args(["-Zbuild-std=std,panic_unwind", "--target", system.triple(), "--workspace"]);
    for package in system.left_out() {
        command.args(["--exclude", package]);
    }
    let path = std::env::var("PATH").unwrap_or_default();
    command
        // Its own cargo-clippy before that of rustup, which does not know this compiler.
        .env("PATH", format!("{CROSS_BIN}:{path}"))
        .env("CARGO_TARGET_DIR", folder())
        .env("RUSTC", format!("{CROSS_BIN}/rustc"))
        .env("RUSTDOC", format!("{CROSS_BIN}/rustdoc"))
        // Building the standard library is asked for by an unstable option, and by nothing else here.
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("RUSTUP_TOOLCHAIN")
        // Nobody debugs these programs, and nobody builds them twice in a row.
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_PROFILE_DEV_STRIP", "symbols")
        .env("CARGO_INCREMENTAL", "0");
    if system == System::Mac {
        command.envs(mac::variables()?);
    }
    Ok(command)
}
