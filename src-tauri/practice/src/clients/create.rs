//! Making a client's record.

use super::{Client, ClientFields, NotSame, Stored};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{clients as store, profile};
use crate::{ClientId, Practice, Result};
use rusqlite::Transaction;

impl Practice {
    /// Creates a client and gives them the next number. Everybody on the staff may.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`] naming the field.
    pub fn create_client(&self, fields: ClientFields) -> Result<Client> {
        self.may(Act::CreateClient)?;
        self.create_client_unlike(fields, &[])
    }

    /// The same, remembering in the same act whom staff told apart from the new client.
    ///
    /// # Errors
    /// As for [`Practice::create_client`] and [`Practice::remember_not_same`].
    pub fn create_client_unlike(
        &self,
        fields: ClientFields,
        not_same: &[NotSame],
    ) -> Result<Client> {
        self.may(Act::CreateClient)?;
        let today = self.today();
        let fields = fields.checked(today)?;
        let (stored, parameters) = self.transact(Op::CreateClient, |tx, note| {
            let stored = self.new_client(tx, fields)?;
            for other in not_same {
                self.tell_apart(tx, stored.id, other)?;
            }
            note.client(stored.id).subject(stored.id);
            note.data(serde_json::json!({
                "number": stored.number, "new": stored.fields, "not_same": not_same,
            }));
            Ok((stored, profile::parameters(tx)?))
        })?;
        self.reindex(&stored);
        Ok(stored.on(today, &parameters))
    }

    /// Inserts checked fields under the next number. Numbering needs a view over all desks.
    fn new_client(&self, tx: &Transaction<'_>, fields: ClientFields) -> Result<Stored> {
        let stored = Stored {
            id: ClientId::new(),
            number: store::next_number(tx)?,
            fields,
            created_at: self.now(),
            version: 1,
        };
        store::insert(tx, &stored)?;
        Ok(stored)
    }
}
