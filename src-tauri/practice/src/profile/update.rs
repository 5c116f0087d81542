//! Changing the practice profile.

use super::{Profile, ProfileFields};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::profile as store;
use crate::{Practice, Result};

impl Practice {
    /// The practice profile.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn profile(&self) -> Result<Profile> {
        self.may(Act::Profile)?;
        self.read(store::get)
    }

    /// Changes the profile. `version` is the one that was read.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`] without the right to manage; [`crate::Error::Invalid`] naming
    /// the field; [`crate::Error::Conflict`] when somebody saved in between.
    pub fn update_profile(&self, version: i32, fields: ProfileFields) -> Result<Profile> {
        self.may(Act::UpdateProfile)?;
        let fields = fields.checked()?;
        let profile = self.transact(Op::UpdateProfile, |tx, note| {
            let old = store::get(tx)?;
            note.changed(&old.fields, &fields)?;
            store::update(tx, version, &fields)?;
            // Before the record is kept: after it, a failing disk would answer an error for an
            // act that was done.
            self.vault().rename_practice(&fields.name)?;
            store::get(tx)
        })?;
        self.profile_changed(&profile);
        Ok(profile)
    }
}
