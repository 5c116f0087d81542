//! Bytes, lengths and syncs.

use super::{busy, fails, file_of, path_of, real, recorded, set_errno, some, stat_fd, well};
use crate::inject::{self, Fate, Kind};
use crate::trace::Event;
use libc::{c_int, c_void, iovec, off_t, size_t, ssize_t};
use std::ptr;

/// Where the next write to this file goes.
pub(super) fn position(fd: c_int) -> u64 {
    // SAFETY: asking changes nothing.
    let flags = unsafe { libc::fcntl(fd, libc::F_GETFL) };
    let at = if flags & libc::O_APPEND != 0 {
        stat_fd(fd).map_or(0, |stat| stat.st_size)
    } else {
        // SAFETY: moving by nothing.
        unsafe { libc::lseek(fd, 0, libc::SEEK_CUR) }
    };
    u64::try_from(at).unwrap_or_default()
}

fn written(
    fd: c_int,
    at: Option<off_t>,
    parts: &[(*const c_void, size_t)],
    real: impl FnOnce() -> ssize_t,
    half: impl FnOnce(size_t) -> ssize_t,
) -> ssize_t {
    if !busy() {
        return real();
    }
    if inject::armed() {
        match inject::fate(Kind::Write, &path_of(fd)) {
            Fate::Fails(code) => {
                set_errno(code);
                return -1;
            }
            Fate::Half if parts[0].1 > 1 => return half(parts[0].1 / 2),
            Fate::Half | Fate::Goes => {}
        }
    }
    let at = at.map_or_else(|| position(fd), |at| u64::try_from(at).unwrap_or_default());
    recorded(real, some, |trace, count| {
        let Some(file) = file_of(trace, fd) else { return };
        let mut bytes = Vec::new();
        for (from, length) in parts {
            // SAFETY: the caller says these bytes are there.
            bytes.extend_from_slice(unsafe { std::slice::from_raw_parts(from.cast(), *length) });
        }
        bytes.truncate(usize::try_from(*count).unwrap_or_default());
        trace.events.push(Event::Write { file, at, bytes });
    })
}

/// The C library's call of this name.
#[unsafe(no_mangle)]
pub extern "C" fn write(fd: c_int, from: *const c_void, length: size_t) -> ssize_t {
    let real = real!(write as extern "C" fn(c_int, *const c_void, size_t) -> ssize_t);
    if length == 0 {
        return real(fd, from, length);
    }
    written(fd, None, &[(from, length)], || real(fd, from, length), |half| real(fd, from, half))
}

macro_rules! writes_at {
    ($($name:ident),*) => {$(
        /// The C library's call of this name.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(fd: c_int, from: *const c_void, length: size_t, at: off_t) -> ssize_t {
            let real = real!($name as extern "C" fn(c_int, *const c_void, size_t, off_t) -> ssize_t);
            if length == 0 {
                return real(fd, from, length, at);
            }
            written(
                fd,
                Some(at),
                &[(from, length)],
                || real(fd, from, length, at),
                |half| real(fd, from, half, at),
            )
        }
    )*};
}
writes_at!(pwrite, pwrite64);

fn parts(vectors: *const iovec, count: c_int) -> Vec<(*const c_void, size_t)> {
    let count = usize::try_from(count).unwrap_or_default();
    if count == 0 {
        return vec![(ptr::null(), 0)];
    }
    // SAFETY: the caller says so many are there.
    let vectors = unsafe { std::slice::from_raw_parts(vectors, count) };
    vectors
        .iter()
        .filter(|part| part.iov_len > 0)
        .map(|part| (part.iov_base.cast_const(), part.iov_len))
        .collect()
}

/// The C library's call of this name.
#[unsafe(no_mangle)]
pub extern "C" fn writev(fd: c_int, vectors: *const iovec, count: c_int) -> ssize_t {
    let real = real!(writev as extern "C" fn(c_int, *const iovec, c_int) -> ssize_t);
    if !busy() {
        return real(fd, vectors, count);
    }
    let parts = parts(vectors, count);
    if parts.is_empty() || parts[0].1 == 0 {
        return real(fd, vectors, count);
    }
    let plain = real!(write as extern "C" fn(c_int, *const c_void, size_t) -> ssize_t);
    let first = parts[0].0;
    written(fd, None, &parts, || real(fd, vectors, count), |half| plain(fd, first, half))
}

macro_rules! writes_vectors_at {
    ($($name:ident),*) => {$(
        /// The C library's call of this name.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(fd: c_int, vectors: *const iovec, count: c_int, at: off_t) -> ssize_t {
            let real = real!($name as extern "C" fn(c_int, *const iovec, c_int, off_t) -> ssize_t);
            if !busy() {
                return real(fd, vectors, count, at);
            }
            let parts = parts(vectors, count);
            if parts.is_empty() || parts[0].1 == 0 {
                return real(fd, vectors, count, at);
            }
            let plain = real!(pwrite64 as extern "C" fn(c_int, *const c_void, size_t, off_t) -> ssize_t);
            let first = parts[0].0;
            written(fd, Some(at), &parts, || real(fd, vectors, count, at), |half| plain(fd, first, half, at))
        }
    )*};
}
writes_vectors_at!(pwritev, pwritev64);

// Lengths.

fn cut(fd: c_int, length: off_t, real: impl FnOnce() -> c_int) -> c_int {
    if !busy() {
        return real();
    }
    if fails(Kind::Truncate, || path_of(fd)) {
        return -1;
    }
    recorded(real, well, |trace, _| {
        if let Some(file) = file_of(trace, fd) {
            let length = u64::try_from(length).unwrap_or_default();
            trace.events.push(Event::Truncate { file, length });
        }
    })
}

macro_rules! cuts {
    ($($name:ident),*) => {$(
        /// The C library's call of this name.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(fd: c_int, length: off_t) -> c_int {
            let real = real!($name as extern "C" fn(c_int, off_t) -> c_int);
            cut(fd, length, || real(fd, length))
        }
    )*};
}
cuts!(ftruncate, ftruncate64);

// Syncing.

fn synced(fd: c_int, real: impl FnOnce() -> c_int) -> c_int {
    if !busy() {
        return real();
    }
    if fails(Kind::Sync, || path_of(fd)) {
        return -1;
    }
    recorded(real, well, |trace, _| {
        let is_folder =
            stat_fd(fd).is_some_and(|stat| stat.st_mode & libc::S_IFMT == libc::S_IFDIR);
        if is_folder {
            if let Some(path) = trace.inside(&path_of(fd)) {
                trace.events.push(Event::SyncFolder { path });
            }
        } else if let Some(file) = file_of(trace, fd) {
            trace.events.push(Event::Sync { file });
        }
    })
}

macro_rules! syncs {
    ($($name:ident),*) => {$(
        /// The C library's call of this name.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(fd: c_int) -> c_int {
            let real = real!($name as extern "C" fn(c_int) -> c_int);
            synced(fd, || real(fd))
        }
    )*};
}
syncs!(fsync, fdatasync);
