//! Adding a device and changing its record.

use super::{Device, DeviceKind};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::devices as store;
use crate::{Day, Depth, DeviceId, Error, Practice, Result, text};
use serde::{Deserialize, Serialize};

/// What may be set of a device's record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct DeviceFields {
    /// Maker.
    pub make: String,
    /// Model.
    pub model: String,
    /// Serial number as on the plate; may be empty.
    pub serial: String,
    /// How it moves its needles.
    pub kind: DeviceKind,
    /// Deepest depth it reaches or is labelled for.
    pub max_depth_um: Depth,
    /// Question codes its labelling lists as contraindications.
    pub labelled_contraindications: Vec<String>,
    /// Day its next service is due.
    pub service_due: Option<Day>,
    /// Whether it is in use here.
    pub active: bool,
}

impl Practice {
    /// Adds a device.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] naming the field.
    pub fn add_device(&self, fields: DeviceFields) -> Result<Device> {
        self.may(Act::AddDevice)?;
        let device = Device { id: DeviceId::new(), fields: fields.checked()?, version: 1 };
        self.transact(Op::AddDevice, |tx, note| {
            note.subject(device.id).data(serde_json::to_value(&device.fields)?);
            store::insert(tx, &device)
        })?;
        Ok(device)
    }

    /// Changes a device's record. `version` is the one that was read.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] naming the field;
    /// [`Error::NotFound`]; [`Error::Conflict`] when somebody saved in between.
    pub fn update_device(
        &self,
        id: DeviceId,
        version: i32,
        fields: DeviceFields,
    ) -> Result<Device> {
        self.may(Act::UpdateDevice)?;
        let device = Device { id, fields: fields.checked()?, version: version + 1 };
        self.transact(Op::UpdateDevice, |tx, note| {
            let old = store::get(tx, id)?.ok_or(Error::NotFound("device"))?;
            note.subject(id).changed(&old.fields, &device.fields)?;
            store::update(tx, version, &device)
        })?;
        Ok(device)
    }
}

impl DeviceFields {
    fn checked(self) -> Result<Self> {
        if !self.max_depth_um.is_sane() {
            return Err(Error::invalid("max_depth_um", "out_of_range"));
        }
        let codes = self.labelled_contraindications.iter();
        let codes = codes.map(|code| text::required("labelled_contraindications", code, 60));
        let mut labelled_contraindications = codes.collect::<Result<Vec<_>>>()?;
        labelled_contraindications.sort();
        labelled_contraindications.dedup();
        Ok(Self {
            make: text::required("make", &self.make, 60)?,
            model: text::required("model", &self.model, 60)?,
            serial: text::typed("serial", &self.serial, 60)?,
            labelled_contraindications,
            ..self
        })
    }
}
