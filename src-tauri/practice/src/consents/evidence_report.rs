//! What the check of a signed consent tells: each part with how it stands, and how it was signed.

use super::{CopyChoice, DrawnWith, IdentityCheck, Signer};
use crate::{ConsentId, DocumentId, Instant};
use serde::Serialize;

/// One thing a signature rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum EvidencePart {
    /// The entry of the record of acts that says it was signed.
    Record,
    /// When it was signed and until when it holds.
    Times,
    /// What was filled in and chosen.
    Answers,
    /// The text shown, the answers and the signatures, as the pages show them.
    Content,
    /// The drawn strokes of each signature.
    Strokes,
    /// The scanned pages of a form signed by hand.
    Scans,
    /// The finished file.
    Pdf,
    /// The words of the wording that was signed.
    Wording,
    /// How, where and by whom it was signed.
    Evidence,
    /// Which form it is, of whom, and which paper belongs to it.
    Form,
    /// The withdrawals.
    Withdrawals,
    /// The later sessions of the course, with their addenda.
    Sessions,
    /// The pages, made anew from the evidence.
    Pages,
}

/// How a part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceStanding {
    /// As it was signed, byte for byte.
    Unaltered,
    /// Not as it was signed.
    Altered,
    /// Nothing to compare it with, and why.
    NotCompared,
}

/// What the check found of one part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct EvidenceCheck {
    /// Which part.
    pub part: EvidencePart,
    /// How it stands.
    pub standing: EvidenceStanding,
    /// What exactly, in words; empty when it is as signed.
    pub detail: String,
}

/// One signature, as it was given.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct SignatureEvidence {
    /// In what capacity.
    pub role: Signer,
    /// The name.
    pub name: String,
    /// What stands under the line on the paper: when, and whether it was typed.
    pub line: String,
    /// The strokes drawn anew, as SVG; nothing when the name was typed or it was signed on paper.
    pub drawing: Option<String>,
    /// What it was drawn with, when that was kept.
    pub drawn_with: Option<DrawnWith>,
    /// Points of the pen.
    pub points: i32,
}

/// An item of the form's text with what the client answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ItemAnswered {
    /// What was asked, as it stands on the form.
    pub question: String,
    /// The initials, or the words of the answer they chose.
    pub answer: String,
}

/// The evidence of a signed consent, and whether it is unaltered.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct EvidenceReport {
    /// The consent.
    pub consent: ConsentId,
    /// Number printed on the form.
    pub number: String,
    /// The kept paper.
    pub document: DocumentId,
    /// Nothing is altered.
    pub unaltered: bool,
    /// Every part, in the order they are read.
    pub checks: Vec<EvidenceCheck>,
    /// Who signed.
    pub signatures: Vec<SignatureEvidence>,
    /// How the client's identity was checked.
    pub identity_check: Option<IdentityCheck>,
    /// The guardian with what gives them authority; empty when the client signed alone.
    pub guardian: String,
    /// Who interpreted; empty when nobody did.
    pub interpreter: String,
    /// Who witnessed; empty when nobody did.
    pub witness: String,
    /// Who explained.
    pub explained_by: String,
    /// Minutes of the talk.
    pub minutes: Option<i32>,
    /// What was answered with no, by wire name.
    pub refusals: Vec<String>,
    /// Items of the text with their answers, in the order of the form.
    pub items: Vec<ItemAnswered>,
    /// The offered copy.
    pub copy: Option<CopyChoice>,
    /// Signed by hand, and its page scanned back.
    pub on_paper: bool,
    /// "I agree to sign electronically" was ticked.
    pub agreed_to_sign_electronically: bool,
    /// When, as the evidence says.
    pub at: Option<Instant>,
    /// The same on the wall of the practice, with the offset from UTC.
    pub at_local: String,
    /// The wording, with version and language ("consent-mn v1, en").
    pub wording: String,
    /// SHA-256 of what was agreed, hex; its start is printed on the form.
    pub content_sha256: String,
    /// SHA-256 of the file, hex.
    pub pdf_sha256: String,
    /// SHA-256 of the words of the wording, hex.
    pub wording_sha256: String,
    /// The computer it was signed on.
    pub computer: String,
    /// The program that signed it.
    pub program: String,
    /// Entry of the record of acts, when it is there.
    pub entry: Option<i32>,
}

impl EvidencePart {
    fn found(self, standing: EvidenceStanding, detail: String) -> EvidenceCheck {
        EvidenceCheck { part: self, standing, detail }
    }

    pub(super) fn unaltered(self) -> EvidenceCheck {
        self.found(EvidenceStanding::Unaltered, String::new())
    }

    pub(super) fn altered(self, detail: String) -> EvidenceCheck {
        self.found(EvidenceStanding::Altered, detail)
    }

    pub(super) fn not_compared(self, detail: String) -> EvidenceCheck {
        self.found(EvidenceStanding::NotCompared, detail)
    }

    /// Signed before this part had its own seal on record.
    pub(super) fn not_kept(self) -> EvidenceCheck {
        self.not_compared("Signed by a version that kept no seal of it".to_owned())
    }
}
