//! Forms: their versions, the draft somebody writes, its pages, and putting it in force.

use super::printing::send;
use super::{Asked, act, ask, blocking};
use crate::error::Wire;
use crate::save::{ask_where, write_whole};
use practice::FormId;
use practice::forms::{
    ComparedText, Form, FormFault, FormListed, FormPreview, FormSample, FormText, FormWording,
    NewForm,
};
use practice::printing::{PrintJob, PrintOrder};
use tauri::AppHandle;

const STALE: &[&str] = &["forms"];
/// What is in force is what consents and sheets are made from, and what treatments ask for.
const IN_FORCE: &[&str] = &["forms", "consents", "clients", "treatments", "today"];

/// Every form in every language.
#[tauri::command]
#[specta::specta]
pub(crate) async fn forms(app: AppHandle) -> Wire<Vec<FormListed>> {
    ask(app, |practice| practice.forms()).await
}

/// One form with its versions.
#[tauri::command]
#[specta::specta]
pub(crate) async fn form(app: AppHandle, code: String, language: String) -> Wire<Form> {
    ask(app, move |practice| practice.form(&code, &language)).await
}

/// The words of one version.
#[tauri::command]
#[specta::specta]
pub(crate) async fn form_wording(app: AppHandle, id: FormId) -> Wire<FormWording> {
    ask(app, move |practice| practice.form_wording(id)).await
}

/// What differs between two versions.
#[tauri::command]
#[specta::specta]
pub(crate) async fn compare_forms(
    app: AppHandle,
    earlier: FormId,
    later: FormId,
) -> Wire<Vec<ComparedText>> {
    ask(app, move |practice| practice.compare_forms(earlier, later)).await
}

/// Begins the next version with the words of another.
#[tauri::command]
#[specta::specta]
pub(crate) async fn edit_form(app: AppHandle, from: FormId) -> Wire<FormWording> {
    act(app, STALE, move |practice| practice.edit_form(from)).await
}

/// Begins a form of the practice's own.
#[tauri::command]
#[specta::specta]
pub(crate) async fn create_form(app: AppHandle, form: NewForm) -> Wire<FormWording> {
    act(app, STALE, move |practice| practice.create_form(&form)).await
}

/// Begins a form in another language.
#[tauri::command]
#[specta::specta]
pub(crate) async fn add_form_language(
    app: AppHandle,
    from: FormId,
    language: String,
) -> Wire<FormWording> {
    act(app, STALE, move |practice| practice.add_form_language(from, &language)).await
}

/// Keeps the words of a draft.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_form(
    app: AppHandle,
    id: FormId,
    saves: i32,
    text: FormText,
) -> Wire<FormWording> {
    act(app, STALE, move |practice| practice.save_form(id, saves, &text)).await
}

/// Gives a draft up.
#[tauri::command]
#[specta::specta]
pub(crate) async fn discard_form(app: AppHandle, id: FormId, saves: i32) -> Wire<()> {
    act(app, STALE, move |practice| practice.discard_form(id, saves)).await
}

/// The pages of words that are being typed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_form(
    app: AppHandle,
    id: FormId,
    text: FormText,
    sample: FormSample,
) -> Wire<FormPreview> {
    ask(app, move |practice| practice.preview_form(id, &text, sample)).await
}

/// What keeps a version from being put in force.
#[tauri::command]
#[specta::specta]
pub(crate) async fn check_form(app: AppHandle, id: FormId) -> Wire<Vec<FormFault>> {
    ask(app, move |practice| practice.check_form(id)).await
}

/// Puts a draft in force.
#[tauri::command]
#[specta::specta]
pub(crate) async fn activate_form(
    app: AppHandle,
    id: FormId,
    saves: i32,
    re_sign: bool,
) -> Wire<Form> {
    act(app, IN_FORCE, move |practice| practice.activate_form(id, saves, re_sign)).await
}

/// Takes a form out of use.
#[tauri::command]
#[specta::specta]
pub(crate) async fn retire_form(app: AppHandle, id: FormId) -> Wire<Form> {
    act(app, IN_FORCE, move |practice| practice.retire_form(id)).await
}

/// Marks a version as reviewed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn review_form(
    app: AppHandle,
    id: FormId,
    saves: i32,
    passphrase: String,
) -> Wire<Form> {
    act(app, IN_FORCE, move |practice| practice.review_form(id, saves, &passphrase)).await
}

/// Prints a form for the sample client, or keeps it in the queue until its printer takes it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_form_sample(
    app: AppHandle,
    id: FormId,
    sample: FormSample,
    order: PrintOrder,
) -> Wire<PrintJob> {
    send(app, order, move |practice, order| practice.print_form_sample(id, sample, order)).await
}

/// Saves a form for the sample client as a PDF where the person says; false when they changed their
/// mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_form_sample(app: AppHandle, id: FormId, sample: FormSample) -> Wire<bool> {
    let asked = Asked::by(&app)?;
    let Some(path) = ask_where(app.clone(), "Form.pdf").await? else { return Ok(false) };
    let practice = asked.still_open(&app)?;
    blocking(move || practice.save_form_sample(id, sample, |pdf| write_whole(&path, pdf))).await?;
    Ok(true)
}
