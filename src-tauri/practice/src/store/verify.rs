//! Reading every finished document back for the check.

use crate::{DocumentId, Result};
use rusqlite::Connection;

/// Hands every document's file and recorded SHA-256 over, one at a time.
pub(crate) fn each_document(
    conn: &Connection,
    mut f: impl FnMut(DocumentId, &[u8], &str),
) -> Result<()> {
    let mut statement = conn.prepare("SELECT id, pdf, pdf_sha256 FROM documents ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (id, expected): (DocumentId, String) = (row.get(0)?, row.get(2)?);
        f(id, row.get_ref(1)?.as_blob().unwrap_or_default(), &expected);
    }
    Ok(())
}
