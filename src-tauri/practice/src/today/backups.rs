//! What Today says of the backups: a place that is not there is never silent.

use super::work::{WorkGroup, WorkItem, WorkMark, WorkTarget};
use crate::Instant;
use crate::backup::BackupStatus;

/// How old the newest backup may grow while things are recorded, ms: one day.
const OLDEST: i64 = 24 * 3_600_000;

/// The open things about backups. `status` is what was found when somebody last looked.
pub(super) fn backups(status: &BackupStatus, now: Instant, zone: chrono_tz::Tz) -> Vec<WorkItem> {
    if status.places.is_empty() {
        return vec![item(
            WorkGroup::Overdue,
            "No backup place",
            "Nothing is backed up".to_owned(),
        )];
    }
    let mut items = Vec::new();
    for place in &status.places {
        if !place.reachable {
            items.push(item(WorkGroup::Overdue, "Backup place not there", place.path.clone()));
        }
        if place.damaged > 0 {
            items.push(item(WorkGroup::Stopped, "Damaged backup", place.path.clone()));
        }
    }
    let old = match status.newest() {
        None => Some("None yet".to_owned()),
        Some(newest) if status.changed_since && now.0 - newest.made_at.0 > OLDEST => {
            let made = newest.made_at.local(zone).format("%-d %B, %H:%M");
            Some(format!("The newest is of {made}"))
        }
        Some(_) => None,
    };
    items.extend(old.map(|detail| item(WorkGroup::Overdue, "Backup", detail)));
    items
}

fn item(group: WorkGroup, title: &str, detail: String) -> WorkItem {
    let mark = match group {
        WorkGroup::Alarm | WorkGroup::Stopped => WorkMark::Blocked,
        WorkGroup::Overdue => WorkMark::Missed,
        WorkGroup::Due => WorkMark::Due,
    };
    WorkItem { group, mark, title: title.to_owned(), detail, target: WorkTarget::Backups }
}
