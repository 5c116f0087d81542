//! The installer for Windows: what tauri.conf.json says, handed to src-tauri/windows/installer.nsi.

use crate::places;
use crate::process::{Fault, Outcome, program, run};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

/// What is said of Dermis in one place, for the window and every package.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Metadata {
    pub product_name: String,
    pub version: String,
    pub bundle: Bundle,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Bundle {
    pub publisher: String,
    pub short_description: String,
}

/// Reads tauri.conf.json.
pub fn metadata() -> Outcome<Metadata> {
    let path = places::root().join("tauri.conf.json");
    let text = fs::read_to_string(&path).map_err(Fault::at("tauri.conf.json"))?;
    serde_json::from_str(&text).map_err(Fault::at("tauri.conf.json"))
}

/// Whether the set-up program is made small.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// For people, who download it.
    Small,
    /// For a check, which makes two of them with large programs.
    Quick,
}

/// Packs everything in the folder `files` as `version` of Dermis into a set-up program in `to`.
pub fn make(files: &Path, version: &str, to: &Path, packing: Packing) -> Outcome<PathBuf> {
    let about = metadata()?;
    let setup = to.join(format!("{}-{version}-setup.exe", about.product_name));
    let installed = to.join(format!("installed-{version}.nsh"));
    fs::write(&installed, removal(files)?).map_err(Fault::at(installed.display()))?;
    let root = places::root();
    let mut makensis = program("makensis", to, &["-V2", "-WX"]);
    if packing == Packing::Quick {
        makensis.arg("-DUNPACKED");
    }
    for (name, value) in [
        ("NAME", about.product_name.into()),
        ("VERSION", version.into()),
        ("PUBLISHER", about.bundle.publisher.into()),
        ("SUMMARY", about.bundle.short_description.into()),
        ("FILES", files.as_os_str().to_owned()),
        ("INSTALLED", installed.into_os_string()),
        ("LICENCE", root.join("LICENSE").into_os_string()),
        ("ICON", root.join("src-tauri/icons/icon.ico").into_os_string()),
        ("OUT", setup.clone().into_os_string()),
    ] {
        let mut define = std::ffi::OsString::from(format!("-D{name}="));
        define.push(value);
        makensis.arg(define);
    }
    run(makensis.arg(root.join("src-tauri/windows/installer.nsi")))?;
    Ok(setup)
}

/// The lines that remove what is installed, and nothing a person put beside it.
fn removal(files: &Path) -> Outcome<String> {
    let mut names: Vec<String> = fs::read_dir(files)
        .map_err(Fault::at(files.display()))?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names.iter().map(|name| format!("Delete \"$INSTDIR\\{name}\"\n")).collect())
}
