//! Keeps the time of one open practice: what the computer claims, what passed since signing in by a
//! clock nobody can set, and the newest time that was believed.

use crate::profile::Parameters;
use crate::{Clock, Instant};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

/// How far the clock may be off before somebody is asked; set by the practice.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    behind: i64,
    drift: i64,
    gap: i64,
}

const MINUTE: i64 = 60_000;
const DAY: i64 = 86_400_000;

impl Limits {
    pub fn of(parameters: &Parameters) -> Self {
        let number = |key: &str| i64::from(parameters.get(key));
        Self {
            behind: number("clock_behind_minutes") * MINUTE,
            drift: number("clock_drift_minutes") * MINUTE,
            gap: number("clock_gap_days") * DAY,
        }
    }
}

/// What the clock says, weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seen {
    /// It fits.
    Fits,
    /// It is earlier than the newest act on record.
    Behind,
    /// It moved otherwise than time passed since the practice was opened.
    Drifted,
}

/// The time of one act: as claimed and, when that is not believed, as far as we can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub claimed: Instant,
    pub corrected: Option<Instant>,
}

impl Stamp {
    pub fn believed(self) -> Instant {
        self.corrected.unwrap_or(self.claimed)
    }
}

/// The clock of one open practice.
pub(crate) struct Keeper {
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
}

struct State {
    limits: Limits,
    /// The believed time of the newest act on record.
    last: Instant,
    /// A moment that was believed, and the reading of the clock nobody can set at that moment.
    base: (Instant, Duration),
    /// The newest act before a long gap, until somebody says that today is today.
    gap: Option<Instant>,
}

impl Keeper {
    /// Starts keeping time. `last` is the believed time of the newest act; `asked` the act before a
    /// gap that nobody has answered for yet.
    pub fn new(
        clock: Arc<dyn Clock>,
        last: Option<Instant>,
        asked: Option<Instant>,
        limits: Limits,
    ) -> Self {
        let claimed = clock.now();
        let last = last.unwrap_or(claimed);
        let is_behind = claimed.0 + limits.behind < last.0;
        let state = State {
            limits,
            last,
            base: (if is_behind { last } else { claimed }, clock.monotonic()),
            gap: asked.or((claimed.0 - last.0 > limits.gap).then_some(last)),
        };
        Self { clock, state: Mutex::new(state) }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(|e| e.into_inner())
    }

    /// The time every rule and record goes by: the later of the clock and the newest time believed,
    /// so that turning a clock back brings nothing expired back to life.
    pub fn now(&self) -> Instant {
        let state = self.state();
        let claimed = self.clock.now();
        let known = match state.weigh(claimed, self.clock.monotonic()) {
            (Seen::Fits, _) => claimed,
            (_, measured) => claimed.max(measured),
        };
        known.max(state.last)
    }

    /// What the clock claims, what it should say, and what comes of the two.
    pub fn look(&self) -> (Instant, Instant, Seen) {
        let state = self.state();
        let claimed = self.clock.now();
        let (seen, measured) = state.weigh(claimed, self.clock.monotonic());
        (claimed, measured, seen)
    }

    /// The newest act before a long gap, while nobody has said that today is today.
    pub fn gap(&self) -> Option<Instant> {
        self.state().gap
    }

    /// What signing in `with` something keeps: also the question it asks, so that it is asked again
    /// until it is answered.
    pub fn signing_in(&self, with: &str) -> serde_json::Value {
        let mut kept = serde_json::json!({ "with": with });
        if let Some(last) = self.gap() {
            kept["last_act_at"] = serde_json::json!(last);
        }
        kept
    }

    /// The believed time of the newest act.
    pub fn last(&self) -> Instant {
        self.state().last
    }

    /// The time to write beside an act that happens now.
    pub fn stamp(&self) -> Stamp {
        let (claimed, measured, seen) = self.look();
        let corrected = (seen != Seen::Fits).then_some(measured);
        Stamp { claimed, corrected: corrected.filter(|corrected| *corrected != claimed) }
    }

    /// The time to write beside an act that says the clock is right.
    pub fn claim(&self) -> Stamp {
        Stamp { claimed: self.clock.now(), corrected: None }
    }

    /// An act with this stamp is on record.
    pub fn recorded(&self, stamp: Stamp) {
        self.state().last = stamp.believed();
    }

    /// Somebody said that the clock is right, and that is on record with this stamp.
    pub fn believe(&self, stamp: Stamp) {
        let mut state = self.state();
        state.base = (stamp.claimed, self.clock.monotonic());
        state.last = stamp.claimed;
        state.gap = None;
    }

    /// The practice set other numbers.
    pub fn set_limits(&self, limits: Limits) {
        self.state().limits = limits;
    }
}

impl State {
    /// What comes of a claim, and what the time should be by the time that passed.
    fn weigh(&self, claimed: Instant, reading: Duration) -> (Seen, Instant) {
        let (at, then) = self.base;
        let passed = reading.saturating_sub(then).as_millis();
        let measured = Instant(at.0.saturating_add(i64::try_from(passed).unwrap_or(i64::MAX)));
        let measured = measured.max(self.last);
        if claimed.0.saturating_add(self.limits.behind) < self.last.0 {
            (Seen::Behind, measured)
        } else if claimed.0.abs_diff(measured.0) > self.limits.drift.unsigned_abs() {
            (Seen::Drifted, measured)
        } else {
            (Seen::Fits, claimed)
        }
    }
}
