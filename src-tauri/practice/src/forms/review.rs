//! The mark that somebody who answers for the words has read them, with medical director and counsel.

use super::version::get;
use super::{Form, FormState};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::forms as store;
use crate::{Error, FormId, Practice, Result};
use serde_json::json;

impl Practice {
    /// Marks a version as reviewed by the person signed in. It is said of exactly these words: a draft
    /// that is changed afterwards loses it.
    ///
    /// # Errors
    /// [`Error::Vault`] for a wrong passphrase; [`Error::Invalid`] (`form`, `reviewed`) when it is
    /// marked already, or (`form`, `retired`); [`Error::Conflict`] when a draft was saved since it was
    /// read; [`Error::Blocked`] while the clock is behind the record (R29); [`Error::Forbidden`].
    pub fn review_form(&self, id: FormId, saves: i32, passphrase: &str) -> Result<Form> {
        self.may(Act::ReviewForm)?;
        self.check_passphrase(self.actor(), passphrase)?;
        self.transact(Op::ReviewForm, |tx, note| {
            self.must_trust_clock(tx)?;
            let row = get(tx, id)?;
            if row.version.state == FormState::Retired {
                return Err(Error::invalid("form", "retired"));
            }
            if row.version.reviewed_at.is_some() {
                return Err(Error::invalid("form", "reviewed"));
            }
            if row.version.saves != saves {
                return Err(Error::Conflict);
            }
            note.subject(row.template.title());
            note.data(json!({
                "form": row.template.title(), "language": row.template.language,
                "sha256": row.template.sha256,
            }));
            store::review(tx, id, self.actor().id, self.now())?;
            self.form_view(tx, &row.template.code, &row.template.language)
        })
    }
}
