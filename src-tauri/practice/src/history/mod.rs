//! The medical history: a versioned questionnaire, answered in full once a year and re-asked at
//! every visit.

use crate::rules::HistoryFacts;
use crate::{ClientId, Day, Result};
use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the client said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Yes.
    Yes,
    /// No: an explicit act.
    No,
    /// Nobody asked yet.
    NotAsked,
}

/// One answered question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Answer {
    /// Question code of the questionnaire (`isotretinoin`, `bleeding_disorder`, …).
    pub question: String,
    /// The reply.
    pub reply: Reply,
    /// Follow-up code to what was answered (`stopped_on` → `2026-08-01`).
    pub follow_ups: BTreeMap<String, String>,
}

/// Seeds the built-in questionnaire into a new practice.
pub(crate) fn seed(_tx: &Transaction<'_>) -> Result<()> {
    Ok(())
}

/// The history in force of a client, for the rules. `today` is the practice's day.
pub(crate) fn facts(_conn: &Connection, _client: ClientId, _today: Day) -> Result<HistoryFacts> {
    Ok(HistoryFacts {
        last_full: None,
        asked_today: false,
        language: None,
        answers: Vec::new(),
    })
}
