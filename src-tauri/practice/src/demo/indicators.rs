//! The tests of the demo's log book: the vacuum each working day, spores each week.

use super::machines::Machine;
use super::story::{READ, Story};
use crate::indicators::{IndicatorTest, Outcome, SporeSource, TestKind, TestPurpose};
use crate::store::indicators as store;
use crate::{Day, IndicatorTestId, Instant, LoadId, Result, StaffId};
use chrono::Datelike;
use rusqlite::Transaction;

/// Hours spores grow before their vial is read, and within which it is to be read.
pub(super) const HOURS: (u16, u16) = (24, 48);
const HOUR: i64 = 3_600_000;

/// What a test of this kind is run with: brand, lot of its quarter, and where it lies.
pub(super) fn material(kind: TestKind, day: Day) -> (&'static str, String, &'static str) {
    let date = day.0.format("%y%m").to_string();
    match kind {
        TestKind::Spore => ("Sporolab 24", format!("SL-{date}"), "Lower tray, by the drain"),
        _ => ("Vaporine sheet", format!("VS-{date}"), "Empty chamber, by the drain"),
    }
}

/// The last day of the lot a test of `day` is from: a year after the month that its number names.
pub(super) fn last_day(day: Day) -> Day {
    let first = day.plus_days(1 - i64::from(day.0.day()));
    first.plus_months(13).plus_days(-1)
}

fn test(
    kind: TestKind,
    machine: &Machine,
    day: Day,
    (load, at): (LoadId, Instant),
    purpose: TestPurpose,
) -> IndicatorTest {
    let (brand, lot, position) = material(kind, day);
    let spore = kind == TestKind::Spore;
    let later = |hours: u16| spore.then_some(Instant(at.0 + i64::from(hours) * HOUR));
    IndicatorTest {
        id: IndicatorTestId::new(),
        kind,
        purpose,
        sterilizer: Some(machine.id),
        machine: machine.code.to_owned(),
        load: Some(load),
        load_no: None,
        day,
        run_at: at,
        run_by_name: String::new(),
        brand: brand.to_owned(),
        lot,
        lot_expires: Some(last_day(day)),
        position: position.to_owned(),
        source: spore.then_some(SporeSource::InHouse),
        incubator: if spore { "Incubator 1".to_owned() } else { String::new() },
        incubator_mc: spore.then_some(57_000),
        read_from: later(HOURS.0),
        read_due: later(HOURS.1),
        test_growth: None,
        control_growth: None,
        outcome: Outcome::Pending,
        read_at: None,
        read_by_name: None,
        note: String::new(),
    }
}

/// A vacuum that was good, read as soon as its sheet was out.
pub(super) fn bowie_dick(
    tx: &Transaction<'_>,
    machine: &Machine,
    day: Day,
    ran: (LoadId, Instant),
    by: StaffId,
) -> Result<()> {
    let test = test(TestKind::BowieDick, machine, day, ran, TestPurpose::Routine);
    store::insert(tx, &test, by)?;
    let read = Instant(ran.1.0 + 22 * 60_000);
    store::read(tx, test.id, Outcome::Pass, None, "", (by, read))
}

/// A spore test with its control, read the next day.
pub(super) fn spores(
    tx: &Transaction<'_>,
    story: &Story,
    machine: &Machine,
    ran: (LoadId, Instant),
    purpose: TestPurpose,
    by: StaffId,
) -> Result<()> {
    let day = ran.1.day_in(story.zone);
    let test = test(TestKind::Spore, machine, day, ran, purpose);
    store::insert(tx, &test, by)?;
    let first = machine.code == "A1" && purpose == TestPurpose::Routine;
    let (grown, outcome, note) = if first && day == story.failed() {
        ((true, true), Outcome::Fail, "Yellow after a day, as the control")
    } else if first && day == story.invalid() {
        ((false, false), Outcome::Invalid, "The control did not grow either. Run again")
    } else {
        ((false, true), Outcome::Pass, "")
    };
    // Whoever reads it in the morning; what ran later in the day before has its day first.
    let read = story.at(day.plus_days(1), READ).max(test.read_from.unwrap_or(ran.1));
    store::read(tx, test.id, outcome, Some(grown), note, (by, read))
}
