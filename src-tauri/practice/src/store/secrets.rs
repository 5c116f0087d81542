//! Keys that outlive a change of the database key.

use crate::Result;
use rusqlite::{Connection, OptionalExtension, Transaction};

/// The key that seals the audit chain, once it has been kept.
pub(crate) fn audit_seal(conn: &Connection) -> Result<Option<[u8; 32]>> {
    let sql = "SELECT value FROM secrets WHERE name = 'audit_seal'";
    Ok(conn.query_row(sql, [], |row| row.get(0)).optional()?)
}

pub(crate) fn keep_audit_seal(tx: &Transaction<'_>, seal: &[u8; 32]) -> Result<()> {
    tx.execute("INSERT INTO secrets (name, value) VALUES ('audit_seal', ?1)", [seal])?;
    Ok(())
}
