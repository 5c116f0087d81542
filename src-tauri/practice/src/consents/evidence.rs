//! How, where and by whom a consent was signed (documents reference: evidence kept with each
//! signature), and the seals that prove that nothing of it changed since. The full text shown and
//! every stroke stand in the content of the kept paper.

use super::save::Loaded;
use super::{CopyChoice, DrawnWith, IdentityCheck, Signer, SigningGuardian};
use crate::documents::{TemplateRow, sha256};
use crate::printing::this_computer;
use crate::store::evidence::{self as store, Stored};
use crate::{ConsentId, Error, Instant, Practice, Result, StaffId};
use documents::StrokePoint;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The program that signs and checks.
pub(super) const PROGRAM: &str = concat!("Dermis ", env!("CARGO_PKG_VERSION"));

/// The evidence of one signed consent. What an earlier version did not keep is empty.
#[derive(Serialize, Deserialize)]
pub(super) struct Evidence {
    pub template: WordingOf,
    /// Language the client reads, BCP 47.
    pub client_reads: String,
    pub content_sha256: Option<String>,
    pub pdf_sha256: String,
    pub signatures: Vec<SignatureOf>,
    pub identity_check: Option<IdentityCheck>,
    pub guardian: SigningGuardian,
    pub interpreter: String,
    #[serde(default)]
    pub witness: String,
    pub explained_by: Option<StaffId>,
    pub minutes: Option<i32>,
    pub agreed_to_treatment: Option<bool>,
    pub agreed_to_sign_electronically: Option<bool>,
    /// Items answered with no, by wire name.
    pub refusals: Vec<String>,
    /// Answers to the items of the text, by the key of the item.
    #[serde(default)]
    pub items: BTreeMap<String, String>,
    pub copy: Option<CopyChoice>,
    pub at_utc_ms: Instant,
    pub at_local: String,
    pub time_zone: String,
    pub computer: String,
    pub program: String,
    /// What the pages depend on beside their data, see `Engine::consent_fingerprint`.
    #[serde(default)]
    pub engine: String,
    /// Set when it was signed by hand.
    #[serde(default)]
    pub on_paper: Option<OnPaper>,
}

/// What is known of a form signed by hand.
#[derive(Serialize, Deserialize)]
pub(super) struct OnPaper {
    /// SHA-256 of each scanned page, hex.
    pub scans: Vec<String>,
    pub recorded_at: Instant,
    pub recorded_by: StaffId,
}

/// The pages a signature belongs to.
pub(super) struct SignedPages {
    /// Of what they show.
    pub content_sha256: Option<String>,
    /// Of the file.
    pub pdf_sha256: String,
    /// The answers to what they ask, by the key of the item.
    pub items: BTreeMap<String, String>,
    /// See [`Evidence::engine`].
    pub engine: String,
}

impl Practice {
    /// The evidence of a form signed at `at`, on the screen or by hand.
    pub(super) fn evidence_base(
        &self,
        loaded: &Loaded,
        at: Instant,
        pages: SignedPages,
        signatures: Vec<SignatureOf>,
    ) -> Evidence {
        let draft = &loaded.row.draft;
        Evidence {
            template: WordingOf::of(&loaded.template),
            client_reads: loaded.client.fields.language.clone(),
            content_sha256: pages.content_sha256,
            pdf_sha256: pages.pdf_sha256,
            signatures,
            identity_check: draft.identity_check,
            guardian: draft.guardian.clone(),
            interpreter: draft.interpreter.clone(),
            witness: draft.witness.clone(),
            explained_by: draft.explained_by,
            minutes: draft.minutes,
            agreed_to_treatment: draft.decisions.treatment,
            agreed_to_sign_electronically: draft.decisions.electronic,
            refusals: draft.refusals(),
            items: pages.items,
            copy: draft.copy,
            at_utc_ms: at,
            at_local: at.local(self.zone()).to_rfc3339(),
            time_zone: self.zone().name().to_owned(),
            computer: this_computer(),
            program: PROGRAM.to_owned(),
            engine: pages.engine,
            on_paper: None,
        }
    }
}

impl Evidence {
    /// When the act was recorded that made it.
    pub fn recorded_at(&self) -> Instant {
        self.on_paper.as_ref().map_or(self.at_utc_ms, |paper| paper.recorded_at)
    }
}

/// The wording that was signed.
#[derive(Serialize, Deserialize)]
pub(super) struct WordingOf {
    pub id: Uuid,
    pub code: String,
    pub version: i32,
    pub language: String,
    pub sha256: String,
}

impl WordingOf {
    fn of(template: &TemplateRow) -> Self {
        Self {
            id: template.id,
            code: template.code.clone(),
            version: template.version,
            language: template.language.clone(),
            sha256: template.sha256.clone(),
        }
    }
}

/// One signature, without its strokes.
#[derive(Serialize, Deserialize)]
pub(super) struct SignatureOf {
    pub role: Signer,
    pub name: String,
    pub typed: String,
    pub strokes: usize,
    pub points: usize,
    #[serde(default)]
    pub strokes_sha256: String,
    #[serde(default)]
    pub drawn_with: Option<DrawnWith>,
}

/// SHA-256 of the strokes as they are kept, hex.
pub(super) fn strokes_sha256(strokes: &[Vec<StrokePoint>]) -> Result<String> {
    Ok(sha256(serde_json::to_string(strokes)?.as_bytes()))
}

/// What the record of acts says of a signed consent: SHA-256 of each stored part, hex, read back from
/// what was just written.
pub(super) type Seals = BTreeMap<String, String>;

/// The seals of a consent that is signed in this very transaction.
pub(super) fn seals(conn: &Connection, id: ConsentId) -> Result<Seals> {
    Ok(seals_of(&store::stored(conn, id)?.ok_or(Error::NotFound("consent"))?))
}

pub(super) fn seals_of(stored: &Stored) -> Seals {
    let parts: [(&str, &[u8]); 9] = [
        ("answers", stored.answers.as_bytes()),
        ("body", stored.body.as_bytes()),
        ("content", stored.content.as_bytes()),
        ("evidence", stored.evidence.as_bytes()),
        ("form", stored.form.as_bytes()),
        ("paper", stored.paper.as_bytes()),
        ("pdf", &stored.pdf),
        ("times", stored.times.as_bytes()),
        ("wording", stored.wording.as_bytes()),
    ];
    parts.into_iter().map(|(part, bytes)| (part.to_owned(), sha256(bytes))).collect()
}

/// SHA-256 of each withdrawal's stored columns, oldest first.
pub(super) fn withdrawal_seals(conn: &Connection, id: ConsentId) -> Result<Vec<String>> {
    let rows = store::withdrawals(conn, id)?;
    Ok(rows.iter().map(|row| sha256(row.as_bytes())).collect())
}

/// SHA-256 of each later session's stored columns and addendum, in the order of the course.
pub(super) fn session_seals(conn: &Connection, id: ConsentId) -> Result<Vec<String>> {
    let rows = store::sessions(conn, id)?;
    Ok(rows.iter().map(|row| sha256(row.as_bytes())).collect())
}
