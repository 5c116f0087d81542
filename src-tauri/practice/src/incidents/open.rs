//! Beginning a recall. Everything that may be touched is taken hold of in the same act as the failure.

use super::window::suspect;
use super::{Incident, IncidentKind};
use crate::audit::Op;
use crate::indicators::IndicatorTest;
use crate::loads::LoadState;
use crate::packs::PackState;
use crate::rights::Act;
use crate::sterilizers::StopCause;
use crate::store::{incidents as store, loads, packs, sterilizers};
use crate::{Error, IncidentId, Instant, LoadId, LotId, Practice, Result, SterilizerId, text};
use chrono::Datelike;
use rusqlite::Transaction;
use serde::Deserialize;

/// What failed about a load that was released.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum LoadFailure {
    /// An indicator, looked at again.
    Indicator,
    /// The cycle did not reach its numbers after all.
    Cycle,
}

impl Practice {
    /// Calls a released load back: an indicator failed after all, or the cycle never reached its
    /// numbers. Stops the machine. Anybody may: it is the safe direction.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a notice; [`Error::Immutable`] unless the load is released.
    pub fn report_load(&self, id: LoadId, failure: LoadFailure, notice: &str) -> Result<Incident> {
        self.may(Act::ReportLoad)?;
        let notice = text::required("notice", notice, 500)?;
        self.transact(Op::ReportLoad, |tx, note| {
            let load = loads::get(tx, id)?.ok_or(Error::NotFound("load"))?;
            if load.state != LoadState::Released {
                return Err(Error::Immutable("load"));
            }
            let kind = match failure {
                LoadFailure::Indicator => IncidentKind::Indicator,
                LoadFailure::Cycle => IncidentKind::Cycle,
            };
            let window = (load.started_at, Some(self.now()));
            let incident = self.begin(tx, kind, (Some(load.sterilizer), None), window, &notice)?;
            self.take_hold(tx, incident.id, id, load.state)?;
            let reason = format!("{}: {}", incident.kind.words(), load.no);
            let cause = StopCause::Other;
            self.stop(tx, load.sterilizer, cause, &reason, Some(incident.id))?;
            note.subject(&load.no)
                .data(serde_json::json!({ "recall": incident.no, "notice": notice }));
            Ok(incident)
        })
    }

    /// What a failed spore test does at once: the machine stops, and every load after the last one a
    /// spore test passed, up to now, is suspect — also those that ran while the failed test was
    /// incubating. A second failure widens the open recall.
    pub(crate) fn spore_test_failed(
        &self,
        tx: &Transaction<'_>,
        test: &IndicatorTest,
        machine: SterilizerId,
    ) -> Result<IncidentId> {
        let load = test.load.map(|id| loads::get(tx, id)).transpose()?.flatten();
        let ran = load.and_then(|load| load.started_at).ok_or(Error::NotFound("load"))?;
        let until = self.now();
        let window = suspect(tx, machine, ran, until)?;
        let from = window.from;
        let open = store::open_of(tx, machine, IncidentKind::SporeTest)?;
        let incident = match open {
            Some(known) => {
                let from = match (known.window_from, from) {
                    (Some(a), Some(b)) => Some(a.min(b)),
                    _ => None,
                };
                store::widen(tx, known.id, from, until)?;
                known
            }
            None => {
                let notice = format!("Spore test of {} failed", test.day.long());
                let about = (Some(machine), None);
                let window = (from, Some(until));
                self.begin(tx, IncidentKind::SporeTest, about, window, &notice)?
            }
        };
        store::add_test(tx, incident.id, test.id)?;
        for (load, state) in window.loads {
            self.take_hold(tx, incident.id, load, state)?;
        }
        let reason = format!("Spore test of {} failed", test.day.long());
        let stops = sterilizers::stops(tx, machine)?;
        let standing =
            stops.iter().any(|stop| stop.lifted_at.is_none() && stop.incident == Some(incident.id));
        if !standing {
            self.stop(tx, machine, StopCause::SporeTest, &reason, Some(incident.id))?;
        }
        Ok(incident.id)
    }

    /// What calling a lot back does beside marking it: the recall with its clients.
    pub(crate) fn lot_recalled(
        &self,
        tx: &Transaction<'_>,
        lot: LotId,
        notice: &str,
    ) -> Result<Incident> {
        self.begin(tx, IncidentKind::Lot, (None, Some(lot)), (None, None), notice)
    }

    fn begin(
        &self,
        tx: &Transaction<'_>,
        kind: IncidentKind,
        about: (Option<SterilizerId>, Option<LotId>),
        window: (Option<Instant>, Option<Instant>),
        notice: &str,
    ) -> Result<Incident> {
        let id = IncidentId::new();
        let no = store::next_no(tx, self.today().0.year())?;
        let by = (self.actor().id, self.now());
        store::insert(tx, id, &no, kind, about, window, notice, by)?;
        store::get(tx, id)?.ok_or(Error::NotFound("incident"))
    }

    /// Takes hold of one load: what was released is called back, what is on the shelf is held.
    fn take_hold(
        &self,
        tx: &Transaction<'_>,
        incident: IncidentId,
        load: LoadId,
        state: LoadState,
    ) -> Result<()> {
        store::add_load(tx, incident, load)?;
        if state != LoadState::Released {
            return Ok(());
        }
        loads::recall(tx, load, self.now())?;
        for pack in packs::of_load(tx, load)?.iter().filter(|p| p.state == PackState::InStock) {
            self.move_pack(tx, pack, PackState::Quarantined, "Recalled")?;
        }
        Ok(())
    }
}
