//! The shell: a window, a locked or unlocked practice behind it, and one short command per act.
//! No rules, no SQL; everything is decided in `practice`.

mod app;
mod arrive;
mod commands;
mod error;
mod folders;
#[cfg(not(target_os = "macos"))]
mod instance;
mod jobs;
#[cfg(target_os = "linux")]
mod logind;
mod menu;
mod place;
pub mod print;
mod save;
mod session;
mod state;
mod watch;
#[cfg(windows)]
mod webview2;

pub use app::{bindings, run};
pub use commands::COMMANDS;
