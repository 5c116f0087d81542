//! Changing a client's record. Who changed what, from what, stays in the audit log.

use super::{Client, ClientFields, Stored};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{clients as store, profile};
use crate::{ClientId, Error, Practice, Result};
use serde_json::{Map, Value, json};

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
            note.client(id).subject(id).data(difference(&old.fields, &fields)?);
            store::update(tx, id, version, &fields)?;
            let stored = Stored { fields, version: version + 1, ..old };
            Ok((stored, profile::parameters(tx)?))
        })?;
        self.reindex(&stored);
        Ok(stored.on(today, &parameters))
    }
}

/// Each changed field with what it was and what it is.
fn difference(old: &ClientFields, new: &ClientFields) -> Result<Value> {
    let (old, new) = (serde_json::to_value(old)?, serde_json::to_value(new)?);
    let mut changed = Map::new();
    if let (Value::Object(old), Value::Object(new)) = (old, new) {
        for (field, value) in new {
            let before = old.get(&field).cloned().unwrap_or_default();
            if before != value {
                changed.insert(field, json!({ "old": before, "new": value }));
            }
        }
    }
    Ok(Value::Object(changed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_record_of_a_change_names_only_what_changed() {
        let old =
            ClientFields { given: "Ana".into(), phone: "1".into(), ..ClientFields::default() };
        let new = ClientFields { phone: "2".into(), ..old.clone() };
        let changed = difference(&old, &new).expect("fields are JSON");
        assert_eq!(changed, json!({ "phone": { "old": "1", "new": "2" } }), "one field changed");
    }
}
