//! A Tauri window with one line of text and nothing behind it: what opening any window costs on this
//! machine, and the memory it takes.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(context())
}

#[expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "what tauri-build wrote is not ours to shape"
)]
fn context() -> tauri::Context<tauri::Wry> {
    tauri::tauri_build_context!()
}
