//! The record of every act and every view: one closed list of operations, one entry per act, in the
//! same transaction as the act, each chained to the one before by a keyed hash.

mod chain;
mod difference;
mod entry;
mod export;
mod failed;
mod filter;
mod head;
mod kind;
mod list;
mod names;
mod op;
mod paper;
mod told;
mod words;

pub use chain::ChainReport;
pub(crate) use chain::{ERASED, append, left_of, sealed_entries, verify};
pub use entry::{Entry, EntryClient, Fact, FieldChange};
pub use export::AuditFormat;
pub use failed::FailedUnlock;
pub(crate) use failed::record_failed_unlocks;
pub use filter::AuditFilter;
pub use head::RecordHead;
pub(crate) use head::record_head;
pub use kind::{Act, ActKind, KindOfActs};
pub use list::AuditPage;
pub use op::Op;

use crate::{ClientId, Result};
use difference::difference;
use serde::Serialize;

/// What an act says about itself while it runs; written only if the act commits.
#[derive(Debug, Default)]
pub(crate) struct Note {
    pub client: Option<ClientId>,
    pub subject: String,
    pub data: serde_json::Value,
    /// The act says that the clock is right: its entry goes by the clock, and so does all after it.
    pub clock_is_right: bool,
}

impl Note {
    /// The client the act touches.
    pub fn client(&mut self, client: ClientId) -> &mut Self {
        self.client = Some(client);
        self
    }

    /// The record the act touches, by id.
    pub fn subject(&mut self, subject: impl ToString) -> &mut Self {
        self.subject = subject.to_string();
        self
    }

    /// What changed of a record: each field with what it was and what it is, nothing else.
    pub fn changed<T: Serialize>(&mut self, old: &T, new: &T) -> Result<&mut Self> {
        self.data = difference(old, new)?;
        Ok(self)
    }

    /// What the act says of itself. Kept inside the encrypted database only.
    pub fn data(&mut self, data: serde_json::Value) -> &mut Self {
        self.data = data;
        self
    }
}
