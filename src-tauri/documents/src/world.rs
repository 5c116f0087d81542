//! What the typesetter may see: one layout of ours, the data of one sheet, the fonts. No disk, no
//! network, no clock.

use std::sync::{Mutex, PoisonError};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// Where the layouts read the data of the sheet.
const DATA: &str = "/data.json";
/// Told how many steps are done and how many there are; answers whether to go on. Asked by any thread.
pub(crate) type GoOn<'a> = &'a (dyn Fn(u64, u64) -> bool + Sync);

/// How far a document of several parts is: a step as each part is set, and half as many for the file, which
/// takes half as long. Setting them once more, now that each page knows how many there are, takes no time.
pub(crate) struct Steps<'a> {
    go_on: GoOn<'a>,
    of: u64,
    at: Mutex<At>,
}

struct At {
    /// Which parts were set.
    set: Vec<bool>,
    is_stopped: bool,
}

impl<'a> Steps<'a> {
    pub(crate) fn new(parts: usize, go_on: GoOn<'a>) -> Self {
        let of = (parts + parts / 2 + 1) as u64;
        Self { go_on, of, at: Mutex::new(At { set: vec![false; parts], is_stopped: false }) }
    }

    /// The part is set now; false once somebody stopped the document.
    fn reached(&self, part: usize) -> bool {
        let mut at = self.at.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(is_set) = at.set.get_mut(part).filter(|is_set| !**is_set) {
            *is_set = true;
            let done = at.set.iter().filter(|is_set| **is_set).count();
            at.is_stopped |= !(self.go_on)(done as u64, self.of);
        }
        !at.is_stopped
    }

    /// Everything is set and written.
    pub(crate) fn finished(&self) -> bool {
        !self.is_stopped() && (self.go_on)(self.of, self.of)
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.at.lock().unwrap_or_else(PoisonError::into_inner).is_stopped
    }
}

/// Takes everything of a sheet out of the typesetter's memory, made or not: it names a client, and
/// keeping it costs more at each later sheet than it ever saves, because no two sheets are alike.
pub(crate) struct Forget;

impl Drop for Forget {
    fn drop(&mut self) {
        comemo::evict(0);
    }
}

/// The fonts of one sheet, with the book the typesetter looks them up in.
#[derive(Clone)]
pub(crate) struct Shelf {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Shelf {
    pub(crate) fn of(fonts: Vec<Font>) -> Self {
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    pub(crate) fn fonts(&self) -> &[Font] {
        &self.fonts
    }
}

/// The typesetter's own functions, the same for every sheet.
pub(crate) fn library() -> LazyHash<Library> {
    LazyHash::new(Library::default())
}

/// One sheet's world.
pub(crate) struct PaperWorld<'a> {
    pub(crate) library: &'a LazyHash<Library>,
    pub(crate) shelf: &'a Shelf,
    /// The layout, as read once by the engine.
    pub(crate) layout: &'a Source,
    pub(crate) data: Bytes,
    /// What a long layout reads while it is set, part by part.
    pub(crate) parts: Vec<Bytes>,
    pub(crate) steps: &'a Steps<'a>,
    /// Finished files whose pages the layout puts in, by their place: `/paper-0.pdf`. Few and bounded, for
    /// every path is remembered for good.
    pub(crate) files: &'a [Bytes],
}

impl PaperWorld<'_> {
    /// "/part-3.json"
    fn part(&self, path: &str) -> Option<(usize, &Bytes)> {
        let number = path.strip_prefix("/part-")?.strip_suffix(".json")?.parse().ok()?;
        self.parts.get(number).map(|part| (number, part))
    }
}

impl World for PaperWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shelf.book
    }

    fn main(&self) -> FileId {
        self.layout.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.layout.id() { Ok(self.layout.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.vpath().get_with_slash();
        if path == DATA {
            return Ok(self.data.clone());
        }
        if let Some((number, part)) = self.part(path) {
            let is_wanted = self.steps.reached(number);
            return if is_wanted { Ok(part.clone()) } else { Err(FileError::AccessDenied) };
        }
        let place = path.strip_prefix("/paper-").and_then(|rest| rest.strip_suffix(".pdf"));
        let place = place.and_then(|place| place.parse::<usize>().ok());
        place.and_then(|at| self.files.get(at)).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shelf.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
