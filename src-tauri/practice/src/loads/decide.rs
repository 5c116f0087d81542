//! The decision of a named person: released, rejected, or held until a test is read.

use super::draft::in_state;
use super::{Load, LoadState, LoadView, view};
use crate::audit::Op;
use crate::packs::{Pack, PackCondition, PackState};
use crate::rights::Act;
use crate::rules::{Decided, Finding, Severity};
use crate::store::{loads as store, packs};
use crate::{Error, LoadId, Practice, Result, StaffId, text};
use rusqlite::Transaction;
use serde::Deserialize;
use zeroize::Zeroizing;

/// A release.
#[derive(Deserialize, specta::Type)]
pub struct Release {
    /// Comment; may be empty.
    pub comment: String,
    /// Who lifts what stands in the way, when something liftable does.
    pub lift: Option<Lift>,
}

/// Somebody who may lift stops says why it is right to go on.
#[derive(Deserialize, specta::Type)]
pub struct Lift {
    /// The person.
    pub by: StaffId,
    /// Their own passphrase.
    pub passphrase: String,
    /// Why.
    pub reason: String,
}

impl Practice {
    /// Declares a load usable. Packs that came out sound go on the shelf; wet, torn and open ones are
    /// rejected one by one.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to release; [`Error::Blocked`] with every finding that
    /// stands: values below the programme, a failed indicator, a machine out of service, a test
    /// awaited or long overdue, a second person needed, the clock; [`Error::Immutable`];
    /// [`Error::Conflict`].
    pub fn release_load(&self, id: LoadId, version: i32, release: Release) -> Result<LoadView> {
        self.may(Act::ReleaseLoad)?;
        let comment = text::typed("comment", &release.comment, 500)?;
        let lifted = release.lift.map(|lift| self.proven_lift(lift)).transpose()?;
        self.transact(Op::ReleaseLoad, |tx, note| {
            self.must_trust_clock(tx)?;
            let states = [LoadState::AwaitingRelease, LoadState::Quarantined];
            let load = in_state(tx, id, version, &states)?;
            let inside = packs::of_load(tx, id)?;
            let mut found = view::check(tx, &load, &inside, self)?.findings;
            for finding in found.iter_mut().filter(|f| f.severity == Severity::Override) {
                finding.decided = lifted.clone();
            }
            let stands =
                |finding: &&Finding| finding.severity != Severity::Warn && finding.stands();
            let standing: Vec<Finding> = found.iter().filter(stands).cloned().collect();
            if !standing.is_empty() {
                return Err(Error::Blocked(standing));
            }
            note.subject(&load.no)
                .data(serde_json::json!({ "findings": found, "comment": comment }));
            let by = (self.actor().id, self.now());
            let kept = serde_json::to_string(&found)?;
            store::decide(tx, id, LoadState::Released, by, &comment, "", &kept)?;
            for pack in inside.iter().filter(|pack| pack.state == PackState::Packed) {
                self.shelve(tx, pack)?;
            }
            view::build(tx, id, self)
        })
    }

    /// Declares a load not to be used; all its packs are rejected and go back to cleaning.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a corrective action; [`Error::Immutable`]; [`Error::Conflict`].
    pub fn reject_load(&self, id: LoadId, version: i32, action: &str) -> Result<LoadView> {
        self.may(Act::RejectLoad)?;
        let action = text::required("corrective_action", action, 500)?;
        self.transact(Op::RejectLoad, |tx, note| {
            let open = [
                LoadState::Running,
                LoadState::AwaitingUnload,
                LoadState::AwaitingRelease,
                LoadState::Quarantined,
            ];
            let load = in_state(tx, id, version, &open)?;
            note.subject(&load.no).data(serde_json::json!({ "corrective_action": action }));
            let found = self.found(tx, &load)?;
            let by = (self.actor().id, self.now());
            store::decide(tx, id, LoadState::Rejected, by, &load.comment, &action, &found)?;
            for pack in packs::of_load(tx, id)?.iter().filter(|p| p.state == PackState::Packed) {
                self.move_pack(tx, pack, PackState::Rejected, "The load was rejected")?;
            }
            view::build(tx, id, self)
        })
    }

    /// Holds a load until a test in it is read. Anybody may: it is the safe direction.
    ///
    /// # Errors
    /// [`Error::Immutable`] unless it awaits its release; [`Error::Conflict`].
    pub fn hold_load(&self, id: LoadId, version: i32, comment: &str) -> Result<LoadView> {
        self.may(Act::HoldLoad)?;
        let comment = text::typed("comment", comment, 500)?;
        self.transact(Op::HoldLoad, |tx, note| {
            let load = in_state(tx, id, version, &[LoadState::AwaitingRelease])?;
            note.subject(&load.no).data(serde_json::json!({ "comment": comment }));
            let found = self.found(tx, &load)?;
            let by = (self.actor().id, self.now());
            store::decide(tx, id, LoadState::Quarantined, by, &comment, "", &found)?;
            view::build(tx, id, self)
        })
    }

    /// What the rules find, as kept with a decision; nothing before the values were read.
    fn found(&self, tx: &Transaction<'_>, load: &Load) -> Result<String> {
        if load.achieved.is_none() {
            return Ok("[]".to_owned());
        }
        let inside = packs::of_load(tx, load.id)?;
        Ok(serde_json::to_string(&view::check(tx, load, &inside, self)?.findings)?)
    }

    fn shelve(&self, tx: &Transaction<'_>, pack: &Pack) -> Result<()> {
        match pack.condition {
            Some(PackCondition::Ok) => self.move_pack(tx, pack, PackState::InStock, ""),
            Some(bad) => self.move_pack(tx, pack, PackState::Rejected, bad.words()),
            None => Err(Error::invalid("packs", "required")),
        }
    }

    fn proven_lift(&self, lift: Lift) -> Result<Decided> {
        let passphrase = Zeroizing::new(lift.passphrase);
        let (lifter, reason) = self.lifter(lift.by, &lift.reason)?;
        self.check_passphrase(&lifter, &passphrase)?;
        Ok(Decided { by: lifter.id, by_name: lifter.name, at: self.now(), reason })
    }
}
