//! Consents, from the plan to the frozen form.

use super::printing::send;
use super::{Asked, act, ask, blocking};
use crate::error::Wire;
use crate::save::{ask_where, write_whole};
use practice::consents::{
    Consent, ConsentDraft, ConsentPlan, ConsentSummary, EvidenceReport, PaperSigning, Signing,
    StartableForm, WithdrawalFields,
};
use practice::documents::Pages;
use practice::printing::{PrintJob, PrintOrder};
use practice::{ClientId, ConsentId, DocumentId};
use tauri::AppHandle;

const STALE: &[&str] = &["consents", "clients", "today"];
const ON_PAPER: &[&str] = &["documents", "consents", "clients", "today"];
const SIGNED: &[&str] = &["consents", "documents", "clients", "treatments", "today"];

/// The forms that can be started for a client.
#[tauri::command]
#[specta::specta]
pub(crate) async fn startable_forms(app: AppHandle, client: ClientId) -> Wire<Vec<StartableForm>> {
    ask(app, move |practice| practice.startable_forms(client)).await
}

/// Starts a form with what the record knows.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start_consent(
    app: AppHandle,
    client: ClientId,
    code: String,
    plan: ConsentPlan,
) -> Wire<Consent> {
    act(app, STALE, move |practice| practice.start_consent(client, &code, plan)).await
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

/// Puts a draft into another language; what the client answered before is void.
#[tauri::command]
#[specta::specta]
pub(crate) async fn switch_consent_language(
    app: AppHandle,
    id: ConsentId,
    version: i32,
    language: String,
) -> Wire<Consent> {
    act(app, &[], move |practice| practice.switch_consent_language(id, version, &language)).await
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
    act(app, ON_PAPER, move |practice| practice.make_paper_consent(id)).await
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

/// Whether a signed consent is unaltered, worked out from its stored bytes.
#[tauri::command]
#[specta::specta]
pub(crate) async fn check_consent(app: AppHandle, id: ConsentId) -> Wire<EvidenceReport> {
    ask(app, move |practice| practice.check_consent(id)).await
}

/// Prints the evidence of a signed consent, or keeps it in the queue until its printer takes it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_evidence(
    app: AppHandle,
    id: ConsentId,
    order: PrintOrder,
) -> Wire<PrintJob> {
    send(app, order, move |practice, order| practice.print_evidence(id, order)).await
}

/// Saves the evidence of a signed consent where the person says; false when they changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_evidence(app: AppHandle, id: ConsentId) -> Wire<bool> {
    let asked = Asked::by(&app)?;
    let Some(path) = ask_where(app.clone(), "Evidence.pdf").await? else { return Ok(false) };
    let practice = asked.still_open(&app)?;
    blocking(move || practice.save_evidence(id, |pdf| write_whole(&path, pdf))).await?;
    Ok(true)
}

/// Confirms the next session of the course with the client's initials.
#[tauri::command]
#[specta::specta]
pub(crate) async fn confirm_session(
    app: AppHandle,
    id: ConsentId,
    initials: String,
) -> Wire<Consent> {
    act(app, SIGNED, move |practice| practice.confirm_session(id, &initials)).await
}

/// Calls a form back that nobody signed on paper.
#[tauri::command]
#[specta::specta]
pub(crate) async fn call_back_paper(app: AppHandle, id: ConsentId) -> Wire<Consent> {
    act(app, STALE, move |practice| practice.call_back_paper(id)).await
}

/// Records what stands on a form signed by hand.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sign_paper_consent(
    app: AppHandle,
    id: ConsentId,
    version: i32,
    signing: PaperSigning,
) -> Wire<Consent> {
    act(app, SIGNED, move |practice| practice.sign_paper_consent(id, version, signing)).await
}

/// Records a withdrawal.
#[tauri::command]
#[specta::specta]
pub(crate) async fn withdraw_consent(
    app: AppHandle,
    id: ConsentId,
    withdrawal: WithdrawalFields,
) -> Wire<Consent> {
    act(app, SIGNED, move |practice| practice.withdraw_consent(id, &withdrawal)).await
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
