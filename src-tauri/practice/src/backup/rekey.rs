//! New keys for the whole practice: after somebody left, or when a passphrase may have been seen.

use crate::audit::{self, Note, Op};
use crate::rights::Act;
use crate::{Clock, Error, Practice, Result, StaffId};
use serde::Serialize;
use std::path::Path;
use std::sync::Arc;
use vault::{GoOn, VaultError};

/// What a change of keys reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
pub struct Rekeyed {
    /// Backups that only today's people open from now on.
    pub backups_changed: u32,
    /// Backups that could not be changed: they still open with what opened them.
    pub backups_left: u32,
    /// Places that were not there; backups in them still open with what opened them.
    pub places_missing: u32,
}

impl Practice {
    /// Whether the person signed in may change the keys, and is who they say.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] for a wrong
    /// `own_passphrase`.
    pub fn may_rekey(&self, own: &str) -> Result<()> {
        self.may(Act::Rekey)?;
        self.prove(own)
    }

    /// Changes the key everything in the practice in `dir` is encrypted with, and seals the backups
    /// in every place that is there to today's people. The practice must be closed; it is opened
    /// with `passphrase`, and comes back open.
    ///
    /// # Errors
    /// As for [`Practice::unlock`]; [`Error::Forbidden`] without the right to manage;
    /// [`Error::Invalid`] naming `people` or `recovery_kit` that would be locked out;
    /// [`VaultError::Cancelled`]. The old keys then still hold.
    pub fn rekey(
        dir: &Path,
        staff: StaffId,
        passphrase: &str,
        clock: Arc<dyn Clock>,
        go_on: GoOn<'_>,
    ) -> Result<(Self, Rekeyed)> {
        let practice = Self::unlock(dir, staff, passphrase, clock.clone())?;
        practice.may(Act::Rekey)?;
        let (seal, stamp) = (*practice.seal(), practice.keeper().stamp());
        let (id, name) = (practice.actor().id, practice.actor().name.clone());
        let places = practice.backup_places();
        let missing = places.iter().filter(|place| !place.is_dir()).count();
        let vault = practice.into_vault().ok_or(VaultError::InUse)?;
        let record = |tx: &rusqlite::Transaction<'_>| {
            let note = Note::default();
            audit::append(tx, &seal, Op::Rekey, Some((id, name.as_str())), stamp, &note)
                .map_err(|_| VaultError::Cipher)
        };
        let done = vault.rekey(&places, record, go_on).map_err(locked_out)?;
        let practice = Self::unlock(dir, staff, passphrase, clock)?;
        let done = Rekeyed {
            backups_changed: done.backups_changed,
            backups_left: done.backups_left,
            places_missing: u32::try_from(missing).unwrap_or(u32::MAX),
        };
        Ok((practice, done))
    }
}

fn locked_out(error: VaultError) -> Error {
    match error {
        VaultError::OldSlots(_) => Error::invalid("people", "old_slots"),
        VaultError::OldRecoveryKit => Error::invalid("recovery_kit", "old_kit"),
        error => error.into(),
    }
}
