//! Which backups newer ones stand in for: of the recent ones all are kept, then one a day, one a
//! week, one a month.

use std::collections::BTreeSet;

const DAY: i64 = 86_400_000;

/// How long backups are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep {
    /// Days of which every backup is kept.
    pub all_days: u32,
    /// Days, counted back from the newest backup, of which the last backup is kept.
    pub days: u32,
    /// Weeks of which the last backup is kept.
    pub weeks: u32,
    /// Months of 30 days of which the last backup is kept.
    pub months: u32,
}

impl Keep {
    /// The moments among `made` (UTC milliseconds) whose backups are no longer needed. Counted from
    /// the newest backup and not from the clock, so that a clock gone wrong removes nothing; the
    /// newest is always kept.
    #[must_use]
    pub fn spare(&self, made: &[i64]) -> BTreeSet<i64> {
        let Some(newest) = made.iter().copied().max() else { return BTreeSet::new() };
        let mut kept = BTreeSet::from([newest]);
        kept.extend(made.iter().filter(|at| newest - **at < i64::from(self.all_days) * DAY));
        for (length, count) in [(DAY, self.days), (7 * DAY, self.weeks), (30 * DAY, self.months)] {
            for number in 0..i64::from(count) {
                let (until, from) = (newest - number * length, newest - (number + 1) * length);
                let last = made.iter().copied().filter(|at| *at <= until && *at > from).max();
                kept.extend(last);
            }
        }
        made.iter().copied().filter(|at| !kept.contains(at)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KEEP: Keep = Keep { all_days: 2, days: 14, weeks: 8, months: 24 };
    const HALF_HOUR: i64 = 30 * 60_000;

    #[test]
    fn two_years_of_half_hours_thin_to_a_few_dozen() {
        let made: Vec<i64> = (0..2 * 365 * 48).map(|number| number * HALF_HOUR).collect();
        let spare = KEEP.spare(&made);
        let kept: Vec<i64> = made.iter().copied().filter(|at| !spare.contains(at)).collect();
        let newest = *made.last().unwrap_or(&0);
        let since = |days: i64| kept.iter().filter(|at| newest - **at < days * DAY).count();
        assert_eq!(since(2), 96, "every one of the last two days");
        assert_eq!(since(14) - since(2), 12, "one a day of the rest of a fortnight");
        assert!(kept.len() < 96 + 14 + 8 + 25, "and weeks and months: {} in all", kept.len());
        assert!(newest - kept[0] > 600 * DAY, "reaching far back");
    }

    proptest! {
        #[test]
        fn the_newest_and_all_recent_ones_are_never_spare(
            made in prop::collection::vec(0..i64::from(u32::MAX), 1..200),
        ) {
            let newest = made.iter().copied().max().unwrap_or_default();
            let spare = KEEP.spare(&made);
            prop_assert!(spare.iter().all(|at| newest - at >= 2 * DAY), "recent ones stay");
        }

        #[test]
        fn thinning_again_changes_nothing(
            made in prop::collection::vec(0..i64::from(u32::MAX), 1..200),
        ) {
            let spare = KEEP.spare(&made);
            let kept: Vec<i64> = made.into_iter().filter(|at| !spare.contains(at)).collect();
            prop_assert!(KEEP.spare(&kept).is_empty(), "what was kept is kept");
        }
    }
}
