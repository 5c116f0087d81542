//! Treatments: charted, checked by the rules, signed and closed; then only amended.

mod zones;

pub use zones::{ZONES, Zone, zone_named};
