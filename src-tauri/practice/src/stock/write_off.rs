//! Units that leave the shelf without being used or destroyed here: lost, or sent back.

use super::{Entry, LedgerAct, LotLine, codes, line};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{ledger, stock as store};
use crate::{Error, LotId, Practice, Result, text};

codes! {
    /// How units left the shelf.
    WayOff {
        /// Lost or broken.
        Lost => "lost",
        /// Sent back to the supplier.
        Returned => "returned",
    }
}

impl Practice {
    /// Takes lost or returned units off the record, with the reason.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a reason, for no units or more than are left;
    /// [`Error::NotFound`].
    pub fn write_off_units(
        &self,
        id: LotId,
        way: WayOff,
        units: u16,
        reason: &str,
    ) -> Result<LotLine> {
        self.may(Act::WriteOffUnits)?;
        let reason = text::required("reason", reason, 500)?;
        self.transact(Op::WriteOffUnits, |tx, note| {
            let lot = store::get(tx, id)?.ok_or(Error::NotFound("lot"))?;
            if units == 0 || units > lot.on_hand {
                return Err(Error::invalid("units", "more_than_left"));
            }
            note.subject(id).data(serde_json::json!({
                "lot": lot.lot, "way": way, "units": units, "reason": reason,
            }));
            let act = match way {
                WayOff::Lost => LedgerAct::Lost,
                WayOff::Returned => LedgerAct::Returned,
            };
            let entry = Entry {
                reason: &reason,
                ..Entry::new(act, self.now(), self.actor(), -i32::from(units))
            };
            ledger::enter(tx, id, &entry)?;
            line(tx, id, self.today())
        })
    }
}
