//! Discarding an open treatment that was not done after all. Cartridges opened for it are spent.

use super::save::open_at;
use crate::audit::Op;
use crate::rights::Act;
use crate::stock::{Entry, LedgerAct};
use crate::store::{ledger, stock, treatments as store, usage};
use crate::{Error, Practice, Result, TreatmentId, text};

impl Practice {
    /// Discards an open treatment with a reason: its own practitioner does, or somebody who may lift
    /// stops. Its record stays readable; cartridges and packs already opened leave the shelf and can
    /// never be used again, and the zones charted with them count for the interval to the next session.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for anybody else; [`Error::Invalid`] without a reason;
    /// [`Error::Immutable`] when it is closed or discarded already; [`Error::Conflict`] when it was
    /// saved in between; [`Error::NotFound`].
    pub fn discard_treatment(&self, id: TreatmentId, version: i32, reason: &str) -> Result<()> {
        self.may(Act::DiscardTreatment)?;
        let reason = text::required("reason", reason, 500)?;
        self.transact(Op::DiscardTreatment, |tx, note| {
            let treatment = if self.actor().may_lift {
                open_at(tx, id, version)?
            } else {
                self.own_open(tx, id, version)?
            };
            note.client(treatment.client).subject(id);
            note.data(serde_json::json!({ "reason": reason }));
            for cartridge in treatment.draft.cartridges.iter().filter(|c| c.opened_before_client) {
                let lot = stock::get(tx, cartridge.lot_id)?.ok_or(Error::NotFound("lot"))?;
                let spent = Entry {
                    treatment: Some(id),
                    ..Entry::new(
                        LedgerAct::Opened,
                        self.now(),
                        self.actor(),
                        // Opened though the record says that none was left: it is on the line all the same.
                        -i32::from(lot.on_hand.min(1)),
                    )
                };
                ledger::enter(tx, lot.id, &spent)?;
            }
            super::packs::use_up(tx, &treatment, self)?;
            usage::let_go_of_unopened(tx, id)?;
            store::discard(tx, id, &reason, self.now())
        })
    }
}
