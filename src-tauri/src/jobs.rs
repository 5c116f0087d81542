//! Long work a person waits for: one at a time, with progress told to the window and a way to stop.

use practice::backup::Progress;
use serde::Serialize;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard};
use std::time::{Duration, Instant};
use tauri::AppHandle;
use tauri_specta::Event;

/// Between two words to the window.
const TELL_EVERY: Duration = Duration::from_millis(100);

/// How far the work under way is.
#[derive(Debug, Clone, Serialize, specta::Type, tauri_specta::Event)]
pub struct JobProgress {
    /// Parts done.
    #[specta(type = i32)]
    pub done: u64,
    /// Parts in all; may grow.
    #[specta(type = i32)]
    pub of: u64,
}

/// The one long work, if any.
#[derive(Default)]
pub struct Jobs {
    turn: Mutex<()>,
    stopped: AtomicBool,
}

impl Jobs {
    /// Waits until no other work is under way. Work that waits for nobody (the backup of the half
    /// hour, the one at locking) takes its turn as well.
    pub fn turn(&self) -> MutexGuard<'_, ()> {
        let turn = self.turn.lock().unwrap_or_else(|e| e.into_inner());
        self.stopped.store(false, Ordering::Release);
        turn
    }

    /// Stops the work under way at its next step.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Release);
    }

    /// Tells the window how far it is, and whether to go on.
    pub fn watch<'a>(&'a self, app: &'a AppHandle) -> impl FnMut(Progress) -> bool + 'a {
        let mut told = Instant::now();
        move |progress| {
            if told.elapsed() >= TELL_EVERY {
                told = Instant::now();
                let said = JobProgress { done: progress.done, of: progress.of };
                if let Err(error) = said.emit(app) {
                    tracing::error!(%error, "the window was not told how far it is");
                }
            }
            !self.stopped.load(Ordering::Acquire)
        }
    }
}
