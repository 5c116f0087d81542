//! A sterilizer with its programme, and the way of a load from packing to release.

use crate::Clinic;
use practice::incidents::{Decision, NewDecision};
use practice::indicators::{
    IndicatorTest, NewTest, Reading, SporeSource, TestKind, TestPurpose, TestRead,
};
use practice::loads::{
    CiResult, CycleStart, LoadPlan, LoadState, LoadType, LoadView, PackOrder, PressureUnit,
    Printout, Purpose, Release, TemperatureUnit, UnloadForm,
};
use practice::packs::{InstrumentSetFields, Spaulding};
use practice::reports::{LabelOrder, LabelSize, Report};
use practice::sterilizers::{Method, ProgrammeFields, SterilizerClass, SterilizerFields};
use practice::{ClientId, Day, LoadId, Practice, ProgrammeId, Result, SterilizerId};

/// A Bowie-Dick sheet that changed evenly, or any other test that is good.
pub const GOOD: Reading = Reading::Plain { good: true };
/// A spore test that passed.
pub const PASS: Reading = Reading::Spore { test_growth: false, control_growth: true };
/// A spore test that failed.
pub const FAIL: Reading = Reading::Spore { test_growth: true, control_growth: true };
/// A spore test whose control was dead.
pub const INVALID: Reading = Reading::Spore { test_growth: false, control_growth: false };

/// A class B autoclave with this code.
#[must_use]
pub fn autoclave(code: &str) -> SterilizerFields {
    SterilizerFields {
        code: code.to_owned(),
        make: "W&H".to_owned(),
        model: "Lisa 17".to_owned(),
        serial: "220417".to_owned(),
        class: SterilizerClass::B,
        installed_on: None,
        service_due: None,
        validation_due: None,
        active: true,
    }
}

/// 134 °C for three and a half minutes, wrapped.
#[must_use]
pub fn pre_vacuum_134() -> ProgrammeFields {
    ProgrammeFields {
        name: "Universal 134".to_owned(),
        method: Method::PreVacuum,
        wrapped: true,
        min_temp_mc: 134_000,
        min_exposure_s: 210,
        min_drying_s: 600,
        source: "Maker's instructions".to_owned(),
        active: true,
    }
}

/// Comedone tool, forceps, bowl.
#[must_use]
pub fn extraction_set() -> InstrumentSetFields {
    InstrumentSetFields {
        name: "Extraction set".to_owned(),
        contents: "Comedone tool, forceps, bowl".to_owned(),
        class: Spaulding::Critical,
        active: true,
    }
}

/// A load of instruments by this programme.
#[must_use]
pub fn of_instruments(programme: ProgrammeId) -> LoadPlan {
    LoadPlan { purpose: Purpose::Instruments, programme, load_type: LoadType::Solid }
}

/// Packs put together once.
#[must_use]
pub fn loose(name: &str, quantity: u8) -> PackOrder {
    PackOrder { set: None, name: name.to_owned(), contents: String::new(), quantity }
}

/// The machine's counter at this number, as it should be.
#[must_use]
pub fn cycle(cycle_no: i32) -> CycleStart {
    CycleStart { cycle_no, gap_reason: String::new() }
}

/// 134.5 °C for four minutes, dry, every indicator changed.
#[must_use]
pub fn good_values() -> UnloadForm {
    UnloadForm {
        temperature: "134.5".to_owned(),
        temperature_unit: TemperatureUnit::C,
        pressure: "2.08".to_owned(),
        pressure_unit: PressureUnit::Bar,
        exposure: "4".to_owned(),
        drying: "12".to_owned(),
        external_ci: CiResult::Pass,
        internal_ci: CiResult::Pass,
        internal_ci_type: Some(6),
        printout: Printout::Kept,
        comment: String::new(),
        packs: Vec::new(),
    }
}

/// Nothing to say and nothing to lift.
#[must_use]
pub fn plainly() -> Release {
    Release { comment: String::new(), lift: None }
}

/// Not decided yet whether to tell this client.
#[must_use]
pub fn pending(client: ClientId) -> NewDecision {
    NewDecision {
        client,
        decision: Decision::Pending,
        how: String::new(),
        told_on: None,
        note: String::new(),
    }
}

/// Labels of a load on a roll of 50 × 25 mm.
#[must_use]
pub fn labels_of(load: LoadId) -> Report {
    Report::Labels { order: LabelOrder { load, size: LabelSize::Roll50x25, start_at: 1 } }
}

/// A Bowie-Dick test of this machine.
#[must_use]
pub fn bowie_dick(sterilizer: SterilizerId) -> NewTest {
    NewTest {
        kind: TestKind::BowieDick,
        purpose: TestPurpose::Routine,
        sterilizer: Some(sterilizer),
        bath: String::new(),
        load: None,
        brand: "BD sheet".to_owned(),
        lot: "BD-4471".to_owned(),
        lot_expires: None,
        position: "Over the drain".to_owned(),
        source: None,
        incubator: String::new(),
        incubator_mc: None,
        read_after_hours: None,
        read_within_hours: None,
        note: String::new(),
    }
}

/// A spore test in this load, to be read after a day.
#[must_use]
pub fn spore_test(sterilizer: SterilizerId, load: LoadId) -> NewTest {
    NewTest {
        kind: TestKind::Spore,
        load: Some(load),
        brand: "Attest 1262".to_owned(),
        lot: "BI-2291".to_owned(),
        lot_expires: "2028-12-31".parse::<Day>().ok(),
        position: "Middle, in a pouch".to_owned(),
        source: Some(SporeSource::InHouse),
        incubator: "I1".to_owned(),
        incubator_mc: Some(56_000),
        read_after_hours: Some(24),
        read_within_hours: Some(48),
        ..bowie_dick(sterilizer)
    }
}

/// One autoclave of a clinic, with its programme.
pub struct Autoclave {
    /// Which.
    pub id: SterilizerId,
    /// Its one programme.
    pub programme: ProgrammeId,
    /// What its counter shows next.
    pub next_cycle: std::cell::Cell<i32>,
}

impl Autoclave {
    /// Adds an autoclave with this code, as the owner does.
    #[must_use]
    pub fn installed(clinic: &Clinic, code: &str) -> Self {
        let lin = clinic.as_lin();
        let id = lin.add_sterilizer(autoclave(code)).expect("the autoclave is added").id;
        let programme = lin.add_programme(id, pre_vacuum_134()).expect("its programme too").id;
        Self { id, programme, next_cycle: std::cell::Cell::new(417) }
    }

    /// Tests the vacuum, as each day begins.
    pub fn test_vacuum(&self, practice: &Practice) -> TestRead {
        let test = practice.run_test(bowie_dick(self.id)).expect("the sheet is run");
        practice.read_test(test.id, GOOD, "").expect("and read")
    }

    /// A load packed with `packs` packs.
    pub fn packed(&self, practice: &Practice, packs: u8) -> Result<LoadView> {
        let load = practice.make_load(self.id, of_instruments(self.programme))?;
        practice.add_packs(load.load.id, loose("Forceps", packs))
    }

    /// The load in the chamber.
    pub fn started(&self, practice: &Practice, load: &LoadView) -> Result<LoadView> {
        let started =
            practice.start_load(load.load.id, load.load.version, cycle(self.next_cycle.get()))?;
        self.next_cycle.set(self.next_cycle.get() + 1);
        Ok(started)
    }

    /// A load of `packs` packs run and unloaded with these values.
    pub fn unloaded(&self, practice: &Practice, packs: u8, values: UnloadForm) -> Result<LoadView> {
        let load = self.started(practice, &self.packed(practice, packs)?)?;
        let load = practice.end_load(load.load.id, load.load.version, None)?;
        practice.unload_load(load.load.id, load.load.version, values)
    }

    /// A load of `packs` packs on the shelf.
    pub fn released(&self, practice: &Practice, packs: u8) -> Result<LoadView> {
        let load = self.unloaded(practice, packs, good_values())?;
        let load = practice.release_load(load.load.id, load.load.version, plainly())?;
        assert_eq!(load.load.state, LoadState::Released, "a good load is released");
        Ok(load)
    }

    /// An empty load with a spore test in it, run and waiting.
    pub fn spore_run(&self, practice: &Practice) -> Result<IndicatorTest> {
        let plan = LoadPlan { purpose: Purpose::Test, ..of_instruments(self.programme) };
        let load = self.started(practice, &practice.make_load(self.id, plan)?)?;
        let load = practice.end_load(load.load.id, load.load.version, None)?;
        let load = practice.unload_load(load.load.id, load.load.version, good_values())?;
        practice.run_test(spore_test(self.id, load.load.id))
    }
}
