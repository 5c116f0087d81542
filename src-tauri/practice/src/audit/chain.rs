//! The chain: every entry's hash covers its own content and the hash before it, keyed so that
//! nobody without the practice's key can forge one.

use super::{Note, Op};
use crate::clock::Stamp;
use crate::store::audit::{self as store, Row};
use crate::{ClientId, Result, StaffId};
use rusqlite::{Connection, Transaction};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What verifying the chain found.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct ChainReport {
    /// Entries checked.
    pub entries: i32,
    /// The first entry whose hash does not fit, when there is one.
    pub first_bad: Option<i32>,
    /// Hash of the last entry, hexadecimal.
    pub head: String,
}

/// What an entry says once the client it was about is erased.
pub(crate) const ERASED: &str = "\"erased\"";

/// What is left of the entries an erasure emptied: how many, and one seal over everything else they
/// say, oldest first. The erasure's own entry names both, so they stay provable.
#[derive(Default)]
pub(crate) struct Left {
    pub entries: i32,
    first: i64,
    seal: Vec<u8>,
}

impl Left {
    fn add(&mut self, key: &[u8; 32], row: &Row) {
        if self.entries == 0 {
            self.first = row.seq;
        }
        self.entries += 1;
        self.seal = seal(key, &self.seal, row);
    }

    /// The seal, hexadecimal.
    pub(crate) fn seal(&self) -> String {
        hex(&self.seal)
    }

    /// Whether an erasure's entry answers for this.
    fn is_named_in(&self, data: &str) -> bool {
        let said: serde_json::Value = serde_json::from_str(data).unwrap_or_default();
        said["entries"] == self.entries && said["seal"] == self.seal()
    }
}

/// What is left of the emptied entries about `client`.
pub(crate) fn left_of(conn: &Connection, key: &[u8; 32], client: ClientId) -> Result<Left> {
    let mut left = Left::default();
    store::erased_of(conn, client, |row| left.add(key, &row))?;
    Ok(left)
}

pub(crate) fn append(
    tx: &Transaction<'_>,
    key: &[u8; 32],
    op: Op,
    actor: Option<(StaffId, &str)>,
    at: Stamp,
    note: &Note,
) -> Result<()> {
    let (seq, previous) = store::head(tx)?;
    let mut row = Row {
        seq: seq + 1,
        at: at.claimed,
        corrected_at: at.corrected,
        actor: actor.map(|(id, _)| id),
        actor_name: actor.map_or("Nobody signed in", |(_, name)| name).to_owned(),
        op: op.name().to_owned(),
        client: note.client,
        subject: note.subject.clone(),
        data: note.data.to_string(),
        hash: Vec::new(),
    };
    row.hash = seal(key, &previous, &row);
    store::insert(tx, &row)
}

/// Recomputes every hash from the first entry on.
pub(crate) fn verify(conn: &Connection, key: &[u8; 32]) -> Result<ChainReport> {
    let mut report = ChainReport { entries: 0, first_bad: None, head: String::new() };
    let mut previous = Vec::new();
    let mut expected = 1;
    let mut bad: Option<i64> = None;
    let mut emptied: BTreeMap<ClientId, Left> = BTreeMap::new();
    store::each(conn, |row| {
        let is_emptied = row.data == ERASED;
        let mut sound =
            row.seq == expected && (is_emptied || row.hash == seal(key, &previous, &row));
        match row.client {
            Some(client) if is_emptied => emptied.entry(client).or_default().add(key, &row),
            Some(client) if row.op == Op::EraseClient.name() => {
                let left = emptied.remove(&client).unwrap_or_default();
                sound &= left.is_named_in(&row.data);
            }
            _ => sound &= !is_emptied,
        }
        if !sound && bad.is_none() {
            bad = Some(expected);
        }
        expected = row.seq + 1;
        report.entries += 1;
        previous = row.hash;
    })?;
    // Entries that say they were emptied by an erasure which is not on record were tampered with.
    let unnamed = emptied.values().map(|left| left.first);
    report.first_bad = unnamed.chain(bad).min().map(|seq| i32::try_from(seq).unwrap_or(i32::MAX));
    report.head = hex(&previous);
    Ok(report)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The entries of one operation on one record of a client, oldest first, each with whether its seal and
/// that of the entry after it fit: an entry that was rewritten fits only with every later one rewritten.
pub(crate) fn sealed_entries(
    conn: &Connection,
    key: &[u8; 32],
    (op, client, subject): (Op, ClientId, &str),
) -> Result<Vec<(Row, bool)>> {
    let mut entries = Vec::new();
    for row in store::of_subject(conn, op, client, subject)? {
        let before = store::at(conn, row.seq - 1)?.map(|row| row.hash).unwrap_or_default();
        let mut fits = row.hash == seal(key, &before, &row);
        // One that an erasure emptied cannot be recomputed; the erasure's own entry answers for it.
        if let Some(next) = store::at(conn, row.seq + 1)?.filter(|next| next.data != ERASED) {
            fits = fits && next.hash == seal(key, &row.hash, &next);
        }
        entries.push((row, fits));
    }
    Ok(entries)
}

/// HMAC-SHA-256 (RFC 2104) over the entry's fields, each with its length before it, so that no two
/// different entries spell the same bytes. A corrected time is one field more at the end: entries
/// without one keep the hash they always had.
fn seal(key: &[u8; 32], previous: &[u8], row: &Row) -> Vec<u8> {
    let pad = |byte: u8| {
        let mut block = [byte; 64];
        block.iter_mut().zip(key).for_each(|(b, k)| *b ^= k);
        block
    };
    let mut inner = Sha256::new();
    inner.update(pad(0x36));
    let actor = row.actor.map(|id| id.to_string()).unwrap_or_default();
    let client = row.client.map(|id| id.to_string()).unwrap_or_default();
    let seq = row.seq.to_le_bytes();
    let at = row.at.0.to_le_bytes();
    let corrected = row.corrected_at.map(|at| at.0.to_le_bytes());
    let fields: [&[u8]; 9] = [
        previous,
        &seq,
        &at,
        actor.as_bytes(),
        row.actor_name.as_bytes(),
        row.op.as_bytes(),
        client.as_bytes(),
        row.subject.as_bytes(),
        row.data.as_bytes(),
    ];
    for field in fields.into_iter().chain(corrected.as_ref().map(<[u8; 8]>::as_slice)) {
        inner.update((field.len() as u64).to_le_bytes());
        inner.update(field);
    }
    let mut outer = Sha256::new();
    outer.update(pad(0x5c));
    outer.update(inner.finalize());
    outer.finalize().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Instant;

    fn sealed(corrected_at: Option<Instant>) -> String {
        let row = Row {
            seq: 2,
            at: Instant(1_795_514_400_000),
            corrected_at,
            actor: None,
            actor_name: "Dr Lin Wei".to_owned(),
            op: "unlock".to_owned(),
            client: None,
            subject: String::new(),
            data: "null".to_owned(),
            hash: Vec::new(),
        };
        seal(&[7; 32], &[1; 32], &row).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Worked out with another implementation of RFC 2104, by docs/data-format.md.
    #[test]
    fn hashes_written_before_there_was_a_corrected_time_stay_valid() {
        assert_eq!(
            sealed(None),
            "cd387e45faccbd50b5c50f21409ca57e629a20bb22e0930bbfed340e8011e6e7",
            "nine fields, as ever"
        );
        assert_eq!(
            sealed(Some(Instant(1_795_514_460_000))),
            "58f62e1b1596ceb6243c62de11969935fc3c4128fe35caed8513bfbb9f31ae4c",
            "a tenth one only where there is one"
        );
    }
}
