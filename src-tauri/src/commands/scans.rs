//! Pages signed by hand, scanned or photographed back.

use super::{Asked, act, announce, ask, blocking, open};
use crate::error::{Wire, WireError};
use crate::save::{ask_folder, ask_scans, read_whole};
use crate::state::Shell;
use practice::consents::{LeftScan, ScanFolder, ScanOutcome, ScanShown, ScanTray};
use practice::photos::MOST_BYTES;
use practice::{ConsentId, Practice, ScanId};
use serde::Serialize;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager};

/// What a page brought in or arrived makes stale.
pub(crate) const STALE: &[&str] = &["scans", "consents", "today"];
const FOLDER: &[&str] = &["scan-folder", "scans"];

/// What became of a page somebody chose.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub(crate) struct ChosenScan {
    /// The name of its file.
    file: String,
    /// What became of it; nothing when it was refused.
    outcome: Option<ScanOutcome>,
    /// Why it was not taken; nothing when it was.
    refused: Option<WireError>,
}

impl ChosenScan {
    fn of(path: &Path, brought: Wire<ScanOutcome>) -> Self {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match brought {
            Ok(outcome) => Self { file, outcome: Some(outcome), refused: None },
            Err(error) => Self { file, outcome: None, refused: Some(error) },
        }
    }
}

/// Asks for scanned pages on this computer and brings each in; nothing when the person changed their
/// mind. The files themselves stay where they are.
#[tauri::command]
#[specta::specta]
pub(crate) async fn bring_in_scans(app: AppHandle) -> Wire<Option<Vec<ChosenScan>>> {
    let asked = Asked::by(&app)?;
    let Some(paths) = ask_scans(app.clone()).await? else { return Ok(None) };
    let practice = asked.still_open(&app)?;
    bring_in(&app, paths, move |page| practice.bring_in_scan(page)).await.map(Some)
}

/// Brings in the files that were dropped on the window last. They themselves stay where they are.
#[tauri::command]
#[specta::specta]
pub(crate) async fn bring_in_dropped_scans(app: AppHandle) -> Wire<Vec<ChosenScan>> {
    let practice = open(&app)?;
    let paths = app.state::<Shell>().take_dropped();
    bring_in(&app, paths, move |page| practice.bring_in_scan(page)).await
}

async fn bring_in(
    app: &AppHandle,
    paths: Vec<PathBuf>,
    keep: impl Fn(&[u8]) -> practice::Result<ScanOutcome> + Send + 'static,
) -> Wire<Vec<ChosenScan>> {
    let bring = move |path: &PathBuf| Ok(keep(&read_whole(path, MOST_BYTES)?)?);
    let brought =
        blocking(move || Ok(paths.iter().map(|path| ChosenScan::of(path, bring(path))).collect()))
            .await?;
    announce(app, STALE);
    Ok(brought)
}

/// Where scanned pages arrive on this computer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn scan_folder(app: AppHandle) -> Wire<Option<ScanFolder>> {
    ask(app, Practice::scan_folder).await
}

/// Asks for the folder in which scanned pages arrive on this computer; false when the person changed their
/// mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_scan_folder(app: AppHandle, keeps: bool) -> Wire<bool> {
    let asked = Asked::by(&app)?;
    let Some(folder) = ask_folder(app.clone()).await? else { return Ok(false) };
    let practice = asked.still_open(&app)?;
    blocking(move || Ok(practice.choose_scan_folder(&folder, keeps)?)).await?;
    announce(&app, FOLDER);
    Ok(true)
}

/// Says whether pages taken from that folder are put aside or deleted there.
#[tauri::command]
#[specta::specta]
pub(crate) async fn keep_arrived_scans(app: AppHandle, keeps: bool) -> Wire<()> {
    act(app, FOLDER, move |practice| practice.keep_arrived_scans(keeps)).await
}

/// Takes no more pages from that folder.
#[tauri::command]
#[specta::specta]
pub(crate) async fn leave_scan_folder(app: AppHandle) -> Wire<()> {
    act(app, FOLDER, Practice::leave_scan_folder).await
}

/// The files in that folder that could not be taken.
#[tauri::command]
#[specta::specta]
pub(crate) async fn scans_left_lying(app: AppHandle) -> Wire<Vec<LeftScan>> {
    ask(app, Practice::scans_left_lying).await
}

/// The pages and the forms that wait for each other.
#[tauri::command]
#[specta::specta]
pub(crate) async fn scan_tray(app: AppHandle) -> Wire<ScanTray> {
    ask(app, |practice| practice.scan_tray()).await
}

/// One page, to look at.
#[tauri::command]
#[specta::specta]
pub(crate) async fn scan_shown(app: AppHandle, id: ScanId) -> Wire<ScanShown> {
    ask(app, move |practice| practice.scan_shown(id)).await
}

/// Says which form a page is.
#[tauri::command]
#[specta::specta]
pub(crate) async fn match_scan(app: AppHandle, id: ScanId, consent: ConsentId) -> Wire<()> {
    act(app, STALE, move |practice| practice.match_scan(id, consent)).await
}

/// Throws a page away that is none of a form.
#[tauri::command]
#[specta::specta]
pub(crate) async fn discard_scan(app: AppHandle, id: ScanId) -> Wire<()> {
    act(app, STALE, move |practice| practice.discard_scan(id)).await
}
