//! Out of service and back again (domain reference §4.6). A machine a spore test failed on comes back
//! after one good retest; after a second failure only repaired and with three good ones in a row.

use super::Sterilizer;
use crate::audit::Op;
use crate::indicators::{IndicatorTest, Outcome, TestKind};
use crate::rights::Act;
use crate::stock::codes;
use crate::store::{indicators, loads, sterilizers as store};
use crate::{Error, IncidentId, Instant, Practice, Result, SterilizerId, StopId, text};
use rusqlite::{Connection, Transaction};
use serde::Serialize;

codes! {
    /// Why a sterilizer stands still.
    StopCause {
        /// A spore test failed.
        SporeTest => "spore_test",
        /// A Bowie-Dick or Helix test failed.
        BowieDick => "bowie_dick",
        /// A leak or door test failed.
        Leak => "leak",
        /// Somebody took it out of service.
        Other => "other",
    }
}

/// One time a sterilizer was out of service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Stop {
    /// Id.
    pub id: StopId,
    /// Which sterilizer.
    pub sterilizer: SterilizerId,
    /// Why.
    pub cause: StopCause,
    /// Why, in words.
    pub reason: String,
    /// Since when.
    pub at: Instant,
    /// Who stopped it, by name.
    pub by_name: String,
    /// The recall it belongs to.
    pub incident: Option<IncidentId>,
    /// When it was inspected or repaired.
    pub repaired_at: Option<Instant>,
    /// What was done and by whom.
    pub repair: String,
    /// When it came back into service.
    pub lifted_at: Option<Instant>,
    /// Who put it back.
    pub lifted_by_name: Option<String>,
    /// Why it may run again.
    pub lift_reason: String,
}

/// Good spore tests in a row that a repaired machine needs after a second failure (domain
/// reference §4.6, step 4).
const PASSES_AFTER_REPAIR: usize = 3;

impl Practice {
    /// Takes a sterilizer out of service. Anybody may: it is the safe direction.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a reason; [`Error::NotFound`].
    pub fn stop_sterilizer(&self, id: SterilizerId, reason: &str) -> Result<Stop> {
        self.may(Act::StopSterilizer)?;
        let reason = text::required("reason", reason, 300)?;
        self.transact(Op::StopSterilizer, |tx, note| {
            store::get(tx, id)?.ok_or(Error::NotFound("sterilizer"))?;
            note.subject(id).data(serde_json::json!({ "reason": reason }));
            let stop = self.stop(tx, id, StopCause::Other, &reason, None)?;
            store::stop(tx, stop)?.ok_or(Error::NotFound("stop"))
        })
    }

    /// Stops a sterilizer inside another act.
    pub(crate) fn stop(
        &self,
        tx: &Transaction<'_>,
        sterilizer: SterilizerId,
        cause: StopCause,
        reason: &str,
        incident: Option<IncidentId>,
    ) -> Result<StopId> {
        let id = StopId::new();
        let by = self.actor().id;
        store::insert_stop(tx, id, sterilizer, cause, reason, self.now(), by, incident)?;
        Ok(id)
    }

    /// Records that a stopped sterilizer was inspected or repaired, and by whom.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to release; [`Error::Invalid`] without a text;
    /// [`Error::Immutable`] when it is back in service.
    pub fn record_repair(&self, id: StopId, repair: &str) -> Result<Stop> {
        self.may(Act::RecordRepair)?;
        let repair = text::required("repair", repair, 500)?;
        self.transact(Op::RecordRepair, |tx, note| {
            let stop = open(tx, id)?;
            note.subject(stop.sterilizer).data(serde_json::json!({ "repair": repair }));
            store::set_repair(tx, id, self.now(), &repair)?;
            store::stop(tx, id)?.ok_or(Error::NotFound("stop"))
        })
    }

    /// Puts a sterilizer back into service.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to release; [`Error::Invalid`] with `retest` and the
    /// rule that is not met: no good retest yet, in a cycle that reached its numbers
    /// (`retest_missing`), no repair after a second failure
    /// (`repair_missing`), fewer than three good ones after it (`three_passes`).
    pub fn lift_stop(&self, id: StopId, reason: &str) -> Result<Stop> {
        self.may(Act::LiftStop)?;
        let reason = text::required("reason", reason, 300)?;
        self.transact(Op::LiftStop, |tx, note| {
            self.must_trust_clock(tx)?;
            let stop = open(tx, id)?;
            let since = indicators::since(tx, stop.sterilizer, stop.at)?;
            may_lift(&stop, &counting(tx, since)?)?;
            note.subject(stop.sterilizer).data(serde_json::json!({ "reason": reason }));
            store::lift(tx, id, self.now(), self.actor().id, &reason)?;
            store::stop(tx, id)?.ok_or(Error::NotFound("stop"))
        })
    }
}

fn open(conn: &Connection, id: StopId) -> Result<Stop> {
    let stop = store::stop(conn, id)?.ok_or(Error::NotFound("stop"))?;
    if stop.lifted_at.is_some() { Err(Error::Immutable("stop")) } else { Ok(stop) }
}

/// The tests that count for coming back: a good spore test only with a cycle that reached its numbers
/// and indicators that changed (domain reference §4.6, step 4).
fn counting(conn: &Connection, tests: Vec<IndicatorTest>) -> Result<Vec<IndicatorTest>> {
    let mut kept = Vec::new();
    for test in tests {
        let load = test.load.map(|id| loads::get(conn, id)).transpose()?.flatten();
        let is_good = load.is_some_and(|load| load.reached_its_numbers());
        if test.kind != TestKind::Spore || test.outcome != Outcome::Pass || is_good {
            kept.push(test);
        }
    }
    Ok(kept)
}

/// Whether the tests run since the stop, oldest first, let the machine back.
fn may_lift(stop: &Stop, since: &[IndicatorTest]) -> Result<()> {
    let outcomes = |wanted: fn(TestKind) -> bool, from: Instant| {
        let read = since.iter().filter(move |test| wanted(test.kind) && test.run_at >= from);
        read.map(|test| test.outcome)
            .filter(|o| matches!(o, Outcome::Pass | Outcome::Fail))
            .collect::<Vec<_>>()
    };
    match stop.cause {
        StopCause::Other => Ok(()),
        StopCause::BowieDick => one_pass(&outcomes(TestKind::proves_vacuum, stop.at)),
        StopCause::Leak => one_pass(&outcomes(TestKind::proves_tightness, stop.at)),
        StopCause::SporeTest => {
            let all = outcomes(|kind| kind == TestKind::Spore, stop.at);
            if !all.contains(&Outcome::Fail) {
                return one_pass(&all);
            }
            let repaired =
                stop.repaired_at.ok_or_else(|| Error::invalid("retest", "repair_missing"))?;
            let after = outcomes(|kind| kind == TestKind::Spore, repaired);
            let good = after.iter().rev().take_while(|outcome| **outcome == Outcome::Pass).count();
            if good >= PASSES_AFTER_REPAIR {
                Ok(())
            } else {
                Err(Error::invalid("retest", "three_passes"))
            }
        }
    }
}

fn one_pass(outcomes: &[Outcome]) -> Result<()> {
    match outcomes.last() {
        Some(Outcome::Pass) => Ok(()),
        _ => Err(Error::invalid("retest", "retest_missing")),
    }
}

/// Why nothing may be sterilized in this machine now; none when it is in service.
pub(crate) fn standing_still(conn: &Connection, sterilizer: &Sterilizer) -> Result<Option<Stop>> {
    Ok(store::stops(conn, sterilizer.id)?.into_iter().find(|stop| stop.lifted_at.is_none()))
}
