//! Calls that change files in ways this program has no need of. Copies inside the kernel are
//! recorded by reading back what they wrote; the rest must not happen to a practice unseen, so they
//! are put on record as something the rig does not model, and the rig fails.

use super::writing::position;
use super::{absolute, busy, file_of, path_of, real, recorded, some};
use crate::trace::{self, Event, Trace, is_volatile};
use libc::{c_char, c_int, c_uint, c_void, off_t, size_t, ssize_t};
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;

fn unmodelled(what: &str, path: &Path) {
    if let Some(trace) = trace::trace().as_mut()
        && let Some(inside) = trace.inside(path)
        && !is_volatile(&inside)
    {
        trace.events.push(Event::Unmodelled(format!("{what} on {inside}")));
    }
}

fn read_back(trace: &mut Trace, fd: c_int, at: u64, count: ssize_t) {
    let Some(file) = file_of(trace, fd) else { return };
    let mut bytes = vec![0; usize::try_from(count).unwrap_or_default()];
    let read = File::open(path_of(fd)).and_then(|open| open.read_exact_at(&mut bytes, at));
    trace.events.push(match read {
        Ok(()) => Event::Write { file, at, bytes },
        Err(_) => Event::Unmodelled("a copy could not be read back".to_owned()),
    });
}

/// The C library's call of this name.
#[unsafe(no_mangle)]
pub extern "C" fn copy_file_range(
    from: c_int,
    from_at: *mut i64,
    to: c_int,
    to_at: *mut i64,
    length: size_t,
    flags: c_uint,
) -> ssize_t {
    let real = real!(
        copy_file_range
            as extern "C" fn(c_int, *mut i64, c_int, *mut i64, size_t, c_uint) -> ssize_t
    );
    if !busy() {
        return real(from, from_at, to, to_at, length, flags);
    }
    let at = if to_at.is_null() {
        position(to)
    } else {
        // SAFETY: the caller says an offset is there.
        u64::try_from(unsafe { *to_at }).unwrap_or_default()
    };
    let real = || real(from, from_at, to, to_at, length, flags);
    recorded(real, some, |trace, count| read_back(trace, to, at, *count))
}

macro_rules! sends {
    ($($name:ident),*) => {$(
        /// The C library's call of this name.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(
            to: c_int,
            from: c_int,
            from_at: *mut off_t,
            length: size_t,
        ) -> ssize_t {
            let real = real!($name as extern "C" fn(c_int, c_int, *mut off_t, size_t) -> ssize_t);
            if !busy() {
                return real(to, from, from_at, length);
            }
            let at = position(to);
            let real = || real(to, from, from_at, length);
            recorded(real, some, |trace, count| read_back(trace, to, at, *count))
        }
    )*};
}
sends!(sendfile, sendfile64);

macro_rules! maps {
    ($($name:ident),*) => {$(
        /// The C library's call of this name.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(
            near: *mut c_void,
            length: size_t,
            access: c_int,
            flags: c_int,
            fd: c_int,
            at: off_t,
        ) -> *mut c_void {
            let real = real!($name as extern "C" fn(
                *mut c_void, size_t, c_int, c_int, c_int, off_t
            ) -> *mut c_void);
            let shared = access & libc::PROT_WRITE != 0 && flags & libc::MAP_SHARED != 0;
            if fd >= 0 && shared && trace::watching() {
                unmodelled("a shared mapping", &path_of(fd));
            }
            real(near, length, access, flags, fd, at)
        }
    )*};
}
maps!(mmap, mmap64);

macro_rules! reserves {
    ($($name:ident),*) => {$(
        /// The C library's call of this name.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(fd: c_int, at: off_t, length: off_t) -> c_int {
            let real = real!($name as extern "C" fn(c_int, off_t, off_t) -> c_int);
            if trace::watching() {
                unmodelled("space set aside", &path_of(fd));
            }
            real(fd, at, length)
        }
    )*};
}
reserves!(posix_fallocate, posix_fallocate64);

macro_rules! punches {
    ($($name:ident),*) => {$(
        /// The C library's call of this name.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(fd: c_int, mode: c_int, at: off_t, length: off_t) -> c_int {
            let real = real!($name as extern "C" fn(c_int, c_int, off_t, off_t) -> c_int);
            if trace::watching() {
                unmodelled("space set aside", &path_of(fd));
            }
            real(fd, mode, at, length)
        }
    )*};
}
punches!(fallocate, fallocate64);

macro_rules! cuts_by_name {
    ($($name:ident),*) => {$(
        /// The C library's call of this name.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(path: *const c_char, length: off_t) -> c_int {
            let real = real!($name as extern "C" fn(*const c_char, off_t) -> c_int);
            if trace::watching() {
                unmodelled("a length set by name", &absolute(libc::AT_FDCWD, path));
            }
            real(path, length)
        }
    )*};
}
cuts_by_name!(truncate, truncate64);

/// The C library's call of this name.
#[unsafe(no_mangle)]
pub extern "C" fn renameat2(
    a: c_int,
    from: *const c_char,
    b: c_int,
    to: *const c_char,
    flags: c_uint,
) -> c_int {
    let real = real!(
        renameat2 as extern "C" fn(c_int, *const c_char, c_int, *const c_char, c_uint) -> c_int
    );
    if trace::watching() {
        unmodelled("an exchange of names", &absolute(b, to));
    }
    real(a, from, b, to, flags)
}

/// The C library's call of this name.
#[unsafe(no_mangle)]
pub extern "C" fn symlink(to: *const c_char, from: *const c_char) -> c_int {
    let real = real!(symlink as extern "C" fn(*const c_char, *const c_char) -> c_int);
    if trace::watching() {
        unmodelled("a symbolic link", &absolute(libc::AT_FDCWD, from));
    }
    real(to, from)
}
