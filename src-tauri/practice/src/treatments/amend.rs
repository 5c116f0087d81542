//! Amending a closed treatment: a dated addition beside the original, which stays readable (R25).

use super::{Amendment, Status, TreatmentView};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::treatments as store;
use crate::{Error, Practice, Result, TreatmentId, text};

impl Practice {
    /// Adds an amendment to a closed treatment. Any practitioner may: it carries its own name.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to treat; [`Error::Invalid`] naming the field;
    /// [`Error::Blocked`] while the clock is behind the record (R29);
    /// [`Error::Immutable`] for a discarded treatment, and for one still open, which is edited
    /// instead; [`Error::NotFound`].
    pub fn amend_treatment(
        &self,
        id: TreatmentId,
        section: &str,
        body: &str,
        reason: &str,
    ) -> Result<TreatmentView> {
        self.may(Act::AmendTreatment)?;
        let amendment = Amendment {
            section: text::required("section", section, 60)?,
            body: text::required("body", body, 4000)?,
            reason: text::required("reason", reason, 500)?,
            by: self.actor().name.clone(),
            at: self.now(),
        };
        self.transact(Op::AmendTreatment, |tx, note| {
            self.must_trust_clock(tx)?;
            let treatment = store::get(tx, id)?.ok_or(Error::NotFound("treatment"))?;
            if treatment.status != Status::Closed {
                return Err(Error::Immutable("not_closed"));
            }
            note.client(treatment.client).subject(id).data(serde_json::to_value(&amendment)?);
            store::amend(tx, id, self.actor().id, &amendment)?;
            super::view::build(tx, treatment)
        })
    }
}
