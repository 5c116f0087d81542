//! Changing a client's record. Who changed what, from what, stays in the audit log.

use super::{Client, ClientFields, Stored};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{clients as store, profile};
use crate::{ClientId, Error, Practice, Result};

impl Practice {
    /// Changes a client's record. `version` is the one that was read.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the field; [`Error::Conflict`] when somebody saved in between;
    /// [`Error::NotFound`].
    pub fn update_client(
        &self,
        id: ClientId,
        version: i32,
        fields: ClientFields,
    ) -> Result<Client> {
        self.may(Act::UpdateClient)?;
        let today = self.today();
        let fields = fields.checked(today)?;
        let (stored, parameters) = self.transact(Op::UpdateClient, |tx, note| {
            let old = store::get(tx, id)?.ok_or(Error::NotFound("client"))?;
            note.client(id).subject(id).changed(&old.fields, &fields)?;
            store::update(tx, id, version, &fields)?;
            let stored = Stored { fields, version: version + 1, ..old };
            Ok((stored, profile::parameters(tx)?))
        })?;
        self.reindex(&stored);
        Ok(stored.on(today, &parameters))
    }
}
