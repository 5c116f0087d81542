//! Papers: the register, the aftercare sheet, and the way to printer and file.

use super::printing::send;
use super::{Asked, act, announce, ask, blocking};
use crate::error::Wire;
use crate::print::{self, Printer};
use crate::save::{ask_where, write_whole};
use practice::documents::{AftercareOptions, Document, DocumentKind, Pages, PrecareOptions};
use practice::printing::{PrintJob, PrintOrder};
use practice::{ClientId, DocumentId, StaffId, TreatmentId};
use tauri::AppHandle;

const STALE: &[&str] = &["documents"];

/// The papers of a client.
#[tauri::command]
#[specta::specta]
pub(crate) async fn documents_of(app: AppHandle, client: ClientId) -> Wire<Vec<Document>> {
    ask(app, move |practice| practice.documents_of(client)).await
}

/// The pages of a stored document.
#[tauri::command]
#[specta::specta]
pub(crate) async fn document_pages(app: AppHandle, document: DocumentId) -> Wire<Pages> {
    ask(app, move |practice| practice.document_pages(document)).await
}

/// The aftercare sheet of a treatment as it will print.
#[tauri::command]
#[specta::specta]
pub(crate) async fn aftercare_preview(
    app: AppHandle,
    treatment: TreatmentId,
    options: AftercareOptions,
) -> Wire<Pages> {
    ask(app, move |practice| practice.aftercare_preview(treatment, options)).await
}

/// Makes and stores the aftercare sheet; the same sheet twice is one document.
#[tauri::command]
#[specta::specta]
pub(crate) async fn make_aftercare(
    app: AppHandle,
    treatment: TreatmentId,
    options: AftercareOptions,
) -> Wire<DocumentId> {
    act(app, STALE, move |practice| practice.make_aftercare(treatment, options)).await
}

/// The sheet for before a visit as it will print.
#[tauri::command]
#[specta::specta]
pub(crate) async fn precare_preview(
    app: AppHandle,
    client: ClientId,
    options: PrecareOptions,
) -> Wire<Pages> {
    ask(app, move |practice| practice.precare_preview(client, options)).await
}

/// Makes and stores the sheet for before a visit; the same sheet twice is one document.
#[tauri::command]
#[specta::specta]
pub(crate) async fn make_precare(
    app: AppHandle,
    client: ClientId,
    options: PrecareOptions,
) -> Wire<DocumentId> {
    let stale = ["documents", "clients"];
    act(app, &stale, move |practice| practice.make_precare(client, options)).await
}

/// Records that a document was handed over and explained.
#[tauri::command]
#[specta::specta]
pub(crate) async fn give_document(
    app: AppHandle,
    document: DocumentId,
    explained_by: StaffId,
) -> Wire<()> {
    // Given is a station of the visit: the client's page and Today say so.
    let stale = ["documents", "clients", "today"];
    act(app, &stale, move |practice| practice.mark_given(document, explained_by)).await
}

/// The printers of this computer, the default one first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn printers() -> Wire<Vec<Printer>> {
    blocking(|| Ok(print::printers())).await
}

/// Prints a stored document, or keeps it in the queue until its printer takes it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_document(
    app: AppHandle,
    document: DocumentId,
    order: PrintOrder,
) -> Wire<PrintJob> {
    send(app, order, move |practice, order| practice.print_document(document, order)).await
}

/// Saves a stored document where the person says and records it. False when they changed their
/// mind; `locked` when the window was locked while the dialog stood open.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_document(app: AppHandle, document: DocumentId) -> Wire<bool> {
    let asked = Asked::by(&app)?;
    let kind = ask(app.clone(), move |practice| practice.document(document)).await?.kind;
    let Some(path) = ask_where(app.clone(), file_name(kind)).await? else { return Ok(false) };
    let practice = asked.still_open(&app)?;
    blocking(move || practice.save_document(document, |pdf| write_whole(&path, pdf))).await?;
    announce(&app, STALE);
    Ok(true)
}

/// The file name offered; a name of a client on a disk is for the person to choose.
fn file_name(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Consent | DocumentKind::ConsentForInk => "Consent.pdf",
        DocumentKind::ConsentSessions => "Later sessions.pdf",
        DocumentKind::Aftercare => "Aftercare.pdf",
        DocumentKind::Precare => "Pre-care.pdf",
    }
}
