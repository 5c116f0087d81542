//! Names: renaming, linking, removing, making folders.

use super::{absolute, busy, fails, real, recorded, well};
use crate::inject::Kind;
use crate::trace::{Event, Trace};
use libc::{c_char, c_int, mode_t};
use std::path::PathBuf;

fn named(
    kind: Kind,
    path: PathBuf,
    real: impl FnOnce() -> c_int,
    event: impl FnOnce(&Trace, String) -> Option<Event>,
) -> c_int {
    if fails(kind, || path.clone()) {
        return -1;
    }
    recorded(real, well, |trace, _| {
        if let Some(inside) = trace.inside(&path)
            && let Some(event) = event(trace, inside)
        {
            trace.events.push(event);
        }
    })
}

fn renamed(from: PathBuf, to: PathBuf, real: impl FnOnce() -> c_int) -> c_int {
    named(Kind::Rename, to, real, |trace, to| {
        Some(match trace.inside(&from) {
            Some(from) => Event::Rename { from, to },
            None => Event::Unmodelled(format!("{to} was moved in from elsewhere")),
        })
    })
}

/// The C library's call of this name.
#[unsafe(no_mangle)]
pub extern "C" fn rename(from: *const c_char, to: *const c_char) -> c_int {
    let real = real!(rename as extern "C" fn(*const c_char, *const c_char) -> c_int);
    if !busy() {
        return real(from, to);
    }
    let here = libc::AT_FDCWD;
    renamed(absolute(here, from), absolute(here, to), || real(from, to))
}

/// The C library's call of this name.
#[unsafe(no_mangle)]
pub extern "C" fn renameat(a: c_int, from: *const c_char, b: c_int, to: *const c_char) -> c_int {
    let real =
        real!(renameat as extern "C" fn(c_int, *const c_char, c_int, *const c_char) -> c_int);
    if !busy() {
        return real(a, from, b, to);
    }
    renamed(absolute(a, from), absolute(b, to), || real(a, from, b, to))
}

fn linked(from: PathBuf, to: PathBuf, real: impl FnOnce() -> c_int) -> c_int {
    named(Kind::Create, to, real, |trace, to| {
        Some(match trace.inside(&from) {
            Some(from) => Event::Link { from, to },
            None => Event::Unmodelled(format!("{to} was linked from elsewhere")),
        })
    })
}

/// The C library's call of this name.
#[unsafe(no_mangle)]
pub extern "C" fn link(from: *const c_char, to: *const c_char) -> c_int {
    let real = real!(link as extern "C" fn(*const c_char, *const c_char) -> c_int);
    if !busy() {
        return real(from, to);
    }
    let here = libc::AT_FDCWD;
    linked(absolute(here, from), absolute(here, to), || real(from, to))
}

/// The C library's call of this name.
#[unsafe(no_mangle)]
pub extern "C" fn linkat(
    a: c_int,
    from: *const c_char,
    b: c_int,
    to: *const c_char,
    flags: c_int,
) -> c_int {
    let real =
        real!(linkat as extern "C" fn(c_int, *const c_char, c_int, *const c_char, c_int) -> c_int);
    if !busy() {
        return real(a, from, b, to, flags);
    }
    linked(absolute(a, from), absolute(b, to), || real(a, from, b, to, flags))
}

macro_rules! removes {
    ($($name:ident: $event:ident),*) => {$(
        /// The C library's call of this name.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(path: *const c_char) -> c_int {
            let real = real!($name as extern "C" fn(*const c_char) -> c_int);
            if !busy() {
                return real(path);
            }
            let at = absolute(libc::AT_FDCWD, path);
            named(Kind::Unlink, at, || real(path), |_, path| Some(Event::$event { path }))
        }
    )*};
}
removes!(unlink: Unlink, rmdir: RemoveFolder);

/// The C library's call of this name.
#[unsafe(no_mangle)]
pub extern "C" fn unlinkat(dir: c_int, path: *const c_char, flags: c_int) -> c_int {
    let real = real!(unlinkat as extern "C" fn(c_int, *const c_char, c_int) -> c_int);
    if !busy() {
        return real(dir, path, flags);
    }
    named(
        Kind::Unlink,
        absolute(dir, path),
        || real(dir, path, flags),
        |_, path| {
            Some(if flags & libc::AT_REMOVEDIR == 0 {
                Event::Unlink { path }
            } else {
                Event::RemoveFolder { path }
            })
        },
    )
}

/// The C library's call of this name.
#[unsafe(no_mangle)]
pub extern "C" fn mkdir(path: *const c_char, mode: mode_t) -> c_int {
    let real = real!(mkdir as extern "C" fn(*const c_char, mode_t) -> c_int);
    if !busy() {
        return real(path, mode);
    }
    let at = absolute(libc::AT_FDCWD, path);
    named(Kind::Create, at, || real(path, mode), |_, path| Some(Event::MakeFolder { path }))
}
