//! The chain: every entry's hash covers its own content and the hash before it, keyed so that
//! nobody without the practice's key can forge one.

use super::{Note, Op};
use crate::clock::Stamp;
use crate::store::audit::{self as store, Row};
use crate::{ClientId, Result, StaffId};
use rusqlite::{Connection, Transaction};
use serde::Serialize;
use sha2::{Digest, Sha256};

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
    store::each(conn, |row| {
        let sound = row.seq == expected && row.hash == seal(key, &previous, &row);
        if !sound && report.first_bad.is_none() {
            report.first_bad = Some(i32::try_from(expected).unwrap_or(i32::MAX));
        }
        expected = row.seq + 1;
        report.entries += 1;
        previous = row.hash;
    })?;
    report.head = previous.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(report)
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
        if let Some(next) = store::at(conn, row.seq + 1)? {
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
