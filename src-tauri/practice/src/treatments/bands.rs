//! The chart's zones with this practice's own caution limits, for the gauges beside the depths.

use super::ZONES;
use crate::rights::Act;
use crate::store::profile;
use crate::{Depth, Practice, Result};
use serde::Serialize;

/// A zone with its usual depths and this practice's caution limit.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct ZoneBand {
    /// Code of the face chart.
    pub zone: String,
    /// "Right cheek".
    pub label: String,
    /// Name of the pair, "cheeks"; both sides have the same.
    pub plural: String,
    /// Shallow end of the usual band.
    pub typical_from_um: Depth,
    /// Deep end of the usual band.
    pub typical_to_um: Depth,
    /// Depth above which a caution shows.
    pub caution_um: Depth,
}

impl Practice {
    /// Every zone in the order of the chart, with its usual depths and caution limit.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn zone_bands(&self) -> Result<Vec<ZoneBand>> {
        self.may(Act::ZoneBands)?;
        let parameters = self.read(profile::parameters)?;
        let band = |zone: &super::Zone| ZoneBand {
            zone: zone.code.to_owned(),
            label: zone.label.to_owned(),
            plural: zone.plural.to_owned(),
            typical_from_um: zone.typical.0,
            typical_to_um: zone.typical.1,
            caution_um: Depth(parameters.get(zone.warn_key)),
        };
        Ok(ZONES.iter().map(band).collect())
    }
}
