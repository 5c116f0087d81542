//! What happens by itself: the backup of the half hour, the end of the hours a PIN is taken, the lock after
//! the computer's sleep, prints whose printer is back, and scanned pages that arrive.

use crate::arrive;
use crate::commands::announce;
use crate::state::Shell;
use practice::Practice;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime};
use tauri::{AppHandle, Manager};

/// Between two looks.
const TICK: Duration = Duration::from_secs(15);
/// Between two looks at the clock: whoever wakes the computer finds it locked.
const NAP: Duration = Duration::from_secs(3);
/// A nap that was so much longer was the computer's sleep, and not a busy computer.
const SLEPT: Duration = Duration::from_secs(20);

/// Starts looking. The thread ends with the program.
///
/// # Errors
/// When the system gives no thread.
pub fn start(app: AppHandle) -> std::io::Result<()> {
    thread::Builder::new().name("watch".to_owned()).spawn(move || look_on(&app)).map(drop)
}

fn look_on(app: &AppHandle) {
    let mut looked = Duration::ZERO;
    loop {
        // The nap alone is measured: a slow printer or drive is not the computer's sleep.
        let lay_down = SystemTime::now();
        thread::sleep(NAP);
        looked += NAP;
        // Asleep, the thread stood still: the wall clock alone went on.
        let slept = lay_down.elapsed().unwrap_or_default().saturating_sub(NAP);
        if slept >= SLEPT {
            lock(app);
        } else if let Ok(practice) = app.state::<Shell>().practice() {
            // Somebody stands at the scanner and waits for this.
            arrive::look(app, &practice);
        }
        if slept < SLEPT && looked < TICK {
            continue;
        }
        looked = Duration::ZERO;
        let shell = app.state::<Shell>();
        if shell.end_rest(slept) {
            announce(app, &["session"]);
        }
        if let Some(practice) = shell.backup_due() {
            back_up(app, &practice);
        }
        if let Ok(practice) = shell.practice() {
            print_what_waited(app, &practice);
        }
    }
}

/// Locks what is open because nobody sits in front of it any more, as a person's own locking does.
pub fn lock(app: &AppHandle) {
    if let Some(practice) = app.state::<Shell>().rest() {
        back_up_aside(app, practice);
        announce(app, &["session"]);
    }
}

/// Hands over what waited for a printer that takes work again.
fn print_what_waited(app: &AppHandle, practice: &Practice) {
    let waiting = practice.prints_to_retry().unwrap_or_default();
    if waiting.is_empty() {
        return;
    }
    let ready = crate::print::taking_work();
    let mut handed = false;
    for (job, printer) in waiting {
        if ready.contains(&printer) {
            match practice.hand_over_print(job, &printer, crate::print::hand_over) {
                Ok(_) => handed = true,
                Err(error) => tracing::warn!(%error, "a waiting print could not be handed over"),
            }
        }
    }
    if handed {
        announce(app, crate::commands::PRINTED);
    }
}

/// Backs up without anybody waiting, and lets Today say what became of it.
fn back_up(app: &AppHandle, practice: &Arc<Practice>) {
    let shell = app.state::<Shell>();
    let _turn = shell.jobs().turn();
    if let Err(error) = practice.back_up(&mut |_| true) {
        tracing::error!(%error, "the backup failed");
    }
    announce(app, &["backups", "today"]);
}

/// Looks into the places backups go to, for Today; a slow drive keeps nobody waiting.
pub fn look_at_backups(app: &AppHandle) {
    aside(app, "look at backups", |app| {
        if let Ok(practice) = app.state::<Shell>().practice() {
            if let Err(error) = practice.backup_status() {
                tracing::error!(%error, "the backups could not be looked at");
            }
            announce(app, &["backups", "today"]);
        }
    });
}

/// Backs `practice` up if anything was recorded, at the end of a list or after it was locked: neither
/// waits for it. The demo is not backed up.
pub fn back_up_aside(app: &AppHandle, practice: Arc<Practice>) {
    aside(app, "backup", move |app| {
        let shell = app.state::<Shell>();
        if shell.in_demo() {
            return;
        }
        let _turn = shell.jobs().turn();
        if let Err(error) = practice.back_up_if_changed(&mut |_| true) {
            tracing::error!(%error, "the backup failed");
        }
        announce(app, &["backups", "today"]);
    });
}

fn aside(app: &AppHandle, name: &str, work: impl FnOnce(&AppHandle) + Send + 'static) {
    let handle = app.clone();
    let begun = thread::Builder::new().name(name.to_owned()).spawn(move || work(&handle));
    if let Err(error) = begun {
        tracing::error!(%error, "the system gave no thread");
    }
}
