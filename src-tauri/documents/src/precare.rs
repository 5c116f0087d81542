//! The sheet a client is given before a treatment: whom to call first, and what to do when.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::engine::{letterhead, required};
use crate::paper::{Letterhead, PaperError, Size, Stamp};
use crate::template::{MergedText, PaperKind};

/// Everything a sheet for before a treatment shows. Its facts are merge fields of `text`.
#[derive(Clone, Serialize, Deserialize)]
pub struct PrecarePaper {
    /// Paper size.
    pub size: Size,
    /// When the sheet was made.
    pub stamp: Stamp,
    /// Who it comes from.
    pub letterhead: Letterhead,
    /// The merged `precare-…` template.
    pub text: MergedText,
    /// Who gave and explained the sheet.
    pub explained_by: String,
    /// The day it was given, in words.
    pub given_on: String,
    /// At least 16 pt text, over as many pages as it takes.
    pub large_print: bool,
}

impl PrecarePaper {
    /// The sheet as its layout reads it.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        self.text.must_be(PaperKind::Precare)?;
        Ok(json!({
            "letterhead": letterhead(&self.letterhead)?,
            "text": self.text,
            "face": null,
            "hints": [],
            "explained_by": required("who explained the sheet", &self.explained_by)?,
            "given_on": required("the day the sheet is given", &self.given_on)?,
            "large": self.large_print,
        }))
    }
}
