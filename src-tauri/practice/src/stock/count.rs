//! Counting what is on the shelf, and putting the record right.

use super::{Entry, LedgerAct, LotLine, line};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{ledger, stock as store};
use crate::{Error, LotId, Practice, Result, text};

impl Practice {
    /// Corrects what is on hand by a count, with the reason for the difference.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a reason, for a count out of range, or for one that changes
    /// nothing; [`Error::Conflict`] when units moved since `version` was read; [`Error::NotFound`].
    pub fn count_lot(
        &self,
        id: LotId,
        version: i32,
        counted: u16,
        reason: &str,
    ) -> Result<LotLine> {
        self.may(Act::CountLot)?;
        let reason = text::required("reason", reason, 500)?;
        if counted > 9999 {
            return Err(Error::invalid("counted", "out_of_range"));
        }
        self.transact(Op::CountLot, |tx, note| {
            let lot = store::get(tx, id)?.ok_or(Error::NotFound("lot"))?;
            if lot.version != version {
                return Err(Error::Conflict);
            }
            let difference = i32::from(counted) - i32::from(lot.on_hand);
            if difference == 0 {
                return Err(Error::invalid("counted", "as_on_record"));
            }
            note.subject(id).data(serde_json::json!({
                "lot": lot.lot, "reason": reason,
                "on_hand": { "old": lot.on_hand, "new": counted },
            }));
            let entry = Entry {
                reason: &reason,
                ..Entry::new(LedgerAct::Counted, self.now(), self.actor(), difference)
            };
            ledger::enter(tx, id, &entry)?;
            line(tx, id, self.today())
        })
    }
}
