//! The staff.

use super::{act, ask};
use crate::error::Wire;
use practice::StaffId;
use practice::staff::{NewStaff, Staff, StaffFields};
use tauri::AppHandle;

/// What a change of the staff makes stale: their dates are on the work list, their scope in the rules.
const STALE: &[&str] = &["staff", "session", "today", "treatments"];

/// Everybody on record.
#[tauri::command]
#[specta::specta]
pub(crate) async fn staff(app: AppHandle) -> Wire<Vec<Staff>> {
    ask(app, |practice| practice.staff()).await
}

/// Adds a person.
#[tauri::command]
#[specta::specta]
pub(crate) async fn add_staff(app: AppHandle, person: NewStaff) -> Wire<Staff> {
    act(app, STALE, |practice| practice.add_staff(person)).await
}

/// Changes a person's record.
#[tauri::command]
#[specta::specta]
pub(crate) async fn update_staff(
    app: AppHandle,
    id: StaffId,
    version: i32,
    fields: StaffFields,
) -> Wire<Staff> {
    act(app, STALE, move |practice| practice.update_staff(id, version, fields)).await
}

/// Gives a person a new passphrase.
#[tauri::command]
#[specta::specta]
pub(crate) async fn set_passphrase(
    app: AppHandle,
    id: StaffId,
    own: String,
    passphrase: String,
) -> Wire<()> {
    ask(app, move |practice| practice.set_passphrase(id, &own, &passphrase)).await
}
