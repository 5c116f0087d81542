//! Clients: finding, making, changing and looking at them.

use super::{act, ask};
use crate::error::Wire;
use practice::ClientId;
use practice::clients::{
    Client, ClientFields, ClientHits, ClientPage, ClientStanding, Duplicate, DuplicateProbe,
    Erasure, ErasureOutlook, NotSame,
};
use tauri::AppHandle;

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
    // Everything that could still show who they were.
    let stale = [
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
    act(app, &stale, move |practice| practice.erase_client(id, version, erasure, &own_passphrase))
        .await
}

/// Forgets the contact kept of an erased client.
#[tauri::command]
#[specta::specta]
pub(crate) async fn forget_contact(app: AppHandle, id: ClientId) -> Wire<()> {
    act(app, &["clients", "today", "sterilization"], move |practice| practice.forget_contact(id))
        .await
}
