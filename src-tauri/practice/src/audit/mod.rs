//! The record of every act and every view: one closed list of operations, one entry per act, in the
//! same transaction as the act, each chained to the one before by a keyed hash.

mod chain;
mod op;

pub use chain::ChainReport;
pub(crate) use chain::{append, verify};
pub use op::Op;

use crate::{ClientId, Instant};
use serde::Serialize;

/// What an act says about itself while it runs; written only if the act commits.
#[derive(Debug, Default)]
pub(crate) struct Note {
    pub client: Option<ClientId>,
    pub subject: String,
    pub data: serde_json::Value,
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

    /// What changed or was looked at. Kept inside the encrypted database only.
    pub fn data(&mut self, data: serde_json::Value) -> &mut Self {
        self.data = data;
        self
    }
}

/// One entry, as read back.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Entry {
    /// Place in the chain, from 1.
    pub seq: i32,
    /// When.
    pub at: Instant,
    /// Who, by name as then known.
    pub actor: String,
    /// What was done.
    pub op: Op,
}
