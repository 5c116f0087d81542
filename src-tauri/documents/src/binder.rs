//! The binder that closes an incident: what happened, what was tested and found, who was told, why it
//! happened, what was changed, and who signs for it.

use serde::Serialize;
use serde_json::Value;

use crate::clean::{printable, rows};
use crate::incident::{ExposedClient, IncidentHead, PackRow, SuspectLoad};
use crate::inspection::TestRow;
use crate::paper::PaperError;

/// One thing that happened, in order of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelineEntry {
    /// When.
    pub when: String,
    /// What.
    pub what: String,
    /// By whom; may be empty.
    pub who: String,
}

/// One point of the review of loads and of how people worked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReviewFinding {
    /// What was looked at, such as "Overloading".
    pub point: String,
    /// What was found.
    pub finding: String,
    /// By whom and when.
    pub by: String,
}

/// A line to sign on, or that was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignOff {
    /// In what role, such as "Medical director".
    pub role: String,
    /// Who signed; empty leaves room for ink.
    pub name: String,
    /// When; empty leaves room for ink.
    pub when: String,
}

/// Everything about one incident.
#[derive(Clone)]
pub struct IncidentBinderPaper {
    /// The incident.
    pub incident: IncidentHead,
    /// Where it stands, such as "Closed 14 May 2026 by Dr Lin Wei".
    pub state: String,
    /// What happened, oldest first.
    pub timeline: Vec<TimelineEntry>,
    /// The tests it rests on, retests among them.
    pub tests: Vec<TestRow>,
    /// The review.
    pub findings: Vec<ReviewFinding>,
    /// Loads in the window.
    pub loads: Vec<SuspectLoad>,
    /// Everybody treated with a pack in question, with the decision about each.
    pub clients: Vec<ExposedClient>,
    /// Packs that were in stock, and where each is now.
    pub packs: Vec<PackRow>,
    /// Packs nobody can account for.
    pub unaccounted: Vec<PackRow>,
    /// Root cause; empty leaves room to write.
    pub root_cause: String,
    /// Corrective action; empty leaves room to write.
    pub corrective_action: String,
    /// Who signs.
    pub sign_offs: Vec<SignOff>,
}

impl IncidentBinderPaper {
    /// The binder as its layout reads it.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        let mut data = self.incident.data()?;
        data["state"] = printable(&self.state).into();
        data["timeline"] = rows(&self.timeline)?;
        data["tests"] = rows(&self.tests)?;
        data["findings"] = rows(&self.findings)?;
        data["loads"] = rows(&self.loads)?;
        data["clients"] = rows(&self.clients)?;
        data["packs"] = rows(&self.packs)?;
        data["unaccounted"] = rows(&self.unaccounted)?;
        data["root_cause"] = printable(&self.root_cause).into();
        data["corrective_action"] = printable(&self.corrective_action).into();
        data["sign_offs"] = rows(&self.sign_offs)?;
        Ok(data)
    }
}
