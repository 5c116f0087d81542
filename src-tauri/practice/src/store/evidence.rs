//! A signed consent as its bytes stand in the database, for the check of its evidence. Nothing is read
//! as what it means: a column somebody wrote over must be found, not refused.

use crate::{ClientId, ConsentId, DocumentId, Result};
use rusqlite::{Connection, OptionalExtension};

/// Every stored byte a signature rests on.
pub(crate) struct Stored {
    pub client: ClientId,
    pub document: DocumentId,
    /// What was filled in, as JSON.
    pub answers: String,
    pub evidence: String,
    /// When it was signed and until when it holds, as JSON.
    pub times: String,
    /// The other columns of the consent, as JSON.
    pub form: String,
    /// The columns of the kept paper but the two below, as JSON.
    pub paper: String,
    /// What the pages show, as JSON.
    pub content: String,
    pub pdf: Vec<u8>,
    /// The columns that say which wording it is, as JSON.
    pub wording: String,
    /// The words of that wording.
    pub body: String,
}

pub(crate) fn stored(conn: &Connection, id: ConsentId) -> Result<Option<Stored>> {
    let sql = "SELECT c.client, c.document, c.draft, c.evidence,
            json_array(c.signed_at, c.signed_on, c.valid_until) AS times,
            json_array(hex(c.id), hex(c.client), c.number, hex(c.template), c.state, c.created_at,
                hex(c.created_by), c.version, c.by_guardian, hex(c.document)) AS form,
            json_array(hex(d.id), hex(d.client), d.kind, hex(d.subject), hex(d.template),
                d.content_sha256, d.pdf_sha256, d.pages, d.created_at, hex(d.created_by)) AS paper,
            d.content, d.pdf,
            json_array(hex(t.id), t.code, t.version, t.language, t.name, t.sha256) AS wording, t.body
        FROM consents c JOIN documents d ON d.id = c.document JOIN templates t ON t.id = c.template
        WHERE c.id = ?1 AND c.state = 'signed'";
    let found = conn.prepare_cached(sql)?.query_row([id], |row| {
        Ok(Stored {
            client: row.get("client")?,
            document: row.get("document")?,
            answers: row.get("draft")?,
            evidence: row.get("evidence")?,
            times: row.get("times")?,
            form: row.get("form")?,
            paper: row.get("paper")?,
            content: row.get("content")?,
            pdf: row.get("pdf")?,
            wording: row.get("wording")?,
            body: row.get("body")?,
        })
    });
    Ok(found.optional()?)
}

/// The withdrawals of a consent, oldest first, each with its columns as JSON.
pub(crate) fn withdrawals(conn: &Connection, id: ConsentId) -> Result<Vec<String>> {
    let sql = "SELECT json_array(scope, reason, at, hex(by), told_on, how, hex(received_by)) FROM withdrawals
               WHERE consent = ?1 ORDER BY seq";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The later sessions confirmed under a consent, in the order of the course, each with its columns and the
/// bytes of its addendum as JSON.
pub(crate) fn sessions(conn: &Connection, id: ConsentId) -> Result<Vec<String>> {
    let sql = "SELECT json_array(s.session, s.day, s.at, s.initials, s.max_depth_um, hex(s.by), s.by_name,
            hex(s.document), d.content, hex(d.pdf))
        FROM consent_sessions s JOIN documents d ON d.id = s.document
        WHERE s.consent = ?1 ORDER BY s.session";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
