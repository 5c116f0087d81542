//! A disk that fails: the n-th call of a kind in one folder gets an error instead of being done.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// What a call does to a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Write,
    Sync,
    Truncate,
    Rename,
    Create,
    Unlink,
}

impl Kind {
    /// Every kind, for choosing one.
    pub const ALL: [Self; 6] =
        [Self::Write, Self::Sync, Self::Truncate, Self::Rename, Self::Create, Self::Unlink];
}

/// Which call fails, and how.
#[derive(Debug, Clone)]
pub struct Fault {
    pub folder: PathBuf,
    pub kind: Kind,
    /// How many calls of the kind still go well.
    pub after: usize,
    pub errno: i32,
    /// Every later call of the kind fails too.
    pub for_ever: bool,
    /// The failing write writes the first half.
    pub short: bool,
}

/// What to do with a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Goes,
    Fails(i32),
    Half,
}

struct Armed {
    fault: Fault,
    hits: usize,
}

static ARMED: AtomicBool = AtomicBool::new(false);
static FAULT: Mutex<Option<Armed>> = Mutex::new(None);

/// From now on the fault waits for its call.
pub fn arm(fault: Fault) {
    *FAULT.lock().unwrap_or_else(PoisonError::into_inner) = Some(Armed { fault, hits: 0 });
    ARMED.store(true, Ordering::Release);
}

/// The disk is well again; how many calls failed.
pub fn disarm() -> usize {
    ARMED.store(false, Ordering::Release);
    let taken = FAULT.lock().unwrap_or_else(PoisonError::into_inner).take();
    taken.map_or(0, |armed| armed.hits)
}

/// Whether a fault waits; asked before every call.
pub fn armed() -> bool {
    ARMED.load(Ordering::Acquire)
}

/// What becomes of this call on `path`.
pub fn fate(kind: Kind, path: &Path) -> Fate {
    let mut armed = FAULT.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(armed) = armed.as_mut() else { return Fate::Goes };
    let fault = &mut armed.fault;
    if fault.kind != kind || !path.starts_with(&fault.folder) {
        return Fate::Goes;
    }
    if fault.after > 0 {
        fault.after -= 1;
        return Fate::Goes;
    }
    if armed.hits > 0 && !fault.for_ever {
        return Fate::Goes;
    }
    if fault.short && kind == Kind::Write {
        fault.short = false;
        return Fate::Half;
    }
    armed.hits += 1;
    Fate::Fails(fault.errno)
}
