//! Recalls: one engine for a failed spore test, an indicator that failed after release, a cycle that
//! never reached its numbers and a lot its maker calls back. It finds what may have been touched,
//! holds what is left, and keeps who was told (domain reference §4.6).

mod close;
mod decide;
mod open;
mod page;
mod pull;
mod window;

pub use close::{Closing, Review};
pub use decide::{ClientDecision, NewDecision};
pub use open::LoadFailure;
pub use page::{IncidentAbout, IncidentPage, IncidentUse, Touched};
pub(crate) use page::{SERVICE, build, touched};
#[cfg(test)]
pub(crate) use window::suspect;

use crate::rights::Act;
use crate::stock::codes;
use crate::store::incidents as store;
use crate::{IncidentId, Instant, LotId, Practice, Result, SterilizerId};
use serde::Serialize;

codes! {
    /// What failed.
    IncidentKind {
        /// A spore test.
        SporeTest => "spore_test",
        /// An indicator, found after release.
        Indicator => "indicator",
        /// A cycle that did not reach its numbers, found after release.
        Cycle => "cycle",
        /// A lot its maker or the practice calls back.
        Lot => "lot",
    }
}

codes! {
    /// What was decided about telling a client. Who is told is for the medical director and the
    /// health department to say, never for the program.
    Decision {
        /// Nothing need be said.
        NotNeeded => "not_needed",
        /// Not decided, or decided and not done.
        Pending => "pending",
        /// Told.
        Told => "told",
    }
}

impl IncidentKind {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::SporeTest => "Failed spore test",
            Self::Indicator => "Indicator failed after release",
            Self::Cycle => "Cycle did not reach its numbers",
            Self::Lot => "Lot recalled",
        }
    }
}

impl Decision {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::NotNeeded => "Not needed",
            Self::Pending => "Pending",
            Self::Told => "Told",
        }
    }
}

/// A recall on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Incident {
    /// Id.
    pub id: IncidentId,
    /// Number, "RC-2026-01".
    pub no: String,
    /// What failed.
    pub kind: IncidentKind,
    /// The sterilizer, unless it is about a lot.
    pub sterilizer: Option<SterilizerId>,
    /// The lot, when it is about one.
    pub lot: Option<LotId>,
    /// The machine or the product and lot, in words.
    pub about: String,
    /// What was seen, or the maker's notice.
    pub notice: String,
    /// The suspect window begins after the load that was started then; none when no spore test ever
    /// passed before.
    pub window_from: Option<Instant>,
    /// It ends when the machine was stopped.
    pub window_to: Option<Instant>,
    /// When it was opened.
    pub opened_at: Instant,
    /// By whom.
    pub opened_by_name: String,
    /// What was reviewed and concluded.
    pub review: Review,
    /// When it was signed off.
    pub closed_at: Option<Instant>,
    /// By whom.
    pub closed_by_name: Option<String>,
    /// For the check against silent overwriting.
    pub version: i32,
}

impl Practice {
    /// Every recall, open ones first, then the newest.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn incidents(&self) -> Result<Vec<Incident>> {
        self.may(Act::Incidents)?;
        self.read(store::all)
    }
}
