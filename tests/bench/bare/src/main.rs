//! A Tauri window with one line of text and nothing behind it: what opening any window costs on this
//! machine, and the memory it takes.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::tauri_build_context!())
}
