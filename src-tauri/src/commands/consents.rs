//! Consents, from the plan to the frozen form.

use super::{act, ask};
use crate::error::Wire;
use practice::consents::{
    Consent, ConsentDraft, ConsentPlan, ConsentSummary, Signing, WithdrawalScope,
};
use practice::documents::Pages;
use practice::{ClientId, ConsentId, DocumentId};
use tauri::AppHandle;

const STALE: &[&str] = &["consents", "clients", "today"];
const SIGNED: &[&str] = &["consents", "documents", "clients", "treatments", "today"];

/// Starts a consent with what the record knows.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start_consent(
    app: AppHandle,
    client: ClientId,
    plan: ConsentPlan,
) -> Wire<Consent> {
    act(app, STALE, move |practice| practice.start_consent(client, plan)).await
}

/// Keeps what was filled in so far.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_consent(
    app: AppHandle,
    id: ConsentId,
    version: i32,
    draft: ConsentDraft,
) -> Wire<Consent> {
    act(app, &[], move |practice| practice.save_consent(id, version, draft)).await
}

/// One consent.
#[tauri::command]
#[specta::specta]
pub(crate) async fn consent(app: AppHandle, id: ConsentId) -> Wire<Consent> {
    ask(app, move |practice| practice.consent(id)).await
}

/// The consents of a client, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn consents_of(app: AppHandle, client: ClientId) -> Wire<Vec<ConsentSummary>> {
    ask(app, move |practice| practice.consents_of(client)).await
}

/// The pages as they print.
#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_consent(app: AppHandle, id: ConsentId) -> Wire<Pages> {
    ask(app, move |practice| practice.preview_consent(id)).await
}

/// Makes the form to be signed by hand.
#[tauri::command]
#[specta::specta]
pub(crate) async fn make_paper_consent(app: AppHandle, id: ConsentId) -> Wire<DocumentId> {
    act(app, &["documents"], move |practice| practice.make_paper_consent(id)).await
}

/// Whether the signatures given so far would be taken, while whoever signed is still there.
#[tauri::command]
#[specta::specta]
pub(crate) async fn check_signatures(app: AppHandle, id: ConsentId, signing: Signing) -> Wire<()> {
    ask(app, move |practice| practice.check_signatures(id, &signing)).await
}

/// Signs and freezes.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sign_consent(
    app: AppHandle,
    id: ConsentId,
    version: i32,
    signing: Signing,
) -> Wire<Consent> {
    act(app, SIGNED, move |practice| practice.sign_consent(id, version, &signing)).await
}

/// Records a withdrawal.
#[tauri::command]
#[specta::specta]
pub(crate) async fn withdraw_consent(
    app: AppHandle,
    id: ConsentId,
    reason: String,
    scope: WithdrawalScope,
) -> Wire<Consent> {
    act(app, SIGNED, move |practice| practice.withdraw_consent(id, &reason, scope)).await
}

/// Gives up a consent that was not signed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn discard_consent(app: AppHandle, id: ConsentId, version: i32) -> Wire<()> {
    act(app, STALE, move |practice| practice.discard_consent(id, version)).await
}

/// Takes the screen back from the client with the passphrase of whoever is signed in.
#[tauri::command]
#[specta::specta]
pub(crate) async fn take_back(app: AppHandle, passphrase: String) -> Wire<()> {
    ask(app, move |practice| practice.take_back(&passphrase)).await
}
