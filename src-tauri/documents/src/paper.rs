//! What every sheet of paper shares: its size, the practice's letterhead, the moment it was made,
//! and what the clinic gets back.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use typst_layout::PagedDocument;

use crate::export;
use crate::world::Forget;

/// Pages of a long document that are drawn for the preview.
const OPENING: usize = 12;

/// Paper size of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// 210 × 297 mm.
    A4,
    /// US Letter, 8.5 × 11 in.
    Letter,
}

/// Who the paper comes from, printed at the head of the first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// The practice's name.
    pub practice: String,
    /// Postal address, one printed line each; may be empty.
    pub address: Vec<String>,
    /// Telephone as the practice writes it; may be empty.
    pub phone: String,
    /// Licence or registration line; may be empty.
    pub licence_line: String,
    /// The practice's own mark; Dermis's stands in its place where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
}

/// A small picture beside the practice's name. It is part of what a paper shows, so a paper keeps it whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// A PNG file, as base64.
    pub png: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// What a list or a binder says at its head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperHead {
    /// Paper size.
    pub size: Size,
    /// When it was made.
    pub stamp: Stamp,
    /// Who it comes from.
    pub letterhead: Letterhead,
    /// When and by whom it was made, in words.
    pub made: String,
}

/// The moment the sheet was made, in the practice's own time zone, to the minute. Handed in so
/// that the same data always gives the same bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Calendar year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
    /// How far that clock is ahead of UTC, in minutes.
    #[serde(default)]
    pub ahead_of_utc: i16,
}

/// A finished document.
#[derive(Clone)]
pub struct Sheet {
    /// The PDF file.
    pub pdf: Vec<u8>,
    /// What staff should know about this print.
    pub notes: Vec<PaperNote>,
    /// Whether the PDF claims PDF/A-2a and PDF/UA-1; false only with
    /// [`PaperNote::PlainPdf`].
    pub archival: bool,
    pub(crate) set: PagedDocument,
}

impl Sheet {
    /// How many pages it has.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.set.pages().len()
    }

    /// One self-contained SVG per page, for the preview. Drawn when asked for: what is only kept or printed
    /// needs none, and drawing takes a fifth of the time of a sheet.
    #[must_use]
    pub fn pages(&self) -> Vec<String> {
        self.first_pages(usize::MAX)
    }

    /// The first pages of a document of hundreds, as [`Sheet::pages`]; it is printed from the file.
    #[must_use]
    pub fn opening(&self) -> Vec<String> {
        self.first_pages(OPENING)
    }

    fn first_pages(&self, most: usize) -> Vec<String> {
        let _forget = Forget;
        export::pages(&self.set, most)
    }
}

/// Something staff should know about a print that still came out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PaperNote {
    /// No font on this computer has this character; a box stands in its place.
    MissingGlyph {
        /// The character that could not be drawn.
        ch: char,
    },
    /// The archival export was refused, so this is an ordinary tagged PDF.
    PlainPdf {
        /// The reason the archival export gave.
        reason: String,
    },
}

/// Why no sheet came out.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum PaperError {
    /// The text handed in belongs to another kind of paper.
    #[error("the text is for {found}, this paper needs {expected}")]
    WrongTemplate {
        /// What the paper needs, in words.
        expected: String,
        /// Template code it was given.
        found: String,
    },
    /// A fact every sheet must show is blank.
    #[error("{what} is missing, so this paper cannot be printed")]
    Missing {
        /// The fact, in words.
        what: String,
    },
    /// A text that may not be shortened does not fit.
    #[error("{what} is too long for this paper")]
    TooLong {
        /// The text, in words.
        what: String,
    },
    /// A code with letters that scanners read each in their own way.
    #[error(
        "{what} may hold only letters A to Z, digits and signs, so that every scanner reads it"
    )]
    Unscannable {
        /// The code, in words.
        what: String,
    },
    /// A sheet of labels has no such place.
    #[error("this sheet has no place {place}")]
    NoSuchPlace {
        /// The place asked for, counted from 1.
        place: u16,
    },
    /// A date or time that does not exist.
    #[error("the time of printing is not a valid date")]
    BadStamp,
    /// The page could not be composed: a fault in the program, not in what was typed.
    #[error("the page could not be composed: {0}")]
    Layout(String),
    /// A file that was kept cannot be read as a PDF.
    #[error("the kept file cannot be read as a PDF")]
    Unreadable,
    /// The page was composed but no file could be written from it.
    #[error("the PDF could not be written: {0}")]
    Export(String),
    /// Whoever waited for it stopped it.
    #[error("stopped")]
    Stopped,
}
