//! The medical history.

use super::{act, ask};
use crate::error::Wire;
use practice::ClientId;
use practice::history::{Answer, AttestedBy, HistoryView, Questionnaire, SaveHistory};
use practice::rules::Finding;
use tauri::AppHandle;

/// What an answered history makes stale.
const STALE: &[&str] = &["history", "findings", "clients", "today", "treatments", "consents"];

/// The questionnaire asked now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn questionnaire(app: AppHandle) -> Wire<Questionnaire> {
    ask(app, |practice| practice.questionnaire()).await
}

/// A client's history.
#[tauri::command]
#[specta::specta]
pub(crate) async fn history(app: AppHandle, client: ClientId) -> Wire<HistoryView> {
    ask(app, move |practice| practice.history(client)).await
}

/// What answers would do, while they are typed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn evaluate_answers(
    app: AppHandle,
    client: ClientId,
    answers: Vec<Answer>,
) -> Wire<Vec<Finding>> {
    ask(app, move |practice| practice.evaluate_answers(client, answers)).await
}

/// Saves the answers.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_history(app: AppHandle, client: ClientId, save: SaveHistory) -> Wire<()> {
    act(app, STALE, move |practice| practice.save_history(client, save)).await
}

/// Records that nothing changed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn confirm_unchanged(
    app: AppHandle,
    client: ClientId,
    attested_by: AttestedBy,
) -> Wire<()> {
    act(app, STALE, move |practice| practice.confirm_unchanged(client, attested_by)).await
}
