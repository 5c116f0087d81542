//! Builders for tests: a real encrypted practice in a folder that goes away, with the people of the
//! design's clinic and a clock that stands still.

#![expect(clippy::expect_used, reason = "a builder that fails is a failed test")]

mod checklists;
mod clinic;
pub mod forms;
pub mod history;
mod living;
mod outcomes;
pub mod papers;
pub mod photos;
#[cfg(unix)]
pub mod print_system;
mod prints;
mod raw;
mod records;
pub mod rules;
pub mod scans;
pub mod sterilization;
pub mod treatments;

pub use checklists::{answer_all, open_clinic, turn_over};
pub use clinic::{Clinic, LIN, MIA, PASSPHRASE, profile, staff_member};
pub use living::live_in;
pub use outcomes::{entries, erasure, ops, refused};
pub use prints::{office, pages_of_print};
pub use raw::{
    add_entry, alter_entry, alter_record, below_the_store, everything, evidence_of, forge,
    hash_of_entry, remove_entry, tables_about_clients,
};
pub use records::{clock, lost, one_act_later, records};
