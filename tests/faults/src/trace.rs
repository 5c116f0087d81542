//! What the program did to the files of one folder, in order. Filled by `calls`.

use std::collections::HashMap;
use std::ffi::CString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A file by itself, whatever it is called.
pub type FileId = u32;

/// One thing that happened. Paths are inside the watched folder; it itself is "".
#[derive(Debug, Clone)]
pub enum Event {
    Create {
        file: FileId,
        path: String,
    },
    Write {
        file: FileId,
        at: u64,
        bytes: Vec<u8>,
    },
    Truncate {
        file: FileId,
        length: u64,
    },
    Sync {
        file: FileId,
    },
    SyncFolder {
        path: String,
    },
    Rename {
        from: String,
        to: String,
    },
    Link {
        from: String,
        to: String,
    },
    Unlink {
        path: String,
    },
    MakeFolder {
        path: String,
    },
    RemoveFolder {
        path: String,
    },
    Begun(usize),
    Done(usize),
    /// Something this recorder does not model: the rig must fail.
    Unmodelled(String),
}

/// What was in the folder at the start, and everything since.
pub struct Trace {
    pub root: PathBuf,
    pub folders: Vec<String>,
    pub files: Vec<(FileId, String, Vec<u8>)>,
    pub events: Vec<Event>,
    known: HashMap<(u64, u64), FileId>,
    next: FileId,
}

static WATCHING: AtomicBool = AtomicBool::new(false);
static TRACE: Mutex<Option<Trace>> = Mutex::new(None);

/// Whether anything is recorded now; asked before every call.
pub fn watching() -> bool {
    WATCHING.load(Ordering::Acquire)
}

/// The trace, so that a call and its record are one.
pub fn trace() -> MutexGuard<'static, Option<Trace>> {
    TRACE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Begins to record `root`.
pub fn begin(root: &Path) -> std::io::Result<()> {
    let mut new = Trace {
        root: root.canonicalize()?,
        folders: Vec::new(),
        files: Vec::new(),
        events: Vec::new(),
        known: HashMap::new(),
        next: 1,
    };
    new.take_stock(&root.canonicalize()?)?;
    *trace() = Some(new);
    WATCHING.store(true, Ordering::Release);
    Ok(())
}

/// Ends recording and hands the trace over.
pub fn end() -> Option<Trace> {
    let taken = trace().take();
    WATCHING.store(false, Ordering::Release);
    taken
}

/// Puts an event of the rig's own between those of the program.
pub fn mark(event: Event) {
    if let Some(trace) = trace().as_mut() {
        trace.events.push(event);
    }
}

impl Trace {
    fn take_stock(&mut self, folder: &Path) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let Some(inside) = self.inside(&path) else { continue };
            if path.is_dir() {
                self.folders.push(inside);
                self.take_stock(&path)?;
            } else {
                use std::os::unix::fs::MetadataExt;
                let meta = fs::metadata(&path)?;
                let id = self.new_file((meta.dev(), meta.ino()));
                self.files.push((id, inside, fs::read(&path)?));
            }
        }
        Ok(())
    }

    /// The path inside the watched folder, when it is inside. The kernel's own name of a file comes
    /// with " (deleted)" once it has none.
    pub fn inside(&self, path: &Path) -> Option<String> {
        let inside = path.strip_prefix(&self.root).ok()?.to_str()?;
        Some(inside.trim_end_matches(" (deleted)").to_owned())
    }

    /// The known file with these numbers of the file system.
    pub fn file(&self, numbers: (u64, u64)) -> Option<FileId> {
        self.known.get(&numbers).copied()
    }

    /// A file that was just made: its numbers may have belonged to one that is gone.
    pub fn new_file(&mut self, numbers: (u64, u64)) -> FileId {
        let id = self.next;
        self.next += 1;
        self.known.insert(numbers, id);
        id
    }
}

/// Memory shared between processes: it is never on a disk.
pub fn is_volatile(path: &str) -> bool {
    path.ends_with("-shm")
}

/// A path as the system takes it.
pub fn c_path(path: &Path) -> CString {
    CString::new(path.as_os_str().as_encoded_bytes()).unwrap_or_default()
}
