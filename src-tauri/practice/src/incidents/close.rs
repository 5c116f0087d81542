//! What was gone through, what it was, what is done about it, and the signature under it.

use super::decide::open;
use super::page::build;
use super::{Decision, IncidentPage};
use crate::audit::Op;
use crate::packs::PackState;
use crate::rights::Act;
use crate::store::incidents as store;
use crate::{Error, IncidentId, Practice, Result, text};
use serde::{Deserialize, Serialize};

/// What a recall's review says so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Review {
    /// Who was told that the machine stands still.
    pub told: String,
    /// Mechanical and chemical indicators of the loads, gone through.
    pub cycle_review: String,
    /// Overloading, packing, wrong cycle.
    pub operator_review: String,
    /// What it was.
    pub root_cause: String,
    /// What is done about it.
    pub corrective_action: String,
}

/// A sign-off.
#[derive(Deserialize, specta::Type)]
pub struct Closing {
    /// The signer's own passphrase.
    pub passphrase: String,
}

impl Review {
    fn checked(self) -> Result<Self> {
        Ok(Self {
            told: text::typed("told", &self.told, 300)?,
            cycle_review: text::typed("cycle_review", &self.cycle_review, 2000)?,
            operator_review: text::typed("operator_review", &self.operator_review, 2000)?,
            root_cause: text::typed("root_cause", &self.root_cause, 2000)?,
            corrective_action: text::typed("corrective_action", &self.corrective_action, 2000)?,
        })
    }
}

impl Practice {
    /// Keeps what the review says so far.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming a text that is too long; [`Error::Conflict`]; [`Error::Immutable`]
    /// once signed off.
    pub fn review_incident(&self, id: IncidentId, version: i32, review: Review) -> Result<()> {
        self.may(Act::ReviewIncident)?;
        let review = review.checked()?;
        self.transact(Op::ReviewIncident, |tx, note| {
            let incident = open(tx, id)?;
            note.subject(&incident.no).changed(&incident.review, &review)?;
            store::review(tx, id, version, &review)
        })
    }

    /// Signs a recall off: everything was gone through, every client decided, every pack found or
    /// known to be missing.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] naming what is open: a
    /// part of the review (`required`), a client not decided (`clients`, `undecided`), a pack still on
    /// the shelf (`packs`, `on_shelf`); [`Error::Vault`] for a wrong passphrase; [`Error::Conflict`].
    pub fn close_incident(
        &self,
        id: IncidentId,
        version: i32,
        closing: &Closing,
    ) -> Result<IncidentPage> {
        self.may(Act::CloseIncident)?;
        self.check_passphrase(self.actor(), &closing.passphrase)?;
        self.transact(Op::CloseIncident, |tx, note| {
            self.must_trust_clock(tx)?;
            let page = build(tx, id, self.today())?;
            open(tx, id)?;
            closable(&page)?;
            note.subject(&page.incident.no);
            store::close(tx, id, version, self.actor().id, self.now())?;
            build(tx, id, self.today())
        })
    }
}

fn closable(page: &IncidentPage) -> Result<()> {
    let review = &page.incident.review;
    let mut asked =
        vec![("root_cause", &review.root_cause), ("corrective_action", &review.corrective_action)];
    if page.incident.sterilizer.is_some() {
        asked.insert(0, ("operator_review", &review.operator_review));
        asked.insert(0, ("cycle_review", &review.cycle_review));
    }
    if let Some((field, _)) = asked.into_iter().find(|(_, text)| text.is_empty()) {
        return Err(Error::invalid(field, "required"));
    }
    let decided = |d: Option<&super::ClientDecision>| {
        d.is_some_and(|newest| newest.decision != Decision::Pending)
    };
    if page.touched.iter().any(|one| !decided(one.decisions.first())) {
        return Err(Error::invalid("clients", "undecided"));
    }
    if page.packs.iter().any(|one| one.pack.state == PackState::Quarantined) {
        return Err(Error::invalid("packs", "on_shelf"));
    }
    Ok(())
}
