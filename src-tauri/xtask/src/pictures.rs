//! `cargo xtask pictures`: the pictures of the README and the guides, retaken from the demo practice and
//! from the scenarios whose screens they show, in light and dark, so that they never show an older Dermis.

use crate::process::{Fault, Outcome, say};
use crate::{drive, places};
use std::fs;

/// More than this and a clone of the repository grows heavy with every retake.
const HEAVIEST: u64 = 250 * 1024;

/// Retakes them all.
pub fn pictures() -> Outcome {
    drive::prepare()?;
    let to = places::root().join("docs/pictures");
    drive::drive("pictures", &to, &[], |_| ())?;
    let mut heavy = Vec::new();
    for entry in fs::read_dir(&to).map_err(Fault::at("docs/pictures"))?.flatten() {
        let size = entry.metadata().map_err(Fault::at("docs/pictures"))?.len();
        say(&format!("  {:>4} KB  {}", size.div_ceil(1024), entry.path().display()));
        if size > HEAVIEST {
            heavy.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    if heavy.is_empty() { Ok(()) } else { Err(Fault(format!("over 250 KB: {}", heavy.join(", ")))) }
}
