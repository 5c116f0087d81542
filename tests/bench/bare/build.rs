//! Builds inside Cargo's own output folder, so the source tree stays clean.

use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for watched in ["tauri.conf.json", "page/index.html"] {
        println!("cargo::rerun-if-changed={}", here.join(watched).display());
    }
    fs::copy(here.join("Cargo.toml"), out.join("Cargo.toml"))?;
    env::set_current_dir(&out)?;
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .config_path(here.join("tauri.conf.json"))
            .app_manifest(tauri_build::AppManifest::new())
            .codegen(tauri_build::CodegenContext::new()),
    )?;
    Ok(())
}
