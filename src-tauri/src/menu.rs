//! The menu bar of macOS. Windows and Linux have none: the window's own rail and keys are all there is.
//! What is chosen is what a key does; the window knows which keys work on the screen it shows.

use serde::Serialize;

/// Somebody chose from the menu bar what a key stands for.
#[derive(Debug, Clone, Serialize, specta::Type, tauri_specta::Event)]
pub struct MenuChosen {
    /// The key as the window writes it: "Mod+K".
    pub keys: String,
}

#[cfg(target_os = "macos")]
pub use bar::{bar, tell};

#[cfg(target_os = "macos")]
mod bar {
    use super::MenuChosen;
    use tauri::menu::{
        AboutMetadataBuilder, HELP_SUBMENU_ID, Menu, MenuBuilder, MenuEvent, MenuItem,
        MenuItemBuilder, SubmenuBuilder, WINDOW_SUBMENU_ID,
    };
    use tauri::{AppHandle, Wry};
    use tauri_specta::Event;

    /// The bar. Editing and the window's own acts are the system's, with its keys and in its wording.
    pub fn bar(app: &AppHandle) -> tauri::Result<Menu<Wry>> {
        let package = app.package_info();
        let about = AboutMetadataBuilder::new()
            .name(Some("Dermis"))
            .version(Some(package.version.to_string()))
            .build();
        let dermis = SubmenuBuilder::new(app, "Dermis")
            .about_with_text("About Dermis", Some(about))
            .separator()
            .item(&item(app, "Lock", "Mod+L")?)
            .separator()
            .services()
            .separator()
            .hide_with_text("Hide Dermis")
            .hide_others()
            .show_all()
            .separator()
            .quit_with_text("Quit Dermis")
            .build()?;
        let file = SubmenuBuilder::new(app, "File")
            .item(&item(app, "New", "Mod+Shift+N")?)
            .item(&item(app, "Find…", "Mod+K")?)
            .separator()
            .item(&item(app, "Print…", "Mod+P")?)
            .separator()
            .close_window()
            .build()?;
        let edit = SubmenuBuilder::new(app, "Edit")
            .undo()
            .redo()
            .separator()
            .cut()
            .copy()
            .paste()
            .select_all()
            .build()?;
        let view = SubmenuBuilder::new(app, "View").fullscreen().build()?;
        let window = SubmenuBuilder::with_id(app, WINDOW_SUBMENU_ID, "Window")
            .minimize()
            .maximize()
            .separator()
            .bring_all_to_front()
            .build()?;
        let help = SubmenuBuilder::with_id(app, HELP_SUBMENU_ID, "Help")
            .item(&item(app, "Keys of This Screen", "?")?)
            .build()?;
        MenuBuilder::new(app).items(&[&dermis, &file, &edit, &view, &window, &help]).build()
    }

    /// Tells the window what was chosen.
    pub fn tell(app: &AppHandle, event: MenuEvent) {
        let chosen = MenuChosen { keys: event.id().0.clone() };
        if let Err(error) = chosen.emit(app) {
            tracing::error!(%error, "the window was not told what was chosen");
        }
    }

    /// A sign alone is typed into fields, so the menu shows no key for it.
    fn item(app: &AppHandle, name: &str, keys: &str) -> tauri::Result<MenuItem<Wry>> {
        let item = MenuItemBuilder::with_id(keys, name);
        match keys.strip_prefix("Mod+") {
            Some(rest) => item.accelerator(format!("Cmd+{rest}")).build(app),
            None => item.build(app),
        }
    }
}
