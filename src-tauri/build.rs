//! Builds the shell inside Cargo's own output folder, so the source tree stays clean, and lists
//! every command by name: one that is not listed is refused.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "src/commands/names.rs"]
mod names;

macro_rules! names_only {
    ($($module:ident::$command:ident => $act:ident,)+) => {
        /// Every command of the shell.
        const COMMANDS: &[&str] = &[$(stringify!($command)),+];
    };
}

names::commands!(names_only);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for watched in ["src-tauri/capabilities", "src-tauri/icons", "src-tauri/src/commands/names.rs"]
    {
        println!("cargo::rerun-if-changed={}", root.join(watched).display());
    }
    let dist = root.join("ui/dist/index.html");
    if !dist.exists() {
        write_stub(&dist)?;
    }
    // The stub and the real interface are both embedded: a changed one must rebuild the shell.
    println!("cargo::rerun-if-changed={}", dist.display());
    // tauri-build writes its schemas under the working directory.
    fs::copy(root.join("Cargo.toml"), out.join("Cargo.toml"))?;
    env::set_current_dir(&out)?;
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .config_path(root.join("tauri.conf.json"))
            .capabilities_path_pattern(pattern(&root, "src-tauri/capabilities/**/*"))
            .app_manifest(
                tauri_build::AppManifest::new()
                    .commands(COMMANDS)
                    .permissions_path_pattern(pattern(&root, "src-tauri/permissions/**/*")),
            )
            .codegen(tauri_build::CodegenContext::new()),
    )?;
    Ok(())
}

fn pattern(root: &Path, glob: &str) -> &'static str {
    Box::leak(root.join(glob).to_string_lossy().into_owned().into_boxed_str())
}

/// Lets Rust be checked before the interface was ever built; the page says what to run.
fn write_stub(index: &Path) -> io::Result<()> {
    fs::create_dir_all(index.parent().unwrap_or(Path::new(".")))?;
    fs::write(
        index,
        "<!doctype html><title>Dermis</title><p>The interface is not built. Run: cargo xtask run",
    )
}
