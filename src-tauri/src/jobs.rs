//! Long work a person waits for: one at a time, with progress told to the window and a way to stop.

use practice::backup::Progress;
use serde::Serialize;
use std::sync::atomic::{AtomicU64, Ordering};
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
    /// How often somebody pressed Stop.
    stops: AtomicU64,
}

impl Jobs {
    /// Waits until no other work is under way. Work that waits for nobody (the backup of the half
    /// hour, the one at locking) takes its turn as well.
    pub fn turn(&self) -> Turn<'_> {
        // Before waiting: a Stop that is pressed meanwhile is meant for this work too.
        let stops = self.stops.load(Ordering::Acquire);
        let alone = self.turn.lock().unwrap_or_else(|e| e.into_inner());
        Turn { jobs: self, stops, _alone: alone }
    }

    /// Stops the work under way at its next step, and what waits for its turn.
    pub fn stop(&self) {
        self.stops.fetch_add(1, Ordering::AcqRel);
    }
}

/// The right to do long work until it is dropped.
pub struct Turn<'a> {
    jobs: &'a Jobs,
    stops: u64,
    _alone: MutexGuard<'a, ()>,
}

impl Turn<'_> {
    /// Tells the window how far the work is, and the work whether to go on.
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
            self.jobs.stops.load(Ordering::Acquire) == self.stops
        }
    }
}
