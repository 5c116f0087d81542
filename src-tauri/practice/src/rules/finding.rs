//! One finding: a rule's answer, in the four lines every stop shows in the same order.

use crate::{Instant, StaffId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far a finding stops the work (domain reference §3.4).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Nobody lifts it; the cause must change.
    Block,
    /// Stops, unless an authorised person lifts it with a reason.
    Override,
    /// Goes on after somebody acknowledges having read it.
    Warn,
}

impl Severity {
    /// The stored code.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Override => "override",
            Self::Warn => "warn",
        }
    }
}

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Finding {
    /// The rule and what it is about, stable while its cause is the same (`R17:cheek`): decisions hang on it.
    pub key: String,
    /// The rule's number in the domain reference, "R17".
    pub rule: String,
    /// How far it stops the work.
    pub severity: Severity,
    /// One line: "Cheeks: 19 days since the last session".
    pub title: String,
    /// The facts that triggered it.
    pub what: String,
    /// Why it matters for the client.
    pub why: String,
    /// Where the rule and its number come from.
    pub source: String,
    /// Who may lift it, in words; says so when nobody can.
    pub who_lifts: String,
    /// How to go on ("Scan another cartridge").
    pub how: String,
    /// The field that caused it, as named on the wire, when there is one.
    pub field: Option<String>,
    /// Parameter values and data at the time, for the record of an override.
    pub values: BTreeMap<String, String>,
    /// It comes from an answer the desk must not read: never shown to it by name.
    pub sensitive: bool,
    /// It concerns only these zones of the face: leaving them out answers it.
    pub only_zones: Vec<String>,
    /// Set when somebody lifted or acknowledged it today.
    pub decided: Option<Decided>,
}

impl Finding {
    /// Whether it still stands in the way of closing: undecided, or not liftable at all.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.severity == Severity::Block || self.decided.is_none()
    }

    /// Whether it stands in the way of opening a treatment at all. One that concerns some zones
    /// only does not: the treatment may be opened and those zones left out.
    #[must_use]
    pub fn stops_start(&self) -> bool {
        self.severity != Severity::Warn && self.stands() && self.only_zones.is_empty()
    }
}

/// Who decided on a finding, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Decided {
    /// The person who lifted or acknowledged.
    pub by: StaffId,
    /// Their name as then known.
    pub by_name: String,
    /// When.
    pub at: Instant,
    /// The reason typed for an override; empty for an acknowledgement, and for readers without the
    /// right to clinical answers.
    pub reason: String,
}
