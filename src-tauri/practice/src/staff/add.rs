//! Adding a person: their record and their own key slot.

use super::{NewStaff, Staff, passphrase};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::staff as store;
use crate::{Practice, Result, StaffId};
use vault::NewSlot;

impl Practice {
    /// Everybody on record, active people first, then by name.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn staff(&self) -> Result<Vec<Staff>> {
        self.may(Act::Staff)?;
        self.read(store::all)
    }

    /// Adds a person with their first passphrase. The key slot is written before the record is
    /// committed: a power cut between the two leaves a slot nobody can sign in with.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`] without the right to manage; [`crate::Error::Invalid`] naming
    /// the field.
    pub fn add_staff(&self, new: NewStaff) -> Result<Staff> {
        self.may(Act::AddStaff)?;
        let fields = new.fields.checked(self.today())?;
        passphrase::must_be_strong("passphrase", &new.passphrase)?;
        let staff = fields.into_staff(StaffId::new(), 1);
        self.transact(Op::AddStaff, |tx, note| {
            note.subject(staff.id).data(serde_json::to_value(&staff)?);
            store::insert(tx, &staff)?;
            self.vault().add_slot(NewSlot {
                id: staff.id.uuid(),
                name: &staff.name,
                role: staff.role.name(),
                passphrase: &new.passphrase,
            })?;
            Ok(())
        })?;
        Ok(staff)
    }
}
