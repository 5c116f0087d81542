//! What only people who manage are told: emergency summaries to look into, dates of the staff that
//! end, contacts of erased clients to forget, and the recovery kit.

use super::visits::clock_time;
use super::work::{WorkGroup, WorkItem, WorkMark, WorkTarget};
use crate::break_glass::BrokenGlass;
use crate::staff::Staff;
use crate::store::{break_glass, erasures, profile, staff};
use crate::{Day, Result, clients};
use rusqlite::Connection;

pub(super) fn items(conn: &Connection, today: Day, zone: chrono_tz::Tz) -> Result<Vec<WorkItem>> {
    let mut items = broken_glass(conn, today, zone)?;
    let ahead = i64::from(profile::parameters(conn)?.count("staff_dates_days"));
    let people = staff::all(conn)?.into_iter().filter(|person| person.active);
    items.extend(people.flat_map(|person| ending(&person, today, today.plus_days(ahead))));
    items.extend(contacts_to_forget(conn, today)?);
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

/// Contacts of erased clients that no recall can need any more.
fn contacts_to_forget(conn: &Connection, today: Day) -> Result<Vec<WorkItem>> {
    let item = |(client, number): (_, i32)| WorkItem {
        group: WorkGroup::Due,
        mark: WorkMark::Due,
        title: format!("Contact of erased client {number:06}"),
        detail: "No recall needs it any more: forget it".to_owned(),
        target: WorkTarget::Client { client },
    };
    Ok(erasures::contacts_due(conn, today)?.into_iter().map(item).collect())
}

/// The dates on somebody's record that have passed or come within the time set.
fn ending(person: &Staff, today: Day, until: Day) -> Vec<WorkItem> {
    let own = [("Licence", person.licence_expires), ("Insurance", person.insurance_expires)];
    let training = person.training.iter().map(|one| (one.name.as_str(), one.valid_until));
    let dates = own.into_iter().chain(training).filter_map(|(what, day)| Some((what, day?)));
    let item = |(what, day): (&str, Day)| {
        let ended = day < today;
        WorkItem {
            group: if ended { WorkGroup::Overdue } else { WorkGroup::Due },
            mark: if ended { WorkMark::Missed } else { WorkMark::Due },
            title: format!("{what}: {}", person.name),
            detail: format!("{} {}", if ended { "Ended" } else { "Ends" }, day.long()),
            target: WorkTarget::Staff,
        }
    };
    dates.filter(|(_, day)| *day <= until).map(item).collect()
}
