//! Stock.

use super::{act, ask};
use crate::error::Wire;
use practice::LotId;
use practice::stock::{LotLine, NewLot, Scan};
use tauri::AppHandle;

/// Every lot.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lots(app: AppHandle) -> Wire<Vec<LotLine>> {
    ask(app, |practice| practice.lots()).await
}

/// Takes a delivery into stock.
#[tauri::command]
#[specta::specta]
pub(crate) async fn receive_lot(app: AppHandle, received: NewLot) -> Wire<LotLine> {
    act(app, &["stock"], |practice| practice.receive_lot(received)).await
}

/// Marks a lot as recalled.
#[tauri::command]
#[specta::specta]
pub(crate) async fn recall_lot(app: AppHandle, id: LotId, reason: String) -> Wire<LotLine> {
    let stale = ["stock", "treatments", "today"];
    act(app, &stale, move |practice| practice.recall_lot(id, &reason)).await
}

/// Looks a scanned code up.
#[tauri::command]
#[specta::specta]
pub(crate) async fn scan(app: AppHandle, code: String) -> Wire<Scan> {
    ask(app, move |practice| practice.scan(&code)).await
}
