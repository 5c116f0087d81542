//! One entry of the record, as the window, the file and the printed page show it.

use super::ActKind;
use crate::{ClientId, Instant};
use serde::Serialize;

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Entry {
    /// Place in the chain, from 1.
    pub seq: i32,
    /// When, by the computer's clock at that moment.
    pub at: Instant,
    /// When, as far as we can tell, where the clock was not believed.
    pub corrected_at: Option<Instant>,
    /// Who, by name as then known.
    pub actor: String,
    /// The operation, by its stored name.
    pub op: String,
    /// What was done, in words; the stored name when this version does not know it.
    pub act: String,
    /// The kind of act, when this version knows the operation.
    pub kind: Option<ActKind>,
    /// The client it touched, as now known.
    pub client: Option<EntryClient>,
    /// The record it touched, in words where there are any, else its id.
    pub subject: String,
    /// What changed.
    pub changes: Vec<FieldChange>,
    /// What else is kept about the act.
    pub facts: Vec<Fact>,
    /// The data as stored, when it does not fit any form this version knows.
    pub raw: Option<String>,
    /// Something was left out because only those who treat may read it.
    pub hidden: bool,
}

impl Entry {
    /// What the act changed and says of itself, on one line.
    #[must_use]
    pub fn details(&self) -> String {
        let hidden = || "(hidden)".to_owned();
        let side = |side: &Option<String>| match side {
            Some(text) if text.is_empty() => "nothing".to_owned(),
            Some(text) => text.clone(),
            None => hidden(),
        };
        let changes = self.changes.iter().map(|change| match (&change.old, &change.new) {
            (Some(old), Some(new)) if old.is_empty() => format!("{}: {new}", change.label),
            _ => format!("{}: {} → {}", change.label, side(&change.old), side(&change.new)),
        });
        let facts = self.facts.iter().map(|fact| format!("{}: {}", fact.label, fact.value));
        let kept_back = self.hidden && self.changes.is_empty();
        changes
            .chain(facts)
            .chain(self.raw.clone())
            .chain(kept_back.then(hidden))
            .collect::<Vec<_>>()
            .join("; ")
    }
}

/// The client of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct EntryClient {
    /// Id.
    pub id: ClientId,
    /// Client number.
    pub number: i32,
    /// Name, as now known.
    pub name: String,
}

/// One field that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct FieldChange {
    /// The field, as named in the stored record.
    pub field: String,
    /// The field in words.
    pub label: String,
    /// What it was; empty for nothing. Not there when the reader may not know.
    pub old: Option<String>,
    /// What it is; empty for nothing. Not there when the reader may not know.
    pub new: Option<String>,
}

/// Something kept about an act that is not a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Fact {
    /// What it is, in words.
    pub label: String,
    /// Its value, in words.
    pub value: String,
}
