//! From a key to the painted list, in the real window on the screen's own pixels.
//!
//! In it: the X server, WebKit's input, the interface, the search and the paint. Not in it: the
//! keyboard, the monitor and a compositor, which a virtual screen has not. Drawing is by the processor,
//! without a graphics card. A change is seen up to two milliseconds late.

use crate::Outcome;
use crate::clock::percentile;
use crate::desk::some_clients;
use crate::screen::{Eye, Part};
use crate::table::{Budget, Table};
use practice::Practice;
use std::thread::sleep;
use std::time::Duration;

/// How many names of clients are typed, and how far.
const NAMES: u32 = 20;
const LETTERS: usize = 6;
/// Rows that are in sight, of those found.
const IN_SIGHT: usize = 6;
/// Where the names of these rows stand.
const LIST: Part = Part { x: 224, y: 192, width: 70, height: 336 };
/// Where the field of the bare window stands.
const FIELD: Part = Part { x: 100, y: 180, width: 180, height: 40 };
/// A list that has not changed for so long is painted.
const REST: Duration = Duration::from_millis(150);

/// One text, and whether each of its letters changes what the list shows.
pub struct Text {
    typed: String,
    changes: Vec<bool>,
}

/// What will be typed: names of clients, a phone and a year. A letter that leaves the rows in sight as
/// they are paints nothing to wait for.
pub fn texts(practice: &Practice) -> Outcome<Vec<Text>> {
    let mut typed: Vec<String> = vec!["0207946".to_owned(), "1991".to_owned()];
    for id in some_clients(practice, NAMES)? {
        let family = practice.client(id)?.fields.family.to_lowercase();
        if family.bytes().all(|byte| byte.is_ascii_lowercase()) && !typed.contains(&family) {
            typed.push(family.chars().take(LETTERS).collect());
        }
    }
    let text = |typed: String| {
        let (mut shown, mut changes) = (Vec::new(), Vec::new());
        for end in 1..=typed.len() {
            let hits = practice.find_clients(&typed[..end], 50)?.hits;
            let now: Vec<_> = hits.into_iter().take(IN_SIGHT).map(|hit| hit.name).collect();
            changes.push(now != shown);
            shown = now;
        }
        Ok(Text { typed, changes })
    };
    typed.into_iter().map(text).collect()
}

/// The floor: a letter in the plain field of the bare window.
pub fn in_bare_window(eye: &Eye) -> Outcome<f64> {
    eye.press(&["Tab"])?;
    sleep(Duration::from_millis(500));
    let mut times = Vec::new();
    for letter in ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].iter().cycle().take(30) {
        times.extend(eye.press_and_watch(letter, FIELD, REST)?);
    }
    Ok(percentile(&mut times, 0.5))
}

/// Types into the search of clients; somebody must be signed in.
pub fn in_client_search(eye: &Eye, texts: &[Text], floor: f64, table: &mut Table) -> Outcome {
    eye.press(&["Alt", "2"])?;
    sleep(Duration::from_secs(2));
    let (mut times, mut missed) = (Vec::new(), 0);
    for text in texts.iter().chain(texts) {
        for (letter, changes) in text.typed.chars().zip(&text.changes) {
            let after = eye.press_and_watch(&letter.to_string(), LIST, REST)?;
            if *changes {
                missed += usize::from(after.is_none());
                times.extend(after);
            }
        }
        eye.press(&["Control", "a"])?;
        eye.press(&["BackSpace"])?;
        sleep(Duration::from_millis(600));
    }
    if missed > 0 {
        table.note(&format!("{missed} keystrokes painted nothing within 0.7 s"));
    }
    let (p95, p99) = (percentile(&mut times, 0.95), percentile(&mut times, 0.99));
    let floor = ("letter in a bare window", floor);
    table.time("keystroke to painted list, p95", p95, floor, &Budget::Milliseconds(50.0));
    table.time("keystroke to painted list, p99", p99, floor, &Budget::Milliseconds(100.0));
    Ok(())
}
