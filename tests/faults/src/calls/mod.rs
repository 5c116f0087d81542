//! Stands between the program and the C library: every call that changes a file is defined here, so
//! the linker gives it to Rust's standard library and to the SQLite built into this executable
//! alike. Each does the real call and, when its file is in the watched folder, records it; or fails
//! it, when a fault waits for it.

#![expect(unsafe_code, reason = "defining the C library's own functions is what this file is for")]

mod names;
mod opening;
mod unusual;
mod writing;

use crate::inject::{self, Fate, Kind};
use crate::trace::{self, Trace, c_path};
use libc::{c_char, c_int, ssize_t};
use std::ffi::{CStr, OsStr};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

/// The C library's own function of this name.
macro_rules! real {
    ($name:ident as $kind:ty) => {{
        use std::sync::atomic::{AtomicPtr, Ordering};
        static FOUND: AtomicPtr<libc::c_void> = AtomicPtr::new(std::ptr::null_mut());
        let mut found = FOUND.load(Ordering::Relaxed);
        if found.is_null() {
            let name = concat!(stringify!($name), "\0");
            // SAFETY: the name ends with a nought.
            found = unsafe { libc::dlsym(libc::RTLD_NEXT, name.as_ptr().cast()) };
            FOUND.store(found, Ordering::Relaxed);
        }
        // SAFETY: the C library's function of this name has this type.
        unsafe { std::mem::transmute::<*mut libc::c_void, $kind>(found) }
    }};
}

use real;

/// Whether anybody wants to know.
fn busy() -> bool {
    trace::watching() || inject::armed()
}

fn set_errno(errno: c_int) {
    // SAFETY: the address is this thread's own.
    unsafe { *libc::__errno_location() = errno };
}

fn errno() -> c_int {
    // SAFETY: as above.
    unsafe { *libc::__errno_location() }
}

/// The path the kernel has for an open file.
fn path_of(fd: c_int) -> PathBuf {
    let link = format!("/proc/self/fd/{fd}\0");
    let mut buffer = [0_u8; 4096];
    // SAFETY: the buffer is as long as is said.
    let length =
        unsafe { libc::readlink(link.as_ptr().cast(), buffer.as_mut_ptr().cast(), buffer.len()) };
    let length = usize::try_from(length).unwrap_or_default();
    PathBuf::from(OsStr::from_bytes(&buffer[..length]))
}

fn absolute(folder: c_int, path: *const c_char) -> PathBuf {
    // SAFETY: the caller hands over a path that ends with a nought.
    let path = Path::new(OsStr::from_bytes(unsafe { CStr::from_ptr(path) }.to_bytes()));
    if path.is_absolute() {
        path.to_owned()
    } else if folder == libc::AT_FDCWD {
        std::env::current_dir().unwrap_or_default().join(path)
    } else {
        path_of(folder).join(path)
    }
}

fn stat_fd(fd: c_int) -> Option<libc::stat> {
    // SAFETY: all of it is written when the answer is nought.
    unsafe {
        let mut found = std::mem::zeroed();
        (libc::fstat(fd, &raw mut found) == 0).then_some(found)
    }
}

fn exists(path: &Path) -> bool {
    // SAFETY: the path ends with a nought and the answer has room.
    unsafe {
        let mut found: libc::stat = std::mem::zeroed();
        libc::lstat(c_path(path).as_ptr(), &raw mut found) == 0
    }
}

/// Asks the fault; a call that must fail has its errno set already.
fn fails(kind: Kind, path: impl FnOnce() -> PathBuf) -> bool {
    if !inject::armed() {
        return false;
    }
    match inject::fate(kind, &path()) {
        Fate::Fails(code) => {
            set_errno(code);
            true
        }
        Fate::Goes | Fate::Half => false,
    }
}

/// Does the real call and records it as one, when something is recorded.
fn recorded<T>(
    real: impl FnOnce() -> T,
    done: impl FnOnce(&T) -> bool,
    record: impl FnOnce(&mut Trace, &T),
) -> T {
    if !trace::watching() {
        return real();
    }
    let mut trace = trace::trace();
    let answer = real();
    if done(&answer)
        && let Some(trace) = trace.as_mut()
    {
        let kept = errno();
        record(trace, &answer);
        set_errno(kept);
    }
    answer
}

fn well(answer: &c_int) -> bool {
    *answer == 0
}

fn some(answer: &ssize_t) -> bool {
    *answer > 0
}

fn file_of(trace: &Trace, fd: c_int) -> Option<u32> {
    let stat = stat_fd(fd)?;
    trace.file((stat.st_dev, stat.st_ino))
}
