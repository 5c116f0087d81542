//! Files that come by themselves: dropped on the window, or left by a scanner in the folder of this computer.
//! The window hears that there are some and how many, never where they lie.

use crate::commands::{SCANNED, announce};
use crate::state::Shell;
use practice::Practice;
use practice::consents::ArrivedScans;
use serde::Serialize;
use std::sync::Arc;
use tauri::{AppHandle, DragDropEvent, Manager};
use tauri_specta::Event;

/// How far somebody is who drags files over the window.
#[derive(Debug, Clone, Copy, Serialize, specta::Type, tauri_specta::Event)]
#[serde(rename_all = "snake_case")]
pub enum FilesDragged {
    /// Over the window.
    Over,
    /// Away again.
    Away,
    /// Let go: the files wait for the screen that takes some.
    Dropped,
}

/// Scanned pages came by themselves.
#[derive(Debug, Clone, Serialize, specta::Type, tauri_specta::Event)]
pub struct ScansArrived {
    /// What became of them.
    pub arrived: ArrivedScans,
}

/// Keeps what was dropped for the screen that takes files, and tells the window.
pub fn dragged(app: &AppHandle, event: &DragDropEvent) {
    let said = match event {
        DragDropEvent::Enter { .. } => FilesDragged::Over,
        DragDropEvent::Leave => FilesDragged::Away,
        DragDropEvent::Drop { paths, .. } => {
            app.state::<Shell>().drop_files(paths.clone());
            FilesDragged::Dropped
        }
        // Told of each step of the mouse, the window would do nothing else.
        _ => return,
    };
    if let Err(error) = said.emit(app) {
        tracing::error!(%error, "the window was not told of files dragged over it");
    }
}

/// Takes what arrived in the folder of this computer, as long as the same person is signed in.
pub fn look(app: &AppHandle, practice: &Arc<Practice>) {
    let is_open = || {
        let now = app.state::<Shell>().practice();
        now.is_ok_and(|now| Arc::ptr_eq(&now, practice))
    };
    let arrived = match practice.take_arrived_scans(&mut &is_open) {
        Ok(arrived) => arrived,
        // The file stays for the next look.
        Err(error) => return tracing::warn!(%error, "a scanned page could not be kept"),
    };
    if arrived == ArrivedScans::default() {
        return;
    }
    announce(app, SCANNED);
    if let Err(error) = (ScansArrived { arrived }).emit(app) {
        tracing::error!(%error, "the window was not told that pages arrived");
    }
}
