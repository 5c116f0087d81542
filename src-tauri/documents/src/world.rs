//! What the typesetter may see: one layout of ours, the data of one sheet, the fonts. No disk, no
//! network, no clock.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// Where the layouts read the data of the sheet.
const DATA: &str = "/data.json";

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
    /// Finished files whose pages the layout puts in, by their place: `/paper-0.pdf`. Few and bounded, for
    /// every path is remembered for good.
    pub(crate) files: &'a [Bytes],
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
