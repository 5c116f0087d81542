//! Typing that is not yet a record: kept encrypted as it is typed, brought back after a lock or a
//! crash, dropped when the record is saved. A draft belongs to the person who typed it.

use crate::rights::Act;
use crate::store::drafts as store;
use crate::{Error, Instant, Practice, Result};
use serde::Serialize;

/// Largest draft taken, in bytes of JSON.
const MAX_BYTES: usize = 256 * 1024;

/// A kept draft.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Draft {
    /// JSON, as the form keeps it.
    pub body: String,
    /// When it was last typed into.
    pub saved_at: Instant,
}

impl Practice {
    /// Keeps what is being typed. Not an act on a record, so it leaves no audit entry.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the body is too long; [`Error::Vault`].
    pub fn save_draft(&self, key: &str, body: &str) -> Result<Instant> {
        self.may(Act::SaveDraft)?;
        if body.len() > MAX_BYTES {
            return Err(Error::invalid("draft", "too_long"));
        }
        let now = self.now();
        let owner = self.actor().id;
        self.vault().write(|tx| store::put(tx, owner, key, body, now))?;
        Ok(now)
    }

    /// The draft this person left in a form, if any.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn draft(&self, key: &str) -> Result<Option<Draft>> {
        self.may(Act::Draft)?;
        self.read(|conn| store::get(conn, self.actor().id, key))
    }

    /// Drops a draft: its record was saved, or the person gave it up.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn discard_draft(&self, key: &str) -> Result<()> {
        self.may(Act::DiscardDraft)?;
        let owner = self.actor().id;
        self.vault().write(|tx| store::remove(tx, owner, key))
    }
}
