//! Putting a version in force, and taking a form out of use. Who is signing meanwhile finishes on the
//! version they began with.

use super::list::may_retire;
use super::version::get;
use super::{Form, FormState};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::forms as store;
use crate::{Error, FormId, Practice, Result};
use serde_json::json;

impl Practice {
    /// Puts a draft in force; the version before is retired. With `re_sign`, whoever signed an earlier
    /// version signs again before the next treatment (R04).
    ///
    /// # Errors
    /// [`Error::Faulty`] with everything that is wrong and where; [`Error::Conflict`] when somebody
    /// saved after it was read; [`Error::Immutable`] once in force; [`Error::Blocked`] while the clock
    /// is behind the record (R29); [`Error::Forbidden`].
    pub fn activate_form(&self, id: FormId, saves: i32, re_sign: bool) -> Result<Form> {
        self.may(Act::ActivateForm)?;
        self.transact(Op::ActivateForm, |tx, note| {
            self.must_trust_clock(tx)?;
            let draft = get(tx, id)?;
            draft.must_be_draft(saves)?;
            let faults = self.faults_of(tx, &draft.read()?)?;
            if !faults.is_empty() {
                return Err(Error::Faulty(faults));
            }
            let (code, language) = (&draft.template.code, &draft.template.language);
            let touched = store::signed_clients(tx, code, language, self.today())?;
            note.subject(draft.template.title());
            note.data(json!({
                "form": draft.template.title(), "language": language, "sign_again": re_sign,
                "clients_with_a_signed_form": touched, "sha256": draft.template.sha256,
            }));
            store::retire(tx, code, language, self.now())?;
            store::activate(tx, (id, saves), re_sign, (self.actor().id, self.now()))?;
            self.form_view(tx, code, language)
        })
    }

    /// Takes a form out of use in one language: no new paper is made from it, and what was signed on it
    /// stays.
    ///
    /// # Errors
    /// [`Error::Invalid`] (`form`, `needed`) for the last wording of a paper every treatment makes, or
    /// (`form`, `not_active`); [`Error::NotFound`]; [`Error::Forbidden`].
    pub fn retire_form(&self, id: FormId) -> Result<Form> {
        self.may(Act::RetireForm)?;
        self.transact(Op::RetireForm, |tx, note| {
            let row = get(tx, id)?;
            if row.version.state != FormState::Active {
                return Err(Error::invalid("form", "not_active"));
            }
            let (code, language) = (&row.template.code, &row.template.language);
            if !may_retire(tx, code)? {
                return Err(Error::invalid("form", "needed"));
            }
            note.subject(row.template.title());
            note.data(json!({ "form": row.template.title(), "language": language }));
            store::retire(tx, code, language, self.now())?;
            self.form_view(tx, code, language)
        })
    }
}
