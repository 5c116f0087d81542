//! Letters to clients, one page each: calm, exact, and in the words of their template.

use serde_json::{Value, json};

use crate::clean::{printable, printed};
use crate::engine::{letterhead, required};
use crate::paper::{PaperError, PaperHead};
use crate::template::{MergedText, PaperKind};

/// One letter.
#[derive(Clone)]
pub struct Letter {
    /// Name and postal address, one printed line each.
    pub address: Vec<String>,
    /// What the letter is about, one line each: the incident, the client's number.
    pub references: Vec<String>,
    /// The day on the letter, in words.
    pub date: String,
    /// The merged `letter-…` template, in the language of whom it goes to.
    pub text: MergedText,
}

/// Letters printed together, one page each.
#[derive(Clone)]
pub struct LettersPaper {
    /// Size, time, letterhead. `made` is printed nowhere on a letter.
    pub paper: PaperHead,
    /// Who signs.
    pub signed_by: String,
    /// What they are, such as "Medical director"; may be empty.
    pub signed_as: String,
    /// The letters, in the order they are printed.
    pub letters: Vec<Letter>,
}

impl LettersPaper {
    /// The letters as their layout reads them.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        if self.letters.is_empty() {
            return Err(PaperError::Missing { what: "somebody to write to".to_owned() });
        }
        Ok(json!({
            "letterhead": letterhead(&self.paper.letterhead)?,
            "signed_by": required("who signs the letter", &self.signed_by)?,
            "signed_as": printable(&self.signed_as),
            "letters": self.letters.iter().map(one).collect::<Result<Vec<_>, _>>()?,
        }))
    }
}

fn one(letter: &Letter) -> Result<Value, PaperError> {
    if !letter.text.kind().is_some_and(PaperKind::is_letter) {
        return Err(letter.text.is_no("a letter"));
    }
    Ok(json!({
        "address": printed(&letter.address)?,
        "references": printed(&letter.references)?,
        "date": required("the day of the letter", &letter.date)?,
        "text": letter.text,
    }))
}
