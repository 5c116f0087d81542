//! The record of acts: reading it, checking it, taking it out. None of these says that the record
//! went stale: asking for it again is an act of its own, done when somebody asks.

use super::printing::send;
use super::{Asked, ask, blocking};
use crate::error::Wire;
use crate::save::{ask_where, write_whole};
use practice::audit::{AuditFilter, AuditFormat, AuditPage, ChainReport};
use practice::printing::{PrintJob, PrintOrder};
use tauri::AppHandle;

/// A page of the record, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn audit(
    app: AppHandle,
    filter: AuditFilter,
    before: Option<i32>,
) -> Wire<AuditPage> {
    ask(app, move |practice| practice.audit(&filter, before)).await
}

/// Checks the chain from its first entry to its last.
#[tauri::command]
#[specta::specta]
pub(crate) async fn verify_chain(app: AppHandle) -> Wire<ChainReport> {
    ask(app, practice::Practice::verify_chain).await
}

/// Saves the record as a file where the person says; how many entries, or nothing when they
/// changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn export_audit(
    app: AppHandle,
    own: String,
    filter: AuditFilter,
    format: AuditFormat,
) -> Wire<Option<u32>> {
    let asked = Asked::by(&app)?;
    let Some(path) = ask_where(app.clone(), file_name(format)).await? else { return Ok(None) };
    let practice = asked.still_open(&app)?;
    let write = move |bytes: &[u8]| write_whole(&path, bytes);
    let written = blocking(move || practice.export_audit(&own, &filter, format, write)).await?;
    Ok(Some(written))
}

/// Sends the record to a printer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_audit(
    app: AppHandle,
    filter: AuditFilter,
    order: PrintOrder,
) -> Wire<PrintJob> {
    send(app, order, move |practice, order| practice.print_audit(&filter, order)).await
}

fn file_name(format: AuditFormat) -> &'static str {
    match format {
        AuditFormat::Csv => "Record of acts.csv",
        AuditFormat::Json => "Record of acts.json",
        AuditFormat::Pdf => "Record of acts.pdf",
    }
}
