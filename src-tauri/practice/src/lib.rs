//! The clinic: who works in it, who is treated in it, what was asked, agreed, done and given,
//! and the record of every one of those acts. No window and no Tauri: the shell and the command
//! line open the same [`Practice`].

pub mod audit;
pub mod backup;
pub mod break_glass;
pub mod checklists;
pub mod clients;
pub mod clock;
mod codes;
pub mod consents;
pub mod demo;
pub mod devices;
pub mod documents;
pub mod drafts;
mod error;
pub mod forms;
pub mod history;
mod ids;
pub mod incidents;
pub mod indicators;
mod language;
mod left_out;
pub mod loads;
pub mod packs;
pub mod photos;
mod practice;
pub mod printing;
pub mod profile;
pub mod reports;
pub mod rights;
pub mod rules;
pub mod staff;
mod standby;
pub mod sterilizers;
pub mod stock;
mod store;
mod text;
mod time;
pub mod today;
pub mod treatments;
mod units;
mod uptime;
mod verify;

pub use error::{Error, Result};
pub use ids::{
    BreakGlassId, ClientId, ConsentId, DecisionId, DeviceId, DocumentId, FormId, IncidentId,
    IndicatorTestId, InstrumentSetId, LoadId, LotId, PackId, PhotoId, PrintJobId, ProgrammeId,
    ReviewId, RunId, ScanId, StaffId, SterilizerId, StopId, TreatmentId,
};
pub use language::{LANGUAGES, Language};
pub use practice::{Created, Practice};
pub use standby::Standby;
pub use store::SCHEMA_VERSION;
pub use text::fold;
pub use time::{Clock, Day, Instant, ManualClock, SystemClock, age_on};
pub use units::Depth;
pub use vault::{KdfCost, RecoveryCode, Sign, StaffTile};
pub use verify::Verification;
