//! Opening a treatment: refused while anything stops it, then stamped with who and when. A stop after
//! the first needle would come too late.

use super::{LastTime, Treatment, TreatmentDraft, TreatmentView, context};
use crate::audit::Op;
use crate::rights::Act;
use crate::rules::{Finding, masked};
use crate::store::{devices, treatments as store};
use crate::{ClientId, Error, Practice, Result};
use rusqlite::Connection;

impl Practice {
    /// Opens a treatment of `client` for the person signed in. A client has one open treatment at
    /// a time. With a single device in use, it is chosen already; a course goes on with its next
    /// session.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to treat; [`Error::Blocked`] with every stop that
    /// stands, or while the clock is behind the record (R29); [`Error::Invalid`] when one is open already; [`Error::NotFound`].
    pub fn start_treatment(&self, client: ClientId) -> Result<TreatmentView> {
        self.may(Act::StartTreatment)?;
        self.transact(Op::StartTreatment, |tx, note| {
            self.must_trust_clock(tx)?;
            if store::open_of(tx, client)?.is_some() {
                return Err(Error::invalid("client", "already_open"));
            }
            let treatment = self.planned(tx, client)?;
            note.client(client).subject(treatment.id);
            let stops = stops(context::found(tx, &treatment)?.0);
            if !stops.is_empty() {
                return Err(Error::Blocked(stops));
            }
            store::insert(tx, &treatment)?;
            super::view::build(tx, treatment)
        })
    }

    /// What stands in the way of opening a treatment of `client` now, as the person signed in may
    /// read it. One entry in the audit log: it shows what the history stops for.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn start_findings(&self, client: ClientId) -> Result<Vec<Finding>> {
        self.may(Act::StartFindings)?;
        self.transact(Op::ViewHistory, |tx, note| {
            note.client(client).subject("start");
            let clock = self.clock_stop(tx)?;
            let found = clock.into_iter().chain(stops(self.findings_before(tx, client)?));
            Ok(masked(found.collect(), self.actor()))
        })
    }

    /// What the rules find before anything is charted.
    pub(crate) fn findings_before(
        &self,
        conn: &Connection,
        client: ClientId,
    ) -> Result<Vec<Finding>> {
        Ok(context::found(conn, &self.planned(conn, client)?)?.0)
    }

    /// The treatment that would be opened now.
    fn planned(&self, conn: &Connection, client: ClientId) -> Result<Treatment> {
        let mut used = devices::all(conn)?.into_iter().filter(|device| device.fields.active);
        let only = used.next().filter(|_| used.next().is_none()).map(|device| device.id);
        let when = (self.today(), self.now());
        let mut treatment = Treatment::new(client, self.actor().id, only, when);
        if let Some(last) = store::last_closed_before(conn, &treatment)? {
            go_on_with(&mut treatment.draft, last);
        }
        Ok(treatment)
    }
}

fn stops(findings: Vec<Finding>) -> Vec<Finding> {
    findings.into_iter().filter(Finding::stops_start).collect()
}

/// The next session of a course that is not over yet.
fn go_on_with(draft: &mut TreatmentDraft, last: LastTime) {
    if let (Some(session), Some(of)) = (last.session, last.sessions)
        && session < of
    {
        draft.session = Some(session + 1);
        draft.sessions = Some(of);
        draft.indication = last.indication;
    }
}
