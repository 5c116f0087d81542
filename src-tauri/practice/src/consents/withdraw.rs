//! Withdrawal: at any time, by word of mouth too. It stops what comes and keeps what was.

use super::asked::FormShape;
use super::evidence::withdrawal_seals;
use super::{Consent, WithdrawalFields};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{consents as store, staff, templates};
use crate::{ConsentId, Error, Practice, Result, text};

impl Practice {
    /// Records that the client withdrew a signed consent: what, on which day, how, and who received it.
    /// The reason may be empty, because a client owes none.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the consent was never signed, naming `scope` (`not_asked`) for what the form
    /// does not agree to, and naming `told_on` for a day to come
    /// (`in_future`) or before the signature (`before_signing`); [`Error::NotFound`].
    pub fn withdraw_consent(
        &self,
        id: ConsentId,
        withdrawal: &WithdrawalFields,
    ) -> Result<Consent> {
        self.may(Act::WithdrawConsent)?;
        let reason = text::typed("reason", &withdrawal.reason, 600)?;
        let withdrawal = WithdrawalFields { reason, ..withdrawal.clone() };
        self.transact(Op::WithdrawConsent, |tx, note| {
            let row = store::get(tx, id)?.ok_or(Error::NotFound("consent"))?;
            let Some(signed) = &row.signed else {
                return Err(Error::invalid("consent", "not_signed"));
            };
            let template = templates::get(tx, row.template)?.ok_or(Error::NotFound("template"))?;
            if !FormShape::of(&template)?.withdrawable().contains(&withdrawal.scope) {
                return Err(Error::invalid("scope", "not_asked"));
            }
            if withdrawal.told_on > self.today() {
                return Err(Error::invalid("told_on", "in_future"));
            }
            if withdrawal.told_on < signed.on {
                return Err(Error::invalid("told_on", "before_signing"));
            }
            let receiver =
                staff::get(tx, withdrawal.received_by)?.ok_or(Error::NotFound("staff"))?;
            note.client(row.client).subject(id);
            store::withdraw(tx, id, &withdrawal, (self.actor().id, self.now()))?;
            note.data(serde_json::json!({
                "form": row.code, "scope": withdrawal.scope, "told_on": withdrawal.told_on, "how": withdrawal.how,
                "received_by": receiver.name, "reason": withdrawal.reason,
                "seal": withdrawal_seals(tx, id)?.pop(),
            }));
            self.consent_view(tx, id)
        })
    }
}
