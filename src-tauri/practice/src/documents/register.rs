//! The register: which papers exist for a client, and which were printed, saved or handed over.

use super::{Pages, TemplateRow, sha256};
use crate::audit::Op;
use crate::store::{documents as store, templates};
use crate::{ClientId, DocumentId, Error, Instant, Practice, Result, StaffId, text};
use documents::Sheet;
use rusqlite::{Connection, Transaction};
use serde::Serialize;
use uuid::Uuid;

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// A signed consent.
    Consent,
    /// A consent filled in and printed to be signed by hand.
    ConsentForInk,
    /// An aftercare sheet.
    Aftercare,
}

/// What became of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Handed to a printer.
    Printed,
    /// Saved as a file outside the practice.
    Saved,
    /// Handed to the client and explained.
    Given,
}

macro_rules! codes {
    ($name:ident: $($variant:ident => $code:literal),+) => {
        impl $name {
            /// The stored code.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
            /// The variant with this code.
            pub(crate) fn named(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
codes!(DocumentKind: Consent => "consent", ConsentForInk => "consent_for_ink", Aftercare => "aftercare");
codes!(How: Printed => "printed", Saved => "saved", Given => "given");

/// A finished document, without its pages.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Document {
    /// Id.
    pub id: DocumentId,
    /// Whom it is about.
    pub client: ClientId,
    /// What it is.
    pub kind: DocumentKind,
    /// The consent or treatment it is about.
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
            pages: i32::try_from(sheet.pages.len()).unwrap_or(i32::MAX),
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

fn known(conn: &Connection, id: DocumentId) -> Result<Document> {
    store::get(conn, id)?.ok_or(Error::NotFound("document"))
}

impl Practice {
    /// The papers of a client, newest first, each with what became of it.
    ///
    /// # Errors
    /// [`Error::Db`].
    pub fn documents_of(&self, client: ClientId) -> Result<Vec<Document>> {
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
        self.read(|conn| known(conn, id))
    }

    /// The finished file, checked against its recorded SHA-256. For the printer and for saving;
    /// what is done with it is recorded by [`Practice::record_printed`] or
    /// [`Practice::record_saved`].
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Paper`] when the stored file is not the one that was made.
    pub fn document_pdf(&self, id: DocumentId) -> Result<Vec<u8>> {
        let body = self.read(|conn| store::body(conn, id))?;
        let (pdf, recorded, _) = body.ok_or(Error::NotFound("document"))?;
        if sha256(&pdf) == recorded {
            Ok(pdf)
        } else {
            Err(Error::Paper("the stored file does not match its SHA-256".to_owned()))
        }
    }

    /// The pages of a stored document, drawn from the stored file itself.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Paper`] when the stored file is not the one that was made.
    pub fn document_pages(&self, id: DocumentId) -> Result<Pages> {
        let (document, template) = self.transact(Op::PreviewDocument, |tx, note| {
            let document = known(tx, id)?;
            note.client(document.client).subject(id);
            let template = templates::of_document(tx, id)?.ok_or(Error::NotFound("template"))?;
            Ok((document, template))
        })?;
        let pages = documents::pages_of(self.document_pdf(id)?)?;
        Ok(Pages::kept(pages, &template, &document.language))
    }

    /// Records that a document was handed to a printer.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn record_printed(&self, id: DocumentId, printer: &str) -> Result<()> {
        let printer = text::typed("printer", printer, 200)?;
        self.deliver(Op::PrintDocument, id, How::Printed, &printer)
    }

    /// Records that a document was saved as a file.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn record_saved(&self, id: DocumentId) -> Result<()> {
        self.deliver(Op::SaveDocument, id, How::Saved, "")
    }

    /// Records that a document was handed to the client and explained by `explained_by`.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an unknown document or person.
    pub fn mark_given(&self, id: DocumentId, explained_by: StaffId) -> Result<()> {
        let person = self.read(|conn| crate::store::staff::get(conn, explained_by))?;
        let person = person.ok_or(Error::NotFound("staff"))?;
        self.deliver(Op::GiveDocument, id, How::Given, &person.name)
    }

    fn deliver(&self, op: Op, id: DocumentId, how: How, detail: &str) -> Result<()> {
        self.transact(op, |tx, note| {
            let document = known(tx, id)?;
            note.client(document.client).subject(id);
            note.data(serde_json::json!({ "kind": document.kind, "detail": detail }));
            store::deliver(tx, id, how, detail, self.actor().id, self.now())
        })
    }
}
