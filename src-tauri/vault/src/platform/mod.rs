//! What each system does its own way with files, behind one door: three verbs, the same on all.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
pub(crate) use unix::{for_sqlite, rename, sync_folder};
#[cfg(windows)]
pub(crate) use windows::{for_sqlite, rename, sync_folder};
