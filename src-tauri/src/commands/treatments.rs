//! Treatments.

use super::{act, ask};
use crate::error::Wire;
use practice::treatments::{BeforeStart, TreatmentDraft, TreatmentLine, TreatmentView, ZoneBand};
use practice::{ClientId, TreatmentId};
use tauri::AppHandle;

/// Every zone of the chart with its usual depths and caution limit.
#[tauri::command]
#[specta::specta]
pub(crate) async fn zone_bands(app: AppHandle) -> Wire<Vec<ZoneBand>> {
    ask(app, |practice| practice.zone_bands()).await
}

/// A client's treatments, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn treatments_of(app: AppHandle, client: ClientId) -> Wire<Vec<TreatmentLine>> {
    ask(app, move |practice| practice.treatments_of(client)).await
}

/// Opens a treatment's record.
#[tauri::command]
#[specta::specta]
pub(crate) async fn treatment(app: AppHandle, id: TreatmentId) -> Wire<TreatmentView> {
    ask(app, move |practice| practice.treatment(id)).await
}

/// What stands in the way of starting a treatment now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start_findings(
    app: AppHandle,
    client: ClientId,
    room: Option<String>,
) -> Wire<BeforeStart> {
    ask(app, move |practice| practice.start_findings(client, room.as_deref())).await
}

/// Starts a treatment.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start_treatment(
    app: AppHandle,
    client: ClientId,
    room: Option<String>,
) -> Wire<TreatmentView> {
    let stale = ["treatments", "today", "clients"];
    act(app, &stale, move |practice| practice.start_treatment_in(client, room.as_deref())).await
}

/// Saves the chart. The window already holds the answer, so only the lists go stale.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_treatment(
    app: AppHandle,
    id: TreatmentId,
    version: i32,
    draft: TreatmentDraft,
) -> Wire<TreatmentView> {
    act(app, &["today"], move |practice| practice.save_treatment(id, version, draft)).await
}

/// Signs and closes a treatment.
#[tauri::command]
#[specta::specta]
pub(crate) async fn close_treatment(
    app: AppHandle,
    id: TreatmentId,
    version: i32,
    passphrase: String,
) -> Wire<TreatmentView> {
    let stale = ["treatments", "stock", "today", "clients"];
    act(app, &stale, move |practice| practice.close_treatment(id, version, &passphrase)).await
}

/// Adds an amendment to a closed treatment.
#[tauri::command]
#[specta::specta]
pub(crate) async fn amend_treatment(
    app: AppHandle,
    id: TreatmentId,
    section: String,
    body: String,
    reason: String,
) -> Wire<TreatmentView> {
    act(app, &["treatments", "clients"], move |practice| {
        practice.amend_treatment(id, &section, &body, &reason)
    })
    .await
}

/// Discards an open treatment.
#[tauri::command]
#[specta::specta]
pub(crate) async fn discard_treatment(
    app: AppHandle,
    id: TreatmentId,
    version: i32,
    reason: String,
) -> Wire<()> {
    let stale = ["treatments", "stock", "today", "clients"];
    act(app, &stale, move |practice| practice.discard_treatment(id, version, &reason)).await
}
