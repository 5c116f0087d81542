//! A display for the window: the person's own, or a virtual one where nobody looks.

use crate::process::program;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

/// The size of the virtual screen: a little more than the window, so menus and dialogs have room.
const SCREEN: &str = "-screen 0 1600x1000x24";

/// Is a person looking? Windows and macOS always have a screen; in CI nobody looks.
pub fn is_seen() -> bool {
    if std::env::var_os("CI").is_some() {
        return false;
    }
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()))
}

/// The same program on a virtual screen with its own session bus.
pub fn virtually(path: &Path, args: &[OsString]) -> Command {
    let mut command = program("xvfb-run", &crate::places::root(), &["-a", "-s", SCREEN]);
    command.args(["dbus-run-session", "--"]).arg(path).args(args);
    // The tests run where no accessibility bus and no graphics card is to be had.
    command
        .env_remove("WAYLAND_DISPLAY")
        .env("GDK_BACKEND", "x11")
        .env("LIBGL_ALWAYS_SOFTWARE", "1");
    command
}
