//! Stock.

use super::{act, ask};
use crate::error::Wire;
use practice::stock::{DestroyUnits, LotLine, LotPage, LotUse, NewLot, Scan, WayOff};
use practice::{Day, LotId};
use tauri::AppHandle;

/// What a change of a lot makes stale.
const STALE: &[&str] = &["stock", "treatments", "today", "sterilization"];

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
    act(app, STALE, |practice| practice.receive_lot(received)).await
}

/// Marks a lot as recalled.
#[tauri::command]
#[specta::specta]
pub(crate) async fn recall_lot(app: AppHandle, id: LotId, reason: String) -> Wire<LotLine> {
    act(app, STALE, move |practice| practice.recall_lot(id, &reason)).await
}

/// Looks a scanned code up.
#[tauri::command]
#[specta::specta]
pub(crate) async fn scan(app: AppHandle, code: String) -> Wire<Scan> {
    ask(app, move |practice| practice.scan(&code)).await
}

/// One lot with its ledger.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lot(app: AppHandle, id: LotId) -> Wire<LotPage> {
    ask(app, move |practice| practice.lot(id)).await
}

/// Which clients a lot touched.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lot_usage(app: AppHandle, id: LotId) -> Wire<Vec<LotUse>> {
    ask(app, move |practice| practice.lot_usage(id)).await
}

/// Records that a unit was opened.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_unit(app: AppHandle, id: LotId, day: Day) -> Wire<LotLine> {
    act(app, STALE, move |practice| practice.open_unit(id, day)).await
}

/// Corrects a lot by a count.
#[tauri::command]
#[specta::specta]
pub(crate) async fn count_lot(
    app: AppHandle,
    id: LotId,
    version: i32,
    counted: u16,
    reason: String,
) -> Wire<LotLine> {
    act(app, STALE, move |practice| practice.count_lot(id, version, counted, &reason)).await
}

/// Takes lost or returned units off the record.
#[tauri::command]
#[specta::specta]
pub(crate) async fn write_off_units(
    app: AppHandle,
    id: LotId,
    way: WayOff,
    units: u16,
    reason: String,
) -> Wire<LotLine> {
    act(app, STALE, move |practice| practice.write_off_units(id, way, units, &reason)).await
}

/// Puts a lot in quarantine.
#[tauri::command]
#[specta::specta]
pub(crate) async fn quarantine_lot(app: AppHandle, id: LotId, reason: String) -> Wire<LotLine> {
    act(app, STALE, move |practice| practice.quarantine_lot(id, &reason)).await
}

/// Lets a lot go from quarantine.
#[tauri::command]
#[specta::specta]
pub(crate) async fn release_lot(app: AppHandle, id: LotId, reason: String) -> Wire<LotLine> {
    act(app, STALE, move |practice| practice.release_lot(id, &reason)).await
}

/// Destroys units of a lot before a witness.
#[tauri::command]
#[specta::specta]
pub(crate) async fn destroy_units(app: AppHandle, destroyed: DestroyUnits) -> Wire<LotLine> {
    act(app, STALE, |practice| practice.destroy_units(destroyed)).await
}
