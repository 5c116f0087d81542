//! The sterilizers of the practice: what each is, what it may run, and whether it is in service.

mod add;
mod cadence;
mod programmes;
mod standing;
mod stops;

pub use add::SterilizerFields;
pub use cadence::{Cadence, CadenceState};
pub(crate) use cadence::{bowie_dick_due, spore_due};
pub use programmes::{Programme, ProgrammeFields};
pub use standing::SterilizerStanding;
pub(crate) use standing::{all as standings, of as standing};
pub use stops::{Stop, StopCause};

use crate::stock::codes;
use crate::{Day, SterilizerId};
use serde::Serialize;

codes! {
    /// What a small steam sterilizer can do with air (EN 13060).
    SterilizerClass {
        /// Air leaves by gravity: unwrapped solid instruments.
        N => "n",
        /// Vacuum for what its maker names.
        S => "s",
        /// Vacuum for wrapped, hollow and porous loads.
        B => "b",
    }
}

codes! {
    /// How the heat reaches the load (domain reference §4.3).
    Method {
        /// Steam, air driven out by gravity.
        Gravity => "gravity",
        /// Steam after air was drawn out.
        PreVacuum => "pre_vacuum",
        /// Hot air.
        DryHeat => "dry_heat",
    }
}

impl Method {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Gravity => "gravity",
            Self::PreVacuum => "pre-vacuum",
            Self::DryHeat => "dry heat",
        }
    }

    /// Steam, whose pressure tells its temperature.
    #[must_use]
    pub fn is_steam(self) -> bool {
        self != Self::DryHeat
    }
}

/// A sterilizer on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Sterilizer {
    /// Id.
    pub id: SterilizerId,
    /// What was typed.
    pub fields: SterilizerFields,
    /// For the check against silent overwriting.
    pub version: i32,
}

impl Sterilizer {
    /// "A1 Lisa 17".
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {} {}", self.fields.code, self.fields.make, self.fields.model)
    }

    /// It draws a vacuum, whose work a Bowie-Dick or Helix test proves each day.
    #[must_use]
    pub fn draws_vacuum(&self) -> bool {
        self.fields.class != SterilizerClass::N
    }

    /// The first of its dates that is over, in words.
    pub(crate) fn overdue(&self, today: Day) -> Option<String> {
        let dates =
            [("Service", self.fields.service_due), ("Validation", self.fields.validation_due)];
        let over = dates.into_iter().filter_map(|(what, day)| Some((what, day?)));
        let first = over.filter(|(_, day)| *day < today).min_by_key(|(_, day)| *day);
        first.map(|(what, day)| format!("{what} was due {}", day.long()))
    }
}
