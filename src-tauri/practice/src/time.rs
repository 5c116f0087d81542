//! Instants and days. An instant is UTC milliseconds; a day (birth, expiry, due) is a calendar date
//! and never an instant, so no time zone can move a birthday. Nothing reads the clock on its own:
//! a [`Clock`] is handed in.

use chrono::{Datelike, NaiveDate, TimeZone, Utc};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

/// A moment: milliseconds since 1970-01-01 UTC.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[specta(type = i32)]
pub struct Instant(pub i64);

impl Instant {
    /// The calendar day this moment falls on in the practice's time zone.
    #[must_use]
    pub fn day_in(self, zone: chrono_tz::Tz) -> Day {
        Day(self.local(zone).date_naive())
    }

    /// The moment as wall-clock time in the practice's time zone.
    #[must_use]
    pub fn local(self, zone: chrono_tz::Tz) -> chrono::DateTime<chrono_tz::Tz> {
        Utc.timestamp_millis_opt(self.0).single().unwrap_or_default().with_timezone(&zone)
    }
}

impl ToSql for Instant {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0))
    }
}

impl FromSql for Instant {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self)
    }
}

/// A calendar day, written `YYYY-MM-DD`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[specta(type = String)]
pub struct Day(pub NaiveDate);

impl Day {
    /// The day `days` later (earlier when negative); the same day at the end of the calendar.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        chrono::TimeDelta::try_days(days)
            .and_then(|delta| self.0.checked_add_signed(delta))
            .map_or(self, Self)
    }

    /// The same day of the month `months` later, or that month's last day.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        self.0.checked_add_months(chrono::Months::new(months)).map_or(self, Self)
    }

    /// The same day of the month `months` earlier, or that month's last day.
    #[must_use]
    pub fn minus_months(self, months: u32) -> Self {
        self.0.checked_sub_months(chrono::Months::new(months)).map_or(self, Self)
    }

    /// Whole days from `earlier` to this day.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// The first moment of the day in `zone`. Where a clock change skips midnight, the day begins
    /// with the first minute there is.
    #[must_use]
    pub fn start_in(self, zone: chrono_tz::Tz) -> Instant {
        let first = (0..24 * 4).find_map(|quarter| {
            let at = self.0.and_hms_opt(quarter / 4, quarter % 4 * 15, 0)?;
            zone.from_local_datetime(&at).earliest()
        });
        Instant(first.map_or(0, |at| at.timestamp_millis()))
    }

    /// "3 March 1991": the one form of a day on screen and paper that nobody can misread.
    #[must_use]
    pub fn long(self) -> String {
        self.0.format("%-d %B %Y").to_string()
    }

    /// "Tuesday 22 December".
    #[must_use]
    pub fn weekday_long(self) -> String {
        self.0.format("%A %-d %B").to_string()
    }

    /// [`Self::long`] in a language papers are written in: "3 de marzo de 1991". English where the
    /// language has no words here.
    #[must_use]
    pub fn long_in(self, language: &str) -> String {
        match language {
            "es" => format!("{} de {} de {}", self.0.day(), self.month_es(), self.0.year()),
            _ => self.long(),
        }
    }

    /// [`Self::weekday_long`] in such a language: "martes 22 de diciembre".
    #[must_use]
    pub fn weekday_long_in(self, language: &str) -> String {
        match language {
            "es" => {
                format!("{} {} de {}", self.weekday_in(language), self.0.day(), self.month_es())
            }
            _ => self.weekday_long(),
        }
    }

    /// "22 December" in such a language.
    #[must_use]
    pub fn day_month_in(self, language: &str) -> String {
        match language {
            "es" => format!("{} de {}", self.0.day(), self.month_es()),
            _ => self.0.format("%-d %B").to_string(),
        }
    }

    /// "Tuesday" in such a language.
    #[must_use]
    pub fn weekday_in(self, language: &str) -> String {
        let at = self.0.weekday().num_days_from_monday() as usize;
        match language {
            "es" => WEEKDAYS_ES.get(at).copied().unwrap_or_default().to_owned(),
            _ => self.0.format("%A").to_string(),
        }
    }

    fn month_es(self) -> &'static str {
        MONTHS_ES.get(self.0.month0() as usize).copied().unwrap_or_default()
    }
}

const MONTHS_ES: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
const WEEKDAYS_ES: [&str; 7] =
    ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];

impl std::str::FromStr for Day {
    type Err = chrono::ParseError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Self)
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.to_string()))
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(FromSqlError::other)
    }
}

/// Age in whole years on `day`. Somebody born on 29 February turns a year older on 1 March of a
/// common year, or on 28 February when `leap_birthday_early`: jurisdictions differ, so it is a
/// practice parameter (domain reference §2.3, default the later day).
#[must_use]
pub fn age_on(born: Day, day: Day, leap_birthday_early: bool) -> i32 {
    let years = day.0.year() - born.0.year();
    let (month, date) = (born.0.month(), born.0.day());
    let leap_born = month == 2 && date == 29;
    let early = leap_born && leap_birthday_early && !day.0.leap_year();
    let birthday = if early { (2, 28) } else { (month, date) };
    if (day.0.month(), day.0.day()) < birthday { years - 1 } else { years }
}

/// Where the time comes from.
pub trait Clock: Send + Sync {
    /// Now, UTC.
    fn now(&self) -> Instant;

    /// Time that passed since some fixed moment, whatever anybody sets the time of day to.
    fn monotonic(&self) -> Duration;
}

/// The computer's own clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        Instant(Utc::now().timestamp_millis())
    }

    /// Counted through the computer's sleep on every system.
    fn monotonic(&self) -> Duration {
        crate::uptime::passed()
    }
}

/// A clock that stands still until it is set: for tests and for making the demo practice's past.
pub struct ManualClock(Mutex<Hands>);

struct Hands {
    day: Instant,
    passed: Duration,
}

impl ManualClock {
    /// Starts at `now`.
    #[must_use]
    pub fn new(now: Instant) -> Self {
        Self(Mutex::new(Hands { day: now, passed: Duration::ZERO }))
    }

    /// Lets time pass until `now`; nothing passes when that is earlier.
    pub fn set(&self, now: Instant) {
        let mut hands = self.hands();
        let passed = u64::try_from(now.0 - hands.day.0).unwrap_or_default();
        hands.passed += Duration::from_millis(passed);
        hands.day = now;
    }

    /// Lets `millis` milliseconds pass.
    pub fn advance(&self, millis: i64) {
        let now = self.hands().day.0 + millis;
        self.set(Instant(now));
    }

    /// Turns the hands as somebody does who sets a computer's clock: no time passes.
    pub fn turn(&self, millis: i64) {
        self.hands().day.0 += millis;
    }

    fn hands(&self) -> MutexGuard<'_, Hands> {
        self.0.lock().unwrap_or_else(|e| e.into_inner())
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Instant {
        self.hands().day
    }

    fn monotonic(&self) -> Duration {
        self.hands().passed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn born_on_29_february_turns_18_on_1_march_unless_the_practice_says_the_28th() {
        let born = day("2008-02-29");
        assert_eq!(age_on(born, day("2026-02-28"), false), 17, "the later day is the default");
        assert_eq!(age_on(born, day("2026-03-01"), false), 18, "1 March counts");
        assert_eq!(age_on(born, day("2026-02-28"), true), 18, "the earlier day by parameter");
        assert_eq!(age_on(born, day("2024-02-28"), true), 15, "a leap year has its own 29th");
    }
}
