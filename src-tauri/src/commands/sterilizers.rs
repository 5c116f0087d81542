//! Sterilizers and their tests.

use super::{act, ask};
use crate::error::Wire;
use practice::indicators::{IndicatorTest, NewTest, Reading, TestRead};
use practice::sterilizers::{
    Programme, ProgrammeFields, Sterilizer, SterilizerFields, SterilizerStanding, Stop,
};
use practice::{Day, IndicatorTestId, ProgrammeId, SterilizerId, StopId};
use tauri::AppHandle;

/// Every sterilizer as it stands now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sterilizers(app: AppHandle) -> Wire<Vec<SterilizerStanding>> {
    ask(app, |practice| practice.sterilizers()).await
}

/// Adds a sterilizer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn add_sterilizer(app: AppHandle, fields: SterilizerFields) -> Wire<Sterilizer> {
    act(app, &["sterilization", "stock", "today"], move |practice| practice.add_sterilizer(fields))
        .await
}

/// Changes a sterilizer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn update_sterilizer(
    app: AppHandle,
    id: SterilizerId,
    version: i32,
    fields: SterilizerFields,
) -> Wire<Sterilizer> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.update_sterilizer(id, version, fields)
    })
    .await
}

/// The usual programmes to begin with.
#[tauri::command]
#[specta::specta]
pub(crate) async fn usual_programmes(app: AppHandle) -> Wire<Vec<ProgrammeFields>> {
    ask(app, |practice| practice.usual_programmes()).await
}

/// The programmes of a sterilizer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn programmes(app: AppHandle, sterilizer: SterilizerId) -> Wire<Vec<Programme>> {
    ask(app, move |practice| practice.programmes(sterilizer)).await
}

/// Adds a programme.
#[tauri::command]
#[specta::specta]
pub(crate) async fn add_programme(
    app: AppHandle,
    sterilizer: SterilizerId,
    fields: ProgrammeFields,
) -> Wire<Programme> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.add_programme(sterilizer, fields)
    })
    .await
}

/// Changes a programme.
#[tauri::command]
#[specta::specta]
pub(crate) async fn update_programme(
    app: AppHandle,
    id: ProgrammeId,
    version: i32,
    fields: ProgrammeFields,
) -> Wire<Programme> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.update_programme(id, version, fields)
    })
    .await
}

/// Takes a sterilizer out of service.
#[tauri::command]
#[specta::specta]
pub(crate) async fn stop_sterilizer(
    app: AppHandle,
    id: SterilizerId,
    reason: String,
) -> Wire<Stop> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.stop_sterilizer(id, &reason)
    })
    .await
}

/// Records a repair.
#[tauri::command]
#[specta::specta]
pub(crate) async fn record_repair(app: AppHandle, id: StopId, repair: String) -> Wire<Stop> {
    act(app, &["sterilization", "stock", "today"], move |practice| {
        practice.record_repair(id, &repair)
    })
    .await
}

/// Puts a sterilizer back into service.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lift_stop(app: AppHandle, id: StopId, reason: String) -> Wire<Stop> {
    act(app, &["sterilization", "stock", "today"], move |practice| practice.lift_stop(id, &reason))
        .await
}

/// Puts a test on record.
#[tauri::command]
#[specta::specta]
pub(crate) async fn run_test(app: AppHandle, test: NewTest) -> Wire<IndicatorTest> {
    act(app, &["sterilization", "stock", "today"], move |practice| practice.run_test(test)).await
}

/// Keeps what was read of a test.
#[tauri::command]
#[specta::specta]
pub(crate) async fn read_test(
    app: AppHandle,
    id: IndicatorTestId,
    reading: Reading,
    note: String,
) -> Wire<TestRead> {
    act(app, &["sterilization", "stock", "today", "treatments"], move |practice| {
        practice.read_test(id, reading, &note)
    })
    .await
}

/// The tests of a period.
#[tauri::command]
#[specta::specta]
pub(crate) async fn tests(app: AppHandle, from: Day, to: Day) -> Wire<Vec<IndicatorTest>> {
    ask(app, move |practice| practice.tests(from, to)).await
}

/// Tests that wait to be read.
#[tauri::command]
#[specta::specta]
pub(crate) async fn awaited_tests(app: AppHandle) -> Wire<Vec<IndicatorTest>> {
    ask(app, |practice| practice.awaited_tests()).await
}
