//! Packs: one sterile-barrier unit with its label, the atom of traceability. Each is opened once.

mod sets;
mod shelf;

pub use sets::{InstrumentSet, InstrumentSetFields, Spaulding};
pub use shelf::{PackPage, ShelfPack};

use crate::stock::codes;
use crate::store::packs as store;
use crate::{Day, Instant, InstrumentSetId, LoadId, PackId, Practice, Result, StaffId};
use rusqlite::Transaction;
use serde::Serialize;

codes! {
    /// Where a pack is in its life.
    PackState {
        /// Packed; its load is not decided.
        Packed => "packed",
        /// Released and on the shelf.
        InStock => "in_stock",
        /// Opened in a treatment.
        Used => "used",
        /// Not to be used: to be cleaned and packed again.
        Rejected => "rejected",
        /// On the shelf and not to be used: a recall holds it.
        Quarantined => "quarantined",
        /// Gone: expired, damaged, taken out.
        Discarded => "discarded",
        /// Looked for and not found.
        Missing => "missing",
    }
}

codes! {
    /// How a pack came out of the sterilizer (domain reference §4.2).
    PackCondition {
        /// Dry, sealed, whole, its indicator changed.
        Ok => "ok",
        /// Wet.
        Wet => "wet",
        /// Torn.
        Torn => "torn",
        /// Not sealed.
        Open => "open",
        /// Its indicator did not change.
        CiFailed => "ci_failed",
    }
}

impl PackCondition {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Ok => "Sound",
            Self::Wet => "Wet",
            Self::Torn => "Torn",
            Self::Open => "Not sealed",
            Self::CiFailed => "Indicator did not change",
        }
    }
}

impl PackState {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Packed => "not released yet",
            Self::InStock => "in stock",
            Self::Used => "used",
            Self::Rejected => "rejected",
            Self::Quarantined => "in quarantine",
            Self::Discarded => "discarded",
            Self::Missing => "missing",
        }
    }
}

/// A pack on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Pack {
    /// Id.
    pub id: PackId,
    /// Code on its label and in its QR.
    pub code: String,
    /// Load.
    pub load: LoadId,
    /// Its number in the load.
    pub place: i32,
    /// Kind of set; none for a pack put together once.
    pub set: Option<InstrumentSetId>,
    /// Name.
    pub name: String,
    /// What is in it.
    pub contents: String,
    /// Who packed it.
    pub packed_by: StaffId,
    /// Their name.
    pub packed_by_name: String,
    /// When.
    pub packed_at: Instant,
    /// Last day of use; none when only events end it.
    pub expires: Option<Day>,
    /// How it came out.
    pub condition: Option<PackCondition>,
    /// Where it is in its life.
    pub state: PackState,
    /// Since when.
    pub state_at: Instant,
    /// Why it is rejected, discarded, missing or in quarantine.
    pub reason: String,
}

impl Practice {
    /// Moves a pack on in its life, inside another act.
    pub(crate) fn move_pack(
        &self,
        tx: &Transaction<'_>,
        pack: &Pack,
        to: PackState,
        reason: &str,
    ) -> Result<()> {
        store::set_state(tx, pack.id, to, reason, self.actor().id, self.now())
    }
}
