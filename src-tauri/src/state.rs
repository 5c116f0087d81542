//! What the window stands in front of: no practice, a closed one, one that rests, or an open one.
//! Locking drops what was signed in, and with it search index and every cached page; a practice
//! that rests keeps its key, so that the next person is in by PIN.

use crate::error::{Code, Wire, WireError};
use crate::jobs::Jobs;
use practice::{Practice, RecoveryCode, Standby, SystemClock};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, RwLock};
use std::time::Duration;

/// The one managed state of the shell.
pub struct Shell {
    folders: Folders,
    door: RwLock<Door>,
    kit: Mutex<Option<RecoveryCode>>,
    demo: Mutex<bool>,
    found: Mutex<Vec<PathBuf>>,
    dropped: Mutex<Vec<PathBuf>>,
    jobs: Jobs,
    papers: Jobs,
    left: AtomicU32,
}

/// Who is in.
enum Door {
    /// Nobody, and the key is gone.
    Closed,
    /// Nobody, but the key is kept for a PIN.
    Resting(Standby),
    /// Somebody.
    Open(Arc<Practice>),
}

/// Where practices live on this computer.
pub struct Folders {
    /// The clinic's own practice.
    pub practice: PathBuf,
    /// The demo practice.
    pub demo: PathBuf,
}

/// Tells the window which kinds of data an act made stale.
#[derive(Debug, Clone, Serialize, specta::Type, tauri_specta::Event)]
pub struct Stale {
    /// First words of the stale queries (`clients`, `today`, …).
    pub kinds: Vec<String>,
}

impl Shell {
    /// A shell with nothing open.
    #[must_use]
    pub fn new(folders: Folders) -> Self {
        Self {
            folders,
            door: RwLock::new(Door::Closed),
            kit: Mutex::new(None),
            demo: Mutex::new(false),
            found: Mutex::default(),
            dropped: Mutex::default(),
            jobs: Jobs::default(),
            papers: Jobs::default(),
            left: AtomicU32::default(),
        }
    }

    /// The folder this window works on now.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        if self.in_demo() { self.folders.demo.clone() } else { self.folders.practice.clone() }
    }

    /// Whether the window stands in front of the demo practice.
    #[must_use]
    pub fn in_demo(&self) -> bool {
        *guard(&self.demo)
    }

    /// Turns to the demo practice, or back to the clinic's own.
    pub fn choose_demo(&self, demo: bool) {
        self.close();
        *guard(&self.demo) = demo;
    }

    /// Turns to the demo practice, making it first when it is not there.
    ///
    /// # Errors
    /// When the demo cannot be written.
    pub fn enter_demo(&self) -> Wire<()> {
        self.choose_demo(true);
        if Practice::peek(&self.folders.demo)?.is_none() {
            practice::demo::make(
                &self.folders.demo,
                practice::demo::DemoSpec::default(),
                Arc::new(SystemClock),
            )?;
        }
        Ok(())
    }

    /// The open practice.
    ///
    /// # Errors
    /// [`Code::Locked`] when nobody is signed in.
    pub fn practice(&self) -> Wire<Arc<Practice>> {
        match &*self.door() {
            Door::Open(practice) => Ok(practice.clone()),
            Door::Closed | Door::Resting(_) => Err(WireError::of(Code::Locked)),
        }
    }

    /// Puts an open practice behind the window.
    pub fn opened(&self, practice: Practice) {
        self.turn_to(Door::Open(Arc::new(practice)));
    }

    /// How often the window was locked or closed: long work that closes the practice itself asks
    /// before and after.
    pub fn times_left(&self) -> u32 {
        self.left.load(Ordering::SeqCst)
    }

    /// Puts a practice back behind the window, unless somebody locked it since `left` was read: what
    /// nobody sits in front of stays locked.
    pub fn reopened(&self, practice: Practice, left: u32) {
        if self.times_left() == left {
            self.opened(practice);
        }
    }

    /// Asks the practice that rests, if one does.
    pub fn resting<T>(&self, ask: impl FnOnce(&Standby) -> T) -> Option<T> {
        match &*self.door() {
            Door::Resting(standby) => Some(ask(standby)),
            Door::Closed | Door::Open(_) => None,
        }
    }

    /// Locks: records it, and lets go of everything but the key when somebody may come back by PIN.
    /// Returns what was open, for the backup that locking asks for.
    pub fn rest(&self) -> Option<Arc<Practice>> {
        let practice = self.sign_out()?;
        match practice.stand_by() {
            Ok(Some(standby)) => self.turn_to(Door::Resting(standby)),
            Ok(None) => {}
            Err(error) => tracing::error!(%error, "the practice was closed instead of resting"),
        }
        Some(practice)
    }

    /// Locks and closes: records it, then lets go of the practice, its key and any recovery code not
    /// yet printed. Returns what was open.
    pub fn close(&self) -> Option<Arc<Practice>> {
        let practice = self.sign_out();
        self.turn_to(Door::Closed);
        practice
    }

    fn sign_out(&self) -> Option<Arc<Practice>> {
        self.left.fetch_add(1, Ordering::SeqCst);
        *guard(&self.kit) = None;
        let practice = self.practice().ok();
        if let Some(practice) = &practice {
            if let Err(error) = practice.record_lock() {
                tracing::error!(%error, "locking could not be recorded");
            }
            self.turn_to(Door::Closed);
        }
        guard(&self.dropped).clear();
        // Pages left for a PDF viewer are a client's too.
        crate::print::purge();
        practice
    }

    /// Closes a practice that rests once its PINs are no longer taken, or the computer slept for
    /// longer than the practice allows; also one that was left open over such a sleep.
    pub fn end_rest(&self, slept: Duration) -> bool {
        let minutes = slept.as_secs() / 60;
        let over = |longest: i32| minutes >= u64::try_from(longest).unwrap_or_default().max(1);
        let ends = match &*self.door() {
            Door::Closed => false,
            Door::Resting(standby) => {
                let nobody = standby.who_may_use_a_pin().is_ok_and(|people| people.is_empty());
                nobody || standby.longest_sleep().is_ok_and(over)
            }
            Door::Open(practice) => practice.longest_sleep().is_ok_and(over),
        };
        if ends {
            self.close();
        }
        ends
    }

    /// The open practice when its time for a backup has come.
    pub fn backup_due(&self) -> Option<Arc<Practice>> {
        let practice = self.practice().ok().filter(|_| !self.in_demo())?;
        practice.is_backup_due().ok().filter(|due| *due).map(|_| practice)
    }

    /// The recovery code between its making and the owner's proof that it is on paper.
    pub fn kit(&self) -> MutexGuard<'_, Option<RecoveryCode>> {
        guard(&self.kit)
    }

    /// The long work under way.
    #[must_use]
    pub fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    /// The paper being made. No paper waits for a backup.
    #[must_use]
    pub fn papers(&self) -> &Jobs {
        &self.papers
    }

    /// Remembers backups a person was shown: the window may ask for these and no other folder.
    pub fn show_backups(&self, found: impl IntoIterator<Item = PathBuf>) {
        guard(&self.found).extend(found);
    }

    /// The backup at `path`, when a person was shown it.
    ///
    /// # Errors
    /// [`Code::NotFound`].
    pub fn shown_backup(&self, path: &str) -> Wire<PathBuf> {
        let found = guard(&self.found);
        let shown = found.iter().find(|shown| shown.as_path() == Path::new(path));
        shown.cloned().ok_or_else(|| WireError::of(Code::NotFound))
    }

    /// Remembers the files dropped on the window, until a screen that takes files asks for them.
    pub fn drop_files(&self, paths: Vec<PathBuf>) {
        *guard(&self.dropped) = paths;
    }

    /// The files dropped last, once.
    pub fn take_dropped(&self) -> Vec<PathBuf> {
        std::mem::take(&mut guard(&self.dropped))
    }

    fn door(&self) -> std::sync::RwLockReadGuard<'_, Door> {
        self.door.read().unwrap_or_else(|e| e.into_inner())
    }

    fn turn_to(&self, door: Door) {
        *self.door.write().unwrap_or_else(|e| e.into_inner()) = door;
    }
}

fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|e| e.into_inner())
}
