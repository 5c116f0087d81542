//! Pages of a wording that is still being written.

use serde_json::Value;
use typst::syntax::Source;

use super::Engine;
use crate::aftercare::AftercarePaper;
use crate::consent::ConsentPaper;
use crate::letter::LettersPaper;
use crate::paper::{PaperError, Size};
use crate::precare::PrecarePaper;
use crate::proof::{self, Proof};

impl Engine {
    /// The pages of a consent while somebody changes its words: for the screen alone, and with what
    /// does not fit or cannot be drawn.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn prove_consent(&self, paper: &ConsentPaper) -> Result<Proof, PaperError> {
        self.prove(&self.consent, paper.data()?, paper.size)
    }

    /// As [`Engine::prove_consent`], of an aftercare sheet.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn prove_aftercare(&self, paper: &AftercarePaper) -> Result<Proof, PaperError> {
        self.prove(&self.sheet, paper.data()?, paper.size)
    }

    /// As [`Engine::prove_consent`], of a sheet for before a treatment.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn prove_precare(&self, paper: &PrecarePaper) -> Result<Proof, PaperError> {
        self.prove(&self.sheet, paper.data()?, paper.size)
    }

    /// As [`Engine::prove_consent`], of letters.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn prove_letters(&self, paper: &LettersPaper) -> Result<Proof, PaperError> {
        self.prove(&self.letters, paper.data()?, paper.paper.size)
    }

    fn prove(&self, layout: &Source, data: Value, size: Size) -> Result<Proof, PaperError> {
        self.compose_to(layout, data, size, proof::of)
    }
}
