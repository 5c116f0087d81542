//! Withdrawal: at any time, by word of mouth too. It stops what comes and keeps what was.

use super::{Consent, WithdrawalScope};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::consents as store;
use crate::{ConsentId, Error, Practice, Result, text};

impl Practice {
    /// Records that the client withdrew a signed consent. The person signed in received it; the
    /// reason may be empty, because a client owes none.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the consent was never signed; [`Error::NotFound`].
    pub fn withdraw_consent(
        &self,
        id: ConsentId,
        reason: &str,
        scope: WithdrawalScope,
    ) -> Result<Consent> {
        self.may(Act::WithdrawConsent)?;
        let reason = text::typed("reason", reason, 600)?;
        self.transact(Op::WithdrawConsent, |tx, note| {
            let row = store::get(tx, id)?.ok_or(Error::NotFound("consent"))?;
            if row.signed.is_none() {
                return Err(Error::invalid("consent", "not_signed"));
            }
            note.client(row.client).subject(id);
            note.data(serde_json::json!({ "scope": scope, "reason": reason }));
            store::withdraw(tx, id, scope, &reason, (self.actor().id, self.now()))?;
            self.consent_view(tx, id)
        })
    }
}
