//! Signing: the last check that nothing is blank, then the form is composed, hashed and frozen with
//! the evidence of how it was signed.

use super::evidence::{Evidence, SignatureOf, SignedPages, seals, strokes_sha256};
use super::form::licence_line;
use super::save::Loaded;
use super::{Consent, IdentityCheck, SignatureFields, SignedConsent, Signer, Signing, items};
use crate::audit::Op;
use crate::documents::{DocumentKind, NewDocument, words};
use crate::rights::Act;
use crate::store::consents as store;
use crate::{ConsentId, Error, Practice, Result, text};
use documents::{ConsentPaper, ConsentState as Shown};
use rusqlite::Transaction;
use serde_json::json;

/// What freezes with the signature.
pub(crate) struct Frozen {
    pub signed: SignedConsent,
    pub evidence: String,
}

impl Loaded {
    /// The signatures of `needed`, each drawn or typed in the name on the form.
    fn checked<'a>(
        &self,
        signing: &'a Signing,
        needed: &[Signer],
    ) -> Result<Vec<&'a SignatureFields>> {
        let signatures = signing.checked(needed)?;
        let draft = &self.row.draft;
        let vouched = !draft.witness_name().is_empty()
            && draft.identity_check == Some(IdentityCheck::PhotoId);
        for signature in &signatures {
            signature.must_name(self.expects(signature.role))?;
            if signature.is_weak() && !vouched {
                let field = format!("signatures.{}", signature.role.name());
                return Err(Error::invalid(field, "needs_witness"));
            }
        }
        Ok(signatures)
    }

    /// The name that must stand under a signature; a witness may be anybody.
    fn expects(&self, signer: Signer) -> Option<&str> {
        match signer {
            Signer::Client | Signer::MinorAssent => Some(&self.client.name),
            Signer::Guardian => Some(&self.row.draft.guardian.name),
            Signer::Practitioner | Signer::Witness => None,
        }
    }
}

impl Practice {
    /// Whether the signatures given so far, and the answers to the items of the text, would be taken: the
    /// practitioner's comes last and is not asked for. Nothing is shown, so nothing is recorded.
    ///
    /// # Errors
    /// As for the signatures and items of [`Practice::sign_consent`].
    pub fn check_signatures(&self, id: ConsentId, signing: &Signing) -> Result<()> {
        self.may(Act::CheckSignatures)?;
        self.read(|conn| {
            self.must_trust_clock(conn)?;
            let loaded = self.load_consent(conn, id)?;
            let mut needed = loaded.form().signers();
            needed.retain(|signer| *signer != Signer::Practitioner);
            items::must_be_answered(&self.consent_text(conn, &loaded)?, &loaded.row.draft)?;
            loaded.checked(signing, &needed).map(drop)
        })
    }

    /// Signs and freezes a consent. Nothing of it changes afterwards.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the first unset item (`photos.teaching`, `required`), an item of the text
    /// answered with what cannot be (`items.risks`: `not_initials`, `unknown`), a decision answered with no (`not_agreed`), or a signature that is missing, blank, or in another name
    /// than the form's (`other_name`), or drawn with a mouse or typed without a witness and an identity
    /// paper seen (`needs_witness`);
    /// [`Error::Forbidden`] (`explainer`) unless the person signed in is the one who explained;
    /// [`Error::Blocked`] while the clock is behind the record (R29);
    /// [`Error::Conflict`]; [`Error::Immutable`].
    pub fn sign_consent(&self, id: ConsentId, version: i32, signing: &Signing) -> Result<Consent> {
        self.may(Act::SignConsent)?;
        self.transact(Op::SignConsent, |tx, note| {
            self.must_trust_clock(tx)?;
            let loaded = self.load_consent(tx, id)?;
            loaded.must_be_draft(version)?;
            loaded.must_be_on_screen()?;
            self.must_be_complete(&loaded)?;
            items::must_be_answered(&self.consent_text(tx, &loaded)?, &loaded.row.draft)?;
            self.must_be_able_to_explain(tx, &loaded.row.draft)?;
            let signatures = loaded.checked(signing, &loaded.form().signers())?;
            let paper = self.signed_paper(tx, &loaded, &signatures)?;
            let frozen = self.freeze(tx, &loaded, &paper, signing)?;
            store::sign(tx, id, version, &frozen)?;
            note.client(loaded.row.client).subject(id);
            note.data(json!({
                "document": frozen.signed.document,
                "content_sha256": paper.content_hash,
                "seals": seals(tx, id)?,
                "signed_by": paper.signatures.iter().map(|one| (one.role, &one.name)).collect::<Vec<_>>(),
            }));
            self.consent_view(tx, id)
        })
    }

    fn must_be_complete(&self, loaded: &Loaded) -> Result<()> {
        loaded.must_fit_the_client()?;
        let draft = &loaded.row.draft;
        if let Some(unset) = loaded.open_items().into_iter().next() {
            return Err(Error::invalid(unset, "required"));
        }
        for (name, agreed) in
            [("treatment", draft.decisions.treatment), ("electronic", draft.decisions.electronic)]
        {
            if agreed != Some(true) {
                return Err(Error::invalid(format!("decisions.{name}"), "not_agreed"));
            }
        }
        if draft.explained_by == Some(self.actor().id) {
            Ok(())
        } else {
            Err(Error::Forbidden("explainer"))
        }
    }

    fn signed_paper(
        &self,
        tx: &Transaction<'_>,
        loaded: &Loaded,
        signatures: &[&SignatureFields],
    ) -> Result<ConsentPaper> {
        let mut paper = self.consent_paper(tx, &loaded.form(), Shown::Signed)?;
        let language = loaded.template.language.as_str();
        let ahead = self.now().local(self.zone()).format("UTC%:z");
        let when = format!("{} ({ahead})", self.moment_in(self.now(), language));
        paper.signatures = signatures
            .iter()
            .map(|signature| {
                let drawn = text::as_typed(&signature.typed).is_empty();
                let line = if drawn {
                    when.clone()
                } else {
                    format!("{} {when}", words::signed_by_typing(language))
                };
                signature.on_paper(self.signer_name(loaded, signature), line)
            })
            .collect();
        paper.content_hash = Some(documents::content_sha256(&paper));
        Ok(paper)
    }

    /// The name under the line. Staff sign as themselves, whatever was typed.
    fn signer_name(&self, loaded: &Loaded, signature: &SignatureFields) -> String {
        let typed = text::as_typed(&signature.name);
        match signature.role {
            Signer::Practitioner => [self.actor().name.clone(), licence_line(self.actor())]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
            Signer::Guardian => {
                let guardian = &loaded.row.draft.guardian;
                let capacity = if guardian.relation.is_empty() {
                    &guardian.authority
                } else {
                    &guardian.relation
                };
                format!("{typed}, {capacity}")
            }
            Signer::Client | Signer::MinorAssent | Signer::Witness => typed,
        }
    }

    fn freeze(
        &self,
        tx: &Transaction<'_>,
        loaded: &Loaded,
        paper: &ConsentPaper,
        signing: &Signing,
    ) -> Result<Frozen> {
        let sheet = self.engine().consent(paper)?;
        let hash = paper.content_hash.clone().unwrap_or_default();
        let content = (serde_json::to_string(paper)?, hash);
        let about = (loaded.row.client, DocumentKind::Consent, loaded.row.id.uuid());
        let new = NewDocument::of(about, &loaded.template, content, sheet);
        let evidence = self.evidence(loaded, paper, signing, &new.pdf_sha256)?;
        let evidence = serde_json::to_string(&evidence)?;
        let signed = SignedConsent {
            at: self.now(),
            on: self.today(),
            valid_until: loaded.valid_until,
            by_guardian: loaded.client.is_minor,
            document: new.store(tx, self.actor().id, self.now())?,
        };
        Ok(Frozen { signed, evidence })
    }

    fn evidence(
        &self,
        loaded: &Loaded,
        paper: &ConsentPaper,
        signing: &Signing,
        pdf_sha256: &str,
    ) -> Result<Evidence> {
        let how = |signature: &SignatureFields| {
            let kept = paper.signatures.iter().find(|one| one.role == signature.role.role());
            Ok(SignatureOf {
                role: signature.role,
                name: text::as_typed(&signature.name),
                typed: text::as_typed(&signature.typed),
                strokes: signature.strokes.len(),
                points: signature.strokes.iter().map(Vec::len).sum::<usize>(),
                strokes_sha256: strokes_sha256(kept.map_or(&[], |one| one.strokes.as_slice()))?,
                drawn_with: signature.drawn_with,
            })
        };
        let pages = SignedPages {
            content_sha256: paper.content_hash.clone(),
            pdf_sha256: pdf_sha256.to_owned(),
            items: paper.items.clone(),
            engine: self.engine().consent_fingerprint(),
        };
        let signatures = signing.signatures.iter().map(how).collect::<Result<_>>()?;
        Ok(self.evidence_base(loaded, self.now(), pages, signatures))
    }
}
