//! Tests of sterilizers and ultrasonic baths: run, awaited, read. A spore test is judged together with
//! its control; one that is awaited is a normal state (domain reference §4.5).

mod read;
mod run;

pub use read::{Reading, TestRead};
pub use run::{NewTest, SporeSource, TestPurpose};

use crate::rights::Act;
use crate::stock::codes;
use crate::store::indicators as store;
use crate::{Day, Error, IndicatorTestId, Instant, LoadId, Practice, Result, SterilizerId};
use serde::Serialize;

codes! {
    /// Which test.
    TestKind {
        /// Biological indicator: spores that must die.
        Spore => "spore",
        /// Bowie-Dick sheet: steam reaches everywhere.
        BowieDick => "bowie_dick",
        /// Helix: steam reaches into hollow instruments.
        Helix => "helix",
        /// Leak test of the chamber.
        Leak => "leak",
        /// Door seal looked at.
        DoorSeal => "door_seal",
        /// Water looked at.
        Water => "water",
        /// Foil in the ultrasonic bath.
        Foil => "foil",
    }
}

codes! {
    /// What a test says.
    Outcome {
        /// Not read yet.
        Pending => "pending",
        /// Good.
        Pass => "pass",
        /// Not good.
        Fail => "fail",
        /// Says nothing: the control did not grow.
        Invalid => "invalid",
    }
}

impl TestKind {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Spore => "Spore test",
            Self::BowieDick => "Bowie-Dick test",
            Self::Helix => "Helix test",
            Self::Leak => "Leak test",
            Self::DoorSeal => "Door seal",
            Self::Water => "Water",
            Self::Foil => "Foil test",
        }
    }

    /// Shows that air is drawn out.
    pub(crate) fn proves_vacuum(self) -> bool {
        matches!(self, Self::BowieDick | Self::Helix)
    }

    /// Shows that nothing leaks.
    pub(crate) fn proves_tightness(self) -> bool {
        matches!(self, Self::Leak | Self::DoorSeal)
    }
}

impl Outcome {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Pending => "Awaited",
            Self::Pass => "PASS",
            Self::Fail => "FAIL",
            Self::Invalid => "INVALID",
        }
    }
}

/// A test on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct IndicatorTest {
    /// Id.
    pub id: IndicatorTestId,
    /// Which test.
    pub kind: TestKind,
    /// What for.
    pub purpose: TestPurpose,
    /// Sterilizer; none for the foil test of a bath.
    pub sterilizer: Option<SterilizerId>,
    /// Code of the sterilizer, or the bath.
    pub machine: String,
    /// The load it ran in.
    pub load: Option<LoadId>,
    /// Its number.
    pub load_no: Option<String>,
    /// Clinic's day.
    pub day: Day,
    /// When it was run.
    pub run_at: Instant,
    /// Who ran it.
    pub run_by_name: String,
    /// Brand.
    pub brand: String,
    /// Lot of indicator and control.
    pub lot: String,
    /// Its last day.
    pub lot_expires: Option<Day>,
    /// Where it lay.
    pub position: String,
    /// Who reads a spore test.
    pub source: Option<SporeSource>,
    /// Incubator.
    pub incubator: String,
    /// Its temperature, thousandths of °C.
    pub incubator_mc: Option<i32>,
    /// Not to be read earlier.
    pub read_from: Option<Instant>,
    /// A result is expected by then.
    pub read_due: Option<Instant>,
    /// The vial that was in the load grew.
    pub test_growth: Option<bool>,
    /// The control grew.
    pub control_growth: Option<bool>,
    /// What it says.
    pub outcome: Outcome,
    /// When it was read.
    pub read_at: Option<Instant>,
    /// Who read it.
    pub read_by_name: Option<String>,
    /// Note.
    pub note: String,
}

impl Practice {
    /// The tests of a period, newest first.
    ///
    /// # Errors
    /// [`Error::Invalid`] on `to` when the period is turned round.
    pub fn tests(&self, from: Day, to: Day) -> Result<Vec<IndicatorTest>> {
        self.may(Act::Tests)?;
        if to < from {
            return Err(Error::invalid("to", "out_of_range"));
        }
        self.read(|conn| store::of_period(conn, from, to))
    }

    /// Tests that wait to be read, oldest first.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn awaited_tests(&self) -> Result<Vec<IndicatorTest>> {
        self.may(Act::AwaitedTests)?;
        self.read(store::awaited)
    }
}
