//! The lists of the day: which are due, going on and done, which are asked for at an event, which
//! were missed, and whether the practice is open for treatments.

use super::calendar::{Calendar, period};
use super::events::{EventList, event_lists};
use super::listed::{Listed, listed, never_started};
use super::occasion::{Occasion, Rhythm};
use super::run::read_run;
use super::view::{ChecklistRun, ItemState};
use super::{OPENING, Shut, blocks, shut_reason};
use crate::rights::Act;
use crate::store::checklist_templates as templates;
use crate::store::checklists as store;
use crate::store::checklists::RunRow;
use crate::{Day, Instant, Practice, Result, RunId};
use rusqlite::Connection;
use serde::Serialize;

/// How a list by calendar stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ListState {
    /// Not asked for yet: its day comes later, or the clinic is closed today.
    Later,
    /// Nobody started it yet.
    Due,
    /// Started, not closed.
    InProgress,
    /// Closed.
    Done,
}

/// One list by calendar, today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ListToday {
    /// Template code.
    pub code: String,
    /// Name.
    pub name: String,
    /// When it is due, in words.
    pub when: String,
    /// When it is asked for.
    pub occasion: Occasion,
    /// How it stands.
    pub state: ListState,
    /// The day its run stands for; the next day it is due when it comes later.
    pub due: Option<Day>,
    /// The run of today, this week or this month.
    pub run: Option<RunId>,
    /// How each item stands, in order.
    pub items: Vec<ItemState>,
    /// Who closed it.
    pub closed_by: Option<String>,
    /// When it was closed.
    pub closed_at: Option<Instant>,
}

/// A run of an earlier day, or a day nobody started the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct EarlierRun {
    /// The run; nothing when nobody started it.
    pub run: Option<RunId>,
    /// Template code.
    pub code: String,
    /// Name.
    pub name: String,
    /// What it was about; empty for a list by calendar.
    pub subject: String,
    /// The day it stands for.
    pub day: Day,
    /// When it was started.
    pub started_at: Option<Instant>,
    /// Who closed it; nobody when it was missed.
    pub closed_by: Option<String>,
    /// When it was closed.
    pub closed_at: Option<Instant>,
    /// Whether it was closed after its time. Missed stays visible.
    pub late: bool,
}

/// Every list of the practice, today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Checklists {
    /// Today.
    pub day: Day,
    /// Whether the calendar says that the clinic is open today.
    pub is_open_day: bool,
    /// Why treatments are shut; nothing when the clinic is open.
    pub shut: Option<String>,
    /// What else is shut by a list, and why.
    pub blocked: Vec<Shut>,
    /// The lists by calendar, in the order of the day.
    pub lists: Vec<ListToday>,
    /// The lists by event.
    pub events: Vec<EventList>,
    /// Runs and missed turns of the weeks before, newest first.
    pub earlier: Vec<EarlierRun>,
}

/// Days the screen looks back: four weeks, so that a missed monthly list is seen in the month after.
const EARLIER_DAYS: i64 = 31;
/// How far ahead the next day of a list is looked for.
const AHEAD_DAYS: i64 = 62;

impl Practice {
    /// The lists of the day.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn checklists(&self) -> Result<Checklists> {
        self.may(Act::Checklists)?;
        let today = self.today();
        self.read(|conn| {
            Ok(Checklists {
                day: today,
                is_open_day: templates::calendar(conn)?.is_open(today),
                shut: shut_reason(conn, today)?,
                blocked: blocks::all(conn, self.now())?,
                lists: lists(conn, today)?,
                events: event_lists(conn, today)?,
                earlier: self.earlier(conn, today)?,
            })
        })
    }

    fn earlier(&self, conn: &Connection, today: Day) -> Result<Vec<EarlierRun>> {
        let from = today.plus_days(-EARLIER_DAYS);
        let runs = store::runs_between(conn, from, today)?;
        let missed =
            never_started(conn, &runs, from, today)?.into_iter().map(|missed| EarlierRun {
                run: None,
                code: missed.code,
                name: missed.name,
                subject: String::new(),
                day: missed.turn.due,
                started_at: None,
                closed_by: None,
                closed_at: None,
                late: false,
            });
        // Left open long ago is still to be seen.
        let open = store::unclosed(conn)?.into_iter().filter(|run| run.day < from);
        let over = |run: &RunRow| match run.until {
            Some(until) => until < today,
            None => run.closed_at.is_some() && run.day < today,
        };
        let runs = open.chain(runs).filter(over).map(|row| EarlierRun {
            late: self.is_late(&row),
            run: Some(row.id),
            code: row.code,
            name: row.name,
            subject: row.subject,
            day: row.day,
            started_at: Some(row.started_at),
            closed_by: row.closed_by,
            closed_at: row.closed_at,
        });
        let mut earlier: Vec<_> = runs.chain(missed).collect();
        earlier.sort_by(|a, b| (b.day, &b.code, b.started_at).cmp(&(a.day, &a.code, a.started_at)));
        Ok(earlier)
    }

    /// Whether a run was closed after its time.
    pub(super) fn is_late(&self, row: &RunRow) -> bool {
        let closed = row.closed_at.map(|at| at.day_in(self.zone()));
        closed.zip(row.until).is_some_and(|(closed, until)| closed > until)
    }
}

/// Every list by calendar as it stands on `today`, in the order of the day.
pub(crate) fn lists(conn: &Connection, today: Day) -> Result<Vec<ListToday>> {
    let calendar = templates::calendar(conn)?;
    let lists = listed(conn)?;
    let lists = lists.iter().map(|list| today_of(conn, list, &calendar, today));
    lists.filter_map(Result::transpose).collect()
}

fn today_of(
    conn: &Connection,
    list: &Listed,
    calendar: &Calendar,
    today: Day,
) -> Result<Option<ListToday>> {
    let template = &list.template;
    let Some(rhythm) = template.occasion.rhythm() else { return Ok(None) };
    let (first, last) = period(rhythm, today);
    let run = match store::run_in(conn, &template.code, first, last)? {
        Some(row) => Some(read_run(conn, row.id, today)?),
        None => None,
    };
    if run.is_none() && !list.is_on(today) {
        return Ok(None);
    }
    let items = match &run {
        Some(run) => run.items.iter().map(|item| item.state).collect(),
        None => vec![ItemState::Open; template.items.len()],
    };
    let (state, due) = standing(run.as_ref(), list, calendar, rhythm, today);
    Ok(Some(ListToday {
        code: template.code.clone(),
        name: template.name.clone(),
        when: template.when.clone(),
        occasion: template.occasion,
        state,
        due,
        run: run.as_ref().map(|run| run.id),
        items,
        closed_by: run.as_ref().and_then(|run| run.closed_by.clone()),
        closed_at: run.and_then(|run| run.closed_at),
    }))
}

fn standing(
    run: Option<&ChecklistRun>,
    list: &Listed,
    calendar: &Calendar,
    rhythm: Rhythm,
    today: Day,
) -> (ListState, Option<Day>) {
    match run {
        Some(run) if run.closed_at.is_some() => (ListState::Done, Some(run.day)),
        Some(run) => (ListState::InProgress, Some(run.day)),
        None => {
            let (first, _) = period(rhythm, today);
            let turns = list.turns(calendar, rhythm, first, today.plus_days(AHEAD_DAYS));
            let due = turns.first().map(|turn| turn.due);
            let is_due = due.is_some_and(|due| due <= today);
            (if is_due { ListState::Due } else { ListState::Later }, due)
        }
    }
}

/// Today's opening list, for Today.
pub(crate) fn opening(conn: &Connection, today: Day) -> Result<Option<ListToday>> {
    Ok(lists(conn, today)?.into_iter().find(|list| list.code == OPENING))
}
