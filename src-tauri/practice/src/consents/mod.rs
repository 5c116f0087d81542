//! Consents: drafted, explained, signed and frozen; withdrawn, never edited.

mod arrivals;
mod asked;
mod check;
mod code_on_page;
mod draft;
mod evidence;
mod evidence_report;
mod evidence_sheet;
mod facts;
mod form;
mod hand_back;
mod items;
mod language;
mod paper;
mod save;
mod scan;
mod scan_folder;
mod session;
mod sign;
mod signing;
mod startable;
mod text_shown;
mod view;
mod withdraw;

pub use arrivals::{ArrivedScans, LeftScan};
pub use asked::Asked;
pub use draft::{
    ConsentDraft, ConsentPlan, CopyChoice, DecisionTicks, IdentityCheck, PhotoChoices,
    SigningGuardian,
};
pub use evidence_report::{
    EvidenceCheck, EvidencePart, EvidenceReport, EvidenceStanding, ItemAnswered, SignatureEvidence,
};
pub use language::FormLanguage;
pub use paper::PaperSigning;
pub use scan::{AwaitedForm, MatchedBy, ScanMedia, ScanOutcome, ScanShown, ScanTray, ScannedPage};
pub use scan_folder::ScanFolder;
pub use session::ConfirmedSession;
pub use signing::{DrawnWith, PenPoint, SignatureFields, Signer, Signing};
pub use startable::StartableForm;
pub use text_shown::{ConsentPart, ShownItem, ShownText, TextRun};
pub use view::{
    Consent, ConsentState, ConsentSummary, InkForm, SignedConsent, WithdrawalFields,
    WithdrawalScope, Withdrawn, WithdrawnHow,
};

pub(crate) use arrivals::Arrivals;
pub use facts::FormStanding;
pub(crate) use facts::{facts, standing, standings};
pub(crate) use sign::Frozen;
pub(crate) use view::{ConsentRow, PhotoStanding, SignedRow};

use crate::store::{clients, consents as store};
use crate::{ClientId, ConsentId, Result};
use rusqlite::{Connection, Transaction};

/// Seeds the built-in templates into a new practice.
pub(crate) fn seed(tx: &Transaction<'_>) -> Result<()> {
    crate::documents::seed(tx)
}

/// The number printed on a form and in its code: "C-004217-02" is the second form of client 4217.
fn form_number(client: i32, form: i32) -> String {
    format!("C-{client:06}-{form:02}")
}

/// The form whose number is printed as "C-004217-07", with that number as it is printed.
pub(crate) fn form_coded(
    conn: &Connection,
    code: &str,
) -> Result<Option<(ClientId, ConsentId, String)>> {
    let number = code.trim().to_uppercase();
    let parts: Vec<&str> = number.split('-').collect();
    let ["C", client, form] = parts[..] else { return Ok(None) };
    let (Ok(client), Ok(form)) = (client.parse::<i32>(), form.parse::<i32>()) else {
        return Ok(None);
    };
    let Some(client) = clients::numbered(conn, client)? else { return Ok(None) };
    let found = store::numbered(conn, client, form)?;
    Ok(found.map(|consent| (client, consent, number)))
}
