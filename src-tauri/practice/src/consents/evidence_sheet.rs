//! The evidence on paper: checked anew when it is printed, and dated.

use super::{EvidencePart, EvidenceReport, EvidenceStanding, Signer};
use crate::audit::{Note, Op};
use crate::clients;
use crate::documents::{letter_size, letterhead, stamp};
use crate::printing::{NewPrintJob, PaperKind, PrintOrder};
use crate::rights::Act;
use crate::store::{documents as papers, evidence as store, profile};
use crate::{ConsentId, Error, Practice, PrintJobId, Result};
use documents::{ConsentPaper, EvidencePaper, PaperHead, SignatureRow};
use rusqlite::{Connection, Transaction};
use serde_json::json;
use vault::VaultError;

impl Practice {
    /// Puts the evidence of a signed consent, checked now, into the print queue.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Paper`]; [`Error::Invalid`] naming `printer` or `copies`.
    pub fn print_evidence(&self, id: ConsentId, order: &PrintOrder) -> Result<PrintJobId> {
        self.may(Act::PrintEvidence)?;
        let order = order.checked()?;
        self.ask_print(Op::PrintEvidence, &order, |tx, note| {
            let pdf = self.evidence_pdf(tx, note, id, json!({ "printer": order.printer }))?;
            let pages = NewPrintJob::of_pages(PaperKind::Consents, "Evidence of a consent", pdf);
            Ok(NewPrintJob { client: note.client, ..pages })
        })
    }

    /// Hands the same pages to `write`, which keeps them where the person said, and records it.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Paper`]; whatever `write` gives, and then nothing is on record.
    pub fn save_evidence<E: From<Error> + From<VaultError>>(
        &self,
        id: ConsentId,
        write: impl FnOnce(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.may(Act::SaveEvidence)?;
        self.transact_or(Op::SaveEvidence, |tx, note| {
            write(&self.evidence_pdf(tx, note, id, json!({}))?)
        })
    }

    fn evidence_pdf(
        &self,
        tx: &Transaction<'_>,
        note: &mut Note,
        id: ConsentId,
        mut data: serde_json::Value,
    ) -> Result<Vec<u8>> {
        let client = store::stored(tx, id)?.ok_or(Error::NotFound("consent"))?.client;
        let report = self.evidence_report(tx, id)?;
        let person = clients::get(tx, client, self.today())?;
        let born = person.fields.born.map(|born| format!(", born {}", born.long()));
        let about = format!("{} of {}{}", report.number, person.name, born.unwrap_or_default());
        let content = papers::body(tx, report.document)?.map(|(_, _, content)| content);
        let paper = content.and_then(|content| serde_json::from_str(&content).ok());
        let sheet = self.evidence_paper(tx, &report, about, paper.as_ref())?;
        data["unaltered"] = json!(report.unaltered);
        note.client(client).subject(id).data(data);
        Ok(self.engine().evidence(&sheet)?.pdf)
    }

    fn evidence_paper(
        &self,
        conn: &Connection,
        report: &EvidenceReport,
        about: String,
        paper: Option<&ConsentPaper>,
    ) -> Result<EvidencePaper> {
        let profile = profile::get(conn)?.fields;
        let now = self.now();
        let at = now.local(self.zone()).format("%-d %B %Y, %H:%M");
        let strokes = |role: Signer| {
            let drawn =
                paper.and_then(|paper| paper.signatures.iter().find(|one| one.role == role.role()));
            drawn.map(|one| one.strokes.clone()).unwrap_or_default()
        };
        Ok(EvidencePaper {
            paper: PaperHead {
                size: letter_size(profile.paper),
                stamp: stamp(now, self.zone()),
                letterhead: letterhead(conn, &profile)?,
                made: format!("checked {at} by {}", self.actor().name),
            },
            about,
            verdict: report.verdict(),
            is_unaltered: report.unaltered,
            checks: report
                .checks
                .iter()
                .map(|check| {
                    [check.part.words(), check.standing.words(), &check.detail].map(str::to_owned)
                })
                .collect(),
            signatures: report
                .signatures
                .iter()
                .map(|one| SignatureRow {
                    role: one.role.words().to_owned(),
                    name: one.name.clone(),
                    line: one.line.clone(),
                    strokes: strokes(one.role),
                })
                .collect(),
            facts: report.facts(),
        })
    }
}

impl EvidenceReport {
    fn verdict(&self) -> String {
        if self.unaltered {
            return "Unaltered: everything stored is as it was signed".to_owned();
        }
        let altered = self.checks.iter().filter(|one| one.standing == EvidenceStanding::Altered);
        let parts: Vec<String> = altered.map(|one| one.part.words().to_lowercase()).collect();
        format!("Altered since it was signed: {}", parts.join(", "))
    }

    fn electronic(&self) -> &'static str {
        match (self.on_paper, self.agreed_to_sign_electronically) {
            (true, _) => "signed by hand on paper",
            (false, true) => "yes",
            (false, false) => "no",
        }
    }

    /// What stands on the sheet beside checks and signatures; what is empty is left out by the layout.
    fn facts(&self) -> Vec<(String, String)> {
        let minutes = self.minutes.map(|minutes| format!(", {minutes} minutes"));
        let explained = format!("{}{}", self.explained_by, minutes.unwrap_or_default());
        let refused = self.refusals.iter().map(|item| item.replace('.', ": ").replace('_', " "));
        let pairs: [(&str, String); 14] = [
            ("Signed at", self.at_local.clone()),
            ("Identity", self.identity_check.map_or("", |check| check.words()).to_owned()),
            ("Guardian", self.guardian.clone()),
            ("Interpreter", self.interpreter.clone()),
            ("Witness", self.witness.clone()),
            ("Explained by", explained),
            ("Answered with no", refused.collect::<Vec<_>>().join(", ")),
            ("Agreed to sign on screen", self.electronic().to_owned()),
            ("Wording", self.wording.clone()),
            ("Hash of the content", self.content_sha256.clone()),
            ("Hash of the file", self.pdf_sha256.clone()),
            ("Hash of the wording", self.wording_sha256.clone()),
            ("Computer", self.computer.clone()),
            ("Program", self.program.clone()),
        ];
        let entry =
            self.entry.map(|entry| ("Entry in the record of acts".to_owned(), entry.to_string()));
        let items = self.items.iter().map(|item| {
            let said = format!("{} “{}”", item.question, item.answer);
            ("Asked in the text".to_owned(), said)
        });
        let pairs = pairs.into_iter().map(|(name, value)| (name.to_owned(), value));
        pairs.chain(entry).chain(items).collect()
    }
}

impl EvidencePart {
    /// In words, as printed.
    fn words(self) -> &'static str {
        match self {
            Self::Record => "Record of acts",
            Self::Times => "Time and validity",
            Self::Answers => "Answers filled in",
            Self::Content => "Text, answers and signatures",
            Self::Strokes => "Strokes of the signatures",
            Self::Scans => "Scanned pages",
            Self::Pdf => "Kept file",
            Self::Wording => "Wording of the form",
            Self::Evidence => "How it was signed",
            Self::Form => "Form and client",
            Self::Withdrawals => "Withdrawals",
            Self::Sessions => "Later sessions",
            Self::Pages => "Pages made anew",
        }
    }
}

impl EvidenceStanding {
    fn words(self) -> &'static str {
        match self {
            Self::Unaltered => "Unaltered",
            Self::Altered => "Altered",
            Self::NotCompared => "Not compared",
        }
    }
}

impl Signer {
    fn words(self) -> &'static str {
        match self {
            Self::Client => "Client",
            Self::Guardian => "Parent or guardian",
            Self::MinorAssent => "Young person's own agreement",
            Self::Practitioner => "Explained by",
            Self::Witness => "Witness or interpreter",
        }
    }
}
