//! `cargo xtask notices`: what Dermis is made of, for whoever receives it. One list of parts, written
//! twice: with the words of every licence for people (THIRD-PARTY.txt), and for programs that look for
//! known faults (sbom.cdx.json, CycloneDX 1.5).

mod bill;
pub(crate) mod parts;

use crate::process::{Fault, Outcome, say};
use crate::{installer, places, screens};
use parts::Part;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const RULE: &str =
    "\n--------------------------------------------------------------------------------\n";

/// Writes both for this system into `target/dist`.
pub fn notices() -> Outcome {
    screens::packages()?;
    let to = places::target().join("dist");
    for file in write(&to)? {
        say(&format!("{}", file.display()));
    }
    Ok(())
}

/// Writes both into a folder.
pub fn write(to: &Path) -> Outcome<[PathBuf; 2]> {
    let version = installer::metadata()?.version;
    let parts = parts::all()?;
    let (words, bill) = (to.join("THIRD-PARTY.txt"), to.join("sbom.cdx.json"));
    fs::create_dir_all(to).map_err(Fault::at(to.display()))?;
    fs::write(&words, third_party(&version, &parts)).map_err(Fault::at(words.display()))?;
    let text = serde_json::to_vec_pretty(&bill::of(&version, &parts));
    fs::write(&bill, text.map_err(Fault::at("sbom.cdx.json"))?)
        .map_err(Fault::at(bill.display()))?;
    Ok([words, bill])
}

/// Each licence's words once, under the names of all parts that come with exactly these words.
pub(crate) fn third_party(version: &str, parts: &[Part]) -> String {
    let mut by_words: BTreeMap<&str, Vec<&Part>> = BTreeMap::new();
    for part in parts {
        for text in &part.texts {
            by_words.entry(text).or_default().push(part);
        }
    }
    let mut out = format!(
        "Dermis {version} is made with the {} parts below. First their names and licences, then the \
         words of the licences: as the part brings them, or the standard's where it brings none.\n\n",
        parts.len()
    );
    for part in parts {
        let home = part.home.as_deref().unwrap_or_default();
        out += &format!("{}: {} {home}\n", part.named(), part.licence);
    }
    for (words, parts) in by_words {
        let names: Vec<String> = parts.iter().map(|part| part.named()).collect();
        out += &format!("{RULE}{}\n\n{words}\n", names.join(", "));
    }
    out
}
