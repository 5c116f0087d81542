//! Years of loads, packs and tests up to a week ago, written in one go as carried over from the
//! log book of the sterilizers. How many there are goes with how many sessions were carried over.

use super::chance::Chance;
use super::machines::{Machine, Machines, minima};
use super::shelf::{Batch, Shelf};
use super::story::{FIRST, Story};
use super::{DemoSpec, Team, missing};
use crate::audit::Op;
use crate::indicators::TestPurpose;
use crate::loads::{Achieved, CiResult, LoadState, LoadType, Printout, Purpose};
use crate::packs::{Pack, PackCondition, PackState};
use crate::store::{loads as store, packs};
use crate::{Day, Instant, LoadId, PackId, Practice, Result, StaffId};
use rusqlite::Transaction;
use serde_json::json;

/// Days since the last one that is carried over. What came after is a hundred acts, each made durable:
/// whoever opens the demo waits for them.
pub(super) const UNTIL: i64 = 7;
/// Working days written per transaction.
const BATCH: usize = 120;
/// Days a pack may be kept: what the practice has set when nothing was changed.
const SHELF_DAYS: i64 = 180;
/// One pack of so many loads came out wet.
const WET: i32 = 41;
/// One of so many loads did not get hot enough.
const COLD: i32 = 251;
/// Minutes from the end of a cycle to its release.
const TO_RELEASE: i64 = 5;
/// Minutes of a day in which instruments are sterilized.
const OPEN_MINUTES: i64 = 14 * 60;

/// Writes the log book; returns what was left on the shelf.
pub(super) fn past(
    practice: &Practice,
    spec: DemoSpec,
    team: &Team,
    machines: &Machines,
    story: &Story,
) -> Result<Shelf> {
    let days = story.working_days(spec.days_of_loads(), UNTIL);
    let mut book = Book {
        team,
        machines,
        story,
        chance: Chance::new(spec.seed ^ 0x10AD),
        packs: spec.packs(),
        cycles: [4_118, 902],
        loads: 0,
        next_cold: COLD / 2,
        shelf: Shelf::default(),
    };
    let (all, many) = (u64::from(spec.loads()), days.len() as u64);
    let until = |place: u64| place * all / many.max(1);
    let counted: Vec<(Day, u64)> =
        (0..).zip(days).map(|(place, day)| (day, until(place + 1) - until(place))).collect();
    for some in counted.chunks(BATCH) {
        practice.transact(Op::MakeDemo, |tx, note| {
            let before = book.loads;
            for (day, count) in some {
                book.day(tx, *day, i64::try_from(*count).unwrap_or_default())?;
            }
            note.data(json!({ "loads": book.loads - before, "from": "log book" }));
            Ok(())
        })?;
    }
    Ok(book.shelf)
}

/// Takes what was never opened off the shelf once its last day is over.
pub(super) fn expire(
    practice: &Practice,
    by: StaffId,
    today: Day,
    shelf: &mut Shelf,
) -> Result<()> {
    practice.transact(Op::MakeDemo, |tx, note| {
        let mut count = 0;
        for batch in shelf.0.iter_mut().filter(|batch| batch.last_day < today) {
            let at = Instant(batch.last_day.plus_days(1).start_in(practice.zone()).0 + 36_000_000);
            for pack in batch.packs.drain(..) {
                packs::set_state(tx, pack, PackState::Discarded, "Expired, packed again", by, at)?;
                count += 1;
            }
        }
        note.data(json!({ "expired": count }));
        Ok(())
    })
}

/// One cycle to write down.
struct Cycle<'a> {
    machine: &'a Machine,
    day: Day,
    seq: i32,
    start: Instant,
    /// Minutes it took.
    minutes: i64,
    purpose: Purpose,
    by: StaffId,
}

/// The log book as far as it is written.
pub(super) struct Book<'a> {
    team: &'a Team,
    machines: &'a Machines,
    pub(super) story: &'a Story,
    chance: Chance,
    packs: u32,
    /// What the counters of the two machines show.
    cycles: [i32; 2],
    loads: i32,
    /// The load that will not get hot enough.
    next_cold: i32,
    shelf: Shelf,
}

impl Book<'_> {
    /// One working day with so many loads of instruments.
    fn day(&mut self, tx: &Transaction<'_>, day: Day, count: i64) -> Result<()> {
        let (story, machines) = (self.story, self.machines);
        let by = if self.chance.below(4) == 0 { self.team.lin } else { self.team.ada };
        let mut cycle = Cycle {
            machine: &machines.a1,
            day,
            seq: 1,
            start: story.at(day, 7 * 60 + 40),
            minutes: 18,
            purpose: Purpose::Test,
            by,
        };
        let load = self.run(tx, &cycle)?;
        self.bowie_dick(tx, &cycle, load)?;
        let (spore, again) = (story.is_weekly(day), story.repeats(day));
        let count = if story.tests_spores(day) { count.max(1) } else { count };
        let gap = (OPEN_MINUTES / count.max(1)).min(75);
        for place in 0..count {
            let minutes = (gap - 6).min(38);
            let start = story.at(day, FIRST + place * gap);
            let decided = Instant(start.0 + (minutes + TO_RELEASE) * 60_000);
            if decided > story.stopped() && start < story.lifted() {
                continue;
            }
            let purpose = Purpose::Instruments;
            cycle = Cycle { start, minutes, purpose, seq: cycle.seq + 1, ..cycle };
            let load = self.run(tx, &cycle)?;
            if place == 0 && (spore || again) {
                let purpose = if again { TestPurpose::Retest } else { TestPurpose::Routine };
                self.spores(tx, &cycle, load, purpose)?;
            }
        }
        if day == story.retest() {
            let start = story.at(day, FIRST);
            let purpose = Purpose::Test;
            cycle = Cycle { start, minutes: 38, purpose, seq: cycle.seq + 1, ..cycle };
            let load = self.run(tx, &cycle)?;
            self.spores(tx, &cycle, load, TestPurpose::Retest)?;
        }
        if spore {
            let start = story.at(day, FIRST + 2);
            let machine = &machines.a2;
            let purpose = Purpose::Test;
            cycle = Cycle { machine, start, minutes: 40, purpose, seq: 1, ..cycle };
            let load = self.run(tx, &cycle)?;
            self.spores(tx, &cycle, load, TestPurpose::Routine)?;
        }
        Ok(())
    }

    /// Runs a cycle from packing to its release.
    fn run(&mut self, tx: &Transaction<'_>, cycle: &Cycle<'_>) -> Result<LoadId> {
        let (id, machine) = (LoadId::new(), cycle.machine);
        let is_test = cycle.purpose == Purpose::Test;
        let minima = minima(if is_test { &machine.test } else { &machine.usual });
        let minute = |minutes: i64| Instant(cycle.start.0 + minutes * 60_000);
        let new = store::NewLoad {
            id,
            sterilizer: machine.id,
            no: &format!("{}-{}-{:02}", machine.code, cycle.day.0.format("%Y%m%d"), cycle.seq),
            day: cycle.day,
            seq: cycle.seq,
            purpose: cycle.purpose,
            minima: &minima,
            load_type: LoadType::Solid,
            by: cycle.by,
            at: minute(-4),
        };
        store::insert(tx, &new)?;
        let inside = if is_test { Vec::new() } else { self.pack(tx, cycle, id)? };
        let counter = self.cycles.get_mut(usize::from(machine.code == "A2")).ok_or_else(missing)?;
        *counter += 1;
        store::start(tx, id, *counter, "", cycle.start)?;
        store::end(tx, id, minute(cycle.minutes))?;
        if !is_test {
            self.loads += 1;
        }
        // Not on a day on which spores are tested.
        let cold = !is_test && !self.story.tests_spores(cycle.day) && self.loads >= self.next_cold;
        if cold {
            self.next_cold += COLD;
        }
        let over = i32::try_from(self.chance.below(9)).unwrap_or_default();
        let temp_mc = if cold { minima.temp_mc - 1_300 } else { minima.temp_mc + 100 + over * 100 };
        let read = Achieved {
            temp_mc,
            pressure_pa: Some(if machine.code == "A2" { 106_000 } else { 205_000 }),
            exposure_s: minima.exposure_s + 4 + over,
            drying_s: (minima.drying_s > 0).then_some(minima.drying_s + 30),
            external_ci: CiResult::Pass,
            internal_ci: CiResult::Pass,
            internal_ci_type: Some(if is_test { 4 } else { 5 }),
            printout: Printout::Kept,
        };
        store::unload(tx, id, &read, "", cycle.by, minute(cycle.minutes + 3))?;
        let decided = minute(cycle.minutes + TO_RELEASE);
        let by = (cycle.by, decided);
        if cold {
            let action = "Door seal cleaned, packed and run again";
            store::decide(tx, id, LoadState::Rejected, by, "", action, "[]")?;
        } else {
            store::decide(tx, id, LoadState::Released, by, "", "", "[]")?;
        }
        let wet = self.loads % WET == WET / 2;
        let mut kept = Vec::with_capacity(inside.len());
        for (place, pack) in inside.into_iter().enumerate() {
            let is_wet = wet && place == 1;
            let condition = if is_wet { PackCondition::Wet } else { PackCondition::Ok };
            packs::set_condition(tx, pack, condition)?;
            if cold || is_wet {
                let why = if cold { "The load was rejected" } else { condition.words() };
                packs::set_state(tx, pack, PackState::Rejected, why, cycle.by, decided)?;
                let why = "Washed and packed again";
                packs::set_state(tx, pack, PackState::Discarded, why, cycle.by, decided)?;
            } else {
                packs::set_state(tx, pack, PackState::InStock, "", cycle.by, decided)?;
                kept.push(pack);
            }
        }
        if !kept.is_empty() {
            let recalled = self.story.is_suspect(cycle.start).then_some(self.story.stopped());
            let last_day = cycle.day.plus_days(SHELF_DAYS);
            self.shelf.0.push(Batch { released: decided, last_day, recalled, packs: kept });
        }
        Ok(id)
    }

    fn pack(
        &mut self,
        tx: &Transaction<'_>,
        cycle: &Cycle<'_>,
        load: LoadId,
    ) -> Result<Vec<PackId>> {
        let count = 1 + self.chance.below(2 * self.packs - 1);
        let date = cycle.day.0.format("%y%m%d");
        let mut inside = Vec::new();
        for place in 1..=i32::try_from(count).unwrap_or(1) {
            let set = self.chance.pick(&self.machines.sets).ok_or_else(missing)?;
            let pack = Pack {
                id: PackId::new(),
                code: format!("{}-{date}-{:02}-{place:02}", cycle.machine.code, cycle.seq),
                load,
                place,
                set: Some(set.id),
                name: set.fields.name.clone(),
                contents: set.fields.contents.clone(),
                packed_by: cycle.by,
                packed_by_name: String::new(),
                packed_at: Instant(cycle.start.0 - 180_000),
                expires: Some(cycle.day.plus_days(SHELF_DAYS)),
                condition: None,
                state: PackState::Packed,
                state_at: cycle.start,
                reason: String::new(),
            };
            packs::insert(tx, &pack)?;
            inside.push(pack.id);
        }
        Ok(inside)
    }

    fn bowie_dick(&self, tx: &Transaction<'_>, cycle: &Cycle<'_>, load: LoadId) -> Result<()> {
        super::indicators::bowie_dick(tx, cycle.machine, cycle.day, (load, cycle.start), cycle.by)
    }

    fn spores(
        &self,
        tx: &Transaction<'_>,
        cycle: &Cycle<'_>,
        load: LoadId,
        purpose: TestPurpose,
    ) -> Result<()> {
        let ran = (load, cycle.start);
        super::indicators::spores(tx, self.story, cycle.machine, ran, purpose, cycle.by)
    }
}
