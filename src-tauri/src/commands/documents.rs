//! Papers: the register, the aftercare sheet, and the way to printer and file.

use super::{Asked, act, announce, ask, blocking, open};
use crate::error::Wire;
use crate::print::{self, Printer};
use crate::save::{ask_where, write_whole};
use practice::documents::{AftercareOptions, Document, DocumentKind, Pages};
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

/// Hands a stored document to a printer and records it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_document(
    app: AppHandle,
    document: DocumentId,
    printer: String,
    copies: u8,
) -> Wire<()> {
    let practice = open(&app)?;
    blocking(move || {
        let title = job_title(practice.document(document)?.kind);
        let hand_over = |pdf: &[u8]| print::print_pdf(pdf, &printer, copies, title);
        practice.print_document(document, &printer, hand_over)
    })
    .await?;
    announce(&app, STALE);
    Ok(())
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

/// The title a print queue shows to everybody: what it is, never whose.
fn job_title(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Consent | DocumentKind::ConsentForInk => "Dermis consent",
        DocumentKind::Aftercare => "Dermis aftercare",
    }
}

/// The file name offered; a name of a client on a disk is for the person to choose.
fn file_name(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Consent | DocumentKind::ConsentForInk => "Consent.pdf",
        DocumentKind::Aftercare => "Aftercare.pdf",
    }
}
