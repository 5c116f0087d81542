//! Making a backup in every place, and thinning out the older ones.

use super::status::BackupFacts;
use crate::audit::Op;
use crate::profile::Parameters;
use crate::rights::Act;
use crate::store::{self, profile};
use crate::{Instant, Practice, Result};
use serde::Serialize;
use std::path::Path;
use vault::{FoundState, GoOn, Keep, Moment, VaultError};

/// What became of one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum PlaceResult {
    /// A whole, checked backup.
    Done {
        /// What is in it.
        facts: BackupFacts,
    },
    /// The folder is not there: a drive is unplugged.
    Missing,
    /// The drive is full or cannot be written.
    Disk,
    /// The copy did not read back as it was written.
    Damaged,
    /// Somebody stopped it.
    Cancelled,
}

/// What became of a backup, place by place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct BackupResult {
    /// The folder and what became of it.
    pub places: Vec<(String, PlaceResult)>,
}

impl BackupResult {
    /// What the entry keeps: the folders with a whole backup, and those without.
    fn noted(&self) -> serde_json::Value {
        let folders = |whole: bool| -> Vec<&str> {
            let is_whole = |place: &&(String, PlaceResult)| {
                matches!(place.1, PlaceResult::Done { .. }) == whole
            };
            self.places.iter().filter(is_whole).map(|(path, _)| path.as_str()).collect()
        };
        serde_json::json!({ "whole": folders(true), "failed": folders(false) })
    }
}

impl Practice {
    /// Backs the practice up to every place. Nobody who saves meanwhile waits. Older backups that
    /// newer ones stand in for are removed afterwards, never the newest.
    ///
    /// # Errors
    /// [`crate::Error::Vault`] when the practice itself is damaged or the entry cannot be written; a place that
    /// fails is a result, not an error.
    pub fn back_up(&self, go_on: GoOn<'_>) -> Result<BackupResult> {
        self.may(Act::BackUp)?;
        let keep = self.read(|conn| Ok(keep(&profile::parameters(conn)?)))?;
        self.backup_tried(self.now());
        let mut places = Vec::new();
        for place in self.backup_places() {
            let result = self.back_up_to(&place, go_on)?;
            if matches!(result, PlaceResult::Done { .. }) {
                self.thin(&place, keep);
            }
            places.push((place.display().to_string(), result));
        }
        let result = BackupResult { places };
        if !result.places.is_empty() {
            self.transact(Op::BackUp, |_, note| {
                note.data(result.noted());
                Ok(())
            })?;
        }
        self.backup_status()?;
        Ok(result)
    }

    /// The same when anything was recorded since the newest backup: at locking, at the end of the day.
    ///
    /// # Errors
    /// As for [`Practice::back_up`].
    pub fn back_up_if_changed(&self, go_on: GoOn<'_>) -> Result<()> {
        self.may(Act::BackUp)?;
        if self.backup_places().is_empty() || !self.backup_status()?.changed_since {
            return Ok(());
        }
        self.back_up(go_on).map(drop)
    }

    /// Backs the practice up to one place, whether or not it is on the list.
    ///
    /// # Errors
    /// As for [`Practice::back_up`].
    pub fn back_up_to(&self, place: &Path, go_on: GoOn<'_>) -> Result<PlaceResult> {
        self.may(Act::BackUp)?;
        let now = self.now();
        let made = self.vault().back_up(place, &name(now), now.0, moment, go_on);
        Ok(match made {
            Ok((_, facts)) => PlaceResult::Done { facts: BackupFacts::from(&facts) },
            Err(VaultError::Cancelled) => PlaceResult::Cancelled,
            Err(VaultError::Io(error)) if error.kind() == std::io::ErrorKind::NotFound => {
                PlaceResult::Missing
            }
            // Pulled out meanwhile, whatever that first showed itself as.
            Err(_) if !place.is_dir() => PlaceResult::Missing,
            Err(VaultError::Io(_) | VaultError::NotEmpty) => PlaceResult::Disk,
            Err(error @ VaultError::Damaged { .. }) => {
                // Whose bytes are wrong: those of the practice, or those that were just copied?
                if self.vault().is_damaged() {
                    return Err(error.into());
                }
                PlaceResult::Damaged
            }
            Err(error) => return Err(error.into()),
        })
    }

    fn thin(&self, place: &Path, keep: Keep) {
        let id = self.vault().practice_id();
        let found = vault::backups(place, Some(id)).unwrap_or_default();
        let made: Vec<(i64, &Path)> = found
            .iter()
            .filter_map(|backup| match &backup.state {
                FoundState::Readable { facts, .. } => Some((facts.made_at, backup.path.as_path())),
                FoundState::Newer | FoundState::Damaged => None,
            })
            .collect();
        let spare = keep.spare(&made.iter().map(|(at, _)| *at).collect::<Vec<_>>());
        for (_, path) in made.iter().filter(|(at, _)| spare.contains(at)) {
            // One that cannot be removed now is tried again after the next backup.
            let _ = vault::remove_backup(path);
        }
    }
}

/// The newest act and the files, in the moment that is copied.
fn moment(conn: &rusqlite::Connection) -> Result<Moment, VaultError> {
    let head = store::audit::head_text(conn)?;
    Ok(Moment { head, files: store::photos::files(conn)? })
}

fn keep(parameters: &Parameters) -> Keep {
    Keep {
        all_days: parameters.count("backup_keep_days"),
        days: parameters.count("backup_keep_daily"),
        weeks: parameters.count("backup_keep_weekly"),
        months: parameters.count("backup_keep_monthly"),
    }
}

/// "2026-11-27T10-30-00Z": sorts by time, and every file system takes it.
fn name(at: Instant) -> String {
    at.local(chrono_tz::UTC).format("%Y-%m-%dT%H-%M-%S%.3fZ").to_string().replace('.', "-")
}
