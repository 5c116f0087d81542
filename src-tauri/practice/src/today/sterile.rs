//! What sterilization asks of the day: machines that stand still, loads that wait, tests that are due or
//! awaited, packs that must leave the shelf, recalls that are open.

use super::visits::clock_time;
use super::work::{WorkGroup, WorkItem, WorkMark, WorkTarget};
use crate::loads::LoadState;
use crate::sterilizers::{CadenceState, SterilizerStanding, standings};
use crate::store::{incidents, indicators, packs, profile};
use crate::{Day, Instant, Result};
use rusqlite::Connection;

pub(super) fn items(
    conn: &Connection,
    today: Day,
    now: Instant,
    zone: chrono_tz::Tz,
) -> Result<Vec<WorkItem>> {
    let mut items = recalls(conn)?;
    if !profile::parameters(conn)?.autoclave_in_house() {
        return Ok(items);
    }
    for standing in standings(conn, today)?.iter().filter(|s| s.sterilizer.fields.active) {
        items.extend(machine(standing, zone));
        items.extend(cadence(standing));
    }
    items.extend(awaited(conn, now)?);
    items.extend(shelf(conn, today)?);
    Ok(items)
}

fn item(group: WorkGroup, title: String, detail: String, target: WorkTarget) -> WorkItem {
    let mark = match group {
        WorkGroup::Alarm => WorkMark::Alarm,
        WorkGroup::Stopped => WorkMark::Blocked,
        WorkGroup::Overdue => WorkMark::Missed,
        WorkGroup::Due => WorkMark::Due,
    };
    WorkItem { group, mark, title, detail, target }
}

fn recalls(conn: &Connection) -> Result<Vec<WorkItem>> {
    let open = incidents::all(conn)?.into_iter().filter(|one| one.closed_at.is_none());
    let alarm = |one: crate::incidents::Incident| {
        let title = format!("Recall {}: {}", one.no, one.about);
        let target = WorkTarget::Incident { incident: one.id };
        item(WorkGroup::Alarm, title, one.notice, target)
    };
    Ok(open.map(alarm).collect())
}

fn machine(standing: &SterilizerStanding, zone: chrono_tz::Tz) -> Vec<WorkItem> {
    let mut items = Vec::new();
    let name = standing.sterilizer.name();
    if let Some(stop) = &standing.stop {
        let title = format!("{name} is out of service");
        items.push(item(WorkGroup::Stopped, title, stop.reason.clone(), WorkTarget::Sterilizers));
    }
    if let Some(overdue) = &standing.overdue {
        items.push(item(WorkGroup::Overdue, name, overdue.clone(), WorkTarget::Sterilizers));
    }
    for load in &standing.open {
        let since = load.started_at.map_or_else(String::new, |at| clock_time(at, zone));
        let detail = match load.state {
            LoadState::Running => format!("Running since {since}. Say how it ended"),
            LoadState::AwaitingUnload => "Ended. Unload it and write the values down".to_owned(),
            LoadState::AwaitingRelease => "Unloaded. Release or reject it".to_owned(),
            LoadState::Quarantined => "In quarantine until its test is read".to_owned(),
            _ => continue,
        };
        let target = WorkTarget::Load { load: load.id };
        items.push(item(WorkGroup::Due, format!("Load {}", load.no), detail, target));
    }
    items
}

fn cadence(standing: &SterilizerStanding) -> Vec<WorkItem> {
    let code = &standing.sterilizer.fields.code;
    let last = standing.spore.last.map_or_else(|| "never".to_owned(), Day::long);
    let (group, detail) = match standing.spore.state {
        CadenceState::Due => (WorkGroup::Due, format!("Last run: {last}")),
        CadenceState::Overdue => (WorkGroup::Overdue, format!("Last run: {last}")),
        CadenceState::LongOverdue => {
            (WorkGroup::Stopped, format!("Last run: {last}. Nothing is released without a reason"))
        }
        CadenceState::NotNeeded | CadenceState::InTime => {
            return vacuum(standing).into_iter().collect();
        }
    };
    let spore = item(group, format!("Spore test of {code}"), detail, WorkTarget::Sterilizers);
    [spore].into_iter().chain(vacuum(standing)).collect()
}

fn vacuum(standing: &SterilizerStanding) -> Option<WorkItem> {
    (standing.bowie_dick.state == CadenceState::Due).then(|| {
        let title = format!("Bowie-Dick test of {}", standing.sterilizer.fields.code);
        let detail = "Before the first load of the day".to_owned();
        item(WorkGroup::Due, title, detail, WorkTarget::Sterilizers)
    })
}

fn awaited(conn: &Connection, now: Instant) -> Result<Vec<WorkItem>> {
    let tests = indicators::awaited(conn)?.into_iter();
    let late = tests.filter(|test| test.read_due.is_some_and(|due| due < now));
    let item = |test: crate::indicators::IndicatorTest| {
        let title = format!("{} of {}: no result yet", test.kind.words(), test.machine);
        let detail = format!("Run {}", test.day.long());
        item(WorkGroup::Overdue, title, detail, WorkTarget::Sterilizers)
    };
    Ok(late.map(item).collect())
}

fn shelf(conn: &Connection, today: Day) -> Result<Vec<WorkItem>> {
    let (held, expired) = packs::to_pull(conn, today)?;
    let counted = |count: u32| match count {
        1 => "1 pack".to_owned(),
        count => format!("{count} packs"),
    };
    let mut items = Vec::new();
    if held > 0 {
        let detail = "Pull them from the shelf".to_owned();
        let title = format!("{} in quarantine", counted(held));
        items.push(item(WorkGroup::Stopped, title, detail, WorkTarget::Shelf));
    }
    if expired > 0 {
        let detail = "Take them off the shelf, clean and pack again".to_owned();
        let title = format!("{} expired", counted(expired));
        items.push(item(WorkGroup::Due, title, detail, WorkTarget::Shelf));
    }
    Ok(items)
}
