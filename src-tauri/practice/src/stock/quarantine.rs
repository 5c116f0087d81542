//! Setting a lot apart while something about it is not sure, and letting it go again.

use super::{Entry, LedgerAct, LotLine, line};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{ledger, stock as store};
use crate::{Error, LotId, Practice, Result, text};

impl Practice {
    /// Puts a lot in quarantine, with the reason. Anybody may: it is the safe direction.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a reason; [`Error::Immutable`] when it is recalled or in
    /// quarantine already; [`Error::NotFound`].
    pub fn quarantine_lot(&self, id: LotId, reason: &str) -> Result<LotLine> {
        self.may(Act::QuarantineLot)?;
        let reason = text::required("reason", reason, 500)?;
        self.transact(Op::QuarantineLot, |tx, note| {
            let lot = store::get(tx, id)?.ok_or(Error::NotFound("lot"))?;
            if lot.recalled_at.is_some() {
                return Err(Error::Immutable("recalled_lot"));
            }
            if lot.quarantined_at.is_some() {
                return Err(Error::Immutable("quarantined_lot"));
            }
            note.subject(id).data(serde_json::json!({ "lot": lot.lot, "reason": reason }));
            let at = self.now();
            store::set_quarantine(tx, id, Some((at, &reason)))?;
            let entry = Entry {
                reason: &reason,
                ..Entry::new(LedgerAct::Quarantined, at, self.actor(), 0)
            };
            ledger::enter(tx, id, &entry)?;
            line(tx, id, self.today())
        })
    }

    /// Lets a lot go from quarantine, with the reason.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] without a reason;
    /// [`Error::Immutable`] for a recalled lot; [`Error::NotFound`] when it is not in quarantine.
    pub fn release_lot(&self, id: LotId, reason: &str) -> Result<LotLine> {
        self.may(Act::ReleaseLot)?;
        let reason = text::required("reason", reason, 500)?;
        self.transact(Op::ReleaseLot, |tx, note| {
            let lot = store::get(tx, id)?.ok_or(Error::NotFound("lot"))?;
            if lot.recalled_at.is_some() {
                return Err(Error::Immutable("recalled_lot"));
            }
            if lot.quarantined_at.is_none() {
                return Err(Error::NotFound("quarantine"));
            }
            note.subject(id).data(serde_json::json!({ "lot": lot.lot, "reason": reason }));
            store::set_quarantine(tx, id, None)?;
            let entry = Entry {
                reason: &reason,
                ..Entry::new(LedgerAct::Released, self.now(), self.actor(), 0)
            };
            ledger::enter(tx, id, &entry)?;
            line(tx, id, self.today())
        })
    }
}
