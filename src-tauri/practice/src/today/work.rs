//! The work list: what is stopped, overdue and due, each with where to go. Missed stays missed.

use super::lists::lists;
use super::visits::{StepState, TodayVisit, clock_time};
use super::{managed, prints, sterile};
use crate::documents::form_name;
use crate::rules::Severity;
use crate::staff::Staff;
use crate::stock::{Lot, LotState, near_days};
use crate::store::{self, today as open};
use crate::{
    BreakGlassId, ClientId, ConsentId, Day, IncidentId, Instant, LoadId, LotId, Result, RunId,
    TreatmentId,
};
use crate::{clients, rules, treatments};
use rusqlite::Connection;
use serde::Serialize;

/// The groups of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum WorkGroup {
    /// To be looked into before anything else.
    Alarm,
    /// Cannot go on as it is.
    Stopped,
    /// Should have been done before today.
    Overdue,
    /// To be done today.
    Due,
}

/// The mark beside an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum WorkMark {
    /// To be looked into before anything else.
    Alarm,
    /// Nobody lifts it.
    Blocked,
    /// Somebody may lift it.
    Liftable,
    /// Was due and was not done.
    Missed,
    /// Due.
    Due,
}

/// Where an item leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum WorkTarget {
    /// A client's history.
    History {
        /// Whose.
        client: ClientId,
    },
    /// An open treatment.
    Treatment {
        /// Whose.
        client: ClientId,
        /// Which.
        treatment: TreatmentId,
    },
    /// A consent begun.
    Consent {
        /// Whose.
        client: ClientId,
        /// Which.
        consent: ConsentId,
    },
    /// An aftercare sheet to give.
    Aftercare {
        /// Whose.
        client: ClientId,
        /// After which treatment.
        treatment: TreatmentId,
    },
    /// A checklist.
    Checklist {
        /// Template code.
        code: String,
        /// The run; none when it is to be started.
        run: Option<RunId>,
    },
    /// A list by event that is asked for: the room turnover of a room.
    EventChecklist {
        /// Template code.
        code: String,
        /// What the run would be about.
        subject: String,
    },
    /// The lists, where those that were missed stand.
    Checklists,
    /// The stock.
    Stock,
    /// A sterilizer load.
    Load {
        /// Which.
        load: LoadId,
    },
    /// The sterilizers and their tests.
    Sterilizers,
    /// The shelf of sterile packs.
    Shelf,
    /// A recall.
    Incident {
        /// Which.
        incident: IncidentId,
    },
    /// A lot.
    Lot {
        /// Which.
        lot: LotId,
    },
    /// Scanned pages that wait for their form.
    Scans,
    /// The recovery kit.
    RecoveryKit,
    /// The backups.
    Backups,
    /// The print queue.
    PrintQueue,
    /// The staff list.
    Staff,
    /// The page of a client.
    Client {
        /// Whose.
        client: ClientId,
    },
    /// An emergency summary somebody opened.
    BreakGlass {
        /// Whose.
        client: ClientId,
        /// Which.
        id: BreakGlassId,
    },
}

impl WorkTarget {
    /// The client it names.
    #[must_use]
    pub fn client(&self) -> Option<ClientId> {
        match self {
            Self::History { client }
            | Self::Treatment { client, .. }
            | Self::Consent { client, .. }
            | Self::Aftercare { client, .. }
            | Self::Client { client }
            | Self::BreakGlass { client, .. } => Some(*client),
            Self::Checklist { .. }
            | Self::EventChecklist { .. }
            | Self::Checklists
            | Self::Stock
            | Self::Load { .. }
            | Self::Sterilizers
            | Self::Shelf
            | Self::Incident { .. }
            | Self::Lot { .. }
            | Self::Scans
            | Self::RecoveryKit
            | Self::Backups
            | Self::PrintQueue
            | Self::Staff => None,
        }
    }
}

/// One open thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct WorkItem {
    /// Group.
    pub group: WorkGroup,
    /// Mark.
    pub mark: WorkMark,
    /// What it is about.
    pub title: String,
    /// Where it stands; names no condition.
    pub detail: String,
    /// Where it leads.
    pub target: WorkTarget,
}

/// Days a treatment without aftercare stays on the list: the sheet's own last phase.
const AFTERCARE_DAYS: i64 = 14;
/// How old an open treatment may be, ms (domain reference §3.4, R24: 24 h).
const OPEN_TREATMENT_MS: i64 = 24 * 3_600_000;

pub(super) fn work(
    conn: &Connection,
    visits: &[TodayVisit],
    actor: &Staff,
    today: Day,
    now: Instant,
    zone: chrono_tz::Tz,
) -> Result<Vec<WorkItem>> {
    let mut items = stopped(conn, visits)?;
    items.extend(prints::items(conn, now)?);
    items.extend(lots(conn, today)?);
    items.extend(sterile::items(conn, today, now, zone)?);
    items.extend(lists(conn, today, zone)?);
    items.extend(open_treatments(conn, now, today, zone)?);
    items.extend(aftercare(conn, today)?);
    items.extend(consents(conn, today, zone)?);
    items.extend(scans(conn)?);
    if actor.may_manage {
        items.extend(managed::items(conn, today, zone)?);
    }
    Ok(items)
}

fn stopped(conn: &Connection, visits: &[TodayVisit]) -> Result<Vec<WorkItem>> {
    let lifters = match rules::lifters(conn)?.join(" or ") {
        nobody if nobody.is_empty() => "Nobody here may lift it".to_owned(),
        lifters => format!("Ask {lifters}"),
    };
    let untreated = visits.iter().filter(|visit| visit.treatment == StepState::Todo);
    let item = |visit: &TodayVisit| {
        let (mark, who) = match visit.stop? {
            Severity::Block => (WorkMark::Blocked, "Nobody can lift it"),
            Severity::Override | Severity::Warn => (WorkMark::Liftable, lifters.as_str()),
        };
        Some(WorkItem {
            group: WorkGroup::Stopped,
            mark,
            title: visit.name.clone(),
            detail: format!("Stopped by the history. {who}"),
            target: WorkTarget::History { client: visit.client },
        })
    };
    Ok(untreated.filter_map(item).collect())
}

fn lots(conn: &Connection, today: Day) -> Result<Vec<WorkItem>> {
    let all = store::stock::all(conn)?;
    let near = near_days(conn)?;
    let shelf = all.iter().filter(|lot| lot.on_hand > 0);
    let (mut items, mut expiring) = (Vec::new(), Vec::new());
    for lot in shelf {
        match lot.state_on(today, near) {
            LotState::Expired => items.push(bad_lot(lot, expired(lot), " to destroy")),
            LotState::Recalled => {
                items.push(bad_lot(lot, "Recalled".to_owned(), " to destroy or send back"))
            }
            LotState::Quarantined => items.push(bad_lot(lot, "In quarantine".to_owned(), "")),
            LotState::Expiring => expiring.push(lot.product.as_str()),
            LotState::InDate | LotState::Empty => {}
        }
    }
    if !expiring.is_empty() {
        let count = expiring.len();
        expiring.dedup();
        items.push(WorkItem {
            group: WorkGroup::Due,
            mark: WorkMark::Due,
            title: match count {
                1 => "1 lot expires soon".to_owned(),
                count => format!("{count} lots expire soon"),
            },
            detail: expiring.join(", "),
            target: WorkTarget::Stock,
        });
    }
    Ok(items)
}

fn expired(lot: &Lot) -> String {
    lot.last_day().map_or_else(|| "Expired".to_owned(), |day| format!("Expired {}", day.long()))
}

fn bad_lot(lot: &Lot, why: String, what_to_do: &str) -> WorkItem {
    WorkItem {
        group: WorkGroup::Stopped,
        mark: WorkMark::Blocked,
        title: format!("{} {}", lot.product, lot.lot),
        detail: format!("{why}, {} on the shelf{what_to_do}", lot.on_hand),
        target: WorkTarget::Lot { lot: lot.id },
    }
}

fn open_treatments(
    conn: &Connection,
    now: Instant,
    today: Day,
    zone: chrono_tz::Tz,
) -> Result<Vec<WorkItem>> {
    let old = treatments::drafts_started_before(conn, Instant(now.0 - OPEN_TREATMENT_MS))?;
    let item = |session: treatments::SessionLine| {
        let since = session.started_at.day_in(zone).weekday_long();
        Ok(WorkItem {
            group: WorkGroup::Overdue,
            mark: WorkMark::Missed,
            title: format!(
                "Unsigned treatment: {}",
                clients::get(conn, session.client, today)?.name
            ),
            detail: format!(
                "{}, since {since} {}",
                session.practitioner,
                clock_time(session.started_at, zone)
            ),
            target: WorkTarget::Treatment { client: session.client, treatment: session.id },
        })
    };
    old.into_iter().map(item).collect()
}

fn aftercare(conn: &Connection, today: Day) -> Result<Vec<WorkItem>> {
    let missing = open::without_aftercare(conn, today.plus_days(-AFTERCARE_DAYS))?;
    let item = |session: open::WithoutAftercare| {
        let is_today = session.day == today;
        Ok(WorkItem {
            group: if is_today { WorkGroup::Due } else { WorkGroup::Overdue },
            mark: if is_today { WorkMark::Due } else { WorkMark::Missed },
            title: format!("Aftercare: {}", clients::get(conn, session.client, today)?.name),
            detail: format!("Treated {}, sheet not given", session.day.weekday_long()),
            target: WorkTarget::Aftercare { client: session.client, treatment: session.id },
        })
    };
    missing.into_iter().map(item).collect()
}

fn consents(conn: &Connection, today: Day, zone: chrono_tz::Tz) -> Result<Vec<WorkItem>> {
    let item = |consent: open::OpenConsent| {
        let form = form_name(conn, &consent.code)?;
        let day = consent.on_paper_since.unwrap_or(consent.created_at).day_in(zone);
        let (what, since) = match consent.on_paper_since {
            Some(_) => ("Paper, awaiting scan", "printed"),
            None => ("Consent not signed", "begun"),
        };
        Ok(WorkItem {
            group: if day == today { WorkGroup::Due } else { WorkGroup::Overdue },
            mark: if day == today { WorkMark::Due } else { WorkMark::Missed },
            title: format!("{what}: {}", clients::get(conn, consent.client, today)?.name),
            detail: format!("{form}, {since} {}", day.weekday_long()),
            target: WorkTarget::Consent { client: consent.client, consent: consent.id },
        })
    };
    open::open_consents(conn)?.into_iter().map(item).collect()
}

/// Pages brought in that nobody has matched to a form yet.
fn scans(conn: &Connection) -> Result<Option<WorkItem>> {
    let pages = store::scans::waiting(conn)?;
    Ok((!pages.is_empty()).then(|| WorkItem {
        group: WorkGroup::Due,
        mark: WorkMark::Due,
        title: match pages.len() {
            1 => "1 scanned page without its form".to_owned(),
            count => format!("{count} scanned pages without their forms"),
        },
        detail: "Say which form each is".to_owned(),
        target: WorkTarget::Scans,
    }))
}
