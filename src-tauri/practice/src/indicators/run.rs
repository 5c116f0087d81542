//! Running a test.

use super::{IndicatorTest, Outcome, TestKind};
use crate::audit::Op;
use crate::loads::LoadState;
use crate::rights::Act;
use crate::stock::codes;
use crate::store::{indicators as store, loads, sterilizers};
use crate::{Day, Error, IndicatorTestId, Instant, LoadId, Practice, Result, SterilizerId, text};
use rusqlite::Connection;
use serde::Deserialize;

codes! {
    /// What a test is run for.
    TestPurpose {
        /// As the calendar asks.
        Routine => "routine",
        /// After installing.
        Installation => "installation",
        /// After a repair.
        Repair => "repair",
        /// After moving the machine.
        Relocation => "relocation",
        /// After a failed one.
        Retest => "retest",
    }
}

codes! {
    /// Who reads a spore test.
    SporeSource {
        /// Incubated here.
        InHouse => "in_house",
        /// Sent to a laboratory.
        MailIn => "mail_in",
    }
}

/// A test to put on record.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct NewTest {
    /// Which test.
    pub kind: TestKind,
    /// What for.
    pub purpose: TestPurpose,
    /// Sterilizer; none for the foil test of a bath.
    pub sterilizer: Option<SterilizerId>,
    /// Which ultrasonic bath, for its foil test.
    pub bath: String,
    /// The load it is in; a spore test needs one.
    pub load: Option<LoadId>,
    /// Brand.
    pub brand: String,
    /// Lot of indicator and control.
    pub lot: String,
    /// Its last day.
    pub lot_expires: Option<Day>,
    /// Where it lies.
    pub position: String,
    /// Who reads a spore test.
    pub source: Option<SporeSource>,
    /// Incubator.
    pub incubator: String,
    /// Its temperature, thousandths of °C.
    pub incubator_mc: Option<i32>,
    /// Hours until it may be read.
    pub read_after_hours: Option<u16>,
    /// Hours until a result is expected.
    pub read_within_hours: Option<u16>,
    /// Note.
    pub note: String,
}

impl NewTest {
    fn checked(&self, today: Day) -> Result<()> {
        let spore = self.kind == TestKind::Spore;
        if spore && self.load.is_none() {
            return Err(Error::invalid("load", "required"));
        }
        if spore && self.source.is_none() {
            return Err(Error::invalid("source", "required"));
        }
        if self.kind == TestKind::Foil {
            text::required("bath", &self.bath, 60)?;
        } else if self.sterilizer.is_none() {
            return Err(Error::invalid("sterilizer", "required"));
        }
        if spore {
            text::required("lot", &self.lot, 60)?;
            let expires =
                self.lot_expires.ok_or_else(|| Error::invalid("lot_expires", "required"))?;
            if expires < today {
                return Err(Error::invalid("lot_expires", "expired"));
            }
        }
        let (after, within) = (self.read_after_hours, self.read_within_hours);
        if after.is_some_and(|hours| hours > 720) {
            return Err(Error::invalid("read_after_hours", "out_of_range"));
        }
        if within.is_some_and(|hours| hours > 720 || Some(hours) < after) {
            return Err(Error::invalid("read_within_hours", "out_of_range"));
        }
        if self.incubator_mc.is_some_and(|milli| !(20_000..=70_000).contains(&milli)) {
            return Err(Error::invalid("incubator_mc", "out_of_range"));
        }
        Ok(())
    }
}

impl Practice {
    /// Puts a test on record as run now; its result is read later, or at once with [`Self::read_test`].
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the field: no load or lot for a spore test, an expired lot, a load
    /// of another machine or one that was not started; [`Error::Blocked`] while the clock is behind
    /// the record (R29).
    pub fn run_test(&self, new: NewTest) -> Result<IndicatorTest> {
        self.may(Act::RunTest)?;
        new.checked(self.today())?;
        self.transact(Op::RunTest, |tx, note| {
            self.must_trust_clock(tx)?;
            let machine = machine(tx, &new)?;
            let load_no = load_of(tx, &new)?;
            let now = self.now();
            let later =
                |hours: Option<u16>| hours.map(|h| Instant(now.0 + i64::from(h) * 3_600_000));
            let foil = new.kind == TestKind::Foil;
            let test = IndicatorTest {
                id: IndicatorTestId::new(),
                kind: new.kind,
                purpose: new.purpose,
                sterilizer: new.sterilizer.filter(|_| !foil),
                machine,
                load: new.load.filter(|_| !foil),
                load_no,
                day: self.today(),
                run_at: now,
                run_by_name: self.actor().name.clone(),
                brand: text::typed("brand", &new.brand, 60)?,
                lot: text::typed("lot", &new.lot, 60)?,
                lot_expires: new.lot_expires,
                position: text::typed("position", &new.position, 60)?,
                source: new.source.filter(|_| new.kind == TestKind::Spore),
                incubator: text::typed("incubator", &new.incubator, 60)?,
                incubator_mc: new.incubator_mc,
                read_from: later(new.read_after_hours),
                read_due: later(new.read_within_hours),
                test_growth: None,
                control_growth: None,
                outcome: Outcome::Pending,
                read_at: None,
                read_by_name: None,
                note: text::typed("note", &new.note, 500)?,
            };
            note.subject(test.id).data(serde_json::json!({
                "test": test.kind, "machine": test.machine, "load": test.load_no, "lot": test.lot,
            }));
            store::insert(tx, &test, self.actor().id)?;
            Ok(test)
        })
    }
}

fn machine(conn: &Connection, new: &NewTest) -> Result<String> {
    match new.sterilizer.filter(|_| new.kind != TestKind::Foil) {
        Some(id) => {
            let machine = sterilizers::get(conn, id)?;
            Ok(machine.ok_or_else(|| Error::invalid("sterilizer", "unknown"))?.fields.code)
        }
        None => text::required("bath", &new.bath, 60),
    }
}

/// The number of the load it is in, which must be one that ran in this machine.
fn load_of(conn: &Connection, new: &NewTest) -> Result<Option<String>> {
    let Some(id) = new.load else { return Ok(None) };
    let load = loads::get(conn, id)?.ok_or_else(|| Error::invalid("load", "unknown"))?;
    if Some(load.sterilizer) != new.sterilizer {
        return Err(Error::invalid("load", "other_machine"));
    }
    if matches!(load.state, LoadState::Draft | LoadState::Cancelled) {
        return Err(Error::invalid("load", "not_started"));
    }
    Ok(Some(load.no))
}
