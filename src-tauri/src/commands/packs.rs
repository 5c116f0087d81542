//! Sterile packs and the kinds of sets.

use super::{act, ask};
use crate::error::Wire;
use practice::packs::{InstrumentSet, InstrumentSetFields, PackPage, ShelfPack};
use practice::{InstrumentSetId, PackId};
use tauri::AppHandle;

/// Packs on the shelf.
#[tauri::command]
#[specta::specta]
pub(crate) async fn shelf(app: AppHandle) -> Wire<Vec<ShelfPack>> {
    ask(app, |practice| practice.shelf()).await
}

/// One pack.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pack(app: AppHandle, id: PackId) -> Wire<PackPage> {
    ask(app, move |practice| practice.pack(id)).await
}

/// Takes a pack off the shelf.
#[tauri::command]
#[specta::specta]
pub(crate) async fn discard_pack(app: AppHandle, id: PackId, reason: String) -> Wire<()> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.discard_pack(id, &reason)
    })
    .await
}

/// Says that a pack is not there.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_missing(app: AppHandle, id: PackId) -> Wire<()> {
    act(app, &["sterilization", "stock", "today"], move |practice| practice.report_missing(id))
        .await
}

/// Says that a missing pack was found.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_found(app: AppHandle, id: PackId) -> Wire<()> {
    act(app, &["sterilization", "stock", "today"], move |practice| practice.report_found(id)).await
}

/// The kinds of sets.
#[tauri::command]
#[specta::specta]
pub(crate) async fn instrument_sets(app: AppHandle) -> Wire<Vec<InstrumentSet>> {
    ask(app, |practice| practice.instrument_sets()).await
}

/// Adds a kind of set.
#[tauri::command]
#[specta::specta]
pub(crate) async fn add_instrument_set(
    app: AppHandle,
    fields: InstrumentSetFields,
) -> Wire<InstrumentSet> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.add_instrument_set(fields)
    })
    .await
}

/// Changes a kind of set.
#[tauri::command]
#[specta::specta]
pub(crate) async fn update_instrument_set(
    app: AppHandle,
    id: InstrumentSetId,
    version: i32,
    fields: InstrumentSetFields,
) -> Wire<InstrumentSet> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.update_instrument_set(id, version, fields)
    })
    .await
}
