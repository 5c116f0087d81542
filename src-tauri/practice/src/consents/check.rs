//! Is a signed consent still what was signed? Worked out from every stored byte each time it is asked,
//! never from a flag: against the record of acts, against itself, and by making the pages anew.

use super::evidence::{
    Evidence, PROGRAM, Seals, seals_of, session_seals, strokes_sha256, withdrawal_seals,
};
use super::{
    EvidenceCheck, EvidencePart, EvidenceReport, EvidenceStanding, SignatureEvidence, form_number,
    items,
};
use crate::audit::{Op, sealed_entries};
use crate::documents::sha256;
use crate::rights::Act;
use crate::store::{clients, consents as rows, evidence as store, scans, staff};
use crate::{ClientId, ConsentId, Error, Instant, Practice, Result};
use documents::ConsentPaper;
use rusqlite::Connection;
use serde_json::Value;
use store::Stored;

/// How far the record of acts and the signature may be apart, ms: both are of one act.
const ONE_ACT: i64 = 60_000;

impl Practice {
    /// Checks a signed consent against every byte it rests on, and says exactly what is altered.
    /// What is altered is a finding, not an error.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a consent that is not there or not signed.
    pub fn check_consent(&self, id: ConsentId) -> Result<EvidenceReport> {
        self.may(Act::CheckConsent)?;
        // The pages are made anew meanwhile: nobody's save waits for that.
        let report = self.read(|conn| self.evidence_report(conn, id))?;
        self.transact(Op::CheckConsent, |tx, note| {
            let altered = report.checks.iter().filter(|c| c.standing == EvidenceStanding::Altered);
            let altered: Vec<EvidencePart> = altered.map(|check| check.part).collect();
            let row = store::stored(tx, id)?.ok_or(Error::NotFound("consent"))?;
            note.client(row.client).subject(id);
            note.data(serde_json::json!({ "unaltered": report.unaltered, "altered": altered }));
            Ok(report)
        })
    }

    pub(super) fn evidence_report(
        &self,
        conn: &Connection,
        id: ConsentId,
    ) -> Result<EvidenceReport> {
        let stored = store::stored(conn, id)?.ok_or(Error::NotFound("consent"))?;
        let mut entries = Vec::new();
        for op in [Op::SignConsent, Op::SignPaperConsent] {
            entries.extend(sealed_entries(
                conn,
                self.seal(),
                (op, stored.client, &id.to_string()),
            )?);
        }
        let entry = entries.first();
        let said: Value =
            entry.and_then(|(row, _)| serde_json::from_str(&row.data).ok()).unwrap_or(Value::Null);
        let evidence: Option<Evidence> = serde_json::from_str(&stored.evidence).ok();
        let paper: Option<ConsentPaper> = serde_json::from_str(&stored.content).ok();
        let case = Case {
            stored: &stored,
            said: &said,
            evidence: evidence.as_ref(),
            paper: paper.as_ref(),
        };
        let mut checks = vec![case.record(entries.len(), entry.map(|(row, fits)| (row.at, *fits)))];
        checks.extend(case.sealed());
        checks.extend(self.scans_check(conn, id, &case)?);
        let withdrawn =
            (EvidencePart::Withdrawals, Op::WithdrawConsent, withdrawal_seals(conn, id)?);
        checks.push(self.beside(conn, (stored.client, id), withdrawn)?);
        let sessions = (EvidencePart::Sessions, Op::ConfirmSession, session_seals(conn, id)?);
        checks.push(self.beside(conn, (stored.client, id), sessions)?);
        checks.push(self.pages_check(&case)?);
        let explained_by =
            evidence.as_ref().and_then(|e| e.explained_by).map(|by| staff::get(conn, by));
        let number = match (clients::get(conn, stored.client)?, rows::get(conn, id)) {
            (Some(client), Ok(Some(row))) => form_number(client.number, row.number),
            _ => String::new(),
        };
        Ok(EvidenceReport {
            unaltered: checks.iter().all(|check| check.standing != EvidenceStanding::Altered),
            entry: entry.and_then(|(row, _)| i32::try_from(row.seq).ok()),
            explained_by: explained_by.transpose()?.flatten().map(|p| p.name).unwrap_or_default(),
            number,
            checks,
            ..case.told(id)
        })
    }

    /// What was recorded beside the form, each row against the entry of the record of acts that says so.
    fn beside(
        &self,
        conn: &Connection,
        (client, id): (ClientId, ConsentId),
        (part, op, kept): (EvidencePart, Op, Vec<String>),
    ) -> Result<EvidenceCheck> {
        let entries = sealed_entries(conn, self.seal(), (op, client, &id.to_string()))?;
        if entries.len() != kept.len() {
            let detail = format!(
                "The record of acts has {} of them, the consent {}",
                entries.len(),
                kept.len()
            );
            return Ok(part.altered(detail));
        }
        let mut unknown = false;
        for (place, ((entry, fits), seal)) in entries.iter().zip(&kept).enumerate() {
            let said: Value = serde_json::from_str(&entry.data).unwrap_or(Value::Null);
            let recorded = said.get("seal").and_then(Value::as_str);
            unknown |= recorded.is_none();
            if !fits || recorded.is_some_and(|recorded| recorded != seal) {
                return Ok(part.altered(format!("Number {} is not as recorded", place + 1)));
            }
        }
        Ok(if unknown { part.not_kept() } else { part.unaltered() })
    }

    /// The scanned pages of a form signed by hand, read from their files.
    fn scans_check(
        &self,
        conn: &Connection,
        id: ConsentId,
        case: &Case<'_>,
    ) -> Result<Option<EvidenceCheck>> {
        let kept = case.evidence.and_then(|evidence| evidence.on_paper.as_ref());
        let Some(kept) = kept else { return Ok(None) };
        let mut now = Vec::new();
        for page in scans::of_consent(conn, id)? {
            let file = scans::file(conn, page.id)?.ok_or(Error::NotFound("scan"))?;
            now.push(self.vault().read_file(&file).map(|bytes| sha256(&bytes)).unwrap_or_default());
        }
        let part = EvidencePart::Scans;
        let wrong = now.iter().zip(&kept.scans).position(|(now, kept)| now != kept);
        Ok(Some(match wrong {
            _ if now.len() != kept.scans.len() => part.altered(format!(
                "{} scanned pages were kept, {} are there",
                kept.scans.len(),
                now.len()
            )),
            Some(place) => {
                part.altered(format!("Scanned page {} is not the one that was kept", place + 1))
            }
            None => part.unaltered(),
        }))
    }

    /// The pages made anew from what is stored: the same program gives the same bytes.
    fn pages_check(&self, case: &Case<'_>) -> Result<EvidenceCheck> {
        let part = EvidencePart::Pages;
        let Some(paper) = case.paper else {
            return Ok(part.altered("The stored content cannot be read".to_owned()));
        };
        let made_by = case.evidence.map_or("", |evidence| evidence.program.as_str());
        let engine = case.evidence.map_or("", |evidence| evidence.engine.as_str());
        if made_by != PROGRAM || engine != self.engine().consent_fingerprint() {
            let made_by =
                if made_by == PROGRAM { "another build of this version" } else { made_by };
            return Ok(part.not_compared(format!("Made by {made_by}, not reproduced here")));
        }
        let made = self.engine().consent(paper);
        if made.is_ok_and(|sheet| sheet.pdf == case.stored.pdf) {
            return Ok(part.unaltered());
        }
        if !self.engine().draws_alone(paper).unwrap_or(true) {
            let detail = "Drawn with fonts of the computer it was signed on, not reproduced here";
            return Ok(part.not_compared(detail.to_owned()));
        }
        Ok(part.altered("Made anew, the pages are not those of the kept file".to_owned()))
    }
}

/// What one check looks at.
struct Case<'a> {
    stored: &'a Stored,
    /// What the record of acts says of the signing.
    said: &'a Value,
    evidence: Option<&'a Evidence>,
    paper: Option<&'a ConsentPaper>,
}

impl Case<'_> {
    /// The entry itself: there once, sealed, and of the moment the consent was signed.
    fn record(&self, entries: usize, entry: Option<(Instant, bool)>) -> EvidenceCheck {
        let part = EvidencePart::Record;
        match (entries, entry) {
            (1, Some((_, false))) => {
                part.altered("The entry of the record of acts was changed".to_owned())
            }
            (1, Some((at, true))) => match self.evidence {
                Some(evidence) if (evidence.recorded_at().0 - at.0).abs() > ONE_ACT => part
                    .altered("The evidence gives another time than the record of acts".to_owned()),
                _ => part.unaltered(),
            },
            (0, _) => part.altered("The record of acts does not know this signature".to_owned()),
            _ => part.altered(format!("The record of acts has it signed {entries} times")),
        }
    }

    fn sealed(&self) -> Vec<EvidenceCheck> {
        let now = seals_of(self.stored);
        let fits = |names: &[&str]| self.fits(&now, names);
        let of = |part: EvidencePart, names: &[&str], changed: &str, wrong: Option<String>| match (
            fits(names),
            wrong,
        ) {
            (Some(false), _) => part.altered(changed.to_owned()),
            (_, Some(wrong)) => part.altered(wrong),
            (Some(true), None) => part.unaltered(),
            (None, None) => part.not_kept(),
        };
        vec![
            of(
                EvidencePart::Times,
                &["times"],
                "When it was signed, or until when it holds, was changed",
                None,
            ),
            of(EvidencePart::Answers, &["answers"], "What was filled in was changed", None),
            of(
                EvidencePart::Content,
                &["content"],
                "The stored text, answers or signatures were changed",
                self.content(),
            ),
            self.strokes(),
            of(EvidencePart::Pdf, &["pdf"], "The kept file was changed", self.pdf()),
            of(
                EvidencePart::Wording,
                &["wording", "body"],
                "The wording was changed",
                self.wording(),
            ),
            of(
                EvidencePart::Evidence,
                &["evidence"],
                "How, where or by whom it was signed was changed",
                self.evidence.is_none().then(|| "The stored evidence cannot be read".to_owned()),
            ),
            of(
                EvidencePart::Form,
                &["form", "paper"],
                "Whose form it is, or which paper belongs to it, was changed",
                None,
            ),
        ]
    }

    /// Whether the seals the record of acts has of these parts fit; nothing when it has none.
    fn fits(&self, now: &Seals, names: &[&str]) -> Option<bool> {
        let seals = self.said.get("seals")?;
        let recorded = |name: &str| seals.get(name).and_then(Value::as_str);
        Some(names.iter().all(|name| recorded(name) == now.get(*name).map(String::as_str)))
    }

    /// The content against the hash printed on the form and those kept beside it.
    fn content(&self) -> Option<String> {
        let Some(paper) = self.paper else {
            return Some("The stored content cannot be read".to_owned());
        };
        let now = documents::content_sha256(paper);
        let kept = [
            paper.content_hash.as_deref(),
            self.evidence.and_then(|evidence| evidence.content_sha256.as_deref()),
            self.said.get("content_sha256").and_then(Value::as_str),
        ];
        let wrong = kept.into_iter().flatten().any(|hash| hash != now);
        wrong.then(|| "The content hash is not that of the content".to_owned())
    }

    fn pdf(&self) -> Option<String> {
        let kept = self.evidence.map(|evidence| evidence.pdf_sha256.as_str());
        let wrong = kept.is_some_and(|hash| hash != sha256(&self.stored.pdf));
        wrong.then(|| "The file is not the one the evidence names".to_owned())
    }

    fn wording(&self) -> Option<String> {
        let kept = self.evidence.map(|evidence| evidence.template.sha256.as_str());
        let wrong = kept.is_some_and(|hash| hash != sha256(self.stored.body.as_bytes()));
        wrong.then(|| "The words are not those the evidence names".to_owned())
    }

    /// The strokes of each signature against the evidence.
    fn strokes(&self) -> EvidenceCheck {
        let part = EvidencePart::Strokes;
        let (Some(evidence), Some(paper)) = (self.evidence, self.paper) else {
            return part.altered("The stored strokes cannot be read".to_owned());
        };
        if evidence.signatures.len() != paper.signatures.len() {
            return part.altered("Not as many signatures as were given".to_owned());
        }
        let mut unknown = false;
        for kept in &evidence.signatures {
            unknown |= kept.strokes_sha256.is_empty();
            let drawn = paper.signatures.iter().find(|one| one.role == kept.role.role());
            let now = drawn.and_then(|one| strokes_sha256(&one.strokes).ok());
            if !kept.strokes_sha256.is_empty() && now.as_ref() != Some(&kept.strokes_sha256) {
                return part.altered(format!("The strokes of {} were changed", kept.name));
            }
        }
        if unknown { part.not_kept() } else { part.unaltered() }
    }

    /// What the stored evidence tells, whether or not it is unaltered.
    fn told(&self, id: ConsentId) -> EvidenceReport {
        let evidence = self.evidence;
        let text =
            |pick: fn(&Evidence) -> &str| evidence.map_or_else(String::new, |e| pick(e).to_owned());
        EvidenceReport {
            consent: id,
            number: String::new(),
            document: self.stored.document,
            unaltered: false,
            checks: Vec::new(),
            signatures: self.signatures(),
            identity_check: evidence.and_then(|e| e.identity_check),
            guardian: evidence.map_or_else(String::new, |e| e.guardian.in_words()),
            interpreter: text(|e| &e.interpreter),
            witness: text(|e| &e.witness),
            explained_by: String::new(),
            minutes: evidence.and_then(|e| e.minutes),
            refusals: evidence.map_or_else(Vec::new, |e| e.refusals.clone()),
            items: evidence
                .zip(self.paper)
                .map_or_else(Vec::new, |(e, paper)| items::in_words(&paper.text, &e.items)),
            copy: evidence.and_then(|e| e.copy),
            on_paper: evidence.is_some_and(|e| e.on_paper.is_some()),
            agreed_to_sign_electronically: evidence
                .is_some_and(|e| e.agreed_to_sign_electronically == Some(true)),
            at: evidence.map(|e| e.at_utc_ms),
            at_local: text(|e| &e.at_local),
            wording: evidence.map_or_else(String::new, |e| {
                format!("{} v{}, {}", e.template.code, e.template.version, e.template.language)
            }),
            content_sha256: text(|e| e.content_sha256.as_deref().unwrap_or_default()),
            pdf_sha256: text(|e| &e.pdf_sha256),
            wording_sha256: text(|e| &e.template.sha256),
            computer: text(|e| &e.computer),
            program: text(|e| &e.program),
            entry: None,
        }
    }

    fn signatures(&self) -> Vec<SignatureEvidence> {
        let Some(evidence) = self.evidence else { return Vec::new() };
        let on_paper = self.paper.map(|paper| paper.signatures.as_slice()).unwrap_or_default();
        let told = evidence.signatures.iter().map(|kept| {
            let drawn = on_paper.iter().find(|one| one.role == kept.role.role());
            SignatureEvidence {
                role: kept.role,
                name: drawn.map_or_else(|| kept.name.clone(), |one| one.name.clone()),
                line: drawn.map_or_else(String::new, |one| one.line.clone()),
                drawing: drawn.and_then(|one| documents::signature_svg(&one.strokes)),
                drawn_with: kept.drawn_with,
                points: i32::try_from(kept.points).unwrap_or(i32::MAX),
            }
        });
        told.collect()
    }
}
