//! The demo's recall: a spore test that failed months ago, the sterilizer stopped, its packs pulled, the
//! clients told, the seal changed, and all of it signed off.

use super::machines::Machines;
use super::story::{READ, Story};
use super::{Team, missing};
use crate::audit::Op;
use crate::incidents::{ClientDecision, Decision, IncidentKind, Review};
use crate::indicators::Outcome;
use crate::loads::LoadState;
use crate::packs::PackState;
use crate::sterilizers::StopCause;
use crate::store::{incidents as store, indicators, loads, packs, sterilizers};
use crate::{ClientId, IncidentId, Instant, Practice, Result, StopId};
use chrono::Datelike;
use rusqlite::Transaction;
use serde_json::json;
use std::collections::BTreeSet;

const HOUR: i64 = 3_600_000;

/// Writes the recall of the log book's failed spore test, from the stop to the signature.
pub(super) fn recall(
    practice: &Practice,
    team: &Team,
    machines: &Machines,
    story: &Story,
) -> Result<()> {
    let at = story.stopped();
    let notice = format!("Spore test of {} failed", story.failed().long());
    practice.transact(Op::MakeDemo, |tx, note| {
        let machine = machines.a1.id;
        let tests = indicators::since(tx, machine, story.at(story.failed(), 0))?;
        let test = tests.iter().find(|test| test.outcome == Outcome::Fail).ok_or_else(missing)?;
        let load = loads::get(tx, test.load.ok_or_else(missing)?)?;
        let ran = load.and_then(|load| load.started_at).ok_or_else(missing)?;
        let from = indicators::last_pass_before(tx, machine, ran)?;
        let (id, no) = (IncidentId::new(), store::next_no(tx, at.local(story.zone).year())?);
        let window = (from, Some(at));
        let about = (Some(machine), None);
        store::insert(
            tx,
            id,
            &no,
            IncidentKind::SporeTest,
            about,
            window,
            &notice,
            (team.ada, at),
        )?;
        store::add_test(tx, id, test.id)?;
        let held = loads::started_between(tx, machine, from, at)?;
        for (load, state) in &held {
            store::add_load(tx, id, *load)?;
            if *state == LoadState::Released {
                loads::recall(tx, *load, at)?;
            }
        }
        pull(tx, team, id, &no, story)?;
        stop(tx, team, machines, story, (id, &notice))?;
        let told = tell(tx, team, id, story)?;
        sign_off(tx, team, id, story)?;
        note.subject(&no).data(json!({ "loads": held.len(), "clients": told }));
        Ok(())
    })
}

/// What was still on the shelf is held, and pulled an hour later.
fn pull(tx: &Transaction<'_>, team: &Team, id: IncidentId, no: &str, story: &Story) -> Result<()> {
    let at = story.stopped();
    let later = Instant(at.0 + HOUR);
    let left = store::packs_left(tx, id, story.today)?.into_iter();
    for shelf in left.filter(|shelf| shelf.pack.state == PackState::InStock) {
        let (pack, by) = (shelf.pack.id, team.ada);
        packs::set_state(tx, pack, PackState::Quarantined, "Recalled", by, at)?;
        let why = format!("Pulled for {no}");
        packs::set_state(tx, pack, PackState::Discarded, &why, by, later)?;
    }
    Ok(())
}

fn stop(
    tx: &Transaction<'_>,
    team: &Team,
    machines: &Machines,
    story: &Story,
    (incident, notice): (IncidentId, &str),
) -> Result<()> {
    let (id, machine) = (StopId::new(), machines.a1.id);
    let (cause, at) = (StopCause::SporeTest, story.stopped());
    sterilizers::insert_stop(tx, id, machine, cause, notice, at, team.ada, Some(incident))?;
    let repair = "Door seal changed and leak test good, Forth Steam Service, report 2281";
    sterilizers::set_repair(tx, id, story.at(story.failed().plus_days(1), 15 * 60), repair)?;
    let why = "Seal changed, spore test after it good";
    sterilizers::lift(tx, id, story.lifted(), team.lin, why)
}

/// Everybody a pack of it was opened for was told, or need not be. Returns how many.
fn tell(tx: &Transaction<'_>, team: &Team, id: IncidentId, story: &Story) -> Result<usize> {
    let uses = store::uses_of_packs(tx, id)?;
    let clients: BTreeSet<ClientId> = uses.into_iter().map(|(client, _)| client).collect();
    let day = story.retest();
    for (turn, client) in (0..).zip(&clients) {
        let told = ClientDecision {
            decision: Decision::Told,
            how: "By phone".to_owned(),
            told_on: Some(day),
            note: "Asked to call on any redness or fever; letter follows".to_owned(),
            by_name: String::new(),
            at: Instant(story.at(day, 14 * 60).0 + turn * 60_000),
        };
        store::decide(tx, id, *client, &told, team.lin)?;
    }
    Ok(clients.len())
}

fn sign_off(tx: &Transaction<'_>, team: &Team, id: IncidentId, story: &Story) -> Result<()> {
    let review = Review {
        told: "Dr Lin Wei and everybody on duty".to_owned(),
        cycle_review: "Printouts of every load in the window gone through: temperature, time and \
                       indicators as they should be"
            .to_owned(),
        operator_review: "Chamber not overloaded, pouches on edge, the right programme".to_owned(),
        root_cause: "Door seal worn: air was drawn in while the chamber was under vacuum"
            .to_owned(),
        corrective_action: "Seal changed. It is looked at every week and changed every year"
            .to_owned(),
    };
    store::review(tx, id, 1, &review)?;
    let signed = story.at(story.failed().plus_days(8), READ + 60);
    store::close(tx, id, 2, team.lin, signed)
}
