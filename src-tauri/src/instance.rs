//! Dermis started a second time brings the first window forward and ends.

use crate::place::WINDOW;
use tauri::{AppHandle, Manager, WebviewWindow};

/// Notices that Dermis is open already, before anything else is done. What the second start was given is
/// not looked at. macOS does the same by itself for every program. Without a session bus, on Linux, there
/// is nobody to ask: a second window opens and says that the practice is open.
#[cfg(not(target_os = "macos"))]
pub fn plugin() -> tauri::plugin::TauriPlugin<tauri::Wry> {
    tauri_plugin_single_instance::init(|app, _arguments, _folder| bring_forward(app))
}

#[cfg(not(target_os = "macos"))]
fn bring_forward(app: &AppHandle) {
    let Some(window) = app.get_webview_window(WINDOW) else { return };
    let steps = [WebviewWindow::unminimize, WebviewWindow::show, WebviewWindow::set_focus];
    if let Some(error) = steps.iter().find_map(|step| step(&window).err()) {
        tracing::error!(%error, "the window was not brought forward");
    }
}
