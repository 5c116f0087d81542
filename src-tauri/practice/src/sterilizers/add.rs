//! Putting a sterilizer on record and changing what is known of it. Its code never changes: it begins
//! every load number and every pack code.

use super::{Sterilizer, SterilizerClass};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::sterilizers as store;
use crate::{Day, Error, Practice, Result, SterilizerId, text};
use serde::{Deserialize, Serialize};

/// What may be set of a sterilizer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SterilizerFields {
    /// Short code, one to four letters and digits: "A1".
    pub code: String,
    /// Make.
    pub make: String,
    /// Model.
    pub model: String,
    /// Serial as on the plate; may be empty.
    pub serial: String,
    /// Class.
    pub class: SterilizerClass,
    /// Day it was installed.
    pub installed_on: Option<Day>,
    /// Day its next service is due.
    pub service_due: Option<Day>,
    /// Day its next validation is due.
    pub validation_due: Option<Day>,
    /// Still in use here.
    pub active: bool,
}

impl SterilizerFields {
    fn checked(self, today: Day) -> Result<Self> {
        let code = text::required("code", &self.code, 4)?.to_uppercase();
        if !code.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(Error::invalid("code", "not_a_code"));
        }
        if self.installed_on.is_some_and(|day| day > today) {
            return Err(Error::invalid("installed_on", "in_future"));
        }
        Ok(Self {
            code,
            make: text::required("make", &self.make, 60)?,
            model: text::required("model", &self.model, 60)?,
            serial: text::typed("serial", &self.serial, 60)?,
            ..self
        })
    }
}

impl Practice {
    /// Adds a sterilizer.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] naming the field: a code
    /// that is taken or not letters and digits, a missing make or model.
    pub fn add_sterilizer(&self, fields: SterilizerFields) -> Result<Sterilizer> {
        self.may(Act::AddSterilizer)?;
        let fields = fields.checked(self.today())?;
        let added = Sterilizer { id: SterilizerId::new(), fields, version: 1 };
        self.transact(Op::AddSterilizer, |tx, note| {
            if store::all(tx)?.iter().any(|known| known.fields.code == added.fields.code) {
                return Err(Error::invalid("code", "taken"));
            }
            note.subject(added.id).data(serde_json::to_value(&added)?);
            store::insert(tx, &added)
        })?;
        Ok(added)
    }

    /// Changes a sterilizer's record. `version` is the one that was read; its code stays.
    ///
    /// # Errors
    /// As for [`Self::add_sterilizer`]; [`Error::Immutable`] for another code; [`Error::Conflict`].
    pub fn update_sterilizer(
        &self,
        id: SterilizerId,
        version: i32,
        fields: SterilizerFields,
    ) -> Result<Sterilizer> {
        self.may(Act::UpdateSterilizer)?;
        let fields = fields.checked(self.today())?;
        self.transact(Op::UpdateSterilizer, |tx, note| {
            let old = store::get(tx, id)?.ok_or(Error::NotFound("sterilizer"))?;
            if old.fields.code != fields.code {
                return Err(Error::Immutable("sterilizer_code"));
            }
            note.subject(id).changed(&old.fields, &fields)?;
            let changed = Sterilizer { id, fields, version: version + 1 };
            store::update(tx, version, &changed)?;
            Ok(changed)
        })
    }
}
