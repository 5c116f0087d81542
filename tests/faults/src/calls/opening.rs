//! Opening a file that may be made or emptied by it.

use super::{absolute, busy, exists, fails, real, recorded, stat_fd};
use crate::inject::Kind;
use crate::trace::Event;
use libc::{c_char, c_int, c_uint, mode_t};

fn opened(folder: c_int, path: *const c_char, flags: c_int, real: impl FnOnce() -> c_int) -> c_int {
    if !busy() || flags & (libc::O_CREAT | libc::O_TRUNC) == 0 {
        return real();
    }
    let path = absolute(folder, path);
    let empties = flags & libc::O_TRUNC != 0;
    let made = !exists(&path);
    if (made && fails(Kind::Create, || path.clone()))
        || (empties && !made && fails(Kind::Truncate, || path.clone()))
    {
        return -1;
    }
    // Asked again inside: only there nobody else comes in between.
    let real = || (!exists(&path), real());
    let (_, fd) = recorded(
        real,
        |(_, fd)| *fd >= 0,
        |trace, (made, fd)| {
            let (Some(inside), Some(stat)) = (trace.inside(&path), stat_fd(*fd)) else { return };
            let numbers = (stat.st_dev, stat.st_ino);
            if *made {
                let file = trace.new_file(numbers);
                trace.events.push(Event::Create { file, path: inside });
            } else if empties && let Some(file) = trace.file(numbers) {
                trace.events.push(Event::Truncate { file, length: 0 });
            }
        },
    );
    fd
}

macro_rules! opens {
    ($($name:ident),*) => {$(
        /// The C library's call of this name. The mode is there only when a file may be made; on
        /// the machines Linux runs on, taking one more argument than was given is harmless.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
            let real = real!($name as extern "C" fn(*const c_char, c_int, ...) -> c_int);
            opened(libc::AT_FDCWD, path, flags, || real(path, flags, c_uint::from(mode)))
        }
    )*};
}
opens!(open, open64);

macro_rules! opens_at {
    ($($name:ident),*) => {$(
        /// The C library's call of this name.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(
            dir: c_int,
            path: *const c_char,
            flags: c_int,
            mode: mode_t,
        ) -> c_int {
            let real = real!($name as extern "C" fn(c_int, *const c_char, c_int, ...) -> c_int);
            opened(dir, path, flags, || real(dir, path, flags, c_uint::from(mode)))
        }
    )*};
}
opens_at!(openat, openat64);
