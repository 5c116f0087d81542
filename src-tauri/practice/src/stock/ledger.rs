//! The ledger of a lot: every change of what is on hand is one line, with who and when. What is on
//! hand is the sum of its lines; the database refuses any other number.

use super::codes;
use crate::staff::Staff;
use crate::{Day, Instant, TreatmentId};
use serde::Serialize;

codes! {
    /// What happened to units of a lot.
    LedgerAct {
        /// On hand before ledgers were kept.
        CountedBefore => "counted_before",
        /// Came with a delivery.
        Received => "received",
        /// Used in a treatment, at its signature.
        Used => "used",
        /// Opened: a unit put into use, or one opened for a treatment that was not done.
        Opened => "opened",
        /// Counted, and put right.
        Counted => "counted",
        /// Destroyed before a witness.
        Destroyed => "destroyed",
        /// Lost or broken.
        Lost => "lost",
        /// Sent back to the supplier.
        Returned => "returned",
        /// Set apart.
        Quarantined => "quarantined",
        /// Let go from quarantine.
        Released => "released",
        /// Called back.
        Recalled => "recalled",
    }
}

/// One line of a lot's ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LedgerLine {
    /// Counts the lines of the lot, from 1.
    pub line: i32,
    /// When.
    pub at: Instant,
    /// What happened.
    pub act: LedgerAct,
    /// Units more or fewer; 0 when none moved.
    pub units: i32,
    /// Units left after it.
    pub on_hand: i32,
    /// Day a unit was opened.
    pub day: Option<Day>,
    /// The treatment it was used or opened in.
    pub treatment: Option<TreatmentId>,
    /// Why, as typed; empty where nothing is asked.
    pub reason: String,
    /// Who did it; empty for what was counted before.
    pub by: String,
    /// Who saw units destroyed; else empty.
    pub witness: String,
}

/// A line to write.
pub(crate) struct Entry<'a> {
    pub act: LedgerAct,
    pub at: Instant,
    pub units: i32,
    pub day: Option<Day>,
    pub treatment: Option<TreatmentId>,
    pub reason: &'a str,
    pub by: &'a Staff,
    pub witness: Option<&'a Staff>,
}

impl<'a> Entry<'a> {
    /// A line of `act` by `by` that moves `units`, with nothing else to say.
    pub fn new(act: LedgerAct, at: Instant, by: &'a Staff, units: i32) -> Self {
        Self { act, at, units, day: None, treatment: None, reason: "", by, witness: None }
    }
}
