//! Devices.

use super::{act, ask};
use crate::error::Wire;
use practice::DeviceId;
use practice::devices::{Device, DeviceFields};
use tauri::AppHandle;

/// Every device.
#[tauri::command]
#[specta::specta]
pub(crate) async fn devices(app: AppHandle) -> Wire<Vec<Device>> {
    ask(app, |practice| practice.devices()).await
}

/// Adds a device.
#[tauri::command]
#[specta::specta]
pub(crate) async fn add_device(app: AppHandle, fields: DeviceFields) -> Wire<Device> {
    act(app, &["devices"], |practice| practice.add_device(fields)).await
}

/// Changes a device's record.
#[tauri::command]
#[specta::specta]
pub(crate) async fn update_device(
    app: AppHandle,
    id: DeviceId,
    version: i32,
    fields: DeviceFields,
) -> Wire<Device> {
    act(app, &["devices", "treatments"], move |practice| {
        practice.update_device(id, version, fields)
    })
    .await
}
