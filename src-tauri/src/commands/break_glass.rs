//! Emergency summaries: opening one, and looking into the ones that were opened.

use super::{act, ask};
use crate::error::Wire;
use practice::break_glass::{BrokenGlass, EmergencySummary};
use practice::{BreakGlassId, ClientId};
use tauri::AppHandle;

/// Opens a client's emergency summary, with a reason.
#[tauri::command]
#[specta::specta]
pub(crate) async fn break_glass(
    app: AppHandle,
    client: ClientId,
    reason: String,
) -> Wire<EmergencySummary> {
    act(app, &["today"], move |practice| practice.break_glass(client, &reason)).await
}

/// Who opened a summary, when and why.
#[tauri::command]
#[specta::specta]
pub(crate) async fn broken_glass(app: AppHandle, id: BreakGlassId) -> Wire<BrokenGlass> {
    ask(app, move |practice| practice.broken_glass(id)).await
}

/// Closes an opened summary with a note.
#[tauri::command]
#[specta::specta]
pub(crate) async fn acknowledge_break_glass(
    app: AppHandle,
    id: BreakGlassId,
    note: String,
) -> Wire<()> {
    let stale = ["today", "break_glass"];
    act(app, &stale, move |practice| practice.acknowledge_break_glass(id, &note)).await
}
