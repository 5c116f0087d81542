//! Rows of the audit chain.

use crate::{ClientId, Instant, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// One stored entry.
pub(crate) struct Row {
    pub seq: i64,
    pub at: Instant,
    pub actor: Option<StaffId>,
    pub actor_name: String,
    pub op: String,
    pub client: Option<ClientId>,
    pub subject: String,
    pub data: String,
    pub hash: Vec<u8>,
}

impl Row {
    fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get("seq")?,
            at: row.get("at")?,
            actor: row.get("actor")?,
            actor_name: row.get("actor_name")?,
            op: row.get("op")?,
            client: row.get("client")?,
            subject: row.get("subject")?,
            data: row.get("data")?,
            hash: row.get("hash")?,
        })
    }
}

/// Number and hash of the newest entry; zero and nothing before the first.
pub(crate) fn head(conn: &Connection) -> Result<(i64, Vec<u8>)> {
    Ok(conn
        .prepare_cached("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .unwrap_or_default())
}

pub(crate) fn insert(tx: &Transaction<'_>, row: &Row) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO audit (seq, at, actor, actor_name, op, client, subject, data, hash)
         VALUES (:seq, :at, :actor, :actor_name, :op, :client, :subject, :data, :hash)",
    )?
    .execute(named_params! {
        ":seq": row.seq, ":at": row.at, ":actor": row.actor, ":actor_name": row.actor_name,
        ":op": row.op, ":client": row.client, ":subject": row.subject, ":data": row.data,
        ":hash": row.hash,
    })?;
    Ok(())
}

/// Hands every entry over in order, without holding them all in memory.
pub(crate) fn each(conn: &Connection, mut f: impl FnMut(Row)) -> Result<()> {
    let mut statement = conn.prepare(
        "SELECT seq, at, actor, actor_name, op, client, subject, data, hash FROM audit ORDER BY seq",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        f(Row::from_row(row)?);
    }
    Ok(())
}
