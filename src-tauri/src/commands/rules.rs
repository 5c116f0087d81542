//! Findings, and what people decide on them.

use super::{act, ask};
use crate::error::Wire;
use practice::ClientId;
use practice::rules::{Finding, OverrideFinding};
use tauri::AppHandle;

/// What a decision makes stale.
const STALE: &[&str] = &["findings", "history", "clients", "today", "treatments"];

/// What the history of a client says today.
#[tauri::command]
#[specta::specta]
pub(crate) async fn visit_findings(app: AppHandle, client: ClientId) -> Wire<Vec<Finding>> {
    ask(app, move |practice| practice.visit_findings(client)).await
}

/// Lifts a stop.
#[tauri::command]
#[specta::specta]
pub(crate) async fn override_finding(app: AppHandle, lift: OverrideFinding) -> Wire<()> {
    act(app, STALE, move |practice| practice.override_finding(lift)).await
}

/// Acknowledges a caution.
#[tauri::command]
#[specta::specta]
pub(crate) async fn acknowledge_finding(app: AppHandle, client: ClientId, key: String) -> Wire<()> {
    act(app, STALE, move |practice| practice.acknowledge_finding(client, &key)).await
}
