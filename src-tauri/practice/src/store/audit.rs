//! Rows of the audit chain.

use crate::audit::Op;
use crate::{ClientId, Instant, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

const COLUMNS: &str = "seq, at, actor, actor_name, op, client, subject, data, hash, corrected_at";

/// One stored entry.
pub(crate) struct Row {
    pub seq: i64,
    pub at: Instant,
    pub corrected_at: Option<Instant>,
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
            corrected_at: row.get("corrected_at")?,
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
        "INSERT INTO audit
             (seq, at, actor, actor_name, op, client, subject, data, hash, corrected_at)
         VALUES (:seq, :at, :actor, :actor_name, :op, :client, :subject, :data, :hash,
             :corrected_at)",
    )?
    .execute(named_params! {
        ":seq": row.seq, ":at": row.at, ":actor": row.actor, ":actor_name": row.actor_name,
        ":op": row.op, ":client": row.client, ":subject": row.subject, ":data": row.data,
        ":hash": row.hash, ":corrected_at": row.corrected_at,
    })?;
    Ok(())
}

/// Hands every entry over in order, without holding them all in memory.
pub(crate) fn each(conn: &Connection, mut f: impl FnMut(Row)) -> Result<()> {
    let mut statement = conn.prepare(&format!("SELECT {COLUMNS} FROM audit ORDER BY seq"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        f(Row::from_row(row)?);
    }
    Ok(())
}

/// Hands over the entries about a client whose data an erasure took, in order.
pub(crate) fn erased_of(conn: &Connection, client: ClientId, mut f: impl FnMut(Row)) -> Result<()> {
    let sql = format!(
        "SELECT {COLUMNS} FROM audit WHERE client = ?1 AND data = '\"erased\"' ORDER BY seq"
    );
    let mut statement = conn.prepare(&sql)?;
    let mut rows = statement.query([client])?;
    while let Some(row) = rows.next()? {
        f(Row::from_row(row)?);
    }
    Ok(())
}

/// The entry with this number.
pub(crate) fn at(conn: &Connection, seq: i64) -> Result<Option<Row>> {
    let sql = format!("SELECT {COLUMNS} FROM audit WHERE seq = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([seq], Row::from_row).optional()?)
}

/// The entries of one operation on one record, oldest first: among those of its client, or among all
/// when there are none, because whose record it is may have been written over.
pub(crate) fn of_subject(
    conn: &Connection,
    op: Op,
    client: ClientId,
    subject: &str,
) -> Result<Vec<Row>> {
    let among = |narrowed: &str| {
        let sql = format!(
            "SELECT {COLUMNS} FROM audit WHERE {narrowed} AND op = ?2 AND subject = ?3 ORDER BY seq"
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let rows = statement.query_map((client, op.name(), subject), Row::from_row)?;
        Ok::<Vec<Row>, crate::Error>(rows.collect::<rusqlite::Result<_>>()?)
    };
    let theirs = among("client = ?1")?;
    if theirs.is_empty() { among("?1 IS NOT NULL") } else { Ok(theirs) }
}

/// Number and hash of the newest entry, as a backup names its newest act.
pub(crate) fn head_text(conn: &Connection) -> Result<String, vault::VaultError> {
    let sql = "SELECT seq || ':' || lower(hex(hash)) FROM audit ORDER BY seq DESC LIMIT 1";
    Ok(conn.query_row(sql, [], |row| row.get(0)).optional()?.unwrap_or_default())
}

/// Whether the act that [`head_text`] named so is there.
pub(crate) fn holds(conn: &Connection, head: &str) -> Result<bool, vault::VaultError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM audit WHERE seq || ':' || lower(hex(hash)) = ?2
                   AND seq = CAST(?1 AS INTEGER))";
    let (seq, _) = head.split_once(':').unwrap_or_default();
    Ok(conn.query_row(sql, (seq, head), |row| row.get(0))?)
}

/// Whether anything but a backup was recorded after entry `seq`.
pub(crate) fn changed_since(conn: &Connection, seq: i64) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM audit WHERE seq > ?1 AND op <> 'back_up')";
    Ok(conn.query_row(sql, [seq], |row| row.get(0))?)
}

/// Whether an act of this operation on this record is in the chain.
pub(crate) fn is_on_record(conn: &Connection, op: Op, subject: &str) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM audit WHERE op = ?1 AND subject = ?2)";
    Ok(conn.query_row(sql, (op.name(), subject), |row| row.get(0))?)
}

/// How often each operation was recorded after entry `seq`, the most frequent first.
pub(crate) fn acts_since(conn: &Connection, seq: i64) -> Result<Vec<(Op, i32)>> {
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
    Ok(acts)
}

/// The believed time of the newest entry.
pub(crate) fn last_at(conn: &Connection) -> Result<Option<Instant>> {
    Ok(conn
        .prepare_cached("SELECT coalesce(corrected_at, at) FROM audit ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?)
}

/// The newest of the last `most` entries that is one of `ops`: its operation and data.
pub(crate) fn newest_among(
    conn: &Connection,
    ops: [&str; 3],
    most: u32,
) -> Result<Option<(String, String)>> {
    Ok(conn
        .prepare_cached(
            "SELECT op, data FROM (SELECT seq, op, data FROM audit ORDER BY seq DESC LIMIT ?4)
             WHERE op IN (?1, ?2, ?3) ORDER BY seq DESC LIMIT 1",
        )?
        .query_row((ops[0], ops[1], ops[2], most), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// Which entries are asked for; what is not set does not narrow.
pub(crate) struct Wanted {
    pub actor: Option<StaffId>,
    /// Names of operations.
    pub ops: Option<Vec<&'static str>>,
    pub client: Option<ClientId>,
    pub from: Option<Instant>,
    /// The first moment after.
    pub until: Option<Instant>,
}

/// Hands over the entries that fit and come before entry `before`, newest first, `most` of them. A
/// list that named a client is found by the client's id in its data.
pub(crate) fn newest(
    conn: &Connection,
    wanted: &Wanted,
    before: Option<i32>,
    most: Option<usize>,
    mut f: impl FnMut(Row) -> Result<()>,
) -> Result<()> {
    let sql = format!(
        "SELECT {COLUMNS} FROM audit
         WHERE seq < coalesce(:before, 9223372036854775807)
           AND (:actor IS NULL OR actor = :actor)
           AND (:ops IS NULL OR op IN (SELECT value FROM json_each(:ops)))
           AND (:from IS NULL OR coalesce(corrected_at, at) >= :from)
           AND (:until IS NULL OR coalesce(corrected_at, at) < :until)
           AND (:client IS NULL OR client = :client
                OR (client IS NULL AND op IN ('view_today', 'find_clients', 'view_lot_usage', 'view_scans')
                    AND instr(data, :client_text) > 0))
         ORDER BY seq DESC LIMIT coalesce(:most, -1)"
    );
    let ops = wanted.ops.as_ref().map(|ops| serde_json::json!(ops).to_string());
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(named_params! {
        ":before": before, ":actor": wanted.actor, ":ops": ops,
        ":from": wanted.from, ":until": wanted.until, ":client": wanted.client,
        ":client_text": wanted.client.map(|id| id.to_string()),
        ":most": most.map(|most| i64::try_from(most).unwrap_or(i64::MAX)),
    })?;
    while let Some(row) = rows.next()? {
        f(Row::from_row(row)?)?;
    }
    Ok(())
}
