//! Today: the state of the day, who is in the clinic, what comes next and what is still open. It
//! names clients and never a condition: "stopped by the history" is all a list may say.

mod backups;
mod lists;
mod managed;
mod next;
mod prints;
mod sterile;
mod visits;
mod work;

pub use next::{NextBand, NextStep};
pub(crate) use visits::standing_in_words;
pub use visits::{StepState, TodayVisit};
pub use work::{WorkGroup, WorkItem, WorkMark, WorkTarget};

use crate::audit::{Op, RecordHead};
use crate::checklists::{self, ListToday};
use crate::rights::Act;
use crate::store;
use crate::{ClientId, Day, Practice, Result};
use rusqlite::Connection;
use serde::Serialize;
use std::collections::BTreeSet;

/// The home screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Today {
    /// Today, in the practice's time zone.
    pub day: Day,
    /// The opening checklist.
    pub opening: Option<ListToday>,
    /// Where the record of acts stood when the day was closed; nothing while it is open.
    pub closed_record: Option<RecordHead>,
    /// Why treatments are shut; nothing when they are open.
    pub shut: Option<String>,
    /// The one next thing to do for the person signed in.
    pub next: Option<NextBand>,
    /// Everybody who was here today, in the order they came.
    pub visits: Vec<TodayVisit>,
    /// What is stopped, overdue and due, in that order.
    pub work: Vec<WorkItem>,
    /// Open things beyond the ones listed.
    pub more_work: u32,
    /// Whether the practice has any client yet.
    pub has_clients: bool,
}

/// Most things the work list shows at once.
const WORK_SHOWN: usize = 40;

impl Practice {
    /// The home screen. Whoever it names is noted in the audit chain once for each sign-in: the
    /// screen refreshes with every act, and a hundred entries saying the same would hide the rest.
    ///
    /// # Errors
    /// [`crate::Error::Vault`]; nothing is shown when the entry cannot be written.
    pub fn today_screen(&self) -> Result<Today> {
        self.may(Act::TodayScreen)?;
        let day = self.today();
        let (today, named) = self.read(|conn| self.look(conn, day))?;
        if let Some(names) = self.not_yet_seen(&named) {
            self.transact(Op::ViewToday, |_, note| {
                note.subject(day).data(serde_json::json!({ "clients": names }));
                Ok(())
            })?;
        }
        Ok(today)
    }

    fn look(&self, conn: &Connection, day: Day) -> Result<(Today, BTreeSet<ClientId>)> {
        let shut = checklists::shut_reason(conn, day)?;
        let is_demo = store::profile::get(conn)?.is_demo;
        let visits = visits::visits(conn, day, self.now(), self.zone())?;
        let mut work = work::work(conn, &visits, self.actor(), day, self.now(), self.zone())?;
        // The demo is made anew whenever it is wanted.
        let kept = self.known_backups().filter(|_| !is_demo);
        work.extend(kept.iter().flat_map(|it| backups::backups(it, self.now(), self.zone())));
        work.sort_by_key(|item| item.group);
        let more = work.len().saturating_sub(WORK_SHOWN);
        let work: Vec<WorkItem> = work.into_iter().take(WORK_SHOWN).collect();
        let named = visits.iter().map(|visit| visit.client);
        let named = named.chain(work.iter().filter_map(|item| item.target.client())).collect();
        let today = Today {
            day,
            opening: checklists::opening(conn, day)?,
            closed_record: store::checklists::closed_record(conn, day)?,
            next: next::next(shut.as_deref(), &visits, self.actor()),
            shut,
            visits,
            work,
            more_work: u32::try_from(more).unwrap_or(u32::MAX),
            has_clients: store::clients::count(conn)? > 0,
        };
        Ok((today, named))
    }

    /// Remembers who was named since signing in; `Some` with all of them when somebody is new.
    fn not_yet_seen(&self, named: &BTreeSet<ClientId>) -> Option<Vec<String>> {
        let mut seen = self.named_today.lock().unwrap_or_else(|e| e.into_inner());
        let before = seen.len();
        seen.extend(named);
        (seen.len() > before).then(|| named.iter().map(ToString::to_string).collect())
    }
}
