//! The recovery kit: twelve words on one page that open the practice's records when every
//! passphrase is lost. It is printed, checked and locked away; it is never kept as data.

use std::fmt;

use serde_json::{Value, json};

use crate::engine::required;
use crate::paper::{PaperError, Size, Stamp};
use crate::qr;

/// Everything the recovery kit shows. Its words are the key to every record, so this type prints
/// nothing of itself in logs.
#[derive(Clone)]
pub struct RecoveryPaper {
    /// Paper size.
    pub size: Size,
    /// When the kit was made.
    pub stamp: Stamp,
    /// The practice's name.
    pub practice: String,
    /// The day the kit was made, in words.
    pub made_on: String,
    /// Who made it.
    pub made_by: String,
    /// The twelve words, in order.
    pub words: [String; 12],
}

impl fmt::Debug for RecoveryPaper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecoveryPaper").finish_non_exhaustive()
    }
}

impl RecoveryPaper {
    /// The kit as its layout reads it.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        let words = self
            .words
            .iter()
            .map(|word| required("a recovery word", word))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(json!({
            "practice": required("the practice's name", &self.practice)?,
            "made_on": required("the day the kit was made", &self.made_on)?,
            "made_by": required("who made the kit", &self.made_by)?,
            "qr": qr::svg(&words.join(" "), 0)?,
            "words": words,
        }))
    }
}
