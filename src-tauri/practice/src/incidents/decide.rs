//! What was decided about telling one client. Every decision stays; the newest counts.

use super::page::touched;
use super::{Decision, Incident};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::incidents as store;
use crate::{ClientId, Day, Error, IncidentId, Instant, Practice, Result, text};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// A decision to keep.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct NewDecision {
    /// The client.
    pub client: ClientId,
    /// What was decided.
    pub decision: Decision,
    /// How they were told: by phone, by letter.
    pub how: String,
    /// Day they were told.
    pub told_on: Option<Day>,
    /// Note: what was said, why nothing need be.
    pub note: String,
}

/// A decision on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ClientDecision {
    /// What was decided.
    pub decision: Decision,
    /// How they were told.
    pub how: String,
    /// Day they were told.
    pub told_on: Option<Day>,
    /// Note.
    pub note: String,
    /// Who wrote it down.
    pub by_name: String,
    /// When.
    pub at: Instant,
}

impl Practice {
    /// Keeps what was decided about telling a client of a recall, or that they were told.
    ///
    /// # Errors
    /// [`Error::Forbidden`] when somebody without the right to lift or to manage says that telling is
    /// not needed; [`Error::Invalid`] naming the field: a client it did not touch, a day in the
    /// future, no way of telling, no reason why it is not needed; [`Error::Immutable`] once the
    /// recall is signed off.
    pub fn decide_client(&self, id: IncidentId, new: NewDecision) -> Result<()> {
        self.may(Act::DecideClient)?;
        let actor = self.actor();
        if new.decision == Decision::NotNeeded && !(actor.may_lift || actor.may_manage) {
            return Err(Error::Forbidden("lift"));
        }
        let told = new.decision == Decision::Told;
        let how = text::typed("how", &new.how, 120)?;
        let note_words = match new.decision {
            Decision::NotNeeded => text::required("note", &new.note, 500)?,
            _ => text::typed("note", &new.note, 500)?,
        };
        if told && how.is_empty() {
            return Err(Error::invalid("how", "required"));
        }
        if told && new.told_on.is_none() {
            return Err(Error::invalid("told_on", "required"));
        }
        if new.told_on.is_some_and(|day| day > self.today()) {
            return Err(Error::invalid("told_on", "in_future"));
        }
        self.transact(Op::DecideClient, |tx, note| {
            let incident = open(tx, id)?;
            let all = touched(tx, &incident, self.today())?;
            if all.iter().all(|one| one.client != new.client) {
                return Err(Error::invalid("client", "not_touched"));
            }
            note.client(new.client).subject(&incident.no).data(serde_json::json!({
                "decision": new.decision, "how": how, "told_on": new.told_on, "note": note_words,
            }));
            let kept = ClientDecision {
                decision: new.decision,
                how: if told { how } else { String::new() },
                told_on: new.told_on.filter(|_| told),
                note: note_words,
                by_name: actor.name.clone(),
                at: self.now(),
            };
            store::decide(tx, id, new.client, &kept, actor.id)
        })
    }
}

/// A recall that is not signed off.
pub(super) fn open(conn: &Connection, id: IncidentId) -> Result<Incident> {
    let incident = store::get(conn, id)?.ok_or(Error::NotFound("incident"))?;
    if incident.closed_at.is_some() { Err(Error::Immutable("incident")) } else { Ok(incident) }
}
