//! The way back from a backup: found without a key, opened with a passphrase or the recovery code of
//! its time, checked from end to end in a folder of its own before anybody relies on it.

use super::status::BackupFacts;
use crate::audit::Op;
use crate::store::{LADDER, audit as store};
use crate::{Error, Practice, RecoveryCode, Result, Sign, StaffId};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use uuid::Uuid;
use vault::{FoundState, GoOn, Proof, VaultError};

/// Kept in a restored practice until somebody signs in, for the entry that says where it came from.
const NOTE: &str = "practice.restored.json";

/// How somebody proves that they may open a backup.
#[derive(Clone, Copy)]
pub enum BackupProof<'a> {
    /// With the passphrase they had when it was made.
    Passphrase(StaffId, &'a str),
    /// With the printed recovery code of that time.
    Code(&'a RecoveryCode),
}

/// A backup in a folder somebody chose.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct FoundBackup {
    /// Its folder.
    pub path: String,
    /// The practice it is of; none when it does not read back.
    #[specta(type = Option<String>)]
    pub practice: Option<Uuid>,
    /// That practice's name.
    pub practice_name: String,
    /// What is in it; none when it is damaged or newer than this program.
    pub facts: Option<BackupFacts>,
    /// A newer Dermis made it.
    pub newer: bool,
}

/// What a restore looked at and found whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Rehearsal {
    /// What is in the backup; every number was counted again in the restored practice.
    pub facts: BackupFacts,
    /// Database pages compared with their seals.
    pub pages: i32,
    /// Records counted, of all tables.
    pub records: i32,
}

#[derive(Serialize, Deserialize)]
struct RestoreNote {
    /// This one restore: its entry is written once, however often the power goes in between.
    id: Uuid,
    made_at: i64,
    head: String,
}

/// Every backup in `place`, newest first: a folder backups go to, or one of the folders inside.
///
/// # Errors
/// [`Error::Vault`] when the folder cannot be read.
pub fn find_backups(place: &Path) -> Result<Vec<FoundBackup>> {
    let found = vault::backups(place, None)?;
    Ok(found
        .into_iter()
        .map(|backup| {
            let path = backup.path.display().to_string();
            let newer = matches!(backup.state, FoundState::Newer);
            match backup.state {
                FoundState::Readable { practice, practice_name, facts } => FoundBackup {
                    path,
                    practice: Some(practice),
                    practice_name,
                    facts: Some(BackupFacts::from(&*facts)),
                    newer,
                },
                FoundState::Newer | FoundState::Damaged => FoundBackup {
                    path,
                    practice: None,
                    practice_name: String::new(),
                    facts: None,
                    newer,
                },
            }
        })
        .collect())
}

/// Whom a backup opens for, and what is in it.
///
/// # Errors
/// [`Error::Vault`] when there is none, or it is damaged or newer.
pub fn peek_backup(path: &Path) -> Result<(Sign, BackupFacts)> {
    let (sign, facts) = vault::peek_backup(path)?;
    Ok((sign, BackupFacts::from(&facts)))
}

impl Practice {
    /// Restores the backup at `from` into the folder `to`, which must not exist or be empty.
    ///
    /// # Errors
    /// [`Error::Invalid`] for `words` that are not of that backup's kit; [`Error::Vault`] for a
    /// wrong passphrase, a damaged or newer backup, a folder that is taken, a full disk.
    pub fn restore(
        from: &Path,
        to: &Path,
        proof: BackupProof<'_>,
        go_on: GoOn<'_>,
    ) -> Result<Rehearsal> {
        let proof = match proof {
            BackupProof::Passphrase(staff, passphrase) => {
                Proof::Passphrase { slot: staff.uuid(), passphrase }
            }
            BackupProof::Code(code) => Proof::Code(code),
        };
        let restored = vault::restore(from, to, proof, &LADDER, go_on);
        if matches!(restored, Err(VaultError::BadRecoveryCode)) {
            return Err(Error::invalid("words", "not_this_kit"));
        }
        let facts = restored?;
        let (id, made_at, head) = (Uuid::now_v7(), facts.made_at, facts.head.clone());
        let note = RestoreNote { id, made_at, head };
        vault::leave_note(to, NOTE, &serde_json::to_vec(&note)?)?;
        let count = |number: u64| i32::try_from(number).unwrap_or(i32::MAX);
        Ok(Rehearsal {
            facts: BackupFacts::from(&facts),
            pages: count(facts.pages),
            records: count(facts.rows.values().sum()),
        })
    }

    /// Where the practice in `live` is restored to before it takes its place.
    #[must_use]
    pub fn waiting_place(live: &Path) -> PathBuf {
        vault::waiting_place(live)
    }

    /// Puts the practice that was restored beside `live` in its place. What was there is moved aside
    /// whole, into the folder that is returned, and never removed.
    ///
    /// # Errors
    /// [`Error::Vault`] while `live` is open, or when nothing was restored.
    pub fn put_in_place(live: &Path, now: crate::Instant) -> Result<Option<PathBuf>> {
        let aside = Self::set_aside_place(live, now);
        let was_there = live.exists();
        vault::put_in_place(live, &aside)?;
        Ok(was_there.then_some(aside))
    }

    /// The folder a practice is set aside in, beside its own.
    pub(crate) fn set_aside_place(live: &Path, now: crate::Instant) -> PathBuf {
        let day = now.local(chrono_tz::UTC).format("%Y-%m-%dT%H-%M-%SZ");
        let name = live.file_name().unwrap_or_default().to_string_lossy().into_owned();
        live.with_file_name(format!("{name} set aside {day}"))
    }

    /// Finishes what [`Practice::put_in_place`] began, when the power went in between.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn finish_putting_in_place(live: &Path) -> Result<()> {
        Ok(vault::finish_putting_in_place(live)?)
    }

    /// The first one to sign in after a restore has it put on record.
    pub(crate) fn record_restore(&self) -> Result<()> {
        let path = self.dir().join(NOTE);
        let Ok(bytes) = std::fs::read(&path) else { return Ok(()) };
        // A note that does not read back still says that there was a restore.
        let known = serde_json::from_slice::<RestoreNote>(&bytes).ok();
        let id = known.as_ref().map(|note| note.id.to_string()).unwrap_or_default();
        if !self.read(|conn| store::is_on_record(conn, Op::Restore, &id))? {
            self.transact(Op::Restore, |_, note| {
                note.subject(&id).data(serde_json::to_value(&known)?);
                Ok(())
            })?;
        }
        Ok(std::fs::remove_file(&path).map_err(VaultError::from)?)
    }
}
