//! Opening a treatment: refused while anything stops it, then stamped with who and when. A stop after
//! the first needle would come too late.

use super::{LastTime, Treatment, TreatmentDraft, TreatmentView, context};
use crate::audit::Op;
use crate::rights::Act;
use crate::rules::{Finding, masked};
use crate::store::{devices, today as tables, treatments as store};
use crate::{ClientId, Error, Practice, Result, text};
use rusqlite::Connection;
use serde::Serialize;

/// How far back somebody's last room is still taken for the one they treat in, days.
const SAME_ROOM: i64 = 30;
/// Most rooms offered to choose from.
const ROOMS: u32 = 8;

/// What a person sees before a treatment is opened.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct BeforeStart {
    /// The room it would be in: the one asked for, else the one this person treated in last.
    pub room: String,
    /// Rooms treated in lately, newest first.
    pub rooms: Vec<String>,
    /// What stands in the way, strictest first.
    pub stops: Vec<Finding>,
}

impl Practice {
    /// Opens a treatment of `client` for the person signed in, in the room they treated in last. A
    /// client has one open treatment at a time. With a single device in use, it is chosen already; a
    /// course goes on with its next session.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to treat; [`Error::Blocked`] with every stop that
    /// stands, or while the clock is behind the record (R29); [`Error::Invalid`] when one is open already; [`Error::NotFound`].
    pub fn start_treatment(&self, client: ClientId) -> Result<TreatmentView> {
        self.may(Act::StartTreatment)?;
        self.start_treatment_in(client, None)
    }

    /// The same, in `room`: what the client before left there stops it until it is turned over (R20).
    ///
    /// # Errors
    /// As for [`Self::start_treatment`]; [`Error::Invalid`] naming `room` when it is too long.
    pub fn start_treatment_in(
        &self,
        client: ClientId,
        room: Option<&str>,
    ) -> Result<TreatmentView> {
        self.may(Act::StartTreatment)?;
        self.transact(Op::StartTreatment, |tx, note| {
            self.must_trust_clock(tx)?;
            if store::open_of(tx, client)?.is_some() {
                return Err(Error::invalid("client", "already_open"));
            }
            let treatment = self.planned(tx, client, room)?;
            note.client(client).subject(treatment.id);
            let stops = stops(context::found(tx, &treatment)?.0);
            if !stops.is_empty() {
                return Err(Error::Blocked(stops));
            }
            store::insert(tx, &treatment)?;
            super::view::build(tx, treatment)
        })
    }

    /// What stands in the way of opening a treatment of `client` now, in `room` or where the person
    /// signed in treated last, as they may read it. One entry in the audit log: it shows what the
    /// history stops for.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] naming `room` when it is too long.
    pub fn start_findings(&self, client: ClientId, room: Option<&str>) -> Result<BeforeStart> {
        self.may(Act::StartFindings)?;
        self.transact(Op::ViewHistory, |tx, note| {
            note.client(client).subject("start");
            let clock = self.clock_stop(tx)?;
            let planned = self.planned(tx, client, room)?;
            let found = clock.into_iter().chain(stops(context::found(tx, &planned)?.0));
            Ok(BeforeStart {
                stops: masked(found.collect(), self.actor()),
                room: planned.draft.room,
                rooms: tables::rooms(tx, ROOMS)?,
            })
        })
    }

    /// What the rules find before anything is charted, in any room a client was in today.
    pub(crate) fn findings_before(
        &self,
        conn: &Connection,
        client: ClientId,
    ) -> Result<Vec<Finding>> {
        let mut found = context::found(conn, &self.planned(conn, client, None)?)?.0;
        for (room, _) in tables::rooms_left(conn, self.today())? {
            let there = context::found(conn, &self.planned(conn, client, Some(&room))?)?.0;
            found.extend(there.into_iter().filter(|one| one.field.as_deref() == Some("room")));
        }
        Ok(found)
    }

    /// The treatment that would be opened now.
    fn planned(
        &self,
        conn: &Connection,
        client: ClientId,
        room: Option<&str>,
    ) -> Result<Treatment> {
        let mut used = devices::all(conn)?.into_iter().filter(|device| device.fields.active);
        let only = used.next().filter(|_| used.next().is_none()).map(|device| device.id);
        let when = (self.today(), self.now());
        let mut treatment = Treatment::new(client, self.actor().id, only, when);
        treatment.draft.room = match room {
            Some(room) => text::typed("room", room, 60)?,
            None => {
                let since = self.today().plus_days(-SAME_ROOM);
                tables::last_room(conn, self.actor().id, since)?.unwrap_or_default()
            }
        };
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
