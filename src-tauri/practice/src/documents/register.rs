//! The register: which papers exist for a client, and which were printed, saved or handed over.

use super::{Pages, TemplateRow, sha256};
use crate::audit::{Note, Op};
use crate::codes::codes;
use crate::printing::{NewPrintJob, PaperKind, PrintOrder};
use crate::rights::Act;
use crate::store::{documents as store, templates};
use crate::{ClientId, DocumentId, Error, Instant, Practice, PrintJobId, Result, StaffId};
use documents::Sheet;
use rusqlite::{Connection, Transaction};
use serde::Serialize;
use uuid::Uuid;
use vault::VaultError;

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// A signed consent.
    Consent,
    /// A consent filled in and printed to be signed by hand.
    ConsentForInk,
    /// Later sessions of a course, confirmed under a signed consent.
    ConsentSessions,
    /// An aftercare sheet.
    Aftercare,
    /// A sheet for before a treatment.
    Precare,
}

/// What became of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Handed to a printer; nobody has said that it came out.
    HandedOver,
    /// Came out of the printer, as a person said.
    Printed,
    /// Saved as a file outside the practice.
    Saved,
    /// Handed to the client and explained.
    Given,
}

codes!(DocumentKind: Consent => "consent", ConsentForInk => "consent_for_ink",
    ConsentSessions => "consent_sessions", Aftercare => "aftercare", Precare => "precare");
// Rows written before there was a print queue say "printed" of what a printer only took.
codes!(How: HandedOver => "printed", Printed => "confirmed", Saved => "saved", Given => "given");

impl DocumentKind {
    /// The kind of paper it is, which has its printer.
    fn paper_kind(self) -> PaperKind {
        match self {
            Self::Consent | Self::ConsentForInk | Self::ConsentSessions => PaperKind::Consents,
            Self::Aftercare | Self::Precare => PaperKind::Sheets,
        }
    }

    /// What print systems show to everybody: what it is, never whose.
    #[must_use]
    pub fn job_title(self) -> &'static str {
        match self {
            Self::Consent | Self::ConsentForInk | Self::ConsentSessions => "Dermis consent",
            Self::Aftercare => "Dermis aftercare",
            Self::Precare => "Dermis pre-care",
        }
    }
}

/// A finished document, without its pages.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Document {
    /// Id.
    pub id: DocumentId,
    /// Whom it is about.
    pub client: ClientId,
    /// What it is.
    pub kind: DocumentKind,
    /// The consent or treatment it is about; for a sheet for before a treatment the client.
    pub subject: String,
    /// Name of the wording ("Consent MN").
    pub template: String,
    /// Version of the wording.
    pub template_version: i32,
    /// Language of the wording, BCP 47.
    pub language: String,
    /// SHA-256 of what was agreed or handed out, hex; its start is printed in the footer.
    pub content_sha256: String,
    /// SHA-256 of the file, hex.
    pub pdf_sha256: String,
    /// Number of pages.
    pub pages: i32,
    /// When it was made.
    pub created_at: Instant,
    /// Who made it.
    pub created_by: String,
    /// What became of it, oldest first. Empty: not confirmed that it ever left the screen.
    pub deliveries: Vec<Delivery>,
}

impl Document {
    /// "Consent MN, version 1", and for an addendum what it adds to.
    pub(crate) fn title(&self) -> String {
        let wording = format!("{}, version {}", self.template, self.template_version);
        match self.kind {
            DocumentKind::ConsentSessions => format!("Later sessions of {wording}"),
            DocumentKind::Consent
            | DocumentKind::ConsentForInk
            | DocumentKind::Aftercare
            | DocumentKind::Precare => wording,
        }
    }
}

/// One thing that became of a document.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Delivery {
    /// What.
    pub how: How,
    /// The printer, or who explained it.
    pub detail: String,
    /// When.
    pub at: Instant,
    /// Who did it.
    pub by: String,
}

/// A document about to be stored.
pub(crate) struct NewDocument {
    pub client: ClientId,
    pub kind: DocumentKind,
    pub subject: Uuid,
    pub template: Uuid,
    pub content: String,
    pub content_sha256: String,
    pub pdf: Vec<u8>,
    pub pdf_sha256: String,
    pub pages: i32,
}

impl NewDocument {
    /// A document of these pages; `content` is everything they show, as JSON.
    pub(crate) fn of(
        (client, kind, subject): (ClientId, DocumentKind, Uuid),
        template: &TemplateRow,
        (content, content_sha256): (String, String),
        sheet: Sheet,
    ) -> Self {
        Self {
            client,
            kind,
            subject,
            template: template.id,
            content,
            content_sha256,
            pdf_sha256: sha256(&sheet.pdf),
            pages: i32::try_from(sheet.page_count()).unwrap_or(i32::MAX),
            pdf: sheet.pdf,
        }
    }

    /// Stores it, once: the same sheet made again is the one already there.
    pub(crate) fn store(
        self,
        tx: &Transaction<'_>,
        by: StaffId,
        at: Instant,
    ) -> Result<DocumentId> {
        if let Some(there) = store::same(tx, self.kind, self.subject, &self.content_sha256)? {
            return Ok(there);
        }
        let id = DocumentId::new();
        store::insert(tx, id, &self, by, at)?;
        Ok(id)
    }
}

/// The finished file, checked against its recorded SHA-256.
pub(crate) fn pdf(conn: &Connection, id: DocumentId) -> Result<Vec<u8>> {
    let (pdf, recorded, _) = store::body(conn, id)?.ok_or(Error::NotFound("document"))?;
    if sha256(&pdf) == recorded {
        Ok(pdf)
    } else {
        Err(Error::Paper("the stored file does not match its SHA-256".to_owned()))
    }
}

fn known(conn: &Connection, id: DocumentId) -> Result<Document> {
    store::get(conn, id)?.ok_or(Error::NotFound("document"))
}

impl Practice {
    /// The papers of a client, newest first, each with what became of it.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn documents_of(&self, client: ClientId) -> Result<Vec<Document>> {
        self.may(Act::DocumentsOf)?;
        self.transact(Op::ViewDocuments, |tx, note| {
            note.client(client);
            store::of_client(tx, client)
        })
    }

    /// One document, without its pages.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn document(&self, id: DocumentId) -> Result<Document> {
        self.may(Act::Document)?;
        self.read(|conn| known(conn, id))
    }

    /// The finished file, checked against its recorded SHA-256. To print or save it there are
    /// [`Practice::print_document`] and [`Practice::save_document`].
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Paper`] when the stored file is not the one that was made.
    pub fn document_pdf(&self, id: DocumentId) -> Result<Vec<u8>> {
        self.may(Act::DocumentPdf)?;
        self.read(|conn| pdf(conn, id))
    }

    /// The pages of a stored document, drawn from the stored file itself.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Paper`] when the stored file is not the one that was made.
    pub fn document_pages(&self, id: DocumentId) -> Result<Pages> {
        self.may(Act::DocumentPages)?;
        let (document, template) = self.transact(Op::PreviewDocument, |tx, note| {
            let document = known(tx, id)?;
            note.client(document.client).subject(id);
            let template = templates::of_document(tx, id)?.ok_or(Error::NotFound("template"))?;
            Ok((document, template))
        })?;
        let pages = documents::pages_of(self.document_pdf(id)?)?;
        Ok(Pages::kept(pages, &template, &document.language))
    }

    /// Puts a stored document into the print queue. It is handed over by
    /// [`Practice::hand_over_print`], and printed once a person says so.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] naming `printer` or `copies`.
    pub fn print_document(&self, id: DocumentId, order: &PrintOrder) -> Result<PrintJobId> {
        self.may(Act::PrintDocument)?;
        self.ask_print(Op::PrintDocument, order, |tx, note| {
            let document = known(tx, id)?;
            note.client(document.client).subject(id);
            note.data(serde_json::json!({ "kind": document.kind, "printer": order.printer }));
            Ok(NewPrintJob {
                kind: document.kind.paper_kind(),
                title: document.kind.job_title(),
                document: Some(id),
                client: Some(document.client),
                pdf: None,
            })
        })
    }

    /// Writes the stored file outside the practice by `write` and records it in the same
    /// transaction.
    ///
    /// # Errors
    /// As for [`Practice::document_pdf`], and whatever `write` gives.
    pub fn save_document<E: From<Error> + From<VaultError>>(
        &self,
        id: DocumentId,
        write: impl FnOnce(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.may(Act::SaveDocument)?;
        self.transact_or(Op::SaveDocument, |tx, note| {
            self.record_delivery(tx, note, id, (How::Saved, ""))?;
            write(&pdf(tx, id)?)
        })
    }

    /// Records that a document was handed to the client and explained by `explained_by`.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an unknown document or person.
    pub fn mark_given(&self, id: DocumentId, explained_by: StaffId) -> Result<()> {
        self.may(Act::MarkGiven)?;
        let person = self.read(|conn| crate::store::staff::get(conn, explained_by))?;
        let person = person.ok_or(Error::NotFound("staff"))?;
        self.transact(Op::GiveDocument, |tx, note| {
            self.record_delivery(tx, note, id, (How::Given, &person.name))
        })
    }

    fn record_delivery(
        &self,
        tx: &Transaction<'_>,
        note: &mut Note,
        id: DocumentId,
        (how, detail): (How, &str),
    ) -> Result<()> {
        let document = known(tx, id)?;
        note.client(document.client).subject(id);
        note.data(serde_json::json!({ "kind": document.kind, "detail": detail }));
        store::deliver(tx, id, how, detail, self.actor().id, self.now())
    }
}
