//! Recalls.

use super::{act, ask};
use crate::error::Wire;
use practice::incidents::{
    Closing, Incident, IncidentAbout, IncidentPage, LoadFailure, NewDecision, Review,
};
use practice::{IncidentId, LoadId, LotId, PackId};
use tauri::AppHandle;

/// Every recall.
#[tauri::command]
#[specta::specta]
pub(crate) async fn incidents(app: AppHandle) -> Wire<Vec<Incident>> {
    ask(app, |practice| practice.incidents()).await
}

/// One recall with its clients.
#[tauri::command]
#[specta::specta]
pub(crate) async fn incident(app: AppHandle, id: IncidentId) -> Wire<IncidentPage> {
    ask(app, move |practice| practice.incident(id)).await
}

/// The recall of a lot.
#[tauri::command]
#[specta::specta]
pub(crate) async fn incident_of_lot(app: AppHandle, lot: LotId) -> Wire<IncidentId> {
    ask(app, move |practice| practice.incident_about(IncidentAbout::Lot(lot))).await
}

/// Calls a released load back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_load(
    app: AppHandle,
    id: LoadId,
    failure: LoadFailure,
    notice: String,
) -> Wire<Incident> {
    act(app, &["sterilization", "stock", "today", "treatments"], move |practice| {
        practice.report_load(id, failure, &notice)
    })
    .await
}

/// Keeps what was decided about telling a client.
#[tauri::command]
#[specta::specta]
pub(crate) async fn decide_client(
    app: AppHandle,
    id: IncidentId,
    decision: NewDecision,
) -> Wire<()> {
    act(app, &["sterilization", "stock", "today", "treatments"], move |practice| {
        practice.decide_client(id, decision)
    })
    .await
}

/// Says which packs were pulled and which are missing.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pull_packs(
    app: AppHandle,
    id: IncidentId,
    found: Vec<PackId>,
    missing: Vec<PackId>,
) -> Wire<()> {
    act(app, &["sterilization", "stock", "today", "treatments"], move |practice| {
        practice.pull_packs(id, &found, &missing)
    })
    .await
}

/// Keeps what the review says so far.
#[tauri::command]
#[specta::specta]
pub(crate) async fn review_incident(
    app: AppHandle,
    id: IncidentId,
    version: i32,
    review: Review,
) -> Wire<()> {
    act(app, &["sterilization", "stock", "today", "treatments"], move |practice| {
        practice.review_incident(id, version, review)
    })
    .await
}

/// Signs a recall off.
#[tauri::command]
#[specta::specta]
pub(crate) async fn close_incident(
    app: AppHandle,
    id: IncidentId,
    version: i32,
    closing: Closing,
) -> Wire<IncidentPage> {
    act(app, &["sterilization", "stock", "today", "treatments"], move |practice| {
        practice.close_incident(id, version, &closing)
    })
    .await
}
