//! When the next session may be: the interval table of the domain reference §3.3, by the deepest
//! depth of this one.

use super::TreatmentDraft;
use crate::profile::Parameters;
use crate::{Day, Depth};
use chrono::{Datelike, Weekday};

/// The day before which no next session should be: after the interval below which a caution shows,
/// or the practitioner's own plan when that is later; a weekend moves to Monday. `None` without a depth.
pub(crate) fn next_date(parameters: &Parameters, day: Day, draft: &TreatmentDraft) -> Option<Day> {
    let key = format!("interval.{}.warn_days", band(draft.deepest()?));
    let planned = draft.next_weeks.map_or(0, |weeks| u32::from(weeks) * 7);
    let days = parameters.count(&key).max(planned);
    Some(working_day(day.plus_days(i64::from(days))))
}

fn band(deepest: Depth) -> &'static str {
    match deepest.0 {
        ..500 => "under_500",
        500..1000 => "under_1000",
        1000..=1500 => "to_1500",
        _ => "over_1500",
    }
}

fn working_day(day: Day) -> Day {
    match day.0.weekday() {
        Weekday::Sat => day.plus_days(2),
        Weekday::Sun => day.plus_days(1),
        _ => day,
    }
}

#[cfg(test)]
mod tests {
    use super::super::ZoneChart;
    use super::*;

    fn after(depth: i32, day: &str, weeks: Option<u8>) -> String {
        let zone = ZoneChart {
            zone: "chin".to_owned(),
            depth_um: Some(Depth(depth)),
            passes: None,
            direction: None,
            endpoint: None,
            note: String::new(),
        };
        let draft =
            TreatmentDraft { zones: vec![zone], next_weeks: weeks, ..TreatmentDraft::default() };
        let day = day.parse().expect("a day");
        next_date(&Parameters::default(), day, &draft).expect("a date").to_string()
    }

    #[test]
    fn deeper_sessions_wait_longer_and_weekends_move_to_monday() {
        let tuesday = "2026-11-24";
        assert_eq!(after(499, tuesday, None), "2026-12-08", "under 0.50 mm waits 14 days");
        assert_eq!(after(500, tuesday, None), "2026-12-22", "0.50 mm waits 28 days");
        assert_eq!(after(1000, tuesday, None), "2026-12-29", "1.00 mm waits 35 days");
        assert_eq!(after(1501, tuesday, None), "2027-01-05", "over 1.50 mm waits 42 days");
        assert_eq!(after(500, "2026-11-21", None), "2026-12-21", "a Saturday moves to Monday");
    }

    #[test]
    fn the_practitioners_plan_counts_only_when_it_is_later() {
        assert_eq!(after(500, "2026-11-24", Some(6)), "2027-01-05", "six weeks were planned");
        assert_eq!(after(500, "2026-11-24", Some(1)), "2026-12-22", "the table is the floor");
    }
}
