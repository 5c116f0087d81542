//! Document rows and their deliveries.

use super::code;
use crate::documents::{Delivery, Document, DocumentKind, How, NewDocument};
use crate::{ClientId, DocumentId, Instant, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use uuid::Uuid;

const COLUMNS: &str = "d.id, d.client, d.kind, d.subject, d.content_sha256, d.pdf_sha256, d.pages, \
     d.created_at, s.name AS created_by, t.name AS template_name, t.version AS template_version, \
     t.language AS template_language";
const FROM: &str =
    "FROM documents d JOIN templates t ON t.id = d.template JOIN staff s ON s.id = d.created_by";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Document> {
    let subject: Vec<u8> = row.get("subject")?;
    Ok(Document {
        id: row.get("id")?,
        client: row.get("client")?,
        kind: code(row, "kind", DocumentKind::named)?,
        subject: Uuid::from_slice(&subject).unwrap_or_default().to_string(),
        template: row.get("template_name")?,
        template_version: row.get("template_version")?,
        language: row.get("template_language")?,
        content_sha256: row.get("content_sha256")?,
        pdf_sha256: row.get("pdf_sha256")?,
        pages: row.get("pages")?,
        created_at: row.get("created_at")?,
        created_by: row.get("created_by")?,
        deliveries: Vec::new(),
    })
}

pub(crate) fn insert(
    tx: &Transaction<'_>,
    id: DocumentId,
    new: &NewDocument,
    by: StaffId,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO documents (id, client, kind, subject, template, content, content_sha256, pdf,
             pdf_sha256, pages, created_at, created_by)
         VALUES (:id, :client, :kind, :subject, :template, :content, :content_sha256, :pdf,
             :pdf_sha256, :pages, :at, :by)",
    )?
    .execute(named_params! {
        ":id": id, ":client": new.client, ":kind": new.kind.name(),
        ":subject": new.subject.as_bytes().to_vec(), ":template": new.template.as_bytes().to_vec(),
        ":content": new.content, ":content_sha256": new.content_sha256, ":pdf": new.pdf,
        ":pdf_sha256": new.pdf_sha256, ":pages": new.pages, ":at": at, ":by": by,
    })?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, id: DocumentId) -> Result<Option<Document>> {
    let sql = format!("SELECT {COLUMNS} {FROM} WHERE d.id = ?1");
    let found = conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?;
    found.map(|document| delivered(conn, document)).transpose()
}

pub(crate) fn of_client(conn: &Connection, client: ClientId) -> Result<Vec<Document>> {
    let sql = format!(
        "SELECT {COLUMNS} {FROM} WHERE d.client = ?1 ORDER BY d.created_at DESC, d.id DESC"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([client], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    rows.into_iter().map(|document| delivered(conn, document)).collect()
}

/// The papers made since `since`, oldest first.
pub(crate) fn made_since(
    conn: &Connection,
    since: Instant,
) -> Result<Vec<(DocumentId, DocumentKind, Instant)>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, kind, created_at FROM documents WHERE created_at >= ?1 ORDER BY created_at, id",
    )?;
    let rows = statement.query_map([since], |row| {
        Ok((row.get("id")?, code(row, "kind", DocumentKind::named)?, row.get("created_at")?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A document with exactly this content, so that the same sheet is stored once.
pub(crate) fn same(
    conn: &Connection,
    kind: DocumentKind,
    subject: Uuid,
    sha256: &str,
) -> Result<Option<DocumentId>> {
    Ok(conn
        .prepare_cached(
            "SELECT id FROM documents
             WHERE subject = :subject AND kind = :kind AND content_sha256 = :sha256",
        )?
        .query_row(
            named_params! { ":subject": subject.as_bytes().to_vec(), ":kind": kind.name(), ":sha256": sha256 },
            |row| row.get(0),
        )
        .optional()?)
}

/// The finished file and its recorded SHA-256, and the JSON its pages were made from.
pub(crate) fn body(conn: &Connection, id: DocumentId) -> Result<Option<(Vec<u8>, String, String)>> {
    Ok(conn
        .prepare_cached("SELECT pdf, pdf_sha256, content FROM documents WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?)
}

pub(crate) fn deliver(
    tx: &Transaction<'_>,
    document: DocumentId,
    how: How,
    detail: &str,
    by: StaffId,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO deliveries (document, how, detail, at, by) VALUES (:document, :how, :detail, :at, :by)",
    )?
    .execute(named_params! {
        ":document": document, ":how": how.name(), ":detail": detail, ":at": at, ":by": by,
    })?;
    Ok(())
}

fn delivered(conn: &Connection, document: Document) -> Result<Document> {
    let mut statement = conn.prepare_cached(
        "SELECT e.how, e.detail, e.at, s.name AS by FROM (
             SELECT how, detail, at, by, seq FROM deliveries WHERE document = ?1
             UNION ALL
             SELECT 'printed', printer, handed_at, handed_by, 0 FROM print_jobs
             WHERE document = ?1 AND handed_at IS NOT NULL
             UNION ALL
             SELECT 'confirmed', printer, settled_at, settled_by, 1 FROM print_jobs
             WHERE document = ?1 AND state = 'printed'
         ) e JOIN staff s ON s.id = e.by ORDER BY e.at, e.seq",
    )?;
    let rows = statement.query_map([document.id], |row| {
        Ok(Delivery {
            how: code(row, "how", How::named)?,
            detail: row.get("detail")?,
            at: row.get("at")?,
            by: row.get("by")?,
        })
    })?;
    Ok(Document { deliveries: rows.collect::<rusqlite::Result<_>>()?, ..document })
}
