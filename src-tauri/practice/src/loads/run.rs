//! Starting a cycle and saying how it ended. A load that runs is on record before the door is shut,
//! so that a power cut leaves a question and not a hole.

use super::draft::in_state;
use super::{LoadState, LoadView, Purpose, view};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{loads as store, packs, sterilizers};
use crate::{Day, Error, Instant, LoadId, Practice, Result, text};
use crate::{checklists, rules};
use chrono::TimeZone;
use serde::Deserialize;

/// What the machine's counter shows as it starts.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct CycleStart {
    /// The number.
    pub cycle_no: i32,
    /// Why it is not one more than the last; empty when it is.
    pub gap_reason: String,
}

/// A time on the clock of the practice.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct LocalTime {
    /// Day.
    pub day: Day,
    /// "14:05".
    pub time: String,
    /// In the hour that comes twice when clocks go back: the second one.
    pub second: Option<bool>,
}

impl Practice {
    /// Starts the cycle.
    ///
    /// # Errors
    /// [`Error::Blocked`] while the sterilizer is out of service (a test may still run), while the
    /// vacuum was not tested today, while a checklist keeps sterilizer or packing shut, or while the
    /// clock is behind the record; [`Error::Invalid`]
    /// naming the field: nothing in it, another load in the chamber, a counter that jumps without a
    /// reason (`gap_reason`).
    pub fn start_load(&self, id: LoadId, version: i32, start: CycleStart) -> Result<LoadView> {
        self.may(Act::StartLoad)?;
        let gap = text::typed("gap_reason", &start.gap_reason, 300)?;
        if !(1..=9_999_999).contains(&start.cycle_no) {
            return Err(Error::invalid("cycle_no", "out_of_range"));
        }
        self.transact(Op::StartLoad, |tx, note| {
            self.must_trust_clock(tx)?;
            let load = in_state(tx, id, version, &[LoadState::Draft])?;
            let machine = sterilizers::get(tx, load.sterilizer)?;
            let machine = machine.ok_or(Error::NotFound("sterilizer"))?;
            let standing = crate::sterilizers::standing(tx, machine, self.today())?;
            let shut = checklists::shut_things(tx, self.now())?;
            let stops = rules::before_start(&load, &standing, &shut);
            if !stops.is_empty() {
                return Err(Error::Blocked(stops));
            }
            if load.purpose == Purpose::Instruments && packs::waiting(tx, id)? == 0 {
                return Err(Error::invalid("packs", "required"));
            }
            if standing
                .open
                .iter()
                .any(|other| matches!(other.state, LoadState::Running | LoadState::AwaitingUnload))
            {
                return Err(Error::invalid("sterilizer", "chamber_in_use"));
            }
            let jumps = standing.last_cycle.is_some_and(|last| last + 1 != start.cycle_no);
            if jumps && gap.is_empty() {
                return Err(Error::invalid("gap_reason", "required"));
            }
            let gap = if jumps { gap.as_str() } else { "" };
            note.subject(&load.no).data(serde_json::json!({
                "cycle_no": start.cycle_no, "gap_reason": gap,
            }));
            store::start(tx, id, start.cycle_no, gap, self.now())?;
            view::build(tx, id, self)
        })
    }

    /// Says that the cycle ended, now or at a time on the clock of the practice.
    ///
    /// # Errors
    /// [`Error::Invalid`] on `ended` for a time before the start, in the future, that no clock showed
    /// (`no_such_time`) or that came twice that night (`came_twice`); [`Error::Immutable`];
    /// [`Error::Conflict`].
    pub fn end_load(&self, id: LoadId, version: i32, ended: Option<LocalTime>) -> Result<LoadView> {
        self.may(Act::EndLoad)?;
        let at = ended.map(|time| time.moment(self.zone())).transpose()?;
        let at = at.unwrap_or(self.now());
        if at > self.now() {
            return Err(Error::invalid("ended", "in_future"));
        }
        self.transact(Op::EndLoad, |tx, note| {
            let load = in_state(tx, id, version, &[LoadState::Running])?;
            if load.started_at.is_some_and(|started| at < started) {
                return Err(Error::invalid("ended", "before_load"));
            }
            note.subject(&load.no).data(serde_json::json!({ "ended_at": at }));
            store::end(tx, id, at)?;
            view::build(tx, id, self)
        })
    }
}

impl LocalTime {
    /// The moment meant.
    fn moment(&self, zone: chrono_tz::Tz) -> Result<Instant> {
        let typed = chrono::NaiveTime::parse_from_str(self.time.trim(), "%H:%M");
        let time = typed.map_err(|_| Error::invalid("ended", "not_a_time"))?;
        let at = match zone.from_local_datetime(&self.day.0.and_time(time)) {
            chrono::LocalResult::Single(at) => at,
            chrono::LocalResult::None => return Err(Error::invalid("ended", "no_such_time")),
            chrono::LocalResult::Ambiguous(first, second) => match self.second {
                Some(true) => second,
                Some(false) => first,
                None => return Err(Error::invalid("ended", "came_twice")),
            },
        };
        Ok(Instant(at.timestamp_millis()))
    }
}
