//! Moves what was saved from the write-ahead log into the database file, on a thread of its own: a
//! save is durable once it is in the log, and whoever saves should not wait for the move.

use std::{
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
    time::Duration,
};

use rusqlite::Connection;

use crate::error::VaultError;

/// From the first save after a move to the next move: by then the person looks at what they opened.
const GATHER: Duration = Duration::from_secs(2);

/// The thread that moves. Dropping it waits for a move under way; the rest of the log is moved by the
/// last connection as it closes.
pub(crate) struct Checkpoints {
    signal: Arc<Signal>,
    thread: Option<JoinHandle<()>>,
}

/// What the thread waits for.
#[derive(Default)]
struct Signal {
    state: Mutex<State>,
    changed: Condvar,
    /// Held while moving.
    moving: Mutex<()>,
}

#[derive(Default)]
struct State {
    saved: bool,
    closing: bool,
}

impl Checkpoints {
    pub(crate) fn start(connection: Connection) -> Result<Self, VaultError> {
        let signal = Arc::new(Signal::default());
        let theirs = Arc::clone(&signal);
        let thread = thread::Builder::new()
            .name("checkpoints".to_owned())
            .spawn(move || theirs.move_until_closed(&connection))?;
        Ok(Self { signal, thread: Some(thread) })
    }

    /// There is something in the log.
    pub(crate) fn saved(&self) {
        let mut state = self.signal.state();
        if !state.saved {
            state.saved = true;
            self.signal.changed.notify_all();
        }
    }

    /// Nothing is moved while this is held.
    pub(crate) fn pause(&self) -> MutexGuard<'_, ()> {
        self.signal.moving()
    }
}

impl Drop for Checkpoints {
    fn drop(&mut self) {
        self.signal.state().closing = true;
        self.signal.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            // It does not panic, and a vault that closes could do nothing about it.
            let _ = thread.join();
        }
    }
}

impl Signal {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn moving(&self) -> MutexGuard<'_, ()> {
        self.moving.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn move_until_closed(&self, connection: &Connection) {
        loop {
            let asleep = self.state();
            let asleep = self.changed.wait_while(asleep, |state| !state.saved && !state.closing);
            let gathering = asleep.unwrap_or_else(PoisonError::into_inner);
            let waited = self.changed.wait_timeout_while(gathering, GATHER, |state| !state.closing);
            let (mut state, _) = waited.unwrap_or_else(PoisonError::into_inner);
            if state.closing {
                return;
            }
            state.saved = false;
            drop(state);
            let alone = self.moving();
            let moved = move_log(connection);
            drop(alone);
            if moved.is_err() {
                // Nothing is lost, it is all in the log; the next round tries again.
                self.state().saved = true;
            }
        }
    }
}

/// Moves what no reader still needs in the log, without keeping anybody waiting.
fn move_log(connection: &Connection) -> Result<(), VaultError> {
    let (logged, moved): (i64, i64) =
        connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
            Ok((row.get(1)?, row.get(2)?))
        })?;
    if moved < logged { Err(VaultError::Busy) } else { Ok(()) }
}

/// Moves everything from the log into the database file and empties the log.
pub(crate) fn empty_log(connection: &Connection) -> Result<(), VaultError> {
    let busy: bool =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy { Err(VaultError::Busy) } else { Ok(()) }
}
