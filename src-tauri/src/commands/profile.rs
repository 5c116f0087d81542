//! The practice profile and its parameters.

use super::{act, ask};
use crate::error::Wire;
use practice::profile::{Parameter, Profile, ProfileFields};
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
