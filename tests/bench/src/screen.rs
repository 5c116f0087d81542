//! The screen as somebody in front of it has it: pixels to look at, keys to press.

use crate::Outcome;
use std::collections::BTreeSet;
use std::thread::sleep;
use std::time::{Duration, Instant};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat, KEY_PRESS_EVENT, KEY_RELEASE_EVENT};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// A blank page has one colour or two; letters have soft edges of many.
pub const COLOURS_OF_TEXT: usize = 14;
/// Columns of the screen that are watched: both windows have text in some of them.
const COLUMNS: [i16; 6] = [60, 120, 200, 640, 720, 800];
/// Milliseconds between two looks, and so the most by which a change is seen too late.
const LOOK: u64 = 2;

/// A part of the screen, in pixels.
#[derive(Clone, Copy)]
pub struct Part {
    pub x: i16,
    pub y: i16,
    pub width: u16,
    pub height: u16,
}

/// Watches the screen and presses keys.
pub struct Eye {
    screen: RustConnection,
    root: u32,
    height: u16,
}

impl Eye {
    pub fn open() -> Outcome<Self> {
        let (screen, number) = x11rb::connect(None)?;
        let (root, height) = {
            let shown = screen.setup().roots.get(number).ok_or("there is no screen")?;
            (shown.root, shown.height_in_pixels)
        };
        Ok(Self { screen, root, height })
    }

    fn pixels(&self, part: Part) -> Outcome<Vec<u8>> {
        let Part { x, y, width, height } = part;
        let format = ImageFormat::Z_PIXMAP;
        let image = self.screen.get_image(format, self.root, x, y, width, height, u32::MAX)?;
        Ok(image.reply()?.data)
    }

    /// How many colours the watched columns show.
    fn colours(&self) -> Outcome<usize> {
        let mut colours = BTreeSet::new();
        for x in COLUMNS {
            let data = self.pixels(Part { x, y: 0, width: 6, height: self.height })?;
            colours.extend(data.chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2]]));
        }
        Ok(colours.len())
    }

    /// Waits until as many colours are to be seen as `seen` wants.
    pub fn wait(&self, why: &str, seen: impl Fn(usize) -> bool) -> Outcome {
        let start = Instant::now();
        while !seen(self.colours()?) {
            if start.elapsed() > Duration::from_secs(60) {
                return Err(format!("waited for {why} in vain").into());
            }
            sleep(Duration::from_millis(4));
        }
        Ok(())
    }

    /// Presses a key and says after how many milliseconds `part` changed for the last time, once it
    /// stays the same for `rest`. Nothing when it never changed.
    pub fn press_and_watch(&self, key: &str, part: Part, rest: Duration) -> Outcome<Option<f64>> {
        let mut shown = self.pixels(part)?;
        let pressed = Instant::now();
        self.press(&[key])?;
        let mut changed = None;
        while pressed.elapsed() < changed.unwrap_or(Duration::from_millis(700)) + rest {
            sleep(Duration::from_millis(LOOK));
            let now = self.pixels(part)?;
            if now != shown {
                changed = Some(pressed.elapsed());
                shown = now;
            }
        }
        Ok(changed.map(|after| after.as_secs_f64() * 1e3))
    }

    /// Presses keys together: the ones before the last are held meanwhile.
    pub fn press(&self, keys: &[&str]) -> Outcome {
        let codes = keys.iter().map(|key| self.code(key)).collect::<Outcome<Vec<_>>>()?;
        let down = codes.iter().map(|code| (KEY_PRESS_EVENT, *code));
        let up = codes.iter().rev().map(|code| (KEY_RELEASE_EVENT, *code));
        for (event, code) in down.chain(up) {
            self.screen.xtest_fake_input(event, code, 0, self.root, 0, 0, 0)?;
        }
        self.screen.flush()?;
        Ok(())
    }

    pub fn type_text(&self, text: &str) -> Outcome {
        for letter in text.chars() {
            self.press(&[&letter.to_string()])?;
            sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// The code of a key, by the letter on it or the name of what it does.
    fn code(&self, key: &str) -> Outcome<u8> {
        let symbol = match key {
            "space" => u32::from(b' '),
            "Tab" => 0xff09,
            "Return" => 0xff0d,
            "BackSpace" => 0xff08,
            "Control" => 0xffe3,
            "Alt" => 0xffe9,
            letter => letter.chars().next().map_or(0, u32::from),
        };
        let (first, last) = (self.screen.setup().min_keycode, self.screen.setup().max_keycode);
        let map = self.screen.get_keyboard_mapping(first, last - first + 1)?.reply()?;
        let each = usize::from(map.keysyms_per_keycode).max(1);
        let at = map.keysyms.chunks(each).position(|symbols| symbols.first() == Some(&symbol));
        let at = at.and_then(|at| u8::try_from(at).ok()).ok_or("the keyboard lacks a key")?;
        Ok(first + at)
    }
}
