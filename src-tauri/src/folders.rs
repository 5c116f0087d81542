//! Where things are kept on this computer: practices in the user's own data folder, the log beside them.

use crate::state::Folders;
use std::io;
use std::path::PathBuf;
use tracing_appender::non_blocking::WorkerGuard;

/// The folder of the clinic's practice and of the demo. `DERMIS_HOME` moves both, for a practice on
/// another drive and for tests.
///
/// # Errors
/// When the folder cannot be made.
pub fn practices() -> io::Result<Folders> {
    let home = home();
    std::fs::create_dir_all(&home)?;
    Ok(Folders { practice: home.join("practice"), demo: home.join("demo") })
}

/// Whether this is the person's usual Dermis. One that `DERMIS_HOME` moved stands apart: it may be open
/// beside the usual one, and neither brings the other forward or takes over its place on the screen.
#[must_use]
pub fn are_usual() -> bool {
    std::env::var_os("DERMIS_HOME").is_none()
}

fn home() -> PathBuf {
    if let Some(home) = std::env::var_os("DERMIS_HOME") {
        return PathBuf::from(home);
    }
    // On Windows not the roaming folder: a whole practice would be carried over the network at every
    // sign-in.
    dirs::data_local_dir().unwrap_or_else(std::env::temp_dir).join("Dermis")
}

/// Starts the rotating log. Nothing of any client is ever written to it (docs/logging.md).
#[must_use]
pub fn start_log() -> Option<WorkerGuard> {
    let folder = home().join("log");
    std::fs::create_dir_all(&folder).ok()?;
    let file = tracing_appender::rolling::Builder::new()
        .rotation(tracing_appender::rolling::Rotation::DAILY)
        .filename_prefix("dermis")
        .filename_suffix("log")
        .max_log_files(14)
        .build(folder)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(file);
    tracing_subscriber::fmt().with_writer(writer).with_ansi(false).init();
    Some(guard)
}
