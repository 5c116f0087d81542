//! Loads, tests and packs in the words papers print.

use crate::indicators::{IndicatorTest, Outcome};
use crate::loads::{Achieved, CiResult, Load, LoadState, celsius, duration, kilopascal};
use crate::packs::ShelfPack;
use crate::{Day, Instant, Practice};
use documents::{LoadRow, PackRow, SuspectLoad, TestRow};

/// "134.5 °C, 4 min, 208 kPa".
fn achieved(read: Option<&Achieved>) -> String {
    let Some(read) = read else { return String::new() };
    let pressure = read.pressure_pa.map(kilopascal);
    let parts = [Some(celsius(read.temp_mc)), Some(duration(read.exposure_s)), pressure];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "Outside pass; inside, type 6, pass".
fn indicators(read: Option<&Achieved>) -> String {
    let Some(read) = read else { return String::new() };
    let word = |result: CiResult| match result {
        CiResult::Pass => "pass",
        CiResult::Fail => "FAIL",
        CiResult::NotUsed => "none",
    };
    let inside = match read.internal_ci_type {
        Some(kind) => format!("inside, type {kind}, {}", word(read.internal_ci)),
        None => format!("inside {}", word(read.internal_ci)),
    };
    format!("Outside {}; {inside}", word(read.external_ci))
}

fn cycle(load: &Load) -> String {
    load.cycle_no.map_or_else(String::new, |no| no.to_string())
}

/// Who decided, and why where the decision says so.
fn decided(load: &Load) -> String {
    let by = load.decided_by_name.clone().unwrap_or_default();
    let lifted = load.findings.iter().filter_map(|finding| finding.decided.as_ref());
    let lifted = lifted.map(|decided| format!("lifted by {}: {}", decided.by_name, decided.reason));
    let parts = [by, load.corrective_action.clone(), load.comment.clone(), load.cycle_gap.clone()];
    parts.into_iter().chain(lifted).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ")
}

/// "26 Nov 2026".
pub(super) fn short(day: Day) -> String {
    day.0.format("%-d %b %Y").to_string()
}

impl Practice {
    /// "24 Nov 2026, 10:05".
    pub(super) fn short_moment(&self, at: Instant) -> String {
        at.local(self.zone()).format("%-d %b %Y, %H:%M").to_string()
    }

    fn ran(&self, load: &Load) -> String {
        load.started_at.map_or_else(String::new, |at| self.short_moment(at))
    }

    pub(super) fn load_row(&self, load: &Load) -> LoadRow {
        LoadRow {
            load: load.no.clone(),
            cycle: cycle(load),
            ran: self.ran(load),
            programme: load.minima.programme_name.clone(),
            achieved: achieved(load.achieved.as_ref()),
            indicators: indicators(load.achieved.as_ref()),
            result: load.state.words().to_owned(),
            is_exception: load.state != LoadState::Released,
            released_by: decided(load),
        }
    }

    pub(super) fn suspect_load(&self, load: &Load, packs: i32) -> SuspectLoad {
        SuspectLoad {
            load: load.no.clone(),
            cycle: cycle(load),
            ran: self.ran(load),
            programme: load.minima.programme_name.clone(),
            achieved: achieved(load.achieved.as_ref()),
            indicators: indicators(load.achieved.as_ref()),
            result: load.state.words().to_owned(),
            packs: packs.to_string(),
        }
    }

    pub(super) fn test_row(&self, test: &IndicatorTest, action: String) -> TestRow {
        let control = match (test.source, test.control_growth) {
            (None, _) => "",
            (Some(_), None) => "awaited",
            (Some(_), Some(true)) => "grew",
            (Some(_), Some(false)) => "did not grow",
        };
        let expires = test.lot_expires.map(|day| format!("to {}", short(day)));
        let lot = [Some(test.brand.clone()), Some(test.lot.clone()), expires];
        let lot = lot.into_iter().flatten().filter(|part| !part.is_empty());
        let read = test.read_at.map(|at| self.short_moment(at));
        let read = [test.read_by_name.clone(), read].into_iter().flatten();
        TestRow {
            ran: self.short_moment(test.run_at),
            sterilizer: test.machine.clone(),
            test: test.kind.words().to_owned(),
            lot: lot.collect::<Vec<_>>().join(", "),
            control: control.to_owned(),
            result: test.outcome.words().to_owned(),
            is_exception: test.outcome != Outcome::Pass,
            read_by: read.collect::<Vec<_>>().join(", "),
            action,
        }
    }
}

pub(super) fn pack_row(shelf: &ShelfPack) -> PackRow {
    let pack = &shelf.pack;
    let contents = if pack.contents.is_empty() { &pack.name } else { &pack.contents };
    PackRow {
        code: pack.code.clone(),
        contents: contents.clone(),
        load: shelf.load_no.clone(),
        place: String::new(),
    }
}
