//! Devices: the pens and rollers in use, with what their labels allow.

mod save;

pub use save::DeviceFields;

use crate::rights::Act;
use crate::stock::codes;
use crate::store::devices as store;
use crate::{Day, Depth, DeviceId, Practice, Result};
use serde::Serialize;

codes! {
    /// How a device moves its needles.
    DeviceKind {
        /// Motor-driven pen with cartridges.
        Pen => "pen",
        /// Roller.
        Roller => "roller",
        /// Stamp.
        Stamp => "stamp",
    }
}

/// A microneedling device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Device {
    /// Id.
    pub id: DeviceId,
    /// What may be changed.
    pub fields: DeviceFields,
    /// For the check against silent overwriting.
    pub version: i32,
}

impl Device {
    /// Make and model, as findings and paper name it.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.fields.make, self.fields.model)
    }

    /// Whether its service is overdue on `day`.
    #[must_use]
    pub fn service_overdue(&self, day: Day) -> bool {
        self.fields.service_due.is_some_and(|due| due < day)
    }

    /// The deepest depth it reaches or is labelled for.
    #[must_use]
    pub fn max_depth(&self) -> Depth {
        self.fields.max_depth_um
    }
}

impl Practice {
    /// Every device, those in use first.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn devices(&self) -> Result<Vec<Device>> {
        self.may(Act::Devices)?;
        self.read(store::all)
    }
}
