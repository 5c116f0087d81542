//! Clients: finding, making, changing and looking at them.

use super::{Asked, act, announce, ask, blocking, open};
use crate::error::Wire;
use crate::print::print_at_once;
use crate::save::{ask_where, write_whole};
use practice::ClientId;
use practice::clients::{
    Client, ClientFields, ClientHits, ClientPage, ClientStanding, Duplicate, DuplicateProbe,
    Erasure, ErasureOutlook, NotSame,
};
use practice::documents::ErasureAnswer;
use practice::printing::PrintOrder;
use tauri::AppHandle;

/// Everything that could still show who somebody erased was.
const ERASED: &[&str] = &[
    "clients",
    "today",
    "duplicates",
    "sterilization",
    "photos",
    "documents",
    "history",
    "treatments",
    "consents",
    "findings",
    "printing",
    "scans",
    "lot-usage",
];

/// Clients that fit every word.
#[tauri::command]
#[specta::specta]
pub(crate) async fn find_clients(app: AppHandle, text: String, limit: u32) -> Wire<ClientHits> {
    ask(app, move |practice| practice.find_clients(&text, limit)).await
}

/// Clients by family name, a page at a time.
#[tauri::command]
#[specta::specta]
pub(crate) async fn list_clients(app: AppHandle, offset: u32, limit: u32) -> Wire<ClientHits> {
    ask(app, move |practice| practice.list_clients(offset, limit)).await
}

/// What to beware of and what comes next, for clients that were found.
#[tauri::command]
#[specta::specta]
pub(crate) async fn client_standings(
    app: AppHandle,
    clients: Vec<ClientId>,
) -> Wire<Vec<ClientStanding>> {
    ask(app, move |practice| practice.client_standings(&clients)).await
}

/// Records that may be the person being entered.
#[tauri::command]
#[specta::specta]
pub(crate) async fn duplicate_candidates(
    app: AppHandle,
    probe: DuplicateProbe,
) -> Wire<Vec<Duplicate>> {
    ask(app, move |practice| practice.duplicate_candidates(&probe)).await
}

/// Creates a client, told apart from those who look alike.
#[tauri::command]
#[specta::specta]
pub(crate) async fn create_client(
    app: AppHandle,
    fields: ClientFields,
    not_same: Vec<NotSame>,
) -> Wire<Client> {
    let stale = ["clients", "today", "duplicates"];
    act(app, &stale, move |practice| practice.create_client_unlike(fields, &not_same)).await
}

/// Changes a client's record.
#[tauri::command]
#[specta::specta]
pub(crate) async fn update_client(
    app: AppHandle,
    id: ClientId,
    version: i32,
    fields: ClientFields,
) -> Wire<Client> {
    act(app, &["clients", "today"], move |practice| practice.update_client(id, version, fields))
        .await
}

/// Opens a client's record.
#[tauri::command]
#[specta::specta]
pub(crate) async fn client(app: AppHandle, id: ClientId) -> Wire<Client> {
    ask(app, move |practice| practice.client(id)).await
}

/// Opens a client's page.
#[tauri::command]
#[specta::specta]
pub(crate) async fn client_page(app: AppHandle, id: ClientId) -> Wire<ClientPage> {
    ask(app, move |practice| practice.client_page(id)).await
}

/// What erasing a client would take and leave.
#[tauri::command]
#[specta::specta]
pub(crate) async fn erasure_outlook(app: AppHandle, id: ClientId) -> Wire<ErasureOutlook> {
    ask(app, move |practice| practice.erasure_outlook(id)).await
}

/// Erases a client for good.
#[tauri::command]
#[specta::specta]
pub(crate) async fn erase_client(
    app: AppHandle,
    id: ClientId,
    version: i32,
    erasure: Erasure,
    own_passphrase: String,
) -> Wire<()> {
    act(app, ERASED, move |practice| practice.erase_client(id, version, erasure, &own_passphrase))
        .await
}

/// Erases a client who asked for it and prints the letter that answers them. The letter never waits in the
/// queue: a printer that does not take it leaves everything as it was.
#[tauri::command]
#[specta::specta]
pub(crate) async fn erase_client_and_print_answer(
    app: AppHandle,
    id: ClientId,
    version: i32,
    erasure: Erasure,
    own_passphrase: String,
    answer: ErasureAnswer,
    order: PrintOrder,
) -> Wire<()> {
    let practice = open(&app)?;
    let hand_over = move |pdf: &[u8]| print_at_once(pdf, &order, "Dermis letter");
    blocking(move || {
        let told = (own_passphrase.as_str(), answer);
        practice.erase_client_and_answer(id, version, erasure, told, hand_over)
    })
    .await?;
    announce(&app, ERASED);
    Ok(())
}

/// Erases a client who asked for it and saves the letter that answers them where the person says. False,
/// and nothing is erased, when they changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn erase_client_and_save_answer(
    app: AppHandle,
    id: ClientId,
    version: i32,
    erasure: Erasure,
    own_passphrase: String,
    answer: ErasureAnswer,
) -> Wire<bool> {
    let asked = Asked::by(&app)?;
    let Some(path) = ask_where(app.clone(), "Letter.pdf").await? else { return Ok(false) };
    let practice = asked.still_open(&app)?;
    blocking(move || {
        let told = (own_passphrase.as_str(), answer);
        let write = |pdf: &[u8]| write_whole(&path, pdf);
        practice.erase_client_and_answer(id, version, erasure, told, write)
    })
    .await?;
    announce(&app, ERASED);
    Ok(true)
}

/// Forgets the contact kept of an erased client.
#[tauri::command]
#[specta::specta]
pub(crate) async fn forget_contact(app: AppHandle, id: ClientId) -> Wire<()> {
    act(app, &["clients", "today", "sterilization"], move |practice| practice.forget_contact(id))
        .await
}
