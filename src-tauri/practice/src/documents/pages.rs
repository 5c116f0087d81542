//! Pages as the window shows them before they print: the very same pages, and what staff should
//! know about them.

use super::TemplateRow;
use documents::{PaperNote, Sheet};
use serde::Serialize;

/// The pages of one paper.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Pages {
    /// One self-contained SVG per page.
    pub pages: Vec<String>,
    /// What staff should know before it prints.
    pub notes: Vec<PageNote>,
}

/// Something staff should know about a paper that can still be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct PageNote {
    /// What it is about.
    pub kind: NoteKind,
    /// The letter, or the languages; empty where the kind says it all.
    pub detail: String,
}

/// Kinds of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// The clinic's director has not read this wording yet.
    NotReviewed,
    /// The form is not in the language the client reads; `detail` is that language.
    OtherLanguage,
    /// No font on this computer has this letter; a sign stands in its place.
    MissingLetter,
    /// The archival form of the file was refused; an ordinary PDF was made.
    PlainPdf,
}

impl Pages {
    /// The pages of `sheet`, made from `template`, for somebody who reads `language`.
    pub(crate) fn of(sheet: &Sheet, template: &TemplateRow, language: &str) -> Self {
        let mut pages = Self::kept(sheet.pages(), template, language);
        pages.notes.splice(0..0, sheet.notes.iter().map(PageNote::from));
        pages
    }

    /// The pages of a file that was made before. What was said of its letters was said then.
    pub(crate) fn kept(pages: Vec<String>, template: &TemplateRow, language: &str) -> Self {
        let mut notes = Vec::new();
        if !template.reviewed {
            notes.push(PageNote::new(NoteKind::NotReviewed, ""));
        }
        if !language.is_empty() && template.language != language {
            notes.push(PageNote::new(NoteKind::OtherLanguage, language));
        }
        Self { pages, notes }
    }
}

impl PageNote {
    fn new(kind: NoteKind, detail: &str) -> Self {
        Self { kind, detail: detail.to_owned() }
    }
}

impl From<&PaperNote> for PageNote {
    fn from(note: &PaperNote) -> Self {
        match note {
            PaperNote::MissingGlyph { ch } => Self::new(NoteKind::MissingLetter, &ch.to_string()),
            PaperNote::PlainPdf { reason } => Self::new(NoteKind::PlainPdf, reason),
        }
    }
}
