//! Opening a unit: from that day its period after opening runs.

use super::{Entry, LedgerAct, LotLine, line};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{ledger, stock as store};
use crate::{Day, Error, LotId, Practice, Result};

impl Practice {
    /// Records that a unit was opened on `day`. A further unit takes the one that was open before
    /// off the shelf: one is in use at a time.
    ///
    /// # Errors
    /// [`Error::Invalid`] for `day` in the future, before the lot was received, before the unit in
    /// use was opened or after its expiry; for `id` when it is a kind used once or none is left;
    /// [`Error::NotFound`].
    pub fn open_unit(&self, id: LotId, day: Day) -> Result<LotLine> {
        self.may(Act::OpenUnit)?;
        let today = self.today();
        if day > today {
            return Err(Error::invalid("day", "in_future"));
        }
        self.transact(Op::OpenUnit, |tx, note| {
            let lot = store::get(tx, id)?.ok_or(Error::NotFound("lot"))?;
            if lot.kind.is_single_use() {
                return Err(Error::invalid("id", "used_once"));
            }
            if day < lot.received_at.day_in(self.zone()) {
                return Err(Error::invalid("day", "before_received"));
            }
            if lot.opened_on.is_some_and(|before| day < before) {
                return Err(Error::invalid("day", "before_opened"));
            }
            if lot.expires.is_some_and(|last| day > last) {
                return Err(Error::invalid("day", "after_expiry"));
            }
            let finished = u16::from(lot.opened_on.is_some());
            if lot.on_hand <= finished {
                return Err(Error::invalid("id", "none_to_open"));
            }
            note.subject(id).data(serde_json::json!({ "lot": lot.lot, "opened_on": day }));
            let entry = Entry {
                day: Some(day),
                ..Entry::new(LedgerAct::Opened, self.now(), self.actor(), -i32::from(finished))
            };
            ledger::enter(tx, id, &entry)?;
            store::open_on(tx, id, day)?;
            line(tx, id, today)
        })
    }
}
