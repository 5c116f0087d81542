//! What the window stands in front of: no practice, a locked one, or an open one. Locking drops
//! the practice, and with it keys, search index and every cached page.

use crate::error::{Code, Wire, WireError};
use practice::{Practice, RecoveryCode, SystemClock};
use serde::Serialize;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, RwLock};

/// The one managed state of the shell.
pub struct Shell {
    folders: Folders,
    open: RwLock<Option<Arc<Practice>>>,
    kit: Mutex<Option<RecoveryCode>>,
    demo: Mutex<bool>,
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
        Self { folders, open: RwLock::new(None), kit: Mutex::new(None), demo: Mutex::new(false) }
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
    /// [`Code::Locked`] when none is open.
    pub fn practice(&self) -> Wire<Arc<Practice>> {
        let open = self.open.read().unwrap_or_else(|e| e.into_inner());
        open.clone().ok_or_else(|| WireError::of(Code::Locked))
    }

    /// Puts an open practice behind the window.
    pub fn opened(&self, practice: Practice) {
        *self.open.write().unwrap_or_else(|e| e.into_inner()) = Some(Arc::new(practice));
    }

    /// Locks: records it, then lets go of the practice and of any recovery code not yet printed.
    pub fn close(&self) {
        *guard(&self.kit) = None;
        let closed = self.open.write().unwrap_or_else(|e| e.into_inner()).take();
        if let Some(practice) = closed
            && let Err(error) = practice.record_lock()
        {
            tracing::error!(%error, "locking could not be recorded");
        }
        // Pages left for a PDF viewer are a client's too.
        crate::print::purge();
    }

    /// The recovery code between its making and the owner's proof that it is on paper.
    pub fn kit(&self) -> MutexGuard<'_, Option<RecoveryCode>> {
        guard(&self.kit)
    }
}

fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|e| e.into_inner())
}
