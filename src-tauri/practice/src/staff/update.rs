//! Changing a person's record; somebody who leaves loses their key slot.

use super::{Staff, StaffFields};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{pins, staff as store};
use crate::{Error, Practice, Result, StaffId};

impl Practice {
    /// Changes a person's record. `version` is the one that was read. Setting `active` to false
    /// removes the key slot: the person can no longer open the practice.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage, or when a person would take their own
    /// access or the last manager away; [`Error::Invalid`] naming the field; [`Error::Conflict`]
    /// when somebody saved in between.
    pub fn update_staff(&self, id: StaffId, version: i32, fields: StaffFields) -> Result<Staff> {
        self.may(Act::UpdateStaff)?;
        let fields = fields.checked(self.today())?;
        if id == self.actor().id && (!fields.active || !fields.may_manage) {
            return Err(Error::Forbidden("own_access"));
        }
        let staff = fields.into_staff(id, version + 1);
        self.transact(Op::UpdateStaff, |tx, note| {
            let old = store::get(tx, id)?.ok_or(Error::NotFound("staff"))?;
            if !old.active && staff.active {
                return Err(Error::Forbidden("left_for_good"));
            }
            let at_old_version = Staff { version: old.version, ..staff.clone() };
            note.subject(id).changed(&old, &at_old_version)?;
            store::update(tx, version, &staff)?;
            if staff.active {
                self.vault().rename_slot(id.uuid(), &staff.name, staff.role.name())?;
            } else if old.active {
                pins::remove(tx, id)?;
                self.vault().remove_slot(id.uuid())?;
            }
            Ok(())
        })?;
        Ok(staff)
    }
}
