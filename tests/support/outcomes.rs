//! What tests read off an act, and what some acts are given: which field was refused, how many entries
//! the log has, an erasure.

use practice::audit::AuditFilter;
use practice::clients::{Erasure, ErasureBasis};
use practice::{Error, Practice, Result};

/// The field that was refused, and what it broke.
///
/// # Panics
/// When it was not refused for a field.
pub fn refused<T: std::fmt::Debug>(result: Result<T>) -> (String, &'static str) {
    match result {
        Err(Error::Invalid { field, rule }) => (field, rule),
        other => panic!("expected a refused field, got {other:?}"),
    }
}

/// Entries of the audit log. Asking leaves one itself.
///
/// # Panics
/// When the practice cannot be verified.
#[must_use]
pub fn entries(practice: &Practice) -> i32 {
    practice.verify().expect("verifies").chain.entries
}

/// The names of the operations on record, newest first, one page of them. Reads them as somebody
/// who manages.
///
/// # Panics
/// When the record cannot be read.
#[must_use]
pub fn ops(practice: &Practice) -> Vec<String> {
    let page = practice.audit(&AuditFilter::default(), None).expect("the record is read");
    page.entries.into_iter().map(|entry| entry.op).collect()
}

/// An erasure somebody asked for, nothing kept.
#[must_use]
pub fn erasure() -> Erasure {
    Erasure {
        basis: ErasureBasis::Asked,
        reason: "Asked for by letter, nothing must be kept".to_owned(),
        contact: String::new(),
    }
}
