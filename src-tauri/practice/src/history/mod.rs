//! The medical history: a versioned questionnaire, answered in full once a year and re-asked at
//! every visit. Each answering is a snapshot that never changes.

mod alerts;
mod check;
mod facts;
mod questionnaire;
mod save;
mod view;

pub(crate) use alerts::alerts;
pub(crate) use facts::{built_in, current_questionnaire, facts};
pub use questionnaire::{
    ChoiceOption, Condition, Effect, FollowUp, FollowUpKind, Question, Questionnaire, Scope,
    Section, Unit, Within,
};
pub use save::SaveHistory;
pub use view::{HistoryView, ReviewLine, SeenAnswer, SeenKind};

use crate::store::history as store;
use crate::{Day, Instant, Result, ReviewId, StaffId};
use rusqlite::Transaction;
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

/// What kind of answering it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ReviewKind {
    /// Every question was asked.
    Full,
    /// Something changed since the last time; the rest was kept.
    Changed,
    /// Asked whether anything changed, and nothing had.
    Unchanged,
}

impl ReviewKind {
    pub(crate) const ALL: [Self; 3] = [Self::Full, Self::Changed, Self::Unchanged];

    /// The stored code.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
        }
    }
}

/// Who vouches for the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum AttestedBy {
    /// The client.
    Client,
    /// The guardian of a minor.
    Guardian,
}

impl AttestedBy {
    /// The stored code.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Guardian => "guardian",
        }
    }
}

/// One answering, as stored: a complete snapshot of every answer then in force.
#[derive(Debug, Clone)]
pub(crate) struct Review {
    pub id: ReviewId,
    pub day: Day,
    pub at: Instant,
    pub kind: ReviewKind,
    pub questionnaire: i32,
    pub answers: Vec<Answer>,
    pub attested_by: AttestedBy,
    pub language: String,
    pub interpreter: Option<String>,
    pub by: StaffId,
    pub by_name: String,
}

/// Seeds the built-in questionnaire into a new practice.
pub(crate) fn seed(tx: &Transaction<'_>) -> Result<()> {
    let built_in = built_in()?;
    store::insert_questionnaire(tx, built_in.version, &built_in.language, questionnaire::BUILT_IN)
}
