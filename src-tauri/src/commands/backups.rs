//! Backups, and the way back from one.

use super::{act, announce, ask, blocking, open};
use crate::error::{Code, Wire, WireError};
use crate::save::ask_folder;
use crate::session::Tile;
use crate::state::Shell;
use practice::backup::{
    BackupFacts, BackupProof, BackupResult, BackupStatus, FoundBackup, Losses, Rehearsal, Rekeyed,
    WayIn, find_backups, peek_backup,
};
use practice::{Practice, RecoveryCode, StaffId, SystemClock};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::{AppHandle, Manager};

const STALE: &[&str] = &["backups", "today"];

/// A folder a person chose, and the backups in it.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub(crate) struct BackupFolder {
    /// The folder.
    folder: String,
    /// Newest first.
    backups: Vec<FoundBackup>,
}

/// Whom a backup opens for.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub(crate) struct BackupDoor {
    /// The practice it is of.
    practice_name: String,
    /// Who may open it.
    staff: Vec<Tile>,
    /// What is in it.
    facts: BackupFacts,
}

/// How somebody opens a backup.
#[derive(Deserialize, specta::Type)]
#[serde(tag = "with", rename_all = "snake_case")]
pub(crate) enum BackupKey {
    /// With their passphrase of that time.
    Passphrase {
        /// As typed.
        passphrase: String,
    },
    /// With the words of the recovery kit, and the passphrase they want from now on.
    Words {
        /// As typed.
        words: String,
        /// The new passphrase.
        passphrase: String,
    },
}

/// How well the practice is backed up.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backup_status(app: AppHandle) -> Wire<BackupStatus> {
    ask(app, Practice::backup_status).await
}

/// Asks for a folder and adds it to those backups go to; nothing when the person changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn add_backup_place(app: AppHandle) -> Wire<bool> {
    let asked = super::Asked::by(&app)?;
    let Some(folder) = ask_folder(app.clone()).await? else { return Ok(false) };
    let practice = asked.still_open(&app)?;
    blocking(move || Ok(practice.add_backup_place(&folder)?)).await?;
    announce(&app, STALE);
    Ok(true)
}

/// Takes a folder off the list of those backups go to.
#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_backup_place(app: AppHandle, path: String) -> Wire<()> {
    act(app, STALE, move |practice| practice.remove_backup_place(Path::new(&path))).await
}

/// Backs up to every place now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn back_up_now(app: AppHandle) -> Wire<BackupResult> {
    let practice = open(&app)?;
    let handle = app.clone();
    let result = blocking(move || {
        let shell = handle.state::<Shell>();
        let turn = shell.jobs().turn();
        Ok(practice.back_up(&mut turn.watch(&handle))?)
    })
    .await?;
    announce(&app, STALE);
    Ok(result)
}

/// Stops the long work under way.
#[tauri::command]
#[specta::specta]
pub(crate) fn stop_job(app: AppHandle) {
    app.state::<Shell>().jobs().stop();
}

/// Asks for a folder and lists the backups in it; nothing when the person changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_backup_folder(app: AppHandle) -> Wire<Option<BackupFolder>> {
    let Some(folder) = ask_folder(app.clone()).await? else { return Ok(None) };
    blocking(move || look_into(&app.state::<Shell>(), &folder).map(Some)).await
}

/// The folders this computer backs up to, with the backups in them; needs no key.
#[tauri::command]
#[specta::specta]
pub(crate) async fn known_backups(app: AppHandle) -> Wire<Vec<BackupFolder>> {
    blocking(move || {
        let shell = app.state::<Shell>();
        let places = Practice::backup_places_of(&shell.folder());
        Ok(places.iter().filter_map(|place| look_into(&shell, place).ok()).collect())
    })
    .await
}

/// Whom a backup opens for.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backup_door(app: AppHandle, path: String) -> Wire<BackupDoor> {
    blocking(move || {
        let (sign, facts) = peek_backup(&app.state::<Shell>().shown_backup(&path)?)?;
        let staff = sign.staff.into_iter().map(Tile::from).collect();
        Ok(BackupDoor { practice_name: sign.practice_name, staff, facts })
    })
    .await
}

/// What would be lost by going back to a backup.
#[tauri::command]
#[specta::specta]
pub(crate) async fn losses(app: AppHandle, path: String) -> Wire<Losses> {
    let path = app.state::<Shell>().shown_backup(&path)?;
    ask(app, move |practice| practice.losses(&path)).await
}

/// Restores a backup beside the practice and checks it from end to end; nothing else changes.
#[tauri::command]
#[specta::specta]
pub(crate) async fn rehearse_restore(
    app: AppHandle,
    path: String,
    staff: StaffId,
    key: BackupKey,
) -> Wire<Rehearsal> {
    blocking(move || {
        let shell = app.state::<Shell>();
        let from = shell.shown_backup(&path)?;
        let live = shell.folder();
        let turn = shell.jobs().turn();
        Practice::drop_restored(&live)?;
        let code = key.code()?;
        let proof = match &key {
            BackupKey::Passphrase { passphrase } => BackupProof::Passphrase(staff, passphrase),
            BackupKey::Words { .. } => {
                BackupProof::Code(code.as_ref().ok_or_else(|| WireError::of(Code::Internal))?)
            }
        };
        let to = Practice::waiting_place(&live);
        Ok(Practice::restore(&from, &to, proof, &mut turn.watch(&app))?)
    })
    .await
}

/// Puts the restored practice in the place of the live one and signs in. Returns the folder the live
/// one was set aside in.
#[tauri::command]
#[specta::specta]
pub(crate) async fn go_back(
    app: AppHandle,
    staff: StaffId,
    key: BackupKey,
) -> Wire<Option<String>> {
    let handle = app.clone();
    let aside = blocking(move || {
        let shell = handle.state::<Shell>();
        shell.close();
        let _turn = shell.jobs().turn();
        let code = key.code()?;
        let way_in = match (&key, &code) {
            (BackupKey::Words { passphrase, .. }, Some(code)) => WayIn::Code(code, passphrase),
            (BackupKey::Passphrase { passphrase } | BackupKey::Words { passphrase, .. }, _) => {
                WayIn::Passphrase(passphrase)
            }
        };
        let clock = Arc::new(SystemClock);
        let (practice, aside) = Practice::go_back(&shell.folder(), staff, way_in, clock)?;
        shell.opened(practice);
        Ok(aside.map(|path| path.display().to_string()))
    })
    .await?;
    announce(&app, &["session"]);
    Ok(aside)
}

/// Drops a restored practice that is not wanted after all.
#[tauri::command]
#[specta::specta]
pub(crate) async fn drop_restored(app: AppHandle) -> Wire<()> {
    blocking(move || Ok(Practice::drop_restored(&app.state::<Shell>().folder())?)).await
}

/// Changes the keys of the whole practice and of its backups.
#[tauri::command]
#[specta::specta]
pub(crate) async fn rekey(app: AppHandle, passphrase: String) -> Wire<Rekeyed> {
    let handle = app.clone();
    let done = blocking(move || {
        let shell = handle.state::<Shell>();
        let practice = shell.practice()?;
        practice.may_rekey(&passphrase)?;
        let (staff, dir) = (practice.actor().id, shell.folder());
        drop(practice);
        shell.close();
        let left = shell.times_left();
        let turn = shell.jobs().turn();
        let clock = Arc::new(SystemClock);
        let mut go_on = turn.watch(&handle);
        let rekeyed = Practice::rekey(&dir, staff, &passphrase, clock.clone(), &mut go_on);
        let (practice, done) = match rekeyed {
            Ok((practice, done)) => (practice, Ok(done)),
            // The old keys still hold: whoever asked goes on where they were.
            Err(error) => (Practice::unlock(&dir, staff, &passphrase, clock)?, Err(error)),
        };
        shell.reopened(practice, left);
        Ok(done?)
    })
    .await;
    announce(&app, &["session"]);
    done
}

impl BackupKey {
    fn code(&self) -> Wire<Option<RecoveryCode>> {
        let Self::Words { words, .. } = self else { return Ok(None) };
        let code = RecoveryCode::parse(words)
            .map_err(|_| practice::Error::invalid("words", "not_a_kit"))?;
        Ok(Some(code))
    }
}

fn look_into(shell: &Shell, folder: &Path) -> Wire<BackupFolder> {
    let backups = find_backups(folder)?;
    shell.show_backups(backups.iter().map(|backup| PathBuf::from(&backup.path)));
    Ok(BackupFolder { folder: folder.display().to_string(), backups })
}
