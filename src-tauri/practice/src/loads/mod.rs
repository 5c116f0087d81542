//! Loads: one run of a sterilizer with what was in it, from packing to the decision of a named person
//! (domain reference §4.2). No state is skipped, and what was decided never changes.

mod decide;
mod draft;
mod list;
mod measure;
mod printout;
mod run;
mod unload;
mod view;

pub use decide::{Lift, Release};
pub use draft::{LoadPlan, PackOrder};
pub use list::LoadLine;
pub use measure::{PressureUnit, TemperatureUnit};
pub(crate) use measure::{celsius, duration, kilopascal};
pub use printout::LoadPrintout;
pub use run::{CycleStart, LocalTime};
pub use unload::{PackJudged, UnloadForm};
pub use view::{Light, LoadCheck, LoadView};

use crate::packs::PackCondition;
use crate::rules::Finding;
use crate::sterilizers::Method;
use crate::stock::codes;
use crate::{Day, Instant, LoadId, ProgrammeId, StaffId, SterilizerId};
use serde::Serialize;

codes! {
    /// What a load is run for.
    Purpose {
        /// To sterilize packs.
        Instruments => "instruments",
        /// To test the machine; holds no packs.
        Test => "test",
    }
}

codes! {
    /// How far a load has come.
    LoadState {
        /// Being packed.
        Draft => "draft",
        /// In the chamber, running.
        Running => "running",
        /// The cycle ended, the door is shut.
        AwaitingUnload => "awaiting_unload",
        /// Unloaded and written down; nobody decided yet.
        AwaitingRelease => "awaiting_release",
        /// Declared usable.
        Released => "released",
        /// Not to be used.
        Rejected => "rejected",
        /// Held until a test is read.
        Quarantined => "quarantined",
        /// Called back after it was released.
        Recalled => "recalled",
        /// Taken apart before it ran.
        Cancelled => "cancelled",
    }
}

codes! {
    /// What the instruments are like for steam.
    LoadType {
        /// Solid.
        Solid => "solid",
        /// Hollow.
        Hollow => "hollow",
        /// Porous.
        Porous => "porous",
    }
}

codes! {
    /// What a chemical indicator shows.
    CiResult {
        /// It changed as it should.
        Pass => "pass",
        /// It did not.
        Fail => "fail",
        /// None was used.
        NotUsed => "not_used",
    }
}

codes! {
    /// The machine's own record of the cycle.
    Printout {
        /// Kept with the papers.
        Kept => "kept",
        /// The machine makes none.
        None => "none",
    }
}

impl LoadState {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Draft => "being packed",
            Self::Running => "running",
            Self::AwaitingUnload => "to unload",
            Self::AwaitingRelease => "to release",
            Self::Released => "released",
            Self::Rejected => "rejected",
            Self::Quarantined => "in quarantine",
            Self::Recalled => "recalled",
            Self::Cancelled => "cancelled",
        }
    }
}

/// The least a cycle must reach, as its programme said when it was started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Minima {
    /// Programme.
    pub programme: ProgrammeId,
    /// Its name then.
    pub programme_name: String,
    /// How the heat reaches the load.
    pub method: Method,
    /// For wrapped packs.
    pub wrapped: bool,
    /// Thousandths of °C.
    pub temp_mc: i32,
    /// Seconds at that temperature.
    pub exposure_s: i32,
    /// Seconds of drying.
    pub drying_s: i32,
}

/// What was read off the machine and the packs at unloading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Achieved {
    /// Thousandths of °C.
    pub temp_mc: i32,
    /// Gauge pressure, Pa; none when the machine shows none.
    pub pressure_pa: Option<i32>,
    /// Seconds at temperature.
    pub exposure_s: i32,
    /// Seconds of drying; none when not read.
    pub drying_s: Option<i32>,
    /// Indicator on the outside of every pack (type 1).
    pub external_ci: CiResult,
    /// Indicator inside.
    pub internal_ci: CiResult,
    /// Its type, 3 to 6 (ISO 11140-1).
    pub internal_ci_type: Option<u8>,
    /// The machine's own record.
    pub printout: Printout,
}

/// A load on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Load {
    /// Id.
    pub id: LoadId,
    /// Sterilizer.
    pub sterilizer: SterilizerId,
    /// Our number, "A1-20261124-03".
    pub no: String,
    /// The clinic's day it was made.
    pub day: Day,
    /// What it is run for.
    pub purpose: Purpose,
    /// How far it has come.
    pub state: LoadState,
    /// The least it must reach.
    pub minima: Minima,
    /// What the instruments are like.
    pub load_type: LoadType,
    /// The machine's own counter.
    pub cycle_no: Option<i32>,
    /// Why the counter did not rise by one; empty when it did.
    pub cycle_gap: String,
    /// When packing began.
    pub made_at: Instant,
    /// Who loads.
    pub loaded_by: StaffId,
    /// Their name.
    pub loaded_by_name: String,
    /// When it was started.
    pub started_at: Option<Instant>,
    /// When the cycle ended.
    pub ended_at: Option<Instant>,
    /// When it was unloaded.
    pub unloaded_at: Option<Instant>,
    /// Who unloaded it.
    pub unloaded_by_name: Option<String>,
    /// What was read at unloading.
    pub achieved: Option<Achieved>,
    /// Comment.
    pub comment: String,
    /// When it was decided on.
    pub decided_at: Option<Instant>,
    /// Who decided.
    pub decided_by_name: Option<String>,
    /// What was done about what was wrong.
    pub corrective_action: String,
    /// What the rules found and who lifted it, as at the decision.
    pub findings: Vec<Finding>,
    /// When it was called back.
    pub recalled_at: Option<Instant>,
    /// For the check against silent overwriting.
    pub version: i32,
}

impl Load {
    /// What was read at unloading is at least what its programme asks, and no indicator failed.
    pub(crate) fn reached_its_numbers(&self) -> bool {
        self.achieved.as_ref().is_some_and(|read| {
            read.temp_mc >= self.minima.temp_mc
                && read.exposure_s >= self.minima.exposure_s
                && ![read.external_ci, read.internal_ci].contains(&CiResult::Fail)
        })
    }
}

/// A pack's condition with its code, for the rules.
#[derive(Debug, Clone)]
pub(crate) struct PackFacts {
    pub code: String,
    pub condition: Option<PackCondition>,
}
