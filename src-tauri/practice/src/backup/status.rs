//! How well the practice is backed up right now.

use crate::rights::Act;
use crate::store::{audit as store, profile};
use crate::{Instant, Practice, Result};
use serde::Serialize;
use std::path::Path;
use vault::{Facts, FoundState};

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct BackupFacts {
    /// When it was made.
    pub made_at: Instant,
    /// Bytes of its database.
    #[specta(type = i32)]
    pub bytes: u64,
    /// Number of its newest audit entry.
    pub newest_entry: i32,
    /// Clients in it.
    pub clients: i32,
    /// Treatments in it.
    pub treatments: i32,
    /// Pictures and scans that belong to it.
    pub files: i32,
}

/// One folder backups go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Place {
    /// The folder.
    pub path: String,
    /// Whether it is there now: a drive may be unplugged.
    pub reachable: bool,
    /// The newest whole backup in it.
    pub newest: Option<BackupFacts>,
    /// Whole backups in it.
    pub backups: i32,
    /// Backups in it that are damaged; they are kept apart.
    pub damaged: i32,
}

/// Every place, and whether the newest backup holds everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct BackupStatus {
    /// In the order they were chosen.
    pub places: Vec<Place>,
    /// Something was recorded since the newest backup that can be reached.
    pub changed_since: bool,
    /// When this was looked at.
    pub looked_at: Instant,
}

impl BackupStatus {
    /// The newest whole backup in any place that can be reached.
    #[must_use]
    pub fn newest(&self) -> Option<&BackupFacts> {
        self.places.iter().filter_map(|place| place.newest.as_ref()).max_by_key(|it| it.made_at)
    }
}

impl Practice {
    /// Looks into every place. May take as long as a slow drive takes.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn backup_status(&self) -> Result<BackupStatus> {
        self.may(Act::BackupStatus)?;
        let id = self.vault().practice_id();
        let places: Vec<Place> =
            self.backup_places().iter().map(|place| look_into(place, id)).collect();
        let mut status = BackupStatus { places, changed_since: true, looked_at: self.now() };
        status.changed_since = self.is_something_new(&status)?;
        *self.backups.lock().unwrap_or_else(|e| e.into_inner()) = Some(status.clone());
        Ok(status)
    }

    /// Whether the time for a backup has come: something was recorded, and the newest backup is older
    /// than the practice wants. Looks into the places first when nobody has.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn is_backup_due(&self) -> Result<bool> {
        self.may(Act::BackUp)?;
        if self.backup_places().is_empty() {
            return Ok(false);
        }
        let known = match self.known_backups() {
            Some(known) => known,
            None => self.backup_status()?,
        };
        let minutes = self.read(|conn| Ok(profile::parameters(conn)?.get("backup_minutes")))?;
        let tried = self.backup_tried_at().unwrap_or(Instant(0));
        let last = known.newest().map_or(tried, |newest| newest.made_at.max(tried));
        let due = self.now().0 - last.0 >= i64::from(minutes) * 60_000;
        Ok(due && self.is_something_new(&known)?)
    }

    /// Whether something was recorded that the newest backup in some place that is there lacks.
    pub(super) fn is_something_new(&self, known: &BackupStatus) -> Result<bool> {
        let there = known.places.iter().filter(|place| place.reachable);
        let newest = there.map(|place| place.newest.as_ref().map(|newest| newest.newest_entry));
        // A place without any comes before all others.
        let Some(after) = newest.min().flatten() else { return Ok(true) };
        self.read(|conn| store::changed_since(conn, i64::from(after)))
    }

    /// What was found when somebody last looked; nothing right after signing in.
    pub(crate) fn known_backups(&self) -> Option<BackupStatus> {
        self.backups.lock().unwrap_or_else(|e| e.into_inner()).clone()
    }
}

fn look_into(path: &Path, practice: uuid::Uuid) -> Place {
    let found = vault::backups(path, Some(practice));
    let mut place = Place {
        path: path.display().to_string(),
        reachable: path.is_dir() && found.is_ok(),
        newest: None,
        backups: 0,
        damaged: 0,
    };
    for backup in found.unwrap_or_default() {
        match backup.state {
            FoundState::Readable { facts, .. } => {
                place.backups += 1;
                place.newest.get_or_insert_with(|| BackupFacts::from(&*facts));
            }
            FoundState::Damaged => place.damaged += 1,
            FoundState::Newer => {}
        }
    }
    place
}

impl From<&Facts> for BackupFacts {
    fn from(facts: &Facts) -> Self {
        let rows = |table: &str| {
            let rows = facts.rows.get(table).copied().unwrap_or_default();
            i32::try_from(rows).unwrap_or(i32::MAX)
        };
        Self {
            made_at: Instant(facts.made_at),
            bytes: facts.bytes,
            newest_entry: head_of(&facts.head).map_or(0, |(seq, _)| seq),
            clients: rows("clients"),
            treatments: rows("treatments"),
            files: i32::try_from(facts.files.len()).unwrap_or(i32::MAX),
        }
    }
}

/// Number and hash of the newest audit entry, as a backup names its newest act.
pub(super) fn head_of(head: &str) -> Option<(i32, &str)> {
    let (seq, hash) = head.split_once(':')?;
    Some((seq.parse().ok()?, hash))
}
