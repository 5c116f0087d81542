//! The set-up program for Windows, made on Windows: the installer that `cargo xtask cross` tries in Wine,
//! with the programs of a release. Not yet run (docs/platforms.md).

use crate::installer::{self, Packing};
use crate::places;
use crate::process::{Fault, Outcome, cargo, run};
use std::fs;
use std::path::{Path, PathBuf};

/// Builds for release and packs what was built, with `words` of the licences beside it.
pub fn make(to: &Path, words: &Path) -> Outcome<PathBuf> {
    // Not the whole workspace: the scenarios and the bench are written for Linux.
    run(&mut cargo(&["build", "--release", "--package", "dermis", "--package", "cli"]))?;
    let files = to.join("files");
    let _ = fs::remove_dir_all(&files);
    fs::create_dir_all(&files).map_err(Fault::at(files.display()))?;
    let programs = ["dermis", "dermis-cli"].map(|name| places::program("release", name));
    let licence = places::root().join("LICENSE");
    for from in programs.iter().map(PathBuf::as_path).chain([licence.as_path(), words]) {
        let name = from.file_name().unwrap_or_default();
        fs::copy(from, files.join(name)).map_err(Fault::at(from.display()))?;
    }
    installer::make(&files, &installer::metadata()?.version, to, Packing::Small)
}
