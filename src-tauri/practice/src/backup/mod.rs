//! Backups: whole copies of the practice in other folders or on other drives, each opened, checked
//! and counted before it counts; and the way back from one.

mod go_back;
mod losses;
mod places;
mod rekey;
mod restore;
mod run;
mod status;

pub use go_back::WayIn;
pub use losses::{Kept, Losses};
pub use rekey::Rekeyed;
pub use restore::{BackupProof, FoundBackup, Rehearsal, find_backups, peek_backup};
pub use run::{BackupResult, PlaceResult};
pub use status::{BackupFacts, BackupStatus, Place};
pub use vault::{GoOn, Progress};
