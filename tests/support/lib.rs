//! Builders for tests: a real encrypted practice in a folder that goes away, with the people of the
//! design's clinic and a clock that stands still.

#![expect(clippy::expect_used, reason = "a builder that fails is a failed test")]

mod checklists;
mod clinic;
pub mod history;
mod living;
mod outcomes;
pub mod papers;
pub mod photos;
mod raw;
mod records;
pub mod rules;
pub mod scans;
pub mod sterilization;
pub mod treatments;

pub use checklists::{answer_all, open_clinic};
pub use clinic::{Clinic, LIN, MIA, PASSPHRASE, profile, staff_member};
pub use living::live_in;
pub use outcomes::{entries, ops, refused};
pub use raw::{add_entry, alter_entry, alter_record, below_the_store, hash_of_entry, remove_entry};
pub use records::{clock, lost, one_act_later, records};
