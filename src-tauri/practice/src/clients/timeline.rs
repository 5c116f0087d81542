//! The timeline: every dated thing on a client's record, newest first.

use super::page::Facts;
use crate::consents::{ConsentRow, WithdrawalScope};
use crate::documents::{Document, DocumentKind, How};
use crate::history::{ReviewLine, SeenKind};
use crate::treatments::{Status, TreatmentLine};
use crate::{Day, Depth, Instant};
use serde::Serialize;

/// Entries shown; older ones stand under their tabs.
const SHOWN: usize = 60;

/// What kind of thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum TimelineKind {
    /// A session.
    Treatment,
    /// A consent signed or withdrawn.
    Consent,
    /// A history taken or re-asked.
    History,
    /// A paper given.
    Document,
    /// The record was made.
    Created,
}

/// A zone on the small chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct TimelineZone {
    /// Zone code of the face chart.
    pub zone: String,
    /// Depth.
    pub depth_um: Depth,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct TimelineEntry {
    /// When.
    pub at: Instant,
    /// The day, in the practice's time zone.
    pub day: Day,
    /// What kind.
    pub kind: TimelineKind,
    /// One line.
    pub title: String,
    /// A second line; may be empty.
    pub detail: String,
    /// Who, as then known; may be empty.
    pub by: String,
    /// The record to open, by id; empty when there is none.
    pub subject: String,
    /// Zones with their depth, for a closed session.
    pub zones: Vec<TimelineZone>,
}

pub(super) fn timeline(facts: &Facts, zone: chrono_tz::Tz) -> Vec<TimelineEntry> {
    let mut entries = treatments(facts);
    entries.extend(facts.reviews.iter().map(review));
    entries.extend(facts.consents.iter().flat_map(|row| consent(row, facts.called(row), zone)));
    entries.extend(facts.documents.iter().filter_map(|paper| given(paper, zone)));
    let created = facts.client.created_at;
    entries.push(TimelineEntry {
        title: "Record made".to_owned(),
        ..entry(created, created.day_in(zone), TimelineKind::Created)
    });
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
    entries.truncate(SHOWN);
    entries
}

fn entry(at: Instant, day: Day, kind: TimelineKind) -> TimelineEntry {
    TimelineEntry {
        at,
        day,
        kind,
        title: String::new(),
        detail: String::new(),
        by: String::new(),
        subject: String::new(),
        zones: Vec::new(),
    }
}

fn treatments(facts: &Facts) -> Vec<TimelineEntry> {
    let entry = |line: &TreatmentLine| {
        let charted = line.depths.iter().filter(|_| line.status == Status::Closed).cloned();
        TimelineEntry {
            title: session(line),
            detail: line
                .deepest_um
                .map(|depth| format!("Deepest {depth}. {}", capital(&line.zones)))
                .unwrap_or_default(),
            by: line.practitioner_name.clone(),
            subject: line.id.to_string(),
            zones: charted.map(|(zone, depth_um)| TimelineZone { zone, depth_um }).collect(),
            ..entry(line.ended_at.unwrap_or(line.started_at), line.day, TimelineKind::Treatment)
        }
    };
    facts.treatments.iter().map(entry).collect()
}

fn session(line: &TreatmentLine) -> String {
    let mut title = match (line.session, line.sessions) {
        (Some(session), Some(of)) => format!("Microneedling, session {session} of {of}"),
        _ => "Microneedling".to_owned(),
    };
    match line.status {
        Status::Draft => title.push_str(", not signed yet"),
        Status::Discarded => title.push_str(", not done"),
        Status::Closed => {}
    }
    if line.amendments > 0 {
        title.push_str(", amended");
    }
    title
}

fn review(review: &ReviewLine) -> TimelineEntry {
    let title = match review.kind {
        SeenKind::Full => "History taken in full",
        SeenKind::Changed => "History re-asked, something changed",
        SeenKind::Unchanged => "History re-asked, nothing changed",
        SeenKind::Reasked => "History re-asked",
    };
    TimelineEntry {
        title: title.to_owned(),
        by: review.by.clone(),
        subject: review.id.to_string(),
        ..entry(review.at, review.day, TimelineKind::History)
    }
}

fn consent(row: &ConsentRow, called: &str, zone: chrono_tz::Tz) -> Vec<TimelineEntry> {
    let plan = &row.draft.plan;
    let agreed = [
        plan.max_depth_um.map(|depth| format!("up to {depth}")),
        plan.sessions.map(|sessions| format!("course of {sessions}")),
    ];
    let agreed = capital(&agreed.into_iter().flatten().collect::<Vec<_>>().join(", "));
    let signed = row.signed.iter().map(|signed| TimelineEntry {
        title: format!("{called} signed"),
        detail: [
            Some(agreed.clone()),
            signed.valid_until.map(|day| format!("In date to {}", day.long())),
        ]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(". "),
        subject: row.id.to_string(),
        ..entry(signed.at, signed.on, TimelineKind::Consent)
    });
    let withdrawn = row.withdrawals.iter().map(|withdrawal| TimelineEntry {
        title: match withdrawal.scope {
            WithdrawalScope::Treatment => format!("{called} withdrawn"),
            WithdrawalScope::Photos => "Permission for pictures withdrawn".to_owned(),
        },
        by: withdrawal.by.clone(),
        subject: row.id.to_string(),
        ..entry(withdrawal.at, withdrawal.at.day_in(zone), TimelineKind::Consent)
    });
    signed.chain(withdrawn).collect()
}

fn given(paper: &Document, zone: chrono_tz::Tz) -> Option<TimelineEntry> {
    let given = paper.deliveries.iter().find(|delivery| delivery.how == How::Given)?;
    Some(TimelineEntry {
        title: match paper.kind {
            DocumentKind::Aftercare => "Aftercare given and explained".to_owned(),
            DocumentKind::Precare => "Pre-care given and explained".to_owned(),
            DocumentKind::Consent | DocumentKind::ConsentForInk | DocumentKind::ConsentSessions => {
                "Copy of a form given".to_owned()
            }
        },
        detail: match paper.kind {
            DocumentKind::Aftercare | DocumentKind::Precare => String::new(),
            DocumentKind::Consent | DocumentKind::ConsentForInk | DocumentKind::ConsentSessions => {
                paper.title()
            }
        },
        by: given.by.clone(),
        subject: paper.id.to_string(),
        ..entry(given.at, given.at.day_in(zone), TimelineKind::Document)
    })
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
