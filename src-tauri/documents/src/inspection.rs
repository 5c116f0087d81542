//! The inspector's binder for a period: how complete the checks are, every sterilizer, load and test, what failed
//! and what was done about it.

use serde::Serialize;
use serde_json::{Value, json};

use crate::clean::{printable, rows};
use crate::engine::{letterhead, required};
use crate::paper::{PaperError, PaperHead};

/// How much of what was due was done: one bar of a chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Completeness {
    /// What it is about, such as "Opening" or a sterilizer.
    pub name: String,
    /// How often it was due in the period; the three others add up to it.
    pub due: u32,
    /// Done in time.
    pub done: u32,
    /// Done late.
    pub late: u32,
    /// Not done.
    pub missed: u32,
}

/// One sterilizer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SterilizerRow {
    /// Its short name.
    pub code: String,
    /// Make and model.
    pub model: String,
    /// Serial number.
    pub serial: String,
    /// Class N, S or B.
    pub class: String,
    /// In service, or stopped since when and why.
    pub state: String,
    /// Last and next service.
    pub service: String,
    /// Last and next validation.
    pub validation: String,
}

/// One load.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LoadRow {
    /// Load number.
    pub load: String,
    /// Cycle number of the machine.
    pub cycle: String,
    /// When it ran.
    pub ran: String,
    /// Programme.
    pub programme: String,
    /// Temperature, exposure and pressure that were reached.
    pub achieved: String,
    /// Chemical indicators.
    pub indicators: String,
    /// What was decided.
    pub result: String,
    /// Whether that is anything but "released": such rows stand out.
    pub is_exception: bool,
    /// Who released or rejected it; with the reason where there is one.
    pub released_by: String,
}

/// The loads of one month, or of any part of the period: a heading and its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LoadGroup {
    /// Such as "September 2026".
    pub name: String,
    /// The loads, in order of time.
    pub rows: Vec<LoadRow>,
}

/// One indicator test: spores, Bowie-Dick or Helix, leak, door, foil.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TestRow {
    /// When it was run.
    pub ran: String,
    /// The sterilizer or bath.
    pub sterilizer: String,
    /// Which test.
    pub test: String,
    /// Brand, lot and expiry of the indicator.
    pub lot: String,
    /// What the control vial showed; empty for tests without one.
    pub control: String,
    /// PASS, FAIL, INVALID or pending, in the practice's words.
    pub result: String,
    /// Whether it is anything but a pass: such rows stand out.
    pub is_exception: bool,
    /// Who read it, and when.
    pub read_by: String,
    /// What was done about it; may be empty.
    pub action: String,
}

/// One incident of the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IncidentRow {
    /// Its number.
    pub number: String,
    /// When it was opened.
    pub opened: String,
    /// What happened, with what it touched in numbers.
    pub what: String,
    /// Root cause and corrective action.
    pub action: String,
    /// Where it stands.
    pub state: String,
    /// The clients it touched, by name; empty where names are left out.
    pub clients: Vec<String>,
}

/// One item of a checklist that failed or was missed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChecklistFailure {
    /// When.
    pub when: String,
    /// Which checklist.
    pub list: String,
    /// Which item, and what was found.
    pub found: String,
    /// What was done about it.
    pub action: String,
    /// By whom.
    pub by: String,
}

/// Everything an inspector asks for.
#[derive(Clone)]
pub struct InspectionPaper {
    /// Size, time, letterhead, and by whom it was made.
    pub paper: PaperHead,
    /// The period, in words.
    pub period: String,
    /// Whether the chain of the record is whole, in words.
    pub chain: String,
    /// Whether it is.
    pub is_whole: bool,
    /// Hash of the newest entry, hexadecimal.
    pub chain_head: String,
    /// Whether clients are named; said on the cover.
    pub names_clients: bool,
    /// The word this practice uses for the people it treats, such as "Client".
    pub client_word: String,
    /// Each checklist.
    pub checklists: Vec<Completeness>,
    /// Spore tests of each sterilizer.
    pub spore_tests: Vec<Completeness>,
    /// How often a spore test is due, in words.
    pub spore_cadence: String,
    /// The sterilizers; empty where the practice has none.
    pub sterilizers: Vec<SterilizerRow>,
    /// The tests, in order of time.
    pub tests: Vec<TestRow>,
    /// The incidents.
    pub incidents: Vec<IncidentRow>,
    /// What failed on a checklist.
    pub failures: Vec<ChecklistFailure>,
    /// The loads, by month.
    pub loads: Vec<LoadGroup>,
}

impl InspectionPaper {
    /// The binder as its layout reads it.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        let month = |group: &LoadGroup| {
            json!({
                "name": printable(&group.name),
                "count": group.rows.len(),
                "exceptions": group.rows.iter().filter(|row| row.is_exception).count(),
            })
        };
        let parts = self.loads.iter().map(|group| rows(&group.rows)).collect::<Result<_, _>>()?;
        Ok(json!({
            "letterhead": letterhead(&self.paper.letterhead)?,
            "made": required("when and by whom the binder was made", &self.paper.made)?,
            "period": required("the period", &self.period)?,
            "chain": required("the state of the chain", &self.chain)?,
            "whole": self.is_whole,
            "head": printable(&self.chain_head),
            "names_clients": self.names_clients,
            "client_word": required("the word for clients", &self.client_word)?,
            "checklists": rows(&self.checklists)?,
            "spore_tests": rows(&self.spore_tests)?,
            "spore_cadence": printable(&self.spore_cadence),
            "sterilizers": rows(&self.sterilizers)?,
            "tests": rows(&self.tests)?,
            "incidents": rows(&self.incidents)?,
            "failures": rows(&self.failures)?,
            "loads": self.loads.iter().map(month).collect::<Vec<_>>(),
            "parts": Value::Array(parts),
        }))
    }
}
