//! Checklists.

use super::{act, ask, open};
use crate::error::Wire;
use crate::watch::back_up_aside;
use practice::RunId;
use practice::checklists::{AnswerValue, ChecklistRun, Checklists};
use tauri::AppHandle;

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
    act(app, &["checklists", "today", "treatments"], move |practice| {
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
    let closed = act(app.clone(), &["checklists", "today", "treatments"], move |practice| {
        practice.close_checklist(run, late_reason.as_deref())
    })
    .await?;
    back_up_aside(&app, practice);
    Ok(closed)
}
