//! Treatments: charted, checked by the rules, signed and closed; then only amended.

mod amend;
mod bands;
mod close;
mod context;
mod discard;
mod draft;
mod interval;
mod packs;
mod paper;
mod past;
mod save;
mod start;
mod view;
mod zones;

pub use bands::ZoneBand;
pub(crate) use context::FirstUse;
pub(crate) use context::open_findings;
pub use draft::{
    Anaesthetic, CartridgeUse, Direction, Endpoint, ProductUse, TreatmentDraft, ZoneChart,
};
pub(crate) use paper::{AftercareFacts, for_aftercare};
pub(crate) use past::{SessionLine, drafts_started_before, past};
pub use start::BeforeStart;
pub use view::{Amendment, LastTime, TreatmentLine, TreatmentView};
pub use zones::{ZONES, Zone, zone_named};
pub(crate) use zones::{zones_in, zones_in_words};

use crate::stock::codes;
use crate::{ClientId, Day, DeviceId, Instant, StaffId, TreatmentId};

codes! {
    /// How far a treatment's record is.
    Status {
        /// Being charted.
        Draft => "draft",
        /// Signed; never changes again.
        Closed => "closed",
        /// Not done after all; kept with the reason.
        Discarded => "discarded",
    }
}

/// A treatment as stored: its chart and everything the record adds to it.
#[derive(Debug, Clone)]
pub(crate) struct Treatment {
    pub id: TreatmentId,
    pub client: ClientId,
    pub practitioner: StaffId,
    pub day: Day,
    pub status: Status,
    pub started_at: Instant,
    pub saved_at: Instant,
    pub ended_at: Option<Instant>,
    pub draft: TreatmentDraft,
    pub next_date: Option<Day>,
    /// The findings as they were at closing, JSON.
    pub findings: String,
    pub signed_as: String,
    pub discard_reason: String,
    pub version: i32,
}

impl Treatment {
    pub(crate) fn new(
        client: ClientId,
        practitioner: StaffId,
        device: Option<DeviceId>,
        (day, at): (Day, Instant),
    ) -> Self {
        Self {
            id: TreatmentId::new(),
            client,
            practitioner,
            day,
            status: Status::Draft,
            started_at: at,
            saved_at: at,
            ended_at: None,
            draft: TreatmentDraft { device_id: device, ..TreatmentDraft::default() },
            next_date: None,
            findings: "[]".to_owned(),
            signed_as: String::new(),
            discard_reason: String::new(),
            version: 1,
        }
    }
}
