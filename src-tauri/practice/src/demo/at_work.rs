//! The demo's last days of sterilization, by the same acts as in a real clinic, and what is in the
//! chamber today.

use super::indicators::{HOURS, last_day, material};
use super::loads::UNTIL;
use super::machines::{Machine, Machines};
use super::story::{FIRST, READ, Story};
use crate::indicators::{NewTest, Reading, SporeSource, TestKind, TestPurpose};
use crate::loads::{
    CiResult, CycleStart, LoadPlan, LoadType, LoadView, PackOrder, PressureUnit, Printout, Purpose,
    Release, TemperatureUnit, UnloadForm,
};
use crate::sterilizers::Programme;
use crate::{Day, Instant, LoadId, ManualClock, Practice, Result};

/// Somebody at the sterilizers, with a clock that is turned on.
pub(super) struct AtWork<'a> {
    pub ada: &'a Practice,
    pub clock: &'a ManualClock,
    pub machines: &'a Machines,
    pub story: &'a Story,
}

impl AtWork<'_> {
    /// The working days since the log book, up to yesterday.
    pub(super) fn days(&self) -> Result<()> {
        let (a1, a2) = (&self.machines.a1, &self.machines.a2);
        for (turn, day) in (0..).zip(self.story.working_days(UNTIL - 1, 1)) {
            let on = |minutes: i64| self.clock.set(self.story.at(day, minutes));
            on(7 * 60 + 40);
            let test = self.vacuum_begins(day)?;
            on(8 * 60 + 2);
            self.vacuum_ends(test)?;
            let is_weekly = self.story.is_weekly(day);
            if is_weekly {
                on(FIRST);
                let load = self.begin(a1, &a1.usual, Purpose::Instruments, &[1, 1])?;
                self.spores(a1, load, day)?;
                on(FIRST + 2);
                let other = self.begin(a2, &a2.test, Purpose::Test, &[])?;
                self.spores(a2, other, day)?;
                on(FIRST + 38);
                self.end(load, &a1.usual)?;
                self.release(load)?;
                on(FIRST + 42);
                self.end(other, &a2.test)?;
                self.release(other)?;
            } else if turn % 2 == 0 {
                on(FIRST);
                let load = self.begin(a1, &a1.usual, Purpose::Instruments, &[1, 1])?;
                on(FIRST + 38);
                self.end(load, &a1.usual)?;
                self.release(load)?;
            }
            on(READ + 30);
            self.read_spores()?;
        }
        Ok(())
    }

    /// Today: the vacuum was tested, one load waits for its release and another is running.
    /// `on` turns the clock to so many minutes ago.
    pub(super) fn this_morning(&self, on: impl Fn(i64)) -> Result<()> {
        let a1 = &self.machines.a1;
        on(59);
        let test = self.vacuum_begins(self.story.today)?;
        on(54);
        self.vacuum_ends(test)?;
        on(53);
        let load = self.begin(a1, &a1.usual, Purpose::Instruments, &[2, 2, 1])?;
        on(15);
        self.end(load, &a1.usual)?;
        on(9);
        self.begin(a1, &a1.usual, Purpose::Instruments, &[2, 1]).map(drop)
    }

    /// Packs a load with so many of each set and starts it.
    fn begin(
        &self,
        machine: &Machine,
        programme: &Programme,
        purpose: Purpose,
        quantities: &[u8],
    ) -> Result<LoadId> {
        let (programme, load_type) = (programme.id, LoadType::Solid);
        let view = self.ada.make_load(machine.id, LoadPlan { purpose, programme, load_type })?;
        let load = view.load.id;
        for (set, quantity) in self.machines.sets.iter().zip(quantities) {
            let (name, contents) = (String::new(), String::new());
            let order = PackOrder { set: Some(set.id), name, contents, quantity: *quantity };
            self.ada.add_packs(load, order)?;
        }
        let start =
            CycleStart { cycle_no: view.next_cycle.unwrap_or(1), gap_reason: String::new() };
        self.ada.start_load(load, self.version(load)?, start).map(|_| load)
    }

    fn version(&self, load: LoadId) -> Result<i32> {
        self.ada.load(load).map(|view| view.load.version)
    }

    /// Ends it now and writes down what a good cycle of its programme shows.
    fn end(&self, load: LoadId, programme: &Programme) -> Result<LoadView> {
        let ended = self.ada.end_load(load, self.version(load)?, None)?;
        let fields = &programme.fields;
        let degrees = fields.min_temp_mc / 1000;
        let form = UnloadForm {
            temperature: format!("{degrees}.4"),
            temperature_unit: TemperatureUnit::C,
            pressure: if degrees < 130 { "1.06".to_owned() } else { "2.06".to_owned() },
            pressure_unit: PressureUnit::Bar,
            exposure: minutes(fields.min_exposure_s + 5),
            drying: if fields.min_drying_s > 0 {
                minutes(fields.min_drying_s + 30)
            } else {
                String::new()
            },
            external_ci: CiResult::Pass,
            internal_ci: CiResult::Pass,
            internal_ci_type: Some(5),
            printout: Printout::Kept,
            comment: String::new(),
            packs: Vec::new(),
        };
        self.ada.unload_load(load, ended.load.version, form)
    }

    fn release(&self, load: LoadId) -> Result<()> {
        let release = Release { comment: String::new(), lift: None };
        self.ada.release_load(load, self.version(load)?, release).map(drop)
    }

    fn vacuum_begins(&self, day: Day) -> Result<LoadId> {
        let a1 = &self.machines.a1;
        let load = self.begin(a1, &a1.test, Purpose::Test, &[])?;
        self.ada.run_test(new_test(TestKind::BowieDick, a1, load, day)).map(|_| load)
    }

    fn vacuum_ends(&self, load: LoadId) -> Result<()> {
        let view = self.end(load, &self.machines.a1.test)?;
        for test in &view.tests {
            self.ada.read_test(test.id, Reading::Plain { good: true }, "")?;
        }
        self.release(load)
    }

    fn spores(&self, machine: &Machine, load: LoadId, day: Day) -> Result<()> {
        self.ada.run_test(new_test(TestKind::Spore, machine, load, day)).map(drop)
    }

    /// Reads the spore tests that had their time.
    fn read_spores(&self) -> Result<()> {
        let now = self.ada.now();
        let ready = |from: Option<Instant>| from.is_some_and(|from| from <= now);
        for test in self.ada.awaited_tests()?.iter().filter(|test| ready(test.read_from)) {
            let reading = Reading::Spore { test_growth: false, control_growth: true };
            self.ada.read_test(test.id, reading, "")?;
        }
        Ok(())
    }
}

fn new_test(kind: TestKind, machine: &Machine, load: LoadId, day: Day) -> NewTest {
    let (brand, lot, position) = material(kind, day);
    let spore = kind == TestKind::Spore;
    NewTest {
        kind,
        purpose: TestPurpose::Routine,
        sterilizer: Some(machine.id),
        bath: String::new(),
        load: Some(load),
        brand: brand.to_owned(),
        lot,
        lot_expires: Some(last_day(day)),
        position: position.to_owned(),
        source: spore.then_some(SporeSource::InHouse),
        incubator: if spore { "Incubator 1".to_owned() } else { String::new() },
        incubator_mc: spore.then_some(57_000),
        read_after_hours: spore.then_some(HOURS.0),
        read_within_hours: spore.then_some(HOURS.1),
        note: String::new(),
    }
}

/// "3:35".
fn minutes(seconds: i32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
