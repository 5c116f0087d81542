//! A checklist on paper: blank, to be filled in with a pen, or as it was done, with who and when, what
//! failed and what was done about it.

use serde::Serialize;
use serde_json::{Value, json};

use crate::clean::printable;
use crate::engine::{letterhead, required};
use crate::paper::{Letterhead, PaperError, Size, Stamp};

/// Everything a printed checklist shows.
#[derive(Clone)]
pub struct ChecklistPaper {
    /// Paper size.
    pub size: Size,
    /// When it was made.
    pub stamp: Stamp,
    /// Who it comes from.
    pub letterhead: Letterhead,
    /// When and by whom it was printed, in words.
    pub made: String,
    /// The list's name.
    pub title: String,
    /// Its code and version, "K01, version 1".
    pub version: String,
    /// Whether nothing is answered: boxes and lines to write on.
    pub is_blank: bool,
    /// Facts of the run, each a name and what it says, in their order.
    pub facts: Vec<(String, String)>,
    /// The items, in their order.
    pub rows: Vec<ChecklistRow>,
}

/// One item.
#[derive(Clone, Serialize)]
pub struct ChecklistRow {
    /// What is asked.
    pub asked: String,
    /// What counts as done, and its limits; may be empty.
    pub hint: String,
    /// What a failure shuts, in words; empty for nothing.
    pub shuts: String,
    /// On a blank list: the answers to choose from, each with a box.
    pub options: Vec<String>,
    /// On a blank list: what is written on a line, "Lot", "min"; empty where only boxes are.
    pub line: String,
    /// The answer in words; empty when there is none.
    pub answer: String,
    /// Who answered, and when.
    pub who: String,
    /// Why it failed; empty when it did not.
    pub failure: String,
    /// What was done about it.
    pub action: String,
}

impl ChecklistPaper {
    /// The list as its layout reads it.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        let clean = |row: &ChecklistRow| ChecklistRow {
            asked: printable(&row.asked),
            hint: printable(&row.hint),
            shuts: printable(&row.shuts),
            options: row.options.iter().map(|option| printable(option)).collect(),
            line: printable(&row.line),
            answer: printable(&row.answer),
            who: printable(&row.who),
            failure: printable(&row.failure),
            action: printable(&row.action),
        };
        let facts = self.facts.iter().map(|(name, says)| [printable(name), printable(says)]);
        Ok(json!({
            "letterhead": letterhead(&self.letterhead)?,
            "made": required("when the list was printed", &self.made)?,
            "title": required("the name of the list", &self.title)?,
            "version": printable(&self.version),
            "blank": self.is_blank,
            "facts": facts.collect::<Vec<_>>(),
            "rows": self.rows.iter().map(clean).collect::<Vec<_>>(),
        }))
    }
}
