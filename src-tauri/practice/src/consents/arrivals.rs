//! Scanned pages that arrive in the folder of this computer: each is taken once it stopped growing, kept
//! encrypted, and only then deleted or put aside. What cannot be taken stays where it is and is said once.

use super::ScanOutcome;
use super::scan::CameBy;
use crate::photos::MOST_BYTES;
use crate::rights::Act;
use crate::{Error, Practice, Result};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::SystemTime;

/// Where pages taken are put aside, inside the folder they arrived in.
const ASIDE: &str = "Taken by Dermis";
/// Endings of scanned pages that can be read, in small letters.
const ENDINGS: &[&str] = &["pdf", "jpg", "jpeg", "png", "webp"];
/// Files that systems and programs leave in every folder, or while they write: nobody is told of them.
const OF_SYSTEMS: &[&str] = &["thumbs.db", "desktop.ini"];
const UNFINISHED: &[&str] = &["tmp", "part", "partial", "crdownload"];

/// What became of the pages that arrived.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct ArrivedScans {
    /// Pages filed with their form.
    pub matched: u32,
    /// Pages that wait for somebody to say which form they are.
    pub waiting: u32,
    /// Files that could not be taken and had not been told of yet.
    pub left: u32,
}

/// A file that stays in the folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LeftScan {
    /// Its name.
    pub file: String,
    /// Why: `not_a_picture`, `cut_short`, `too_large`, `unreadable`, or `not_deleted` when it was taken but
    /// the folder would not let it go.
    pub rule: String,
}

/// What the folder held at the last look. Gone at locking: names of files may name people.
#[derive(Default)]
pub(crate) struct Arrivals {
    seen: Mutex<BTreeMap<OsString, Seen>>,
    left: Mutex<Vec<LeftScan>>,
}

#[derive(Clone)]
struct Seen {
    size: Size,
    /// Why it stays; nothing while it is only being watched.
    stays: Option<&'static str>,
}

/// How long a file is and when it was written: the same at two looks, it stopped growing.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Size {
    bytes: u64,
    written: Option<SystemTime>,
}

impl Size {
    fn of(file: &Metadata) -> Self {
        Self { bytes: file.len(), written: file.modified().ok() }
    }
}

/// What became of one file.
enum Became {
    Matched,
    Waiting,
    /// Its page was in the practice already.
    There,
    /// It is written to: another look.
    Growing,
    Stays(&'static str),
}

impl Practice {
    /// Looks into the folder of this computer and takes every page that has not grown since the look
    /// before. The encrypted copy is durable before a file is deleted or put aside. `go_on` is asked before
    /// each file: nothing is taken once the window is locked.
    ///
    /// # Errors
    /// [`Error::Vault`], as when the disk is full; the file stays for the next look.
    pub fn take_arrived_scans(&self, go_on: &mut dyn FnMut() -> bool) -> Result<ArrivedScans> {
        self.may(Act::TakeArrivedScans)?;
        let mut seen = self.arrivals.seen.lock().unwrap_or_else(|e| e.into_inner());
        let mut arrived = ArrivedScans::default();
        let folder = self.scan_folder()?;
        let Some(folder) = folder.filter(|folder| folder.is_there) else {
            seen.clear();
            self.arrivals.leave(&seen);
            return Ok(arrived);
        };
        let (place, keeps) = (Path::new(&folder.folder), folder.keeps);
        let files = files_in(place);
        seen.retain(|name, _| files.iter().any(|(there, _)| there == name));
        for (name, size) in files {
            let before = seen.insert(name.clone(), Seen { size, stays: None });
            let Some(before) = before.filter(|before| before.size == size) else { continue };
            if before.stays.is_some() {
                seen.insert(name, before);
                continue;
            }
            if size.bytes == 0 || !go_on() {
                continue;
            }
            match self.take(&place.join(&name), size, keeps)? {
                Became::Matched => arrived.matched += 1,
                Became::Waiting => arrived.waiting += 1,
                Became::There | Became::Growing => {}
                Became::Stays(rule) => {
                    arrived.left += 1;
                    seen.insert(name, Seen { size, stays: Some(rule) });
                }
            }
        }
        self.arrivals.leave(&seen);
        Ok(arrived)
    }

    /// The files that lie in the folder of this computer and could not be taken.
    ///
    /// # Errors
    /// [`Error::Forbidden`] when nobody is signed in.
    pub fn scans_left_lying(&self) -> Result<Vec<LeftScan>> {
        self.may(Act::ScansLeftLying)?;
        Ok(self.arrivals.left.lock().unwrap_or_else(|e| e.into_inner()).clone())
    }

    fn take(&self, path: &Path, size: Size, keeps: bool) -> Result<Became> {
        if !is_scan(path) {
            return Ok(Became::Stays("not_a_picture"));
        }
        if size.bytes > MOST_BYTES {
            return Ok(Became::Stays("too_large"));
        }
        let Ok(bytes) = read(path) else {
            // Still held by the program that writes it, or not for this user to read: the next look tells.
            return Ok(if is_same(path, size) {
                Became::Stays("unreadable")
            } else {
                Became::Growing
            });
        };
        if bytes.len() as u64 != size.bytes {
            return Ok(Became::Growing);
        }
        let became = match self.keep_scan(&bytes, CameBy::Folder) {
            Ok(ScanOutcome::Matched { .. }) => Became::Matched,
            Ok(ScanOutcome::NoCode { .. } | ScanOutcome::OtherCode { .. }) => Became::Waiting,
            // Kept before, and not deleted: the program or the computer stopped in between.
            Err(Error::Invalid { rule: "there_already", .. }) => Became::There,
            Err(Error::Invalid { rule, .. }) => return Ok(Became::Stays(rule)),
            Err(error) => return Err(error),
        };
        // What was written to meanwhile is not what was kept.
        if !is_same(path, size) {
            return Ok(Became::Growing);
        }
        let gone = if keeps { put_aside(path) } else { fs::remove_file(path) };
        Ok(if gone.is_ok() { became } else { Became::Stays("not_deleted") })
    }
}

impl Arrivals {
    fn leave(&self, seen: &BTreeMap<OsString, Seen>) {
        let left = seen.iter().filter_map(|(name, seen)| {
            let rule = seen.stays?.to_owned();
            Some(LeftScan { file: name.to_string_lossy().into_owned(), rule })
        });
        *self.left.lock().unwrap_or_else(|e| e.into_inner()) = left.collect();
    }
}

/// Whether a folder holds a file that would be taken, or be told of as one that cannot.
pub(super) fn holds_anything(folder: &Path) -> bool {
    !files_in(folder).is_empty()
}

/// The files of a folder, by name. What a link points to lies elsewhere and is none of its files.
fn files_in(folder: &Path) -> Vec<(OsString, Size)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let files = entries.flatten().filter_map(|entry| {
        let about = entry.metadata().ok().filter(Metadata::is_file)?;
        let name = entry.file_name();
        (!is_of_a_system(&name)).then(|| (name, Size::of(&about)))
    });
    let mut files: Vec<_> = files.collect();
    files.sort_by(|(a, _), (b, _)| a.cmp(b));
    files
}

fn is_of_a_system(name: &OsStr) -> bool {
    let name = name.to_string_lossy().to_lowercase();
    name.starts_with(['.', '~'])
        || OF_SYSTEMS.contains(&name.as_str())
        || UNFINISHED.iter().any(|ending| name.ends_with(&format!(".{ending}")))
}

fn is_scan(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

fn is_same(path: &Path, size: Size) -> bool {
    fs::symlink_metadata(path).is_ok_and(|now| now.is_file() && Size::of(&now) == size)
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Moves a page into the folder of those taken, under a name that is free there.
fn put_aside(path: &Path) -> io::Result<()> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    let aside = folder.join(ASIDE);
    fs::create_dir_all(&aside)?;
    let free = (0..).map(|n| numbered(&aside, name, n)).find(|to| !to.exists());
    fs::rename(path, free.ok_or(io::ErrorKind::AlreadyExists)?)
}

/// "page.pdf", then "2 page.pdf".
fn numbered(folder: &Path, name: &OsStr, n: u32) -> PathBuf {
    if n == 0 {
        return folder.join(name);
    }
    let mut numbered = OsString::from(format!("{} ", n + 1));
    numbered.push(name);
    folder.join(numbered)
}
