//! The door: papers in, finished sheets out.

use crate::aftercare::AftercarePaper;
use crate::consent::ConsentPaper;
use crate::paper::{PaperError, Sheet};
use crate::recovery::RecoveryPaper;

/// Composes sheets. Make one and keep it: it holds the fonts.
pub struct Engine {}

impl Engine {
    /// Loads the bundled fonts.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }

    /// The consent form.
    ///
    /// # Errors
    /// [`PaperError`]; a letter no font has is a note on the sheet, not an error.
    pub fn consent(&self, paper: &ConsentPaper) -> Result<Sheet, PaperError> {
        let _ = paper;
        Err(PaperError::Layout("not composed yet".into()))
    }

    /// The aftercare sheet.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn aftercare(&self, paper: &AftercarePaper) -> Result<Sheet, PaperError> {
        let _ = paper;
        Err(PaperError::Layout("not composed yet".into()))
    }

    /// The recovery kit.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn recovery_kit(&self, paper: &RecoveryPaper) -> Result<Sheet, PaperError> {
        let _ = paper;
        Err(PaperError::Layout("not composed yet".into()))
    }
}
