//! A new passphrase: one's own, or that of somebody who forgot theirs.

use super::passphrase;
use crate::audit::Op;
use crate::rights::Act;
use crate::store::staff as store;
use crate::{Error, Practice, Result, StaffId};

impl Practice {
    /// Gives `staff` a new passphrase; the old one stops opening the practice. `own` is the
    /// passphrase of the person signed in, asked again so that nobody takes over a window left
    /// open.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for another person's passphrase without the right to manage, and for
    /// somebody who left; [`Error::Invalid`] for `own_passphrase` that does not match and for a weak
    /// `passphrase`.
    pub fn set_passphrase(&self, staff: StaffId, own: &str, new: &str) -> Result<()> {
        self.may(Act::SetPassphrase)?;
        let actor = self.actor().id;
        if staff != actor {
            self.may(Act::UpdateStaff)?;
        }
        passphrase::must_be_strong("passphrase", new)?;
        self.prove(own)?;
        self.transact(Op::SetPassphrase, |tx, note| {
            let person = store::get(tx, staff)?.ok_or(Error::NotFound("staff"))?;
            if !person.active {
                return Err(Error::Forbidden("left_for_good"));
            }
            note.subject(staff);
            Ok(self.vault().set_passphrase(staff.uuid(), new)?)
        })
    }
}
