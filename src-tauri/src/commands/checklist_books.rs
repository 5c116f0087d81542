//! What checklists are made of: their templates, the clinic's calendar, and how they were kept.

use super::printing::send;
use super::{Asked, act, ask, blocking};
use crate::error::Wire;
use crate::save::{ask_where, write_whole};
use practice::Day;
use practice::checklists::{
    ChecklistChange, ChecklistCompletion, ChecklistSheet, ChecklistTemplate, ClinicDays,
    EditedChecklist,
};
use practice::printing::{PrintJob, PrintOrder};
use tauri::AppHandle;

const STALE: &[&str] = &["checklists", "today", "treatments"];

/// How completely the lists of a period were kept.
#[tauri::command]
#[specta::specta]
pub(crate) async fn checklist_completion(
    app: AppHandle,
    from: Day,
    to: Day,
) -> Wire<ChecklistCompletion> {
    ask(app, move |practice| practice.checklist_completion(from, to)).await
}

/// The days the clinic is open, and its lists.
#[tauri::command]
#[specta::specta]
pub(crate) async fn clinic_days(app: AppHandle) -> Wire<ClinicDays> {
    ask(app, practice::Practice::clinic_days).await
}

/// Sets the weekdays the clinic is open.
#[tauri::command]
#[specta::specta]
pub(crate) async fn set_weekdays(app: AppHandle, weekdays: Vec<u8>) -> Wire<ClinicDays> {
    act(app, STALE, move |practice| practice.set_weekdays(&weekdays)).await
}

/// Closes days to come.
#[tauri::command]
#[specta::specta]
pub(crate) async fn close_days(
    app: AppHandle,
    from: Day,
    to: Day,
    reason: String,
) -> Wire<ClinicDays> {
    act(app, STALE, move |practice| practice.close_days(from, to, &reason)).await
}

/// Takes closed days off again.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reopen_days(app: AppHandle, from: Day, to: Day) -> Wire<ClinicDays> {
    act(app, STALE, move |practice| practice.reopen_days(from, to)).await
}

/// Switches a list on or off, and sets its day.
#[tauri::command]
#[specta::specta]
pub(crate) async fn keep_checklist(
    app: AppHandle,
    code: String,
    is_on: bool,
    anchor: u8,
    reason: String,
) -> Wire<ClinicDays> {
    act(app, STALE, move |practice| practice.keep_checklist(&code, is_on, anchor, &reason)).await
}

/// A list in the editor.
#[tauri::command]
#[specta::specta]
pub(crate) async fn checklist_template(app: AppHandle, code: String) -> Wire<ChecklistTemplate> {
    ask(app, move |practice| practice.checklist_template(&code)).await
}

/// What a new version would change.
#[tauri::command]
#[specta::specta]
pub(crate) async fn compare_checklist(
    app: AppHandle,
    list: EditedChecklist,
) -> Wire<ChecklistChange> {
    ask(app, move |practice| practice.compare_checklist(&list)).await
}

/// Publishes a version of a list.
#[tauri::command]
#[specta::specta]
pub(crate) async fn publish_checklist(
    app: AppHandle,
    list: EditedChecklist,
    reason: String,
) -> Wire<ChecklistTemplate> {
    act(app, STALE, move |practice| practice.publish_checklist(&list, &reason)).await
}

/// Sends a list to a printer, blank or as it was done.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_checklist(
    app: AppHandle,
    sheet: ChecklistSheet,
    order: PrintOrder,
) -> Wire<PrintJob> {
    send(app, order, move |practice, order| practice.print_checklist(&sheet, order)).await
}

/// Saves a list as a PDF where the person says; false when they changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_checklist(app: AppHandle, sheet: ChecklistSheet) -> Wire<bool> {
    let asked = Asked::by(&app)?;
    let Some(path) = ask_where(app.clone(), "Checklist.pdf").await? else { return Ok(false) };
    let practice = asked.still_open(&app)?;
    blocking(move || practice.save_checklist(&sheet, |pdf| write_whole(&path, pdf))).await?;
    Ok(true)
}
