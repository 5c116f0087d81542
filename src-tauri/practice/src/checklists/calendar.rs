//! The clinic's calendar and what is due by it. All of it counts in calendar days of the practice's
//! time zone: no clock change makes a day twice or leaves one out.
//!
//! A list by calendar has turns. A turn belongs to one day, week (from Monday) or month; it is due on
//! its day of that week or month, or, where the clinic is closed then, on the next open day in it, or
//! else the last one before. It is late once that day, week or month is over. A closed day moves one
//! turn and no later one.

use super::occasion::Rhythm;
use crate::Day;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// The days the clinic is open.
#[derive(Debug, Clone, Default)]
pub(crate) struct Calendar {
    /// From which day on which weekdays hold, in the order they were set. One bit a weekday, Monday is 1.
    pub weekdays: Vec<(Day, u8)>,
    /// Single closed days.
    pub closed: BTreeSet<Day>,
}

/// From when on a list is kept, and on which day of its week or month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kept {
    pub from_day: Day,
    pub is_on: bool,
    /// Weekly: the weekday, Monday is 1; monthly: the day of the month.
    pub anchor: u8,
}

/// One turn of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Turn {
    /// The day it is due, and stands for.
    pub due: Day,
    /// The last day on which it is not late.
    pub until: Day,
}

impl Calendar {
    /// Whether the clinic is open on `day`.
    pub fn is_open(&self, day: Day) -> bool {
        let held = self.weekdays.iter().rev().find(|(from, _)| *from <= day);
        let bit = 1u8 << day.0.weekday().num_days_from_monday();
        held.is_none_or(|(_, weekdays)| weekdays & bit != 0) && !self.closed.contains(&day)
    }

    /// The turn that belongs to the period `day` is in; nothing when the clinic is closed throughout.
    pub fn turn(&self, rhythm: Rhythm, anchor: u8, day: Day) -> Option<Turn> {
        let (first, last) = period(rhythm, day);
        let wanted = first.plus_days(i64::from(anchor.max(1)) - 1);
        let wanted = if rhythm == Rhythm::Daily { day } else { wanted.min(last) };
        let later = days(wanted, last).find(|day| self.is_open(*day));
        let due = later
            .or_else(|| days(first, wanted.plus_days(-1)).filter(|day| self.is_open(*day)).last());
        due.map(|due| Turn { due, until: last })
    }
}

/// First and last day of the day, week or month `day` is in.
pub(crate) fn period(rhythm: Rhythm, day: Day) -> (Day, Day) {
    match rhythm {
        Rhythm::Daily => (day, day),
        Rhythm::Weekly => {
            let monday = day.plus_days(-i64::from(day.0.weekday().num_days_from_monday()));
            (monday, monday.plus_days(6))
        }
        Rhythm::Monthly => {
            let first = NaiveDate::from_ymd_opt(day.0.year(), day.0.month(), 1).map_or(day, Day);
            (first, first.plus_months(1).plus_days(-1))
        }
    }
}

/// The row that counts on `day`: of those that have begun, the one set last.
pub(crate) fn kept_on(rows: &[Kept], day: Day) -> Option<Kept> {
    rows.iter().rev().find(|row| row.from_day <= day).copied()
}

/// The turns due from `from` to `to`, oldest first. A list that is switched off before a turn is over
/// does not ask for it any more.
pub(crate) fn turns(
    calendar: &Calendar,
    rhythm: Rhythm,
    rows: &[Kept],
    from: Day,
    to: Day,
) -> Vec<Turn> {
    let mut found: Vec<Turn> = Vec::new();
    for day in days(from, to) {
        let Some(row) = kept_on(rows, day).filter(|row| row.is_on) else { continue };
        let Some(turn) = calendar.turn(rhythm, row.anchor, day).filter(|turn| turn.due == day)
        else {
            continue;
        };
        let is_kept = kept_on(rows, turn.until).is_some_and(|row| row.is_on);
        // One turn a period, also where its day was moved in the middle of it.
        if is_kept && found.last().is_none_or(|before| before.until < turn.due) {
            found.push(turn);
        }
    }
    found
}

pub(crate) fn days(from: Day, to: Day) -> impl Iterator<Item = Day> {
    std::iter::successors(Some(from), |day| Some(day.plus_days(1)))
        .take_while(move |day| *day <= to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn calendar() -> impl Strategy<Value = (Calendar, Day)> {
        let start = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
        let first = (0i64..800).prop_map(move |days| Day(start).plus_days(days));
        let changes = prop::collection::vec((0i64..120, 0u8..128), 1..4);
        let closed = prop::collection::btree_set(0i64..150, 0..60);
        (first, changes, closed).prop_map(|(first, changes, closed)| {
            let weekdays =
                changes.into_iter().map(|(after, bits)| (first.plus_days(after - 20), bits));
            let closed = closed.into_iter().map(|after| first.plus_days(after)).collect();
            (Calendar { weekdays: weekdays.collect(), closed }, first)
        })
    }

    fn rows(first: Day) -> impl Strategy<Value = Vec<Kept>> {
        let row = (0i64..100, any::<bool>(), 1u8..29).prop_map(move |(after, is_on, anchor)| {
            Kept { from_day: first.plus_days(after), is_on, anchor }
        });
        prop::collection::vec(row, 1..4)
    }

    /// The same by looking at every day of every period anew, without any of the code above.
    fn by_hand(
        calendar: &Calendar,
        rhythm: Rhythm,
        rows: &[Kept],
        (from, to): (Day, Day),
    ) -> Vec<Turn> {
        let open = |day: Day| {
            let mut bits = 127;
            for (since, weekdays) in &calendar.weekdays {
                if *since <= day {
                    bits = *weekdays;
                }
            }
            let number = day.0.format("%u").to_string().parse::<u8>().expect("1 to 7");
            (bits >> (number - 1)) & 1 == 1 && !calendar.closed.contains(&day)
        };
        let row = |day: Day| {
            let mut holds = None;
            for row in rows {
                if row.from_day <= day {
                    holds = Some(*row);
                }
            }
            holds.filter(|row| row.is_on)
        };
        let name = |day: Day| match rhythm {
            Rhythm::Daily => day.0.format("%F").to_string(),
            Rhythm::Weekly => day.0.format("%G-%V").to_string(),
            Rhythm::Monthly => day.0.format("%Y-%m").to_string(),
        };
        let mut found: Vec<(String, Turn)> = Vec::new();
        for offset in 0..=to.days_since(from) {
            let day = from.plus_days(offset);
            let Some(held) = row(day) else { continue };
            let near: Vec<Day> = (-31..=31).map(|n| day.plus_days(n)).collect();
            let whole: Vec<Day> =
                near.into_iter().filter(|other| name(*other) == name(day)).collect();
            let last = *whole.last().expect("the day itself");
            let wanted = match rhythm {
                Rhythm::Daily => 0,
                _ => usize::from(held.anchor - 1).min(whole.len() - 1),
            };
            let later = whole[wanted..].iter().find(|day| open(**day));
            let due = later.or_else(|| whole[..wanted].iter().rev().find(|day| open(**day)));
            let is_there = found.iter().any(|(period, _)| *period == name(day));
            if due == Some(&day) && row(last).is_some() && !is_there {
                found.push((name(day), Turn { due: day, until: last }));
            }
        }
        found.into_iter().map(|(_, turn)| turn).collect()
    }

    proptest! {
        #[test]
        fn what_is_due_equals_a_count_of_every_day_by_hand(
            ((calendar, first), rows) in
                calendar().prop_flat_map(|found| { let first = found.1; (Just(found), rows(first)) }),
            length in 0i64..140,
        ) {
            let span = (first, first.plus_days(length));
            for rhythm in [Rhythm::Daily, Rhythm::Weekly, Rhythm::Monthly] {
                let found = turns(&calendar, rhythm, &rows, span.0, span.1);
                prop_assert_eq!(&found, &by_hand(&calendar, rhythm, &rows, span), "{:?}", rhythm);
                prop_assert!(
                    found.iter().all(|turn| calendar.is_open(turn.due)),
                    "nothing is due on a closed day"
                );
            }
        }
    }
}
