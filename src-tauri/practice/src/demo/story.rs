//! When what happened to the demo's sterilizers: the weekly spore tests, the one that said nothing and
//! the one that failed.

use crate::{Day, Instant};
use chrono::{Datelike, Weekday};

/// Weeks since the spore test that failed.
const FAILED_WEEKS: i64 = 17;
/// Weeks since the spore test that was invalid.
const INVALID_WEEKS: i64 = 9;
const MINUTE: i64 = 60_000;
/// When the first instruments of a day go in, minutes after midnight.
pub(super) const FIRST: i64 = 8 * 60 + 30;
/// When spore tests of the day before are read.
pub(super) const READ: i64 = 9 * 60 + 20;

/// The days that matter.
pub(super) struct Story {
    pub today: Day,
    pub zone: chrono_tz::Tz,
    /// Days since the newest weekly spore test: early in a week, so that reading it, the repair and
    /// the retest are on working days, and less than a week ago, so that none is due today.
    spore: i64,
}

impl Story {
    pub(super) fn new(today: Day, zone: chrono_tz::Tz) -> Self {
        let early =
            |day: Day| matches!(day.0.weekday(), Weekday::Mon | Weekday::Tue | Weekday::Wed);
        let spore = (1..7).find(|ago| early(today.plus_days(-ago))).unwrap_or(1);
        Self { today, zone, spore }
    }

    /// The working days from so many days ago to so many days ago, oldest first.
    pub(super) fn working_days(&self, from: i64, to: i64) -> Vec<Day> {
        let days = (to..=from).rev().map(|ago| self.today.plus_days(-ago));
        days.filter(|day| day.0.weekday() != Weekday::Sun).collect()
    }

    /// A moment on a day, by minutes after midnight.
    pub(super) fn at(&self, day: Day, minutes: i64) -> Instant {
        Instant(day.start_in(self.zone).0 + minutes * MINUTE)
    }

    /// A spore test is run that day as the calendar asks.
    pub(super) fn is_weekly(&self, day: Day) -> bool {
        (self.today.days_since(day) - self.spore) % 7 == 0
    }

    /// The invalid spore test is repeated that day.
    pub(super) fn repeats(&self, day: Day) -> bool {
        day == self.invalid().plus_days(1)
    }

    /// Spores are tested in a load of instruments that day.
    pub(super) fn tests_spores(&self, day: Day) -> bool {
        self.is_weekly(day) || self.repeats(day)
    }

    /// The day of the spore test whose control did not grow; it is repeated on the next.
    pub(super) fn invalid(&self) -> Day {
        self.today.plus_days(-self.spore - 7 * INVALID_WEEKS)
    }

    /// The day of the spore test that failed.
    pub(super) fn failed(&self) -> Day {
        self.today.plus_days(-self.spore - 7 * FAILED_WEEKS)
    }

    /// When it was read, the machine stopped and what came out of it was called back.
    pub(super) fn stopped(&self) -> Instant {
        self.at(self.failed().plus_days(1), READ)
    }

    /// The day the machine was tried again.
    pub(super) fn retest(&self) -> Day {
        self.failed().plus_days(2)
    }

    /// When the machine came back into service.
    pub(super) fn lifted(&self) -> Instant {
        self.at(self.retest().plus_days(1), READ + 30)
    }

    /// Instruments that went in then were called back.
    pub(super) fn is_suspect(&self, start: Instant) -> bool {
        start > self.at(self.failed().plus_days(-7), FIRST) && start <= self.stopped()
    }
}
