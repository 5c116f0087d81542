//! The screen as the window server knows it: which windows there are, where they stand, which one has the
//! keys. No window manager runs on the virtual one.

use crate::fault::{Fault, Outcome, must};
use std::process::Command;
use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt, EventMask};

/// Place and size of the window of this title: x, y, width, height.
pub fn place(title: &str) -> Outcome<(i32, i32, i32, i32)> {
    let told = xdotool(&["getwindowgeometry", "--shell", &only(title)?])?;
    let number = |name: &str| {
        let line = told.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
        line.and_then(|number| number.parse().ok())
            .ok_or_else(|| Fault::new(format!("a window without {name}: {told}")))
    };
    Ok((number("X")?, number("Y")?, number("WIDTH")?, number("HEIGHT")?))
}

/// Moves it and gives it a size.
pub fn put(title: &str, (x, y, width, height): (i32, i32, i32, i32)) -> Outcome {
    let window = only(title)?;
    xdotool(&["windowsize", "--sync", &window, &width.to_string(), &height.to_string()])?;
    xdotool(&["windowmove", "--sync", &window, &x.to_string(), &y.to_string()]).map(drop)
}

/// Closes it as the cross in its frame does.
pub fn close(title: &str) -> Outcome {
    let window = only(title)?.parse().map_err(Fault::at("a window's number"))?;
    let asked = ask_to_close(window);
    asked.map_err(Fault::at("closing the window"))
}

fn ask_to_close(window: u32) -> Result<(), Box<dyn std::error::Error>> {
    let (server, _) = x11rb::connect(None)?;
    let atom = |name: &str| -> Result<u32, Box<dyn std::error::Error>> {
        Ok(server.intern_atom(false, name.as_bytes())?.reply()?.atom)
    };
    let data = [atom("WM_DELETE_WINDOW")?, x11rb::CURRENT_TIME, 0, 0, 0];
    let message = ClientMessageEvent::new(32, window, atom("WM_PROTOCOLS")?, data);
    server.send_event(false, window, EventMask::NO_EVENT, message)?;
    // The server answers in order: with this answer it has passed the message on.
    server.get_input_focus()?.reply()?;
    Ok(())
}

/// The window of this title; there must be one and no other.
pub fn only(title: &str) -> Outcome<String> {
    let exact = format!("^{title}$");
    let found = xdotool(&["search", "--onlyvisible", "--name", &exact])?;
    must(found.lines().count() == 1, format!("one window \"{title}\": {found:?}"))?;
    Ok(found)
}

/// The window that gets the keys.
pub fn focused() -> Outcome<String> {
    xdotool(&["getwindowfocus", "-f"])
}

/// Gives the keys to the empty screen behind all windows.
pub fn give_focus_away() -> Outcome {
    let root = xdotool(&["search", "--maxdepth", "0", "--name", ".*"]).unwrap_or_default();
    let root = root.lines().next().unwrap_or("0").to_owned();
    xdotool(&["windowfocus", &root]).map(drop)
}

/// What a hand at the keyboard would do, and what the window server knows.
pub fn xdotool(args: &[&str]) -> Outcome<String> {
    let output = Command::new("xdotool").args(args).output().map_err(Fault::at("xdotool"))?;
    must(output.status.success(), format!("xdotool {} failed", args.join(" ")))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
