//! The system's own windows for files and folders, worked as a person does: a path is typed, Enter is
//! pressed.

use crate::fault::{Fault, Outcome, must};
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Waits for the window and saves under this path.
pub fn save_as(title: &str, path: &Path) -> Outcome {
    answer(title, "ctrl+a", path)?;
    let start = Instant::now();
    while !path.exists() {
        must(
            start.elapsed() < Duration::from_secs(60),
            format!("{} was not saved", path.display()),
        )?;
        sleep(Duration::from_millis(100));
    }
    Ok(())
}

/// Waits for the window and chooses this folder.
pub fn choose_folder(title: &str, path: &Path) -> Outcome {
    // A place to type opens by this key.
    answer(title, "ctrl+l", path)
}

fn answer(title: &str, before: &str, path: &Path) -> Outcome {
    let window = wait_for(title)?;
    // No window manager runs on the virtual screen, so the focus is given by hand.
    xdotool(&["windowfocus", "--sync", &window])?;
    sleep(Duration::from_millis(300));
    xdotool(&["key", before])?;
    xdotool(&["type", "--delay", "8", &path.to_string_lossy()])?;
    sleep(Duration::from_millis(300));
    xdotool(&["key", "Return"]).map(drop)
}

fn wait_for(title: &str) -> Outcome<String> {
    let start = Instant::now();
    loop {
        if let Ok(found) = xdotool(&["search", "--onlyvisible", "--name", title])
            && let Some(window) = found.lines().last()
        {
            return Ok(window.to_owned());
        }
        must(start.elapsed() < Duration::from_secs(60), format!("no window \"{title}\" opened"))?;
        sleep(Duration::from_millis(100));
    }
}

fn xdotool(args: &[&str]) -> Outcome<String> {
    let output = Command::new("xdotool").args(args).output().map_err(Fault::at("xdotool"))?;
    must(output.status.success(), format!("xdotool {} failed", args.join(" ")))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
