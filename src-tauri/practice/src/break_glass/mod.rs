//! Breaking the glass: in an emergency somebody who may not read clinical answers opens one client's
//! summary. It needs a reason and is loud: everybody who manages sees it on Today until one of them
//! has looked into it.

mod summary;

pub use summary::{EmergencySummary, LastSession, SaidYes};

use crate::audit::Op;
use crate::rights::Act;
use crate::store::{break_glass as store, profile, staff};
use crate::{BreakGlassId, ClientId, Error, Instant, Practice, Result, StaffId, clients, text};
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

/// One breaking of the glass, for whoever looks into it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct BrokenGlass {
    /// Id.
    pub id: BreakGlassId,
    /// Whose summary was opened.
    pub client: ClientId,
    /// Their whole name.
    pub client_name: String,
    /// Why, as typed.
    pub reason: String,
    /// Who opened it.
    pub by: StaffId,
    /// Their name as then known.
    pub by_name: String,
    /// When.
    pub at: Instant,
    /// Who looked into it; nobody while it waits.
    pub acknowledged: Option<Acknowledged>,
}

/// That somebody who manages looked into it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Acknowledged {
    /// Who, by name as then known.
    pub by_name: String,
    /// When.
    pub at: Instant,
    /// What they found, as typed.
    pub note: String,
}

impl Practice {
    /// Opens the emergency summary of one client, hidden answers too: one loud entry in the audit
    /// log with the reason, and an item on Today of everybody who manages.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a reason or for too short a one; [`Error::NotFound`].
    pub fn break_glass(&self, client: ClientId, reason: &str) -> Result<EmergencySummary> {
        self.may(Act::BreakGlass)?;
        let reason = text::required("reason", reason, 500)?;
        self.transact(Op::BreakGlass, |tx, note| {
            let shortest = profile::parameters(tx)?.count("break_glass_reason_min");
            if reason.graphemes(true).count() < shortest as usize {
                return Err(Error::invalid("reason", "too_brief"));
            }
            let summary = summary::of(tx, client, self.today(), self.now(), self.zone())?;
            let glass = BrokenGlass {
                id: BreakGlassId::new(),
                client,
                client_name: summary.name.clone(),
                by: self.actor().id,
                by_name: self.actor().name.clone(),
                at: self.now(),
                acknowledged: None,
                reason,
            };
            note.client(client).subject(glass.id);
            note.data(serde_json::json!({ "reason": glass.reason }));
            store::insert(tx, &glass)?;
            Ok(summary)
        })
    }

    /// Who opened an emergency summary, when and why: one entry in the audit log.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::NotFound`].
    pub fn broken_glass(&self, id: BreakGlassId) -> Result<BrokenGlass> {
        self.may(Act::BrokenGlass)?;
        self.transact(Op::ViewBreakGlass, |tx, note| {
            let mut glass = store::get(tx, id)?.ok_or(Error::NotFound("break_glass"))?;
            note.client(glass.client).subject(id);
            glass.client_name = clients::get(tx, glass.client, self.today())?.name;
            Ok(glass)
        })
    }

    /// Records what was found about an opened emergency summary; it leaves Today. Nobody looks into
    /// their own, unless nobody else manages the practice.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage, and for one's own; [`Error::Invalid`]
    /// without a note; [`Error::Immutable`] when it was looked into already; [`Error::NotFound`].
    pub fn acknowledge_break_glass(&self, id: BreakGlassId, note: &str) -> Result<()> {
        self.may(Act::AcknowledgeBreakGlass)?;
        let found = text::required("note", note, 500)?;
        self.transact(Op::AcknowledgeBreakGlass, |tx, note| {
            let glass = store::get(tx, id)?.ok_or(Error::NotFound("break_glass"))?;
            if glass.acknowledged.is_some() {
                return Err(Error::Immutable("break_glass"));
            }
            let me = self.actor();
            let others = staff::all(tx)?;
            let mut others = others.iter().filter(|person| person.active && person.id != me.id);
            if glass.by == me.id && others.any(|person| person.may_manage) {
                return Err(Error::Forbidden("own_break_glass"));
            }
            let acknowledged =
                Acknowledged { by_name: me.name.clone(), at: self.now(), note: found };
            note.client(glass.client).subject(id);
            note.data(serde_json::json!({ "note": acknowledged.note }));
            store::acknowledge(tx, id, me.id, &acknowledged)
        })
    }
}
