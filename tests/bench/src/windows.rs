//! What the window itself costs, beside a bare Tauri window: the time until something can be read in
//! it, and the memory of all its processes. Both are watched on the screen's own pixels.

use crate::clock::percentile;
use crate::screen::{COLOURS_OF_TEXT, Eye};
use crate::table::{Budget, Table};
use crate::typing::{self, Text};
use crate::{Args, Outcome};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Openings of each window; they take turns, so that a busy moment hits both.
const ROUNDS: usize = 7;

/// Measures both windows, when they were built.
pub fn measure(args: &Args, texts: &[Text], table: &mut Table) -> Outcome {
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
    let letter = typing::in_bare_window(&eye)?;
    drop(bare);
    let app = Opened::open(app, home, &eye)?;
    sleep(Duration::from_secs(2));
    let most = 120.0;
    table.memory("memory, locked, PSS", app.memory()?, ("bare window", floor), most);
    app.unlock(&eye)?;
    table.memory("memory, signed in, PSS", app.memory()?, ("bare window", floor), most);
    typing::in_client_search(&eye, texts, letter, table)?;
    table.memory("memory, after searching, PSS", app.memory()?, ("bare window", floor), most);
    Ok(())
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
        let focus = ["search", "--onlyvisible", "--name", "^Dermis", "windowfocus", "--sync"];
        Command::new("xdotool").args(focus).stdout(Stdio::null()).status()?;
        eye.press(&["Tab"])?;
        eye.press(&["space"])?;
        sleep(Duration::from_secs(1));
        eye.type_text(practice::demo::PASSPHRASE)?;
        eye.press(&["Return"])?;
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
