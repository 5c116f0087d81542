//! Rows of the audit chain.

use crate::audit::Op;
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

/// Number and hash of the newest entry, as a backup names its newest act.
pub(crate) fn head_text(conn: &Connection) -> Result<String, vault::VaultError> {
    let sql = "SELECT seq || ':' || lower(hex(hash)) FROM audit ORDER BY seq DESC LIMIT 1";
    Ok(conn.query_row(sql, [], |row| row.get(0)).optional()?.unwrap_or_default())
}

/// Whether anything but a backup was recorded after entry `seq`.
pub(crate) fn changed_since(conn: &Connection, seq: i64) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM audit WHERE seq > ?1 AND op <> 'back_up')";
    Ok(conn.query_row(sql, [seq], |row| row.get(0))?)
}

/// Whether entry `seq` has this hash, in hexadecimal.
pub(crate) fn is_entry(conn: &Connection, seq: i64, hash: &str) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM audit WHERE seq = ?1 AND lower(hex(hash)) = ?2)";
    Ok(conn.query_row(sql, (seq, hash), |row| row.get(0))?)
}

/// How often each operation was recorded after entry `seq`, and when the last one was.
pub(crate) fn acts_since(conn: &Connection, seq: i64) -> Result<(Vec<(Op, i32)>, Option<Instant>)> {
    let mut statement = conn.prepare(
        "SELECT op, count(*) FROM audit WHERE seq > ?1 GROUP BY op ORDER BY count(*) DESC, op",
    )?;
    let rows = statement.query_map([seq], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    let mut acts = Vec::new();
    for row in rows {
        let (op, count) = row?;
        // An operation of a newer program is nothing this one has words for.
        if let Ok(op) = op.parse() {
            acts.push((op, count));
        }
    }
    let last =
        conn.query_row("SELECT max(at) FROM audit WHERE seq > ?1", [seq], |row| row.get(0))?;
    Ok((acts, last))
}
