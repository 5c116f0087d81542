//! Builders for tests: a real encrypted practice in a folder that goes away, with the people of the
//! design's clinic and a clock that stands still.

#![expect(clippy::expect_used, reason = "a builder that fails is a failed test")]

mod checklists;
mod clinic;
pub mod history;
mod outcomes;
pub mod papers;
pub mod rules;
pub mod treatments;

pub use checklists::{answer_all, open_clinic};
pub use clinic::{Clinic, LIN, MIA, PASSPHRASE, ladder_of, profile, staff_member};
pub use outcomes::{entries, refused};
