//! The practice profile and its parameters.

use super::{Asked, act, announce, ask, blocking};
use crate::error::Wire;
use crate::save::{ask_logo, read_whole};
use practice::profile::{MOST_LOGO_BYTES, Parameter, Profile, ProfileFields};
use tauri::AppHandle;

/// The practice profile.
#[tauri::command]
#[specta::specta]
pub(crate) async fn profile(app: AppHandle) -> Wire<Profile> {
    ask(app, |practice| practice.profile()).await
}

/// Changes the practice profile.
#[tauri::command]
#[specta::specta]
pub(crate) async fn update_profile(
    app: AppHandle,
    version: i32,
    fields: ProfileFields,
) -> Wire<Profile> {
    act(app, &["profile", "session"], move |practice| practice.update_profile(version, fields))
        .await
}

/// The logo in the letterhead as a `data:` address; nothing while there is none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn logo(app: AppHandle) -> Wire<Option<String>> {
    ask(app, |practice| practice.logo()).await
}

/// Asks for a picture on this computer and puts it into the letterhead; false when the person changed
/// their mind. The file itself stays where it is.
#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_logo(app: AppHandle) -> Wire<bool> {
    let asked = Asked::by(&app)?;
    let Some(path) = ask_logo(app.clone()).await? else { return Ok(false) };
    let practice = asked.still_open(&app)?;
    blocking(move || Ok(practice.set_logo(&read_whole(&path, MOST_LOGO_BYTES)?)?)).await?;
    announce(&app, &["logo"]);
    Ok(true)
}

/// Takes the logo out of the letterhead.
#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_logo(app: AppHandle) -> Wire<()> {
    act(app, &["logo"], |practice| practice.remove_logo()).await
}

/// Every parameter with value, unit, default and source.
#[tauri::command]
#[specta::specta]
pub(crate) async fn parameters(app: AppHandle) -> Wire<Vec<Parameter>> {
    ask(app, |practice| practice.parameters()).await
}

/// Sets one parameter.
#[tauri::command]
#[specta::specta]
pub(crate) async fn set_parameter(
    app: AppHandle,
    key: String,
    value: i32,
    source: String,
) -> Wire<()> {
    act(app, &["parameters", "session", "today"], move |practice| {
        practice.set_parameter(&key, value, &source)
    })
    .await
}
