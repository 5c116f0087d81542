//! Labels, what a recall prints, and the binder for an inspector.

use super::printing::send;
use super::{Asked, announce, ask, blocking};
use crate::error::Wire;
use crate::save::{ask_where, write_whole};
use practice::documents::Pages;
use practice::printing::{PrintJob, PrintOrder};
use practice::reports::Report;
use tauri::AppHandle;

/// The pages of a report as it will print.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_pages(app: AppHandle, report: Report) -> Wire<Pages> {
    ask(app, move |practice| practice.report_pages(&report)).await
}

/// Prints a report, or keeps it in the queue until its printer takes it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_report(
    app: AppHandle,
    report: Report,
    order: PrintOrder,
) -> Wire<PrintJob> {
    send(app, order, move |practice, order| practice.print_report(&report, order)).await
}

/// Saves a report where the person says and records it. False when they changed their mind; `locked`
/// when the window was locked while the dialog stood open.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_report(app: AppHandle, report: Report) -> Wire<bool> {
    let asked = Asked::by(&app)?;
    let Some(path) = ask_where(app.clone(), report.file_name()).await? else { return Ok(false) };
    let practice = asked.still_open(&app)?;
    blocking(move || practice.save_report(&report, |pdf| write_whole(&path, pdf))).await?;
    announce(&app, &["audit"]);
    Ok(true)
}
