//! The folders and drives backups go to.

use crate::audit::Op;
use crate::rights::Act;
use crate::{Error, Practice, Result};
use std::path::{Path, PathBuf};

/// Places a practice may have.
const MOST: usize = 8;

impl Practice {
    /// Adds a folder backups go to: on another drive, a USB stick, a share.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] for a `place` that is no
    /// folder, is inside the practice's own, cannot be written, or is there already.
    pub fn add_backup_place(&self, place: &Path) -> Result<()> {
        self.may(Act::AddBackupPlace)?;
        let place = std::path::absolute(place).unwrap_or_else(|_| place.to_owned());
        if !place.is_dir() {
            return Err(Error::invalid("place", "not_a_folder"));
        }
        if place.starts_with(self.dir()) {
            return Err(Error::invalid("place", "inside_the_practice"));
        }
        let mut places = self.backup_places();
        if places.contains(&place) {
            return Err(Error::invalid("place", "already_there"));
        }
        if places.len() == MOST {
            return Err(Error::invalid("place", "too_many_places"));
        }
        must_be_writable(&place)?;
        places.push(place);
        self.choose(places)
    }

    /// Takes a folder off the list. Backups in it stay.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::NotFound`].
    pub fn remove_backup_place(&self, place: &Path) -> Result<()> {
        self.may(Act::RemoveBackupPlace)?;
        let mut places = self.backup_places();
        let before = places.len();
        places.retain(|kept| kept != place);
        if places.len() == before {
            return Err(Error::NotFound("place"));
        }
        self.choose(places)
    }

    pub(crate) fn backup_places(&self) -> Vec<PathBuf> {
        Self::backup_places_of(self.dir())
    }

    /// The folders the practice in `dir` is backed up to. Needs no key: when the practice no longer
    /// opens, its backups must still be found.
    #[must_use]
    pub fn backup_places_of(dir: &Path) -> Vec<PathBuf> {
        vault::backup_places(dir)
    }

    fn choose(&self, places: Vec<PathBuf>) -> Result<()> {
        self.transact(Op::SetBackupPlaces, |_, note| {
            let old = serde_json::json!({ "folders": self.backup_places() });
            note.changed(&old, &serde_json::json!({ "folders": places }))?;
            Ok(self.vault().set_backup_places(places)?)
        })?;
        self.backup_status().map(drop)
    }
}

fn must_be_writable(place: &Path) -> Result<()> {
    let tried = place.join(".dermis-can-write");
    let written = std::fs::write(&tried, b"").and_then(|()| std::fs::remove_file(&tried));
    written.map_err(|_| Error::invalid("place", "not_writable"))
}
