//! The record of acts on paper: what was asked for, whether the chain is whole, and one row per entry.

use serde::Serialize;
use serde_json::{Value, json};

use crate::clean::printable;
use crate::engine::{letterhead, required};
use crate::paper::{Letterhead, PaperError, Size, Stamp};

/// Everything the printed record shows.
#[derive(Clone)]
pub struct AuditPaper {
    /// Paper size.
    pub size: Size,
    /// When it was made.
    pub stamp: Stamp,
    /// Who it comes from.
    pub letterhead: Letterhead,
    /// When and by whom it was made, in words.
    pub made: String,
    /// What was asked for, in words, one line each.
    pub filter: Vec<String>,
    /// Whether the chain is whole, in words.
    pub chain: String,
    /// Whether it is.
    pub is_whole: bool,
    /// Hash of the newest entry, hexadecimal.
    pub head: String,
    /// The word this practice uses for the people it treats.
    pub client_word: String,
    /// The entries, newest first.
    pub rows: Vec<AuditRow>,
}

/// One entry.
#[derive(Clone, Serialize)]
pub struct AuditRow {
    /// Its number.
    pub entry: String,
    /// When, in words; both times on two lines where the clock was not believed.
    pub when: Vec<String>,
    /// Who.
    pub who: String,
    /// What was done.
    pub act: String,
    /// What it says of itself; may be empty.
    pub details: String,
    /// The client it touched; empty for none.
    pub client: String,
}

impl AuditPaper {
    /// The record as its layout reads it.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        let clean = |row: &AuditRow| AuditRow {
            entry: printable(&row.entry),
            when: row.when.iter().map(|line| printable(line)).collect(),
            who: printable(&row.who),
            act: printable(&row.act),
            details: printable(&row.details),
            client: printable(&row.client),
        };
        Ok(json!({
            "letterhead": letterhead(&self.letterhead)?,
            "made": required("when the record was printed", &self.made)?,
            "filter": self.filter.iter().map(|line| printable(line)).collect::<Vec<_>>(),
            "chain": required("the state of the chain", &self.chain)?,
            "whole": self.is_whole,
            "head": printable(&self.head),
            "client_word": required("the word for clients", &self.client_word)?,
            "rows": self.rows.iter().map(clean).collect::<Vec<_>>(),
        }))
    }
}
