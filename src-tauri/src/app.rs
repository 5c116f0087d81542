//! Puts the window, the commands and the state together.

use crate::state::Shell;
use crate::{arrive, commands, folders, place, print, watch};
use std::process::ExitCode;
use tauri::Manager;

/// Starts the program and returns when its window is closed.
#[must_use]
pub fn run() -> ExitCode {
    let _log = folders::start_log();
    #[cfg(windows)]
    if !crate::webview2::is_there() {
        crate::webview2::explain();
        return ExitCode::FAILURE;
    }
    let bindings = bindings();
    let mut builder = tauri::Builder::default();
    #[cfg(not(target_os = "macos"))]
    if folders::are_usual() {
        // Before everything else: a second start must not touch what the first one works on.
        builder = builder.plugin(crate::instance::plugin());
    }
    #[cfg(target_os = "macos")]
    {
        builder = builder.menu(crate::menu::bar).on_menu_event(crate::menu::tell);
    }
    let built = builder
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(bindings.invoke_handler())
        .setup(move |app| {
            bindings.mount_events(app);
            print::purge();
            app.manage(Shell::new(folders::practices()?));
            watch::start(app.handle().clone())?;
            #[cfg(target_os = "linux")]
            crate::logind::start(app.handle().clone())?;
            place::show(app.handle())?;
            Ok(())
        })
        .on_window_event(|window, event| match event {
            tauri::WindowEvent::CloseRequested { .. } => place::keep(window.app_handle()),
            tauri::WindowEvent::DragDrop(event) => arrive::dragged(window.app_handle(), event),
            _ => {}
        })
        .build(context());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                if let tauri::RunEvent::Exit = event {
                    // By the menu of macOS the program ends with its window still there.
                    place::keep(app);
                    let shell = app.state::<Shell>();
                    // The window is gone; the backup of the day is still to be made.
                    if let Some(practice) = shell.close().filter(|_| !shell.in_demo())
                        && let Err(error) = practice.back_up_if_changed(&mut |_| true)
                    {
                        tracing::error!(%error, "the backup at closing failed");
                    }
                    print::purge();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            ExitCode::FAILURE
        }
    }
}

/// The window's settings, the interface and the permissions, put in by the build script.
#[expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "what tauri-build wrote is not ours to shape"
)]
fn context() -> tauri::Context<tauri::Wry> {
    tauri::tauri_build_context!()
}

/// The typed door between window and backend: every command, every event.
#[must_use]
pub fn bindings() -> tauri_specta::Builder<tauri::Wry> {
    tauri_specta::Builder::<tauri::Wry>::new()
        .disable_serde_phases()
        .commands(commands::collect())
        .constant("languages", practice::LANGUAGES)
        .constant("kindsOfActs", practice::audit::KindOfActs::all())
        .events(tauri_specta::collect_events![
            crate::state::Stale,
            crate::jobs::JobProgress,
            crate::menu::MenuChosen,
            arrive::FilesDragged,
            arrive::ScansArrived
        ])
}
