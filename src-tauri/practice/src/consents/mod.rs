//! Consents: drafted, explained, signed and frozen; withdrawn, never edited.

mod draft;
mod facts;
mod form;
mod hand_back;
mod save;
mod sign;
mod signing;
mod text_shown;
mod view;
mod withdraw;

pub use draft::{
    ConsentDraft, ConsentPlan, CopyChoice, DecisionTicks, IdentityCheck, PhotoChoices,
    SigningGuardian,
};
pub use signing::{PenPoint, SignatureFields, Signer, Signing};
pub use text_shown::{ConsentPart, ShownText, TextRun};
pub use view::{Consent, ConsentState, ConsentSummary, SignedConsent, WithdrawalScope, Withdrawn};

pub(crate) use facts::facts;
pub(crate) use sign::Frozen;
pub(crate) use view::{ConsentRow, SignedRow};

use crate::Result;
use rusqlite::Transaction;

/// Seeds the built-in templates into a new practice.
pub(crate) fn seed(tx: &Transaction<'_>) -> Result<()> {
    crate::documents::seed(tx)
}

/// The number printed on a form and in its code: "C-004217-02" is the second form of client 4217.
fn form_number(client: i32, form: i32) -> String {
    format!("C-{client:06}-{form:02}")
}
