//! The evidence of a signed consent on paper: who signed, how, and what a check of every stored byte found.

use serde_json::{Value, json};

use crate::clean::printable;
use crate::engine::{letterhead, required};
use crate::paper::{PaperError, PaperHead};
use crate::signature::{StrokePoint, svg};

/// Everything the sheet shows.
#[derive(Clone)]
pub struct EvidencePaper {
    /// Size, moment and sender.
    pub paper: PaperHead,
    /// Number of the form, client and birthday, in one line.
    pub about: String,
    /// "Unaltered", or what is not, in words.
    pub verdict: String,
    /// Whether nothing is altered.
    pub is_unaltered: bool,
    /// What was checked: the part, how it stands, and what exactly.
    pub checks: Vec<[String; 3]>,
    /// Who signed: the capacity, the name, the line under it, and the strokes as drawn.
    pub signatures: Vec<SignatureRow>,
    /// Names and values: identity, choices, hashes, device, program.
    pub facts: Vec<(String, String)>,
}

/// One signature.
#[derive(Clone)]
pub struct SignatureRow {
    /// In what capacity.
    pub role: String,
    /// The name.
    pub name: String,
    /// When, and how.
    pub line: String,
    /// The strokes; empty when there are none.
    pub strokes: Vec<Vec<StrokePoint>>,
}

impl EvidencePaper {
    /// The sheet as its layout reads it.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        let signature = |row: &SignatureRow| {
            json!({
                "role": printable(&row.role),
                "name": printable(&row.name),
                "line": printable(&row.line),
                "svg": svg(&row.strokes),
            })
        };
        Ok(json!({
            "letterhead": letterhead(&self.paper.letterhead)?,
            "made": required("when the sheet was made", &self.paper.made)?,
            "about": required("which form it is about", &self.about)?,
            "verdict": required("what was found", &self.verdict)?,
            "unaltered": self.is_unaltered,
            "checks": self.checks.iter().map(|row| row.each_ref().map(|words| printable(words))).collect::<Vec<_>>(),
            "signatures": self.signatures.iter().map(signature).collect::<Vec<_>>(),
            "facts": self.facts.iter().map(|(name, value)| [printable(name), printable(value)]).collect::<Vec<_>>(),
        }))
    }
}
