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
    /// most 32 characters, so that every printed size can hold it.
    pub code: String,
    /// What is inside, such as the name of the set. Too long a text ends in "…".
    pub contents: String,
    /// The sterilizer, in as few letters as the practice uses.
    pub sterilizer: String,
    /// The load number.
    pub load: String,
    /// The day it was packed, in words.
    pub packed: String,
    /// The day it may last be used, in words; `None` where the practice prints no expiry.
    pub expires: Option<String>,
    /// Initials of who packed it.
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
    const fn name(self) -> &'static str {
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

/// Longest pack code every printed size holds in letters that can be read.
const LONGEST_CODE: usize = 32;

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
    let code = required("the pack code", &label.code)?;
    if code.chars().count() > LONGEST_CODE {
        return Err(PaperError::TooLong { what: "the pack code".to_owned() });
    }
    required("the contents of a pack", &label.contents)?;
    required("the sterilizer of a pack", &label.sterilizer)?;
    required("the load of a pack", &label.load)?;
    required("the day a pack was packed", &label.packed)?;
    let mut data = printed(label)?;
    data["qr"] = json!(qr::svg(&code, 0)?);
    data["modules"] = json!(qr::modules(&code)?);
    Ok(data)
}
