//! Loads of sterilizers.

use super::{act, ask, ask_one_picture};
use crate::error::Wire;
use practice::loads::{
    CycleStart, LoadCheck, LoadLine, LoadPlan, LoadView, LocalTime, PackOrder, Release, UnloadForm,
};
use practice::{Day, LoadId, PackId, SterilizerId};
use tauri::AppHandle;

/// The loads of a period.
#[tauri::command]
#[specta::specta]
pub(crate) async fn loads(app: AppHandle, from: Day, to: Day) -> Wire<Vec<LoadLine>> {
    ask(app, move |practice| practice.loads(from, to)).await
}

/// One load.
#[tauri::command]
#[specta::specta]
pub(crate) async fn load(app: AppHandle, id: LoadId) -> Wire<LoadView> {
    ask(app, move |practice| practice.load(id)).await
}

/// Begins a load.
#[tauri::command]
#[specta::specta]
pub(crate) async fn make_load(
    app: AppHandle,
    sterilizer: SterilizerId,
    plan: LoadPlan,
) -> Wire<LoadView> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.make_load(sterilizer, plan)
    })
    .await
}

/// Chooses what a load will run.
#[tauri::command]
#[specta::specta]
pub(crate) async fn plan_load(
    app: AppHandle,
    id: LoadId,
    version: i32,
    plan: LoadPlan,
) -> Wire<LoadView> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.plan_load(id, version, plan)
    })
    .await
}

/// Adds packs to a load.
#[tauri::command]
#[specta::specta]
pub(crate) async fn add_packs(app: AppHandle, id: LoadId, order: PackOrder) -> Wire<LoadView> {
    act(app, &["sterilization", "stock", "today"], move |practice| practice.add_packs(id, order))
        .await
}

/// Takes a pack out of a load.
#[tauri::command]
#[specta::specta]
pub(crate) async fn take_out_pack(app: AppHandle, pack: PackId) -> Wire<LoadView> {
    act(app, &["sterilization", "stock", "today"], move |practice| practice.take_out_pack(pack))
        .await
}

/// Gives a load up.
#[tauri::command]
#[specta::specta]
pub(crate) async fn cancel_load(
    app: AppHandle,
    id: LoadId,
    version: i32,
    reason: String,
) -> Wire<()> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.cancel_load(id, version, &reason)
    })
    .await
}

/// Starts the cycle.
#[tauri::command]
#[specta::specta]
pub(crate) async fn start_load(
    app: AppHandle,
    id: LoadId,
    version: i32,
    start: CycleStart,
) -> Wire<LoadView> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.start_load(id, version, start)
    })
    .await
}

/// Says that the cycle ended.
#[tauri::command]
#[specta::specta]
pub(crate) async fn end_load(
    app: AppHandle,
    id: LoadId,
    version: i32,
    ended: Option<LocalTime>,
) -> Wire<LoadView> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.end_load(id, version, ended)
    })
    .await
}

/// What the rules say of these values.
#[tauri::command]
#[specta::specta]
pub(crate) async fn check_load(app: AppHandle, id: LoadId, form: UnloadForm) -> Wire<LoadCheck> {
    ask(app, move |practice| practice.check_load(id, &form)).await
}

/// Keeps what was read at unloading.
#[tauri::command]
#[specta::specta]
pub(crate) async fn unload_load(
    app: AppHandle,
    id: LoadId,
    version: i32,
    form: UnloadForm,
) -> Wire<LoadView> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.unload_load(id, version, form)
    })
    .await
}

/// Declares a load usable.
#[tauri::command]
#[specta::specta]
pub(crate) async fn release_load(
    app: AppHandle,
    id: LoadId,
    version: i32,
    release: Release,
) -> Wire<LoadView> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.release_load(id, version, release)
    })
    .await
}

/// Declares a load not to be used.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reject_load(
    app: AppHandle,
    id: LoadId,
    version: i32,
    action: String,
) -> Wire<LoadView> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.reject_load(id, version, &action)
    })
    .await
}

/// Holds a load.
#[tauri::command]
#[specta::specta]
pub(crate) async fn hold_load(
    app: AppHandle,
    id: LoadId,
    version: i32,
    comment: String,
) -> Wire<LoadView> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.hold_load(id, version, &comment)
    })
    .await
}

/// Asks for a picture on this computer and adds it to a load as its printout; nothing when the person
/// changed their mind. The file itself stays where it is.
#[tauri::command]
#[specta::specta]
pub(crate) async fn attach_printout(app: AppHandle, id: LoadId) -> Wire<Option<LoadView>> {
    let Some(bytes) = ask_one_picture(&app).await? else { return Ok(None) };
    act(app, &["sterilization"], move |practice| practice.attach_printout(id, &bytes))
        .await
        .map(Some)
}

/// One printout of a load, in full.
#[tauri::command]
#[specta::specta]
pub(crate) async fn load_printout(app: AppHandle, id: LoadId, place: i32) -> Wire<String> {
    ask(app, move |practice| practice.load_printout(id, place)).await
}
