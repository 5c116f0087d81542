//! The window's place on the screen, kept from one start to the next: its size, where it stands, whether
//! it fills the screen. The file holds these numbers alone.

use crate::folders;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use tauri::{AppHandle, Manager, PhysicalPosition, PhysicalSize, WebviewWindow};

/// The one window, as tauri.conf.json calls it.
pub const WINDOW: &str = "main";
const FILE: &str = "window.json";

/// A window's place, in the screen's own points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Place {
    x: i32,
    y: i32,
    /// Inside the frame that the system draws.
    width: u32,
    height: u32,
    maximized: bool,
}

/// The part of a screen that windows may have: without the system's own bars.
#[derive(Debug, Clone, Copy)]
struct Screen {
    x: i32,
    y: i32,
    width: u32,
    height: u32,
}

/// Shows the window where it was left, or where the system puts it the first time.
///
/// # Errors
/// When the system does not let it be shown.
pub fn show(app: &AppHandle) -> tauri::Result<()> {
    let Some(window) = app.get_webview_window(WINDOW) else { return Ok(()) };
    if let Some(place) = kept(app).filter(|_| folders::are_usual())
        && let Err(error) = put(&window, place)
    {
        tracing::error!(%error, "the window was not put where it was");
    }
    window.show()
}

/// Keeps where the window stands now, for the next start. A window that fills the screen keeps the size it
/// had before.
pub fn keep(app: &AppHandle) {
    let Some(window) = app.get_webview_window(WINDOW).filter(|_| folders::are_usual()) else {
        return;
    };
    let written = of(&window, kept(app)).map_err(std::io::Error::other).and_then(|place| {
        let Some((path, place)) = file(app).zip(place) else { return Ok(()) };
        std::fs::create_dir_all(path.parent().unwrap_or(&path))?;
        std::fs::write(path, serde_json::to_vec(&place)?)
    });
    if let Err(error) = written {
        tracing::error!(%error, "the window's place was not kept");
    }
}

fn file(app: &AppHandle) -> Option<PathBuf> {
    app.path().app_config_dir().ok().map(|folder| folder.join(FILE))
}

fn kept(app: &AppHandle) -> Option<Place> {
    serde_json::from_slice(&std::fs::read(file(app)?).ok()?).ok()
}

fn of(window: &WebviewWindow, before: Option<Place>) -> tauri::Result<Option<Place>> {
    let maximized = window.is_maximized()?;
    if maximized || window.is_minimized()? || window.is_fullscreen()? {
        return Ok(before.map(|place| Place { maximized, ..place }));
    }
    let (PhysicalPosition { x, y }, PhysicalSize { width, height }) =
        (window.outer_position()?, window.inner_size()?);
    Ok(Some(Place { x, y, width, height, maximized }))
}

fn put(window: &WebviewWindow, place: Place) -> tauri::Result<()> {
    let (outer, inner) = (window.outer_size()?, window.inner_size()?);
    let frame =
        (outer.width.saturating_sub(inner.width), outer.height.saturating_sub(inner.height));
    let screens: Vec<Screen> = window
        .available_monitors()?
        .iter()
        .map(|monitor| {
            let area = monitor.work_area();
            let ((x, y), (width, height)) = (area.position.into(), area.size.into());
            Screen { x, y, width, height }
        })
        .collect();
    let Some(place) = place.seen_on(&screens, frame) else { return Ok(()) };
    window.set_size(PhysicalSize::new(place.width, place.height))?;
    window.set_position(PhysicalPosition::new(place.x, place.y))?;
    if place.maximized { window.maximize() } else { Ok(()) }
}

impl Place {
    /// The same place, moved and made smaller until all of it is seen: screens come and go between two
    /// starts. On the screen that shows most of it; on the first one when none does.
    fn seen_on(self, screens: &[Screen], frame: (u32, u32)) -> Option<Self> {
        let mut best = *screens.first()?;
        for screen in screens {
            if screen.shows(self) > best.shows(self) {
                best = *screen;
            }
        }
        let width = self.width.min(best.width.saturating_sub(frame.0));
        let height = self.height.min(best.height.saturating_sub(frame.1));
        Some(Self {
            x: within(self.x, best.x, best.width, width + frame.0),
            y: within(self.y, best.y, best.height, height + frame.1),
            width,
            height,
            ..self
        })
    }
}

impl Screen {
    /// How much of a window it shows.
    fn shows(self, place: Place) -> i64 {
        shared(self.x, self.width, place.x, place.width)
            * shared(self.y, self.height, place.y, place.height)
    }
}

fn shared(one: i32, one_long: u32, other: i32, other_long: u32) -> i64 {
    let end = |from: i32, long: u32| i64::from(from) + i64::from(long);
    let from = i64::from(one.max(other));
    (end(one, one_long).min(end(other, other_long)) - from).max(0)
}

/// The beginning nearest to `at` with which `taken` points fit into the `long` ones from `from` on.
fn within(at: i32, from: i32, long: u32, taken: u32) -> i32 {
    let room = i32::try_from(long.saturating_sub(taken)).unwrap_or(i32::MAX);
    at.clamp(from, from.saturating_add(room))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEFT: Screen = Screen { x: 0, y: 0, width: 1920, height: 1040 };
    const RIGHT: Screen = Screen { x: 1920, y: 0, width: 2560, height: 1400 };
    const PLACE: Place = Place { x: 2000, y: 100, width: 1440, height: 900, maximized: false };

    #[test]
    fn a_window_that_is_seen_whole_stays_where_it_is() {
        let put = PLACE.seen_on(&[LEFT, RIGHT], (0, 30));
        assert_eq!(put, Some(PLACE), "it fits, so nothing of it is changed");
    }

    #[test]
    fn a_window_of_a_screen_that_is_gone_comes_to_the_one_that_is_there() {
        let put = PLACE.seen_on(&[LEFT], (0, 30));
        let seen = Place { x: 1920 - 1440, ..PLACE };
        assert_eq!(put, Some(seen), "its right edge is the screen's, and its height is kept");
    }

    #[test]
    fn a_window_larger_than_the_screen_fills_it_with_its_frame() {
        let large = Place { x: -50, y: -70, width: 4000, height: 3000, maximized: true };
        let seen = Place { x: 0, y: 0, width: 1904, height: 1000, maximized: true };
        assert_eq!(large.seen_on(&[LEFT], (16, 40)), Some(seen), "frame and all");
    }

    #[test]
    fn numbers_no_screen_has_do_not_overflow() {
        let far = Place { x: i32::MIN, y: i32::MAX, width: u32::MAX, height: 0, maximized: false };
        let seen = Place { x: 0, y: 1040, width: 1920, height: 0, maximized: false };
        assert_eq!(far.seen_on(&[LEFT], (0, 0)), Some(seen), "a damaged file opens a window too");
        assert_eq!(far.seen_on(&[], (0, 0)), None, "without a screen the system decides");
    }
}
