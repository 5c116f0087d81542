//! A page that shows what a printer does with the pages of this program: where its edges are, whether sizes
//! stay, whether codes scan, which scripts and greys come out.

use serde_json::{Value, json};

use crate::engine::required;
use crate::label::LabelStock;
use crate::paper::{PaperError, Stamp};
use crate::qr;

/// Everything a test page shows.
#[derive(Clone)]
pub struct TestPage {
    /// What it is printed on; of a sheet of labels the whole sheet.
    pub stock: LabelStock,
    /// When it was made.
    pub stamp: Stamp,
    /// The printer's name.
    pub printer: String,
    /// The papers that go to it, in words.
    pub takes: String,
    /// When and by whom it was made, in words.
    pub made: String,
}

impl TestPage {
    /// The page as its layout reads it.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        let printer = required("the printer's name", &self.printer)?;
        Ok(json!({
            "stock": self.stock.name(),
            "printer": printer,
            "takes": required("what the printer takes", &self.takes)?,
            "made": required("when the page was made", &self.made)?,
            "qr": qr::svg("DERMIS TEST PAGE", 0)?,
        }))
    }
}
