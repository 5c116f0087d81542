//! Labels, what a recall prints, and the binder for an inspector.

use super::{Asked, announce, ask, blocking, open};
use crate::error::Wire;
use crate::print;
use crate::save::{ask_where, write_whole};
use practice::documents::Pages;
use practice::reports::Report;
use tauri::AppHandle;

/// The pages of a report as it will print.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_pages(app: AppHandle, report: Report) -> Wire<Pages> {
    ask(app, move |practice| practice.report_pages(&report)).await
}

/// Hands a report to a printer and records it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_report(
    app: AppHandle,
    report: Report,
    printer: String,
    copies: u8,
) -> Wire<()> {
    let practice = open(&app)?;
    blocking(move || {
        let hand_over = |pdf: &[u8]| print::print_pdf(pdf, &printer, copies, report.title());
        practice.print_report(&report, &printer, hand_over)
    })
    .await?;
    announce(&app, &["audit"]);
    Ok(())
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
