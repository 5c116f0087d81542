//! All papers of one client in one file: a cover with the list of what is inside, then each paper's own
//! pages, unchanged.

use serde_json::{Value, json};

use crate::clean::printable;
use crate::engine::{letterhead, required};
use crate::kept::page_count;
use crate::paper::{PaperError, PaperHead};

/// Papers in one file at most.
pub const MOST_IN_DOSSIER: usize = 500;

/// Everything a dossier shows.
pub struct DossierPaper {
    /// Paper size, moment, letterhead.
    pub paper: PaperHead,
    /// The letter that goes on top, a finished file; nothing when none was asked for.
    pub letter: Option<Vec<u8>>,
    /// Facts about the client, each a name and what it says.
    pub facts: Vec<(String, String)>,
    /// The papers, in their order.
    pub inside: Vec<KeptPaper>,
}

/// One paper of a dossier.
pub struct KeptPaper {
    /// What it is.
    pub title: String,
    /// When and by whom it was made.
    pub made: String,
    /// The start of its SHA-256, as it can be compared.
    pub sha256: String,
    /// Its file.
    pub pdf: Vec<u8>,
}

impl DossierPaper {
    /// The dossier as its layout reads it; the files are handed to it apart.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        if self.inside.is_empty() {
            return Err(PaperError::Missing { what: "a paper to put in".to_owned() });
        }
        if self.inside.len() > MOST_IN_DOSSIER {
            return Err(PaperError::TooLong { what: "the list of papers".to_owned() });
        }
        let facts = self.facts.iter().map(|(name, says)| [printable(name), printable(says)]);
        let inside = self.inside.iter().map(|paper| {
            Ok(json!({
                "title": required("what a paper is", &paper.title)?,
                "made": printable(&paper.made),
                "sha256": printable(&paper.sha256),
                "pages": page_count(&paper.pdf)?,
            }))
        });
        Ok(json!({
            "letterhead": letterhead(&self.paper.letterhead)?,
            "made": required("when the dossier was made", &self.paper.made)?,
            "letter": self.letter.as_deref().map_or(Ok(0), page_count)?,
            "facts": facts.collect::<Vec<_>>(),
            "inside": inside.collect::<Result<Vec<_>, PaperError>>()?,
        }))
    }
}
