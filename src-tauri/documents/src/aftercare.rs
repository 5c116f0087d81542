//! The sheet a client takes home after a treatment: timed blocks, the call box, and for needling a
//! small face showing where and how deep.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::clean::printable;
use crate::engine::{letterhead, required};
use crate::face;
use crate::paper::{Letterhead, PaperError, Size, Stamp};
use crate::template::{MergedText, PaperKind};

/// How deep one zone was treated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneDepth {
    /// Zone code of the face chart, such as `forehead` or `cheek-l`; other zones (scalp, hand) are
    /// allowed and simply not drawn.
    pub zone: String,
    /// Depth in micrometres.
    pub depth_um: u32,
}

/// Everything an aftercare sheet shows. The facts of the visit (date, zones, depth, lot, next
/// date, telephone numbers) are merge fields of `text`.
#[derive(Clone, Serialize, Deserialize)]
pub struct AftercarePaper {
    /// Paper size.
    pub size: Size,
    /// When the sheet was made.
    pub stamp: Stamp,
    /// Who it comes from.
    pub letterhead: Letterhead,
    /// The merged `aftercare-…` template.
    pub text: MergedText,
    /// Depth per treated zone, for the small face; empty when the service has no depth.
    pub chart: Vec<ZoneDepth>,
    /// The date line under each of the phase headings, such as "to Wednesday noon"; fewer
    /// or blank ones leave the line out.
    pub hints: Vec<String>,
    /// Who gave and explained the sheet.
    pub explained_by: String,
    /// The day it was given, in words.
    pub given_on: String,
    /// At least 16 pt text, over as many pages as it takes.
    pub large_print: bool,
}

impl AftercarePaper {
    /// The sheet as its layout reads it.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        self.text.must_be(PaperKind::Aftercare)?;
        Ok(json!({
            "letterhead": letterhead(&self.letterhead)?,
            "text": self.text,
            "face": face::svg(&self.chart),
            "hints": self.hints.iter().map(|hint| printable(hint)).collect::<Vec<_>>(),
            "explained_by": required("who explained the sheet", &self.explained_by)?,
            "given_on": required("the day the sheet is given", &self.given_on)?,
            "large": self.large_print,
        }))
    }
}
