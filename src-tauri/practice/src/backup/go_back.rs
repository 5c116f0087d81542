//! Going back: a practice that was restored beside the live one takes its place, for somebody who
//! may manage it.

use crate::rights::Act;
use crate::{Clock, Error, Practice, RecoveryCode, Result, StaffId};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How somebody opens a practice that was restored.
#[derive(Clone, Copy)]
pub enum WayIn<'a> {
    /// With their passphrase.
    Passphrase(&'a str),
    /// With the recovery code, and the passphrase they want from now on.
    Code(&'a RecoveryCode, &'a str),
}

impl Practice {
    /// Puts the practice restored beside `live` in its place and signs `staff` in. What was there is
    /// moved aside whole and never removed; its folder is returned.
    ///
    /// # Errors
    /// [`Error::Forbidden`] when `staff` may not manage the restored practice; otherwise as for
    /// [`Practice::unlock`] and [`Practice::recover`]. The live practice is then as it was.
    pub fn go_back(
        live: &Path,
        staff: StaffId,
        way_in: WayIn<'_>,
        clock: Arc<dyn Clock>,
    ) -> Result<(Self, Option<PathBuf>)> {
        let waiting = Self::waiting_place(live);
        let (restored, passphrase) = match way_in {
            WayIn::Passphrase(passphrase) => {
                (Self::unlock(&waiting, staff, passphrase, clock.clone())?, passphrase)
            }
            WayIn::Code(code, new) => {
                (Self::recover(&waiting, code, staff, new, clock.clone())?, new)
            }
        };
        restored.may(Act::Losses)?;
        drop(restored);
        let aside = Self::put_in_place(live, clock.now())?;
        Ok((Self::unlock(live, staff, passphrase, clock)?, aside))
    }

    /// Drops a practice that was restored beside `live` and is not wanted after all.
    ///
    /// # Errors
    /// [`Error::Vault`] when its folder cannot be removed.
    pub fn drop_restored(live: &Path) -> Result<()> {
        match std::fs::remove_dir_all(Self::waiting_place(live)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(Error::Vault(error.into()))
            }
            _ => Ok(()),
        }
    }
}
