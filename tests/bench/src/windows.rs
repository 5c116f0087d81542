//! What the window itself costs, beside a bare Tauri window: the time until something can be read in
//! it, and the memory of all its processes. Both are watched on the screen's own pixels.

use crate::clock::percentile;
use crate::table::{Budget, Table};
use crate::{Args, Outcome};
use std::collections::BTreeSet;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat};
use x11rb::rust_connection::RustConnection;

/// Openings of each window; they take turns, so that a busy moment hits both.
const ROUNDS: usize = 7;
/// A blank page has one colour or two; letters have soft edges of many.
const COLOURS_OF_TEXT: usize = 14;
/// Columns of the screen that are watched: both windows have text in some of them.
const COLUMNS: [i16; 6] = [60, 120, 200, 640, 720, 800];

/// Measures both windows, when they were built.
pub fn measure(args: &Args, table: &mut Table) -> Outcome {
    let (Some(app), Some(bare)) = (&args.app, &args.bare) else {
        return Ok(());
    };
    let home = args.practice.parent().ok_or("the practice has no folder above it")?;
    let eye = Eye::open()?;
    let (mut ours, mut floor) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        floor.push(Opened::open(bare, home, &eye)?.after);
        ours.push(Opened::open(app, home, &eye)?.after);
    }
    let floor = percentile(&mut floor, 0.5);
    let ours = percentile(&mut ours, 0.5);
    table.time("start to lock screen, p50", ours, ("bare window", floor), &Budget::Times(1.3));

    let bare = Opened::open(bare, home, &eye)?;
    sleep(Duration::from_secs(2));
    let floor = bare.memory()?;
    drop(bare);
    let app = Opened::open(app, home, &eye)?;
    sleep(Duration::from_secs(2));
    let budget = Budget::MegabytesAbove(120.0);
    table.memory("memory, locked, PSS", app.memory()?, ("bare window", floor), &budget);
    app.unlock(&eye)?;
    table.memory("memory, signed in, PSS", app.memory()?, ("bare window", floor), &budget);
    Ok(())
}

/// Watches the screen.
struct Eye {
    screen: RustConnection,
    root: u32,
    height: u16,
}

impl Eye {
    fn open() -> Outcome<Self> {
        let (screen, number) = x11rb::connect(None)?;
        let (root, height) = {
            let shown = screen.setup().roots.get(number).ok_or("there is no screen")?;
            (shown.root, shown.height_in_pixels)
        };
        Ok(Self { screen, root, height })
    }

    /// How many colours the watched columns show.
    fn colours(&self) -> Outcome<usize> {
        let mut colours = BTreeSet::new();
        for column in COLUMNS {
            let image = self
                .screen
                .get_image(ImageFormat::Z_PIXMAP, self.root, column, 0, 6, self.height, u32::MAX)?
                .reply()?;
            colours.extend(image.data.chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2]]));
        }
        Ok(colours.len())
    }

    fn wait(&self, why: &str, seen: impl Fn(usize) -> bool) -> Outcome {
        let start = Instant::now();
        while !seen(self.colours()?) {
            if start.elapsed() > Duration::from_secs(60) {
                return Err(format!("waited for {why} in vain").into());
            }
            sleep(Duration::from_millis(4));
        }
        Ok(())
    }
}

/// A window that is open; closed with all its processes when dropped.
struct Opened {
    child: Child,
    /// Milliseconds until it could be read.
    after: f64,
}

impl Opened {
    fn open(program: &Path, home: &Path, eye: &Eye) -> Outcome<Self> {
        eye.wait("an empty screen", |colours| colours < COLOURS_OF_TEXT)?;
        let start = Instant::now();
        let child = Command::new(program)
            .env("DERMIS_HOME", home)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()?;
        let mut opened = Self { child, after: 0.0 };
        eye.wait("a window that can be read", |colours| colours >= COLOURS_OF_TEXT)?;
        opened.after = start.elapsed().as_secs_f64() * 1e3;
        Ok(opened)
    }

    /// Signs the first person in, by the keyboard.
    fn unlock(&self, eye: &Eye) -> Outcome {
        let keys =
            |args: &[&str]| Command::new("xdotool").args(args).stdout(Stdio::null()).status();
        keys(&["search", "--onlyvisible", "--name", "^Dermis", "windowfocus", "--sync"])?;
        keys(&["key", "Tab"])?;
        keys(&["key", "space"])?;
        sleep(Duration::from_secs(1));
        keys(&["type", practice::demo::PASSPHRASE])?;
        keys(&["key", "Return"])?;
        sleep(Duration::from_secs(8));
        eye.wait("the opened practice", |colours| colours >= COLOURS_OF_TEXT)
    }

    /// Megabytes of all its processes, shared pages counted in shares.
    fn memory(&self) -> Outcome<f64> {
        let mut family = vec![self.child.id()];
        let mut at = 0;
        while let Some(parent) = family.get(at).copied() {
            let children =
                std::fs::read_to_string(format!("/proc/{parent}/task/{parent}/children"));
            family.extend(
                children
                    .unwrap_or_default()
                    .split_whitespace()
                    .filter_map(|id| id.parse::<u32>().ok()),
            );
            at += 1;
        }
        let mut kilobytes = 0.0;
        for id in family {
            let rollup =
                std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
            let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
            kilobytes += pss
                .and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok())
                .unwrap_or(0.0);
        }
        Ok(kilobytes / 1024.0)
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.child.wait();
    }
}
