//! Signed by hand: the form goes out on paper, its signed page comes back, and staff record what stands on
//! it. The paper is the original; what is kept of it is its picture and the hash of that.

use super::evidence::{Evidence, OnPaper, SignatureOf, SignedPages, seals, strokes_sha256};
use super::save::Loaded;
use super::{Consent, ConsentDraft, Frozen, SignedConsent, Signer, items};
use crate::audit::Op;
use crate::documents::{DocumentKind, NewDocument};
use crate::rights::Act;
use crate::store::{consents as store, documents, scans, staff};
use crate::{ConsentId, Day, DocumentId, Error, Instant, Practice, Result};
use ::documents::{ConsentPaper, ConsentState as Shown};
use chrono::{LocalResult, NaiveTime, TimeZone};
use rusqlite::Transaction;
use serde::Deserialize;
use serde_json::{Value, json};

/// What stands on a form signed by hand, as staff read it from the page.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct PaperSigning {
    /// The form as it was printed, with what was written and marked on it by hand.
    pub draft: ConsentDraft,
    /// The day it was signed.
    pub signed_on: Day,
    /// When that day, on the wall: "14:05".
    pub signed_time: String,
    /// Whose line is signed. Each was looked at; nobody is taken for granted.
    pub signed: Vec<Signer>,
}

/// Moments printed and signed within the same minute are in order.
const MINUTE: i64 = 60_000;

impl Practice {
    /// Makes the form filled in and unsigned, to be printed and signed by hand. It stays a draft that
    /// awaits its signed page.
    ///
    /// # Errors
    /// As for [`Practice::preview_consent`]; [`Error::Immutable`] once signed.
    pub fn make_paper_consent(&self, id: ConsentId) -> Result<DocumentId> {
        self.may(Act::MakePaperConsent)?;
        self.transact(Op::MakeDocument, |tx, note| {
            let loaded = self.load_consent(tx, id)?;
            loaded.must_be_draft(loaded.row.version)?;
            note.client(loaded.row.client);
            note.data(json!({ "kind": DocumentKind::ConsentForInk, "consent": id }));
            // Printed again, it is the same paper: its first page may be signed by now.
            if let Some(ink) = &loaded.row.ink {
                note.subject(ink.document);
                return Ok(ink.document);
            }
            let paper = self.consent_paper(tx, &loaded.form(), Shown::ForInk)?;
            let sheet = self.engine().consent(&paper)?;
            let content = (serde_json::to_string(&paper)?, ::documents::content_sha256(&paper));
            let about = (loaded.row.client, DocumentKind::ConsentForInk, id.uuid());
            let document = NewDocument::of(about, &loaded.template, content, sheet);
            let document = document.store(tx, self.actor().id, self.now())?;
            store::hand_out(tx, id, Some((document, self.now())))?;
            note.subject(document);
            Ok(document)
        })
    }

    /// Gives the paper up: nobody signed it, and the form goes on on the screen.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `consent`: `not_awaited` when it is not out on paper, `page_there` when a
    /// page of it was scanned; [`Error::NotFound`].
    pub fn call_back_paper(&self, id: ConsentId) -> Result<Consent> {
        self.may(Act::CallBackPaper)?;
        self.transact(Op::CallBackPaper, |tx, note| {
            let loaded = self.load_consent(tx, id)?;
            loaded.must_be_on_paper()?;
            if !scans::of_consent(tx, id)?.is_empty() {
                return Err(Error::invalid("consent", "page_there"));
            }
            note.client(loaded.row.client).subject(id);
            store::hand_out(tx, id, None)?;
            self.consent_view(tx, id)
        })
    }

    /// Records what stands on the signed page: the consent is signed, on paper.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming what is open or does not fit: `consent` (`not_awaited`), `scan`
    /// (`required`) without a page, the first unset item or missing signature (`required`), a treatment
    /// not agreed to (`not_agreed`), an item of the text answered with what cannot be, a field that was printed otherwise (`other_than_printed`), or a time
    /// that cannot be (`signed_on`, `signed_time`: `not_a_time`, `no_such_time`, `in_future`,
    /// `before_printing`);
    /// [`Error::Blocked`] while the clock is behind the record (R29); [`Error::Conflict`].
    pub fn sign_paper_consent(
        &self,
        id: ConsentId,
        version: i32,
        signing: PaperSigning,
    ) -> Result<Consent> {
        self.may(Act::SignPaperConsent)?;
        let draft = signing.draft.clone().checked()?;
        self.transact(Op::SignPaperConsent, |tx, note| {
            self.must_trust_clock(tx)?;
            let mut loaded = self.load_consent(tx, id)?;
            loaded.must_be_on_paper()?;
            if loaded.row.version != version {
                return Err(Error::Conflict);
            }
            let printed_at = loaded.row.ink.as_ref().map_or(Instant(0), |ink| ink.at);
            let at = self.moment_signed(&signing, printed_at)?;
            // Who had to sign, and until when it holds, is a matter of the day it was signed.
            loaded.client = crate::clients::get(tx, loaded.row.client, signing.signed_on)?;
            loaded.valid_until =
                self.valid_until(tx, &loaded.client, &loaded.shape, signing.signed_on)?;
            let draft = draft.only_asked(&loaded.shape);
            must_agree(&loaded.row.draft, &draft)?;
            loaded.row.draft = draft;
            self.must_be_able_to_explain(tx, &loaded.row.draft)?;
            must_be_signed(&loaded, &signing.signed)?;
            items::must_be_answered(&self.consent_text(tx, &loaded)?, &loaded.row.draft)?;
            let frozen = self.freeze_paper(tx, &loaded, &signing, at)?;
            store::update(tx, id, version, &loaded.row.draft)?;
            store::sign(tx, id, version + 1, &frozen)?;
            note.client(loaded.row.client).subject(id);
            note.data(json!({
                "document": frozen.signed.document,
                "signed_at": at,
                "seals": seals(tx, id)?,
                "signed_by": signing.signed,
            }));
            self.consent_view(tx, id)
        })
    }

    /// The moment told, on the wall of the practice.
    fn moment_signed(&self, signing: &PaperSigning, printed_at: Instant) -> Result<Instant> {
        let time = NaiveTime::parse_from_str(signing.signed_time.trim(), "%H:%M")
            .map_err(|_| Error::invalid("signed_time", "not_a_time"))?;
        let wall = self.zone().from_local_datetime(&signing.signed_on.0.and_time(time));
        let at = match wall {
            // An hour that came twice: the paper does not tell which, and the first is the careful one.
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => {
                Instant(at.timestamp_millis())
            }
            LocalResult::None => return Err(Error::invalid("signed_time", "no_such_time")),
        };
        if signing.signed_on > self.today() {
            return Err(Error::invalid("signed_on", "in_future"));
        }
        if at > self.now() {
            return Err(Error::invalid("signed_time", "in_future"));
        }
        if at.0 + MINUTE <= printed_at.0 {
            return Err(Error::invalid("signed_on", "before_printing"));
        }
        Ok(at)
    }

    fn freeze_paper(
        &self,
        tx: &Transaction<'_>,
        loaded: &Loaded,
        signing: &PaperSigning,
        at: Instant,
    ) -> Result<Frozen> {
        let scanned = scans::of_consent(tx, loaded.row.id)?;
        if scanned.is_empty() {
            return Err(Error::invalid("scan", "required"));
        }
        let ink = loaded.row.ink.as_ref().ok_or(Error::invalid("consent", "not_awaited"))?;
        let document = documents::get(tx, ink.document)?.ok_or(Error::NotFound("document"))?;
        let (pdf, _, content) =
            documents::body(tx, ink.document)?.ok_or(Error::NotFound("document"))?;
        let printed: ConsentPaper = serde_json::from_str(&content)?;
        let explainer =
            loaded.row.draft.explained_by.map(|id| staff::get(tx, id)).transpose()?.flatten();
        let explainer = explainer.map(|person| person.name).unwrap_or_default();
        let how = |role: &Signer| {
            Ok(SignatureOf {
                role: *role,
                name: loaded.name_of(*role, &explainer),
                typed: String::new(),
                strokes: 0,
                points: 0,
                strokes_sha256: strokes_sha256(&[])?,
                drawn_with: None,
            })
        };
        let lines = loaded.form().signers();
        let pages = SignedPages {
            content_sha256: Some(document.content_sha256),
            pdf_sha256: document.pdf_sha256,
            items: items::answered(&printed.text, &loaded.row.draft),
            engine: self.reproduces(&printed, &pdf)?,
        };
        let signatures = lines.iter().map(how).collect::<Result<_>>()?;
        let evidence = Evidence {
            agreed_to_sign_electronically: None,
            on_paper: Some(OnPaper {
                scans: scanned.into_iter().map(|page| page.sha256).collect(),
                recorded_at: self.now(),
                recorded_by: self.actor().id,
            }),
            ..self.evidence_base(loaded, at, pages, signatures)
        };
        let signed = SignedConsent {
            at,
            on: signing.signed_on,
            valid_until: loaded.valid_until,
            by_guardian: loaded.client.is_minor,
            document: ink.document,
        };
        Ok(Frozen { signed, evidence: serde_json::to_string(&evidence)? })
    }

    /// The fingerprint of this program's pages when it still makes the printed form byte for byte; the
    /// form may have gone out before an update.
    fn reproduces(&self, paper: &ConsentPaper, pdf: &[u8]) -> Result<String> {
        let same = self.engine().consent(paper)?.pdf == pdf;
        Ok(if same { self.engine().consent_fingerprint() } else { String::new() })
    }
}

impl Loaded {
    fn must_be_on_paper(&self) -> Result<()> {
        if self.row.is_on_paper() { Ok(()) } else { Err(Error::invalid("consent", "not_awaited")) }
    }

    /// The name that stands at a line of the paper.
    fn name_of(&self, signer: Signer, explainer: &str) -> String {
        let draft = &self.row.draft;
        match signer {
            Signer::Client | Signer::MinorAssent => self.client.name.clone(),
            Signer::Guardian => draft.guardian.name.clone(),
            Signer::Practitioner => explainer.to_owned(),
            Signer::Witness => draft.witness_name().to_owned(),
        }
    }
}

/// Everything asked is answered, the treatment agreed to, and every line signed (R28).
fn must_be_signed(loaded: &Loaded, signed: &[Signer]) -> Result<()> {
    loaded.must_fit_the_client()?;
    let draft = &loaded.row.draft;
    let mut open = loaded.open_items();
    // The paper is what they chose instead.
    open.retain(|item| item != "decisions.electronic");
    if let Some(unset) = open.into_iter().next() {
        return Err(Error::invalid(unset, "required"));
    }
    if draft.decisions.treatment != Some(true) {
        return Err(Error::invalid("decisions.treatment", "not_agreed"));
    }
    match loaded.form().signers().into_iter().find(|needed| !signed.contains(needed)) {
        Some(lacking) => Err(Error::invalid(format!("signatures.{}", lacking.name()), "required")),
        None => Ok(()),
    }
}

/// What was printed stands on the paper and cannot be told otherwise now; what was blank was written by
/// hand.
fn must_agree(printed: &ConsentDraft, told: &ConsentDraft) -> Result<()> {
    let (printed, told) = (serde_json::to_value(printed)?, serde_json::to_value(told)?);
    match differing("", &printed, &told) {
        Some(field) => Err(Error::invalid(field, "other_than_printed")),
        None => Ok(()),
    }
}

/// Items that are marked on the paper and not printed into it.
const MARKED_BY_HAND: [&str; 6] =
    ["photos", "decisions", "items", "copy", "marketing_uses", "witness"];

fn differing(path: &str, printed: &Value, told: &Value) -> Option<String> {
    let is_blank = match printed {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    };
    if is_blank || MARKED_BY_HAND.contains(&path) {
        return None;
    }
    let Value::Object(fields) = printed else {
        return (printed != told).then(|| path.to_owned());
    };
    fields.iter().find_map(|(field, value)| {
        let at = if path.is_empty() { field.clone() } else { format!("{path}.{field}") };
        differing(&at, value, told.get(field).unwrap_or(&Value::Null))
    })
}
