//! Checklists.

use super::{act, ask, ask_one_picture, open};
use crate::error::Wire;
use crate::watch::back_up_aside;
use practice::checklists::{AnswerValue, ChecklistRun, Checklists};
use practice::{Day, RunId, TreatmentId};
use tauri::AppHandle;

const STALE: &[&str] = &["checklists", "today", "treatments"];

/// The lists of the day.
#[tauri::command]
#[specta::specta]
pub(crate) async fn checklists(app: AppHandle) -> Wire<Checklists> {
    ask(app, |practice| practice.checklists()).await
}

/// One run.
#[tauri::command]
#[specta::specta]
pub(crate) async fn checklist_run(app: AppHandle, id: RunId) -> Wire<ChecklistRun> {
    ask(app, move |practice| practice.checklist_run(id)).await
}

/// Starts today's run of a list, or goes on with it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start_checklist(app: AppHandle, code: String) -> Wire<ChecklistRun> {
    act(app, &["checklists", "today"], move |practice| practice.start_checklist(&code)).await
}

/// Starts the run of a day gone by.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start_late_checklist(
    app: AppHandle,
    code: String,
    day: Day,
) -> Wire<ChecklistRun> {
    act(app, STALE, move |practice| practice.start_late_checklist(&code, day)).await
}

/// Starts a run for an event.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start_event_checklist(
    app: AppHandle,
    code: String,
    subject: String,
    treatment: Option<TreatmentId>,
) -> Wire<ChecklistRun> {
    act(app, STALE, move |practice| practice.start_event_checklist(&code, &subject, treatment))
        .await
}

/// Asks for a picture on this computer and answers an item with it; nothing when the person changed
/// their mind. The file itself stays where it is.
#[tauri::command]
#[specta::specta]
pub(crate) async fn picture_item(
    app: AppHandle,
    run: RunId,
    item: String,
) -> Wire<Option<ChecklistRun>> {
    let Some(bytes) = ask_one_picture(&app).await? else { return Ok(None) };
    act(app, STALE, move |practice| practice.picture_item(run, &item, &bytes)).await.map(Some)
}

/// The picture an item is answered with, in full.
#[tauri::command]
#[specta::specta]
pub(crate) async fn item_picture(app: AppHandle, run: RunId, item: String) -> Wire<String> {
    ask(app, move |practice| practice.item_picture(run, &item)).await
}

/// Answers one item.
#[tauri::command]
#[specta::specta]
pub(crate) async fn answer_item(
    app: AppHandle,
    run: RunId,
    item: String,
    value: AnswerValue,
    corrective_action: Option<String>,
) -> Wire<ChecklistRun> {
    act(app, STALE, move |practice| {
        practice.answer_item(run, &item, value, corrective_action.as_deref())
    })
    .await
}

/// Closes a run for good, and backs up what was recorded: the last list of the day is the day's end.
#[tauri::command]
#[specta::specta]
pub(crate) async fn close_checklist(
    app: AppHandle,
    run: RunId,
    late_reason: Option<String>,
) -> Wire<ChecklistRun> {
    let practice = open(&app)?;
    let closed = act(app.clone(), STALE, move |practice| {
        practice.close_checklist(run, late_reason.as_deref())
    })
    .await?;
    back_up_aside(&app, practice);
    Ok(closed)
}
