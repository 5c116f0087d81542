//! Marking a lot as recalled: from that moment no treatment can be closed with it.

use super::{Entry, LedgerAct, LotLine, line};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{ledger, stock as store};
use crate::{Error, LotId, Practice, Result, text};

impl Practice {
    /// Marks a lot as recalled, with the notice or reason, and begins the recall with its clients. Anybody may: it is the safe direction,
    /// and it is never taken back.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a reason; [`Error::NotFound`]; [`Error::Immutable`] when it is
    /// recalled already.
    pub fn recall_lot(&self, id: LotId, reason: &str) -> Result<LotLine> {
        self.may(Act::RecallLot)?;
        let reason = text::required("reason", reason, 500)?;
        self.transact(Op::RecallLot, |tx, note| {
            let lot = store::get(tx, id)?.ok_or(Error::NotFound("lot"))?;
            if lot.recalled_at.is_some() {
                return Err(Error::Immutable("recalled_lot"));
            }
            note.subject(id).data(serde_json::json!({ "lot": lot.lot, "reason": reason }));
            let at = self.now();
            store::recall(tx, id, at, &reason)?;
            let entry =
                Entry { reason: &reason, ..Entry::new(LedgerAct::Recalled, at, self.actor(), 0) };
            ledger::enter(tx, id, &entry)?;
            self.lot_recalled(tx, id, &reason)?;
            line(tx, id, self.today())
        })
    }
}
