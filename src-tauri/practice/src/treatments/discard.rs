//! Discarding an open treatment that was not done after all. Cartridges opened for it are spent.

use super::Status;
use crate::audit::Op;
use crate::store::{stock, treatments as store};
use crate::{Error, Practice, Result, TreatmentId, text};

impl Practice {
    /// Discards an open treatment with a reason. Its record stays readable; cartridges already
    /// opened leave the shelf and can never be used again.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to treat; [`Error::Invalid`] without a reason;
    /// [`Error::Immutable`] when it is closed or discarded already; [`Error::NotFound`].
    pub fn discard_treatment(&self, id: TreatmentId, reason: &str) -> Result<()> {
        self.actor().must_treat()?;
        let reason = text::required("reason", reason, 500)?;
        self.transact(Op::DiscardTreatment, |tx, note| {
            let treatment = store::get(tx, id)?.ok_or(Error::NotFound("treatment"))?;
            if treatment.status != Status::Draft {
                return Err(Error::Immutable("treatment"));
            }
            note.client(treatment.client).subject(id);
            note.data(serde_json::json!({ "reason": reason }));
            for cartridge in treatment.draft.cartridges.iter().filter(|c| c.opened_before_client) {
                stock::take_one(tx, cartridge.lot_id)?;
            }
            store::discard(tx, id, &reason, self.now())
        })
    }
}
