//! Pages signed by hand, scanned or photographed back.

use super::{Asked, act, announce, ask, blocking};
use crate::error::{Wire, WireError};
use crate::save::{ask_scans, read_whole};
use practice::consents::{ScanOutcome, ScanShown, ScanTray};
use practice::photos::MOST_BYTES;
use practice::{ConsentId, ScanId};
use serde::Serialize;
use std::path::{Path, PathBuf};
use tauri::AppHandle;

const STALE: &[&str] = &["scans", "consents", "today"];

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
    let bring = move |path: &PathBuf| Ok(practice.bring_in_scan(&read_whole(path, MOST_BYTES)?)?);
    let chosen =
        blocking(move || Ok(paths.iter().map(|path| ChosenScan::of(path, bring(path))).collect()))
            .await?;
    announce(&app, STALE);
    Ok(Some(chosen))
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
