//! Acts that are missing after the log that held them was damaged, and going on without them.

use crate::audit::Op;
use crate::{Clock, Practice, Result, store};
use serde_json::json;
use std::path::{Path, PathBuf};

impl Practice {
    /// Lets the practice in `dir` open without the acts that are missing
    /// ([`vault::VaultError::ActsMissing`]). Everything is copied first, to the folder that is
    /// returned; whoever signs in next has it put on record.
    ///
    /// # Errors
    /// [`crate::Error::Vault`] while it is open, or when there is no room for the copy.
    pub fn leave_out_missing(dir: &Path, clock: &dyn Clock) -> Result<PathBuf> {
        let aside = Self::set_aside_place(dir, clock.now());
        vault::leave_out_missing(dir, &aside)?;
        Ok(aside)
    }

    /// Puts on record that somebody went on without missing acts.
    pub(crate) fn record_left_out(&self) -> Result<()> {
        let Some(noted) = self.vault().left_out()? else { return Ok(()) };
        let is_there = self.read(|conn| Ok(store::audit::holds(conn, &noted)?))?;
        let is_known =
            self.read(|conn| store::audit::is_on_record(conn, Op::LeaveOutActs, &noted))?;
        if !is_there && !is_known {
            let (last, _) = noted.split_once(':').unwrap_or_default();
            self.transact(Op::LeaveOutActs, |tx, note| {
                let (kept, _) = store::audit::head(tx)?;
                // Empty when the note was damaged too: how many are missing is then not known.
                note.subject(&noted).data(json!({ "last_kept": kept, "last_missing": last }));
                Ok(())
            })?;
        }
        Ok(self.vault().forget_left_out()?)
    }
}
