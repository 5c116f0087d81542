//! Today.

use super::ask;
use crate::error::Wire;
use practice::today::Today;
use tauri::AppHandle;

/// The home screen.
#[tauri::command]
#[specta::specta]
pub(crate) async fn today(app: AppHandle) -> Wire<Today> {
    ask(app, |practice| practice.today_screen()).await
}
