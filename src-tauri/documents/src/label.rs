//! The label of a pack: what it is, where and when it was sterilized, until when it holds, and its
//! code for a scanner and for the eye. One label per page for a label printer, or a sheet of them.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::clean::printed;
use crate::engine::required;
use crate::paper::{PaperError, Size, Stamp};
use crate::qr;

/// What one pack's label says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Label {
    /// The pack code, such as `A1-0417-03-12`: in the QR code as it is, and in large letters. At
    /// most 30 signs of ASCII without blanks: it is never cut, and scanners guess at anything else.
    pub code: String,
    /// What is inside, such as the name of the set. Too long a text ends in "…".
    pub contents: String,
    /// The sterilizer, in as few letters as the practice uses.
    pub sterilizer: String,
    /// The load number, at most 24 letters (12 outside ASCII).
    pub load: String,
    /// The day it was packed, in words, as short as the expiry.
    pub packed: String,
    /// The day it may last be used, in at most 24 letters (12 outside ASCII); `None` where the practice prints no expiry.
    pub expires: Option<String>,
    /// Initials of who packed it, at most 6; may be empty.
    pub packer_initials: String,
    /// Whether it keeps only while dry and whole (event-related sterility); says so on the label.
    pub event_related: bool,
}

/// What labels are printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LabelStock {
    /// A roll of 50 × 25 mm labels, one per page.
    #[serde(rename = "roll_50x25")]
    Roll50x25,
    /// A roll of 57 × 32 mm labels, one per page.
    #[serde(rename = "roll_57x32")]
    Roll57x32,
    /// An A4 sheet of 3 × 8 labels of 70 × 37 mm.
    #[serde(rename = "sheet_a4")]
    SheetA4,
    /// A US Letter sheet of 3 × 10 labels of 2⅝ × 1 in.
    #[serde(rename = "sheet_letter")]
    SheetLetter,
}

impl LabelStock {
    /// How many labels one page takes; the first label may start at any of these.
    #[must_use]
    pub const fn per_page(self) -> u16 {
        match self {
            Self::Roll50x25 | Self::Roll57x32 => 1,
            Self::SheetA4 => 24,
            Self::SheetLetter => 30,
        }
    }

    /// How the layout calls it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Roll50x25 => "roll_50x25",
            Self::Roll57x32 => "roll_57x32",
            Self::SheetA4 => "sheet_a4",
            Self::SheetLetter => "sheet_letter",
        }
    }

    pub(crate) const fn size(self) -> Size {
        match self {
            Self::SheetLetter => Size::Letter,
            Self::Roll50x25 | Self::Roll57x32 | Self::SheetA4 => Size::A4,
        }
    }
}

/// Labels to print.
#[derive(Clone)]
pub struct LabelsPaper {
    /// What they are printed on.
    pub stock: LabelStock,
    /// When they were made.
    pub stamp: Stamp,
    /// The place of the first label on its sheet, counted from 1 along the rows: a sheet that was
    /// begun is used up. Always 1 on a roll.
    pub start_at: u16,
    /// The labels, in order.
    pub labels: Vec<Label>,
}

/// Longest texts that may not be cut and still stand in letters that can be read on the smallest
/// label: the pack code, the load number, a date, the initials. Letters outside ASCII count twice, because many of
/// them are as wide as two.
const LONGEST_CODE: usize = 30;
const LONGEST_LOAD: usize = 24;
const LONGEST_DATE: usize = 24;
const LONGEST_INITIALS: usize = 6;

impl LabelsPaper {
    /// The labels as their layout reads them.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        if !(1..=self.stock.per_page()).contains(&self.start_at) {
            return Err(PaperError::NoSuchPlace { place: self.start_at });
        }
        if self.labels.is_empty() {
            return Err(PaperError::Missing { what: "a pack to label".to_owned() });
        }
        let labels = self.labels.iter().map(one).collect::<Result<Vec<_>, _>>()?;
        Ok(json!({
            "stock": self.stock.name(),
            "skip": self.start_at - 1,
            "labels": labels,
        }))
    }
}

fn one(label: &Label) -> Result<Value, PaperError> {
    let code = uncut("the pack code", &label.code, LONGEST_CODE)?;
    if !code.chars().all(|ch| ch.is_ascii_graphic()) {
        return Err(PaperError::Unscannable { what: "the pack code".to_owned() });
    }
    required("the contents of a pack", &label.contents)?;
    required("the sterilizer of a pack", &label.sterilizer)?;
    uncut("the load of a pack", &label.load, LONGEST_LOAD)?;
    uncut("the day a pack was packed", &label.packed, LONGEST_DATE)?;
    if let Some(expires) = &label.expires {
        uncut("the expiry of a pack", expires, LONGEST_DATE)?;
    }
    if !label.packer_initials.trim().is_empty() {
        uncut("the packer's initials", &label.packer_initials, LONGEST_INITIALS)?;
    }
    let mut data = printed(label)?;
    data["qr"] = json!(qr::svg(&code, 0)?);
    data["modules"] = json!(qr::modules(&code)?);
    Ok(data)
}

/// A text that must be there in full.
fn uncut(what: &str, text: &str, longest: usize) -> Result<String, PaperError> {
    let text = required(what, text)?;
    let width: usize = text.chars().map(|ch| if ch.is_ascii() { 1 } else { 2 }).sum();
    if width > longest { Err(PaperError::TooLong { what: what.to_owned() }) } else { Ok(text) }
}
