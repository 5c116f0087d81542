//! How completely the lists of a period were kept: for the chart and for the inspector's binder.

use super::calendar::{Turn, period};
use super::listed::{Listed, listed, stands_for};
use super::occasion::{Occasion, Rhythm};
use crate::rights::Act;
use crate::store::checklist_templates as templates;
use crate::store::checklists as store;
use crate::store::checklists::RunRow;
use crate::{Day, Error, Practice, Result};
use serde::Serialize;
use std::collections::BTreeMap;

/// How many runs of one day, or of a whole period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct Counts {
    /// Asked for: by the calendar, or begun at an event.
    pub due: u32,
    /// Closed in time.
    pub done: u32,
    /// Closed after their time.
    pub late: u32,
    /// Over and not closed.
    pub missed: u32,
}

/// One day of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct DayCompletion {
    /// The day the runs stand for.
    pub day: Day,
    /// How many.
    #[serde(flatten)]
    pub counts: Counts,
}

/// One list over a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ListCompletion {
    /// Template code.
    pub code: String,
    /// Name.
    pub name: String,
    /// When it is asked for.
    pub occasion: Occasion,
    /// Over the whole period.
    pub total: Counts,
    /// The days on which something was asked for, oldest first.
    pub days: Vec<DayCompletion>,
}

/// The lists of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ChecklistCompletion {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// The lists something was asked of, in the order of the day.
    pub lists: Vec<ListCompletion>,
}

/// The longest period, in days: two years and a month.
const LONGEST: i64 = 762;

impl Practice {
    /// How the lists due from `from` to `to` were kept, day by day.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `to`: `before_start`, `too_long`.
    pub fn checklist_completion(&self, from: Day, to: Day) -> Result<ChecklistCompletion> {
        self.may(Act::ChecklistCompletion)?;
        match to.days_since(from) {
            ..0 => return Err(Error::invalid("to", "before_start")),
            LONGEST.. => return Err(Error::invalid("to", "too_long")),
            _ => {}
        }
        self.read(|conn| {
            let calendar = templates::calendar(conn)?;
            let runs = store::runs_between(conn, from, to)?;
            let mut lists = Vec::new();
            for list in listed(conn)? {
                let counted = match list.template.occasion.rhythm() {
                    Some(rhythm) => {
                        let turns = list.turns(&calendar, rhythm, from, to);
                        self.by_calendar(&list, rhythm, turns, &runs)
                    }
                    None => by_event(&list, &runs),
                };
                lists.extend(completion(list, counted));
            }
            Ok(ChecklistCompletion { from, to, lists })
        })
    }

    /// Each turn due, and each run that stands for a day it was not due.
    fn by_calendar(
        &self,
        list: &Listed,
        rhythm: Rhythm,
        mut turns: Vec<Turn>,
        runs: &[RunRow],
    ) -> BTreeMap<Day, Counts> {
        let code = &list.template.code;
        for run in runs.iter().filter(|run| run.code == *code) {
            let (first, until) = period(rhythm, run.day);
            if !turns.iter().any(|turn| turn.due >= first && turn.due <= until) {
                turns.push(Turn { due: run.day, until });
            }
        }
        let mut days: BTreeMap<Day, Counts> = BTreeMap::new();
        for turn in turns {
            let counts = days.entry(turn.due).or_default();
            counts.due += 1;
            match stands_for(runs, code, rhythm, turn.due).filter(|run| run.closed_at.is_some()) {
                Some(run) if self.is_late(run) => counts.late += 1,
                Some(_) => counts.done += 1,
                None if turn.until < self.today() => counts.missed += 1,
                None => {}
            }
        }
        days
    }
}

fn by_event(list: &Listed, runs: &[RunRow]) -> BTreeMap<Day, Counts> {
    let mut days: BTreeMap<Day, Counts> = BTreeMap::new();
    for run in runs.iter().filter(|run| run.code == list.template.code) {
        let counts = days.entry(run.day).or_default();
        counts.due += 1;
        counts.done += u32::from(run.closed_at.is_some());
    }
    days
}

fn completion(list: Listed, days: BTreeMap<Day, Counts>) -> Option<ListCompletion> {
    let mut total = Counts::default();
    for counts in days.values() {
        total.due += counts.due;
        total.done += counts.done;
        total.late += counts.late;
        total.missed += counts.missed;
    }
    (total.due > 0).then(|| ListCompletion {
        code: list.template.code,
        name: list.template.name,
        occasion: list.template.occasion,
        total,
        days: days.into_iter().map(|(day, counts)| DayCompletion { day, counts }).collect(),
    })
}
