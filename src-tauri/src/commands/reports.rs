//! Labels, what a recall prints, and the binder for an inspector.

use super::printing::send;
use super::{Asked, announce, blocking, open};
use crate::error::Wire;
use crate::save::{ask_where, write_whole};
use crate::state::Shell;
use practice::documents::Pages;
use practice::printing::{PrintJob, PrintOrder};
use practice::reports::Report;
use tauri::{AppHandle, Manager};

/// The pages of a report as it will print.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_pages(app: AppHandle, report: Report) -> Wire<Pages> {
    let practice = open(&app)?;
    blocking(move || {
        let shell = app.state::<Shell>();
        let turn = shell.papers().turn();
        Ok(practice.report_pages_watched(&report, turn.watch(&app))?)
    })
    .await
}

/// Prints a report, or keeps it in the queue until its printer takes it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_report(
    app: AppHandle,
    report: Report,
    order: PrintOrder,
) -> Wire<PrintJob> {
    let handle = app.clone();
    send(app, order, move |practice, order| {
        let shell = handle.state::<Shell>();
        let turn = shell.papers().turn();
        practice.print_report_watched(&report, order, turn.watch(&handle))
    })
    .await
}

/// Stops the paper being made.
#[tauri::command]
#[specta::specta]
pub(crate) fn stop_report(app: AppHandle) {
    app.state::<Shell>().papers().stop();
}

/// Saves a report where the person says and records it. False when they changed their mind; `locked`
/// when the window was locked while the dialog stood open.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_report(app: AppHandle, report: Report) -> Wire<bool> {
    let asked = Asked::by(&app)?;
    let Some(path) = ask_where(app.clone(), report.file_name()).await? else { return Ok(false) };
    let practice = asked.still_open(&app)?;
    let handle = app.clone();
    blocking(move || {
        let shell = handle.state::<Shell>();
        let turn = shell.papers().turn();
        practice.save_report_watched(&report, turn.watch(&handle), |pdf| write_whole(&path, pdf))
    })
    .await?;
    announce(&app, &["audit"]);
    Ok(true)
}
