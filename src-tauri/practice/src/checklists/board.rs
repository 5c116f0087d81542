//! The lists of the day: which are due, going on and done, which were missed, and whether the
//! practice is open for treatments.

use super::run::read_run;
use super::template::{PartOfDay, Template};
use super::view::{ChecklistRun, ItemState};
use super::{OPENING, shut_reason};
use crate::rights::Act;
use crate::store::checklists as store;
use crate::{Day, Instant, Practice, Result, RunId};
use rusqlite::Connection;
use serde::Serialize;

/// How a list stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ListState {
    /// Nobody started it yet.
    Due,
    /// Started, not closed.
    InProgress,
    /// Closed.
    Done,
}

/// One list, today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ListToday {
    /// Template code.
    pub code: String,
    /// Name.
    pub name: String,
    /// When it is due, in words.
    pub when: String,
    /// When in the day it belongs.
    pub part_of_day: PartOfDay,
    /// How it stands.
    pub state: ListState,
    /// Today's run.
    pub run: Option<RunId>,
    /// How each item stands, in order.
    pub items: Vec<ItemState>,
    /// Who closed it.
    pub closed_by: Option<String>,
    /// When it was closed.
    pub closed_at: Option<Instant>,
}

/// A run of an earlier day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct EarlierRun {
    /// The run.
    pub run: RunId,
    /// Template code.
    pub code: String,
    /// Name.
    pub name: String,
    /// The day it stood for.
    pub day: Day,
    /// Who closed it; nobody when it was missed.
    pub closed_by: Option<String>,
    /// When it was closed.
    pub closed_at: Option<Instant>,
    /// Whether it was closed after its day. Missed stays visible.
    pub late: bool,
}

/// Every list of the practice, today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Checklists {
    /// Today.
    pub day: Day,
    /// Why treatments are shut; nothing when the clinic is open.
    pub shut: Option<String>,
    /// Today's lists, in the order of the day.
    pub lists: Vec<ListToday>,
    /// Runs of the days before, newest first.
    pub earlier: Vec<EarlierRun>,
}

/// How many earlier runs the screen shows: about two weeks of opening and closing.
const EARLIER_SHOWN: u32 = 30;

impl Practice {
    /// The lists of the day.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn checklists(&self) -> Result<Checklists> {
        self.may(Act::Checklists)?;
        let today = self.today();
        let zone = self.zone();
        self.read(|conn| {
            let earlier = store::runs_before(conn, today, EARLIER_SHOWN)?;
            Ok(Checklists {
                day: today,
                shut: shut_reason(conn, today)?,
                lists: lists(conn, today)?,
                earlier: earlier
                    .into_iter()
                    .map(|(row, name)| EarlierRun {
                        late: row.closed_at.is_some_and(|at| at.day_in(zone) > row.day),
                        run: row.id,
                        code: row.code,
                        name,
                        day: row.day,
                        closed_by: row.closed_by,
                        closed_at: row.closed_at,
                    })
                    .collect(),
            })
        })
    }
}

/// Every list of the practice as it stands on `today`, in the order of the day.
pub(crate) fn lists(conn: &Connection, today: Day) -> Result<Vec<ListToday>> {
    let bodies = store::newest_of_each(conn)?;
    let lists = bodies.iter().map(|body| list(conn, body, today));
    let mut lists = lists.collect::<Result<Vec<_>>>()?;
    lists.sort_by_key(|list| (list.part_of_day == PartOfDay::Closing, list.code.clone()));
    Ok(lists)
}

fn list(conn: &Connection, body: &str, today: Day) -> Result<ListToday> {
    let template = Template::parse(body)?;
    let run = match store::run_on(conn, &template.code, today)? {
        Some(row) => Some(read_run(conn, row.id, today)?),
        None => None,
    };
    let items = match &run {
        Some(run) => run.items.iter().map(|item| item.state).collect(),
        None => vec![ItemState::Open; template.items.len()],
    };
    Ok(ListToday {
        code: template.code,
        name: template.name,
        when: template.when,
        part_of_day: template.part_of_day,
        state: state(run.as_ref()),
        run: run.as_ref().map(|run| run.id),
        items,
        closed_by: run.as_ref().and_then(|run| run.closed_by.clone()),
        closed_at: run.and_then(|run| run.closed_at),
    })
}

fn state(run: Option<&ChecklistRun>) -> ListState {
    match run {
        None => ListState::Due,
        Some(run) if run.closed_at.is_none() => ListState::InProgress,
        Some(_) => ListState::Done,
    }
}

/// Today's opening list, for Today.
pub(crate) fn opening(conn: &Connection, today: Day) -> Result<Option<ListToday>> {
    let body = store::newest(conn, OPENING)?;
    body.map(|body| list(conn, &body, today)).transpose()
}
