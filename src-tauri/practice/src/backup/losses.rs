//! What would be lost by going back to a backup: the live practice beside it.

use super::status::{BackupFacts, head_of};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::audit as store;
use crate::{Error, Instant, Practice, Result};
use serde::Serialize;
use std::path::Path;

/// How many of one kind of record stand on each side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Kept {
    /// The table, as a code the window has words for.
    pub kind: String,
    /// In the backup.
    pub backup: i32,
    /// In the live practice.
    pub live: i32,
}

/// The live practice beside a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Losses {
    /// The backup.
    pub facts: BackupFacts,
    /// The backup is of this practice.
    pub same_practice: bool,
    /// The backup's newest audit entry is an entry of this practice: one grew out of the other.
    pub same_past: bool,
    /// Records on each side.
    pub records: Vec<Kept>,
    /// Acts on record since the backup, by operation, the most frequent first.
    pub acts: Vec<(Op, i32)>,
    /// When the newest act of the live practice was.
    pub last_act: Option<Instant>,
}

/// The kinds of record a person thinks of.
const KINDS: &[&str] = &[
    "clients",
    "history_reviews",
    "consents",
    "treatments",
    "documents",
    "photos",
    "checklist_runs",
    "lots",
    "audit",
];

impl Practice {
    /// Compares this practice with the backup at `from`.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Vault`] when the backup does not
    /// read back.
    pub fn losses(&self, from: &Path) -> Result<Losses> {
        self.may(Act::Losses)?;
        let (practice, facts) = vault::backup_of(from)?;
        let (seq, _) = head_of(&facts.head).ok_or(Error::NotFound("backup"))?;
        self.read(|conn| {
            let rows = vault::rows(conn)?;
            let count = |rows: &std::collections::BTreeMap<String, u64>, kind: &str| {
                i32::try_from(rows.get(kind).copied().unwrap_or_default()).unwrap_or(i32::MAX)
            };
            let records = KINDS.iter().map(|kind| Kept {
                kind: (*kind).to_owned(),
                backup: count(&facts.rows, kind),
                live: count(&rows, kind),
            });
            Ok(Losses {
                same_practice: practice == self.vault().practice_id(),
                same_past: store::holds(conn, &facts.head)?,
                records: records.collect(),
                facts: BackupFacts::from(&facts),
                acts: store::acts_since(conn, i64::from(seq))?,
                last_act: store::last_at(conn)?,
            })
        })
    }
}
