//! What lists keep shut, asked by the rules, by sterilization and by the lists' own page. An answer
//! counts until the same item is answered again in a later run about the same thing.

use super::listed::{Listed, listed};
use super::run::read_run;
use super::start::time_out_is_done;
use super::template::{Blocks, ItemSpec, Template};
use super::view::{ChecklistItem, ItemState};
use super::{OPENING, TIME_OUT, TURNOVER};
use crate::rules::Severity;
use crate::store::checklists as store;
use crate::store::today as tables;
use crate::treatments::Treatment;
use crate::{Day, Instant, Result, RunId, TreatmentId};
use rusqlite::Connection;
use serde::Serialize;

/// Something a list keeps shut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Shut {
    /// What is shut.
    pub what: Blocks,
    /// How far.
    pub severity: Severity,
    /// Which one of its kind: the tray, the container; empty where the list names nothing.
    pub subject: String,
    /// Why, in words.
    pub reason: String,
    /// The run that says so.
    pub run: RunId,
}

/// What stands for itself and not for a day or a treatment.
const THINGS: [Blocks; 6] = [
    Blocks::Sterilizer,
    Blocks::Ultrasonic,
    Blocks::Packing,
    Blocks::Release,
    Blocks::Container,
    Blocks::Tray,
];
/// What is used once: closed, its run says nothing any more about what is to be used.
const USED_ONCE: [Blocks; 3] = [Blocks::Packing, Blocks::Release, Blocks::Container];
const HOUR_MS: i64 = 3_600_000;
/// How long a solution nobody mixed again is taken as still in use: two weeks.
const IN_USE_MS: i64 = 14 * 24 * HOUR_MS;

/// Everything shut at `now` that may still be used: a full container that was picked up is not.
pub(crate) fn all(conn: &Connection, now: Instant) -> Result<Vec<Shut>> {
    let mut found = Vec::new();
    for what in THINGS {
        found.extend(blocks(conn, what, now)?);
    }
    let mut kept = Vec::new();
    for shut in found {
        let is_over = USED_ONCE.contains(&shut.what)
            && store::run(conn, shut.run)?.is_some_and(|run| run.closed_at.is_some());
        if !is_over {
            kept.push(shut);
        }
    }
    Ok(kept)
}

/// What of a kind is shut at `now`, each with which one and why.
pub(crate) fn blocks(conn: &Connection, what: Blocks, now: Instant) -> Result<Vec<Shut>> {
    let mut found = Vec::new();
    for list in listed(conn)? {
        let template = &list.template;
        for spec in template.items.iter().filter(|item| item.blocks == Some(what)) {
            let mut runs = store::last_failed(conn, &template.code, &spec.key)?;
            if spec.good_for_hours.is_some() {
                let since = Instant(now.0 - IN_USE_MS);
                let answered = store::last_answered_since(conn, &template.code, &spec.key, since)?;
                runs.extend(answered);
            }
            for run in runs {
                found.extend(by_item(conn, template, spec, what, run, now)?);
            }
        }
    }
    Ok(found)
}

fn by_item(
    conn: &Connection,
    template: &Template,
    spec: &ItemSpec,
    what: Blocks,
    run: RunId,
    now: Instant,
) -> Result<Option<Shut>> {
    // The day only tells whether the run was missed, which nothing here asks.
    let run = read_run(conn, run, now.day_in(chrono_tz::UTC))?;
    let Some(item) = run.items.iter().find(|item| item.key == spec.key) else { return Ok(None) };
    let reason = failure(item, spec).or_else(|| spent(item, spec, now));
    Ok(reason.map(|reason| Shut {
        what,
        severity: spec.severity,
        subject: run.subject.clone(),
        reason: format!("{}, {}: {reason}", template.name, spec.label),
        run: run.id,
    }))
}

fn failure(item: &ChecklistItem, spec: &ItemSpec) -> Option<String> {
    let counts =
        item.state == ItemState::Failed || (item.state == ItemState::Corrected && spec.holds);
    let answer = item.answer.as_ref().filter(|_| counts)?;
    answer.failure.clone()
}

/// What a moment stands for lasts so many hours.
fn spent(item: &ChecklistItem, spec: &ItemSpec, now: Instant) -> Option<String> {
    let hours = spec.good_for_hours?;
    let answer = item.answer.as_ref().filter(|_| item.state == ItemState::Done)?;
    let over = now.0 - answer.at.0 > i64::from(hours) * HOUR_MS;
    over.then(|| format!("more than {hours} h ago"))
}

/// Why treatments are shut on `day`, in words; `None` when they may start. A practice that does not
/// keep the opening list is open without it.
pub(crate) fn shut_reason(conn: &Connection, day: Day) -> Result<Option<String>> {
    for list in listed(conn)? {
        let template = &list.template;
        let shuts = template.items.iter().any(|item| item.blocks == Some(Blocks::Treatments));
        if template.code == OPENING {
            if list.is_on(day)
                && let Some(reason) = opening_shuts(conn, day)?
            {
                return Ok(Some(reason));
            }
        } else if shuts {
            for row in store::runs_between(conn, day, day)? {
                if row.code == template.code
                    && let Some(reason) = failed_blocker(conn, row.id, day)?
                {
                    return Ok(Some(reason));
                }
            }
        }
    }
    Ok(None)
}

fn opening_shuts(conn: &Connection, day: Day) -> Result<Option<String>> {
    let Some(row) = store::run_in(conn, OPENING, day, day)? else {
        return Ok(Some("The opening checklist is not done".to_owned()));
    };
    if row.closed_at.is_some() {
        return Ok(None);
    }
    let failed = failed_blocker(conn, row.id, day)?;
    Ok(Some(failed.unwrap_or_else(|| "The opening checklist is not closed".to_owned())))
}

/// The first failed item of a run that shuts treatments and that nobody corrected.
fn failed_blocker(conn: &Connection, run: RunId, day: Day) -> Result<Option<String>> {
    let run = read_run(conn, run, day)?;
    let failed = run.failed().find(|item| item.blocks == Some(Blocks::Treatments));
    Ok(failed.and_then(|item| {
        let failure = item.answer.as_ref()?.failure.as_ref()?;
        let name = &run.name;
        Some(format!(
            "{name} checklist, {}: {failure}. No corrective action is recorded",
            item.label
        ))
    }))
}

/// The room of `treatment` and when the client before left it, if nobody turned it over since (R20). The
/// room is called as that client's treatment calls it, however it was typed now.
pub(crate) fn room_left(
    conn: &Connection,
    treatment: &Treatment,
) -> Result<Option<(String, Instant)>> {
    let room = treatment.draft.room.trim();
    let keeps = listed(conn)?;
    let is_on = |list: &Listed| list.template.code == TURNOVER && list.is_on(treatment.day);
    if room.is_empty() || !keeps.iter().any(is_on) {
        return Ok(None);
    }
    let Some((room, left)) = tables::left_before(conn, treatment, room)? else {
        return Ok(None);
    };
    let turned = store::last_closed(conn, TURNOVER, &room)?;
    Ok(turned.is_none_or(|turned| turned < left).then_some((room, left)))
}

/// Whether the time-out of `treatment` is closed; a practice that does not keep the list needs none.
pub(crate) fn has_time_out(conn: &Connection, treatment: TreatmentId, day: Day) -> Result<bool> {
    let keeps = listed(conn)?;
    let is_kept = keeps.iter().any(|list| list.template.code == TIME_OUT && list.is_on(day));
    Ok(!is_kept || time_out_is_done(conn, treatment)?)
}
