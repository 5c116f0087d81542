//! The system's own windows for files and folders, worked as a person does: a path is typed, Enter is
//! pressed.

use crate::fault::{Outcome, must};
use crate::screen::xdotool;
use std::path::Path;
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

/// Waits for the window and chooses this folder or file.
pub fn choose(title: &str, path: &Path) -> Outcome {
    // A place to type opens by this key. The first Enter takes a file, or goes into a folder; the next
    // one takes the folder.
    answer(title, "ctrl+l", path)?;
    let start = Instant::now();
    let mut missed = 0;
    // A search also fails when some other window goes at that moment: gone is gone three times.
    while missed < 3 {
        must(start.elapsed() < Duration::from_secs(20), format!("\"{title}\" stayed open"))?;
        sleep(Duration::from_millis(400));
        match visible(title) {
            Some(window) => {
                missed = 0;
                xdotool(&["windowfocus", "--sync", &window])?;
                xdotool(&["key", "Return"])?;
            }
            None => missed += 1,
        }
    }
    Ok(())
}

fn visible(title: &str) -> Option<String> {
    let found = xdotool(&["search", "--onlyvisible", "--name", title]).ok()?;
    found.lines().last().map(str::to_owned)
}

fn answer(title: &str, before: &str, path: &Path) -> Outcome {
    let window = wait_for(title)?;
    // No window manager runs on the virtual screen, so the focus is given by hand.
    xdotool(&["windowfocus", "--sync", &window])?;
    // It is there before it listens to keys.
    sleep(Duration::from_millis(1500));
    xdotool(&["key", before])?;
    sleep(Duration::from_millis(300));
    xdotool(&["type", "--delay", "8", &path.to_string_lossy()])?;
    sleep(Duration::from_millis(300));
    xdotool(&["key", "Return"]).map(drop)
}

fn wait_for(title: &str) -> Outcome<String> {
    let start = Instant::now();
    loop {
        if let Some(window) = visible(title) {
            return Ok(window);
        }
        must(start.elapsed() < Duration::from_secs(60), format!("no window \"{title}\" opened"))?;
        sleep(Duration::from_millis(100));
    }
}
