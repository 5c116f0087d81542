//! What only people who manage are told: the recovery kit, and emergency summaries to look into.

use super::visits::clock_time;
use super::work::{WorkGroup, WorkItem, WorkMark, WorkTarget};
use crate::break_glass::BrokenGlass;
use crate::store::{break_glass, profile};
use crate::{Day, Result, clients};
use rusqlite::Connection;

pub(super) fn items(conn: &Connection, today: Day, zone: chrono_tz::Tz) -> Result<Vec<WorkItem>> {
    let mut items = broken_glass(conn, today, zone)?;
    if !profile::get(conn)?.recovery_confirmed {
        items.push(WorkItem {
            group: WorkGroup::Due,
            mark: WorkMark::Due,
            title: "Recovery kit".to_owned(),
            detail: "Printed, not yet confirmed".to_owned(),
            target: WorkTarget::RecoveryKit,
        });
    }
    Ok(items)
}

/// The reason may name a condition, so it is read only by opening the item.
fn broken_glass(conn: &Connection, today: Day, zone: chrono_tz::Tz) -> Result<Vec<WorkItem>> {
    let item = |glass: BrokenGlass| {
        let name = clients::get(conn, glass.client, today)?.name;
        let (day, time) = (glass.at.day_in(zone).weekday_long(), clock_time(glass.at, zone));
        Ok(WorkItem {
            group: WorkGroup::Alarm,
            mark: WorkMark::Alarm,
            title: format!("Emergency summary opened: {name}"),
            detail: format!("By {}, {day} {time}", glass.by_name),
            target: WorkTarget::BreakGlass { client: glass.client, id: glass.id },
        })
    };
    break_glass::waiting(conn)?.into_iter().map(item).collect()
}
