//! Every part that is shipped must carry a licence the practice may accept. The list is `deny.toml`,
//! in cargo-deny's own format; it is read here because building cargo-deny takes longer than building
//! Dermis. The parts of the interface are checked against the same list.

use crate::places;
use crate::process::{Fault, Outcome, answer, cargo};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

#[derive(Deserialize)]
struct Deny {
    licenses: Licenses,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licenses {
    allow: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

#[derive(Deserialize)]
struct Ban {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
}

#[derive(Deserialize)]
struct NpmLock {
    packages: BTreeMap<String, NpmPackage>,
}

#[derive(Deserialize)]
struct NpmPackage {
    license: Option<String>,
    #[serde(default)]
    dev: bool,
}

/// Each part whose licence is not on the list, and each banned part that is shipped.
pub fn faults() -> Outcome<Vec<String>> {
    let deny =
        fs::read_to_string(places::root().join("deny.toml")).map_err(Fault::at("deny.toml"))?;
    let deny: Deny = toml::from_str(&deny).map_err(Fault::at("deny.toml"))?;
    let mut faults = crates(&deny.licenses.allow)?;
    faults.extend(screens(&deny.licenses.allow)?);
    faults.extend(banned(&deny.bans.deny)?);
    Ok(faults)
}

fn crates(allowed: &BTreeSet<String>) -> Outcome<Vec<String>> {
    let metadata = answer(&mut cargo(&["metadata", "--format-version", "1", "--locked"]))
        .ok_or_else(|| Fault("cargo metadata --locked failed: is Cargo.lock up to date?".into()))?;
    let metadata: Metadata =
        serde_json::from_str(&metadata).map_err(Fault::at("cargo metadata"))?;
    Ok(metadata
        .packages
        .iter()
        .filter_map(|p| {
            refusal(&format!("crate {} {}", p.name, p.version), p.license.as_deref(), allowed)
        })
        .collect())
}

fn screens(allowed: &BTreeSet<String>) -> Outcome<Vec<String>> {
    let lock = fs::read(places::ui().join("package-lock.json"))
        .map_err(Fault::at("ui/package-lock.json"))?;
    let lock: NpmLock = serde_json::from_slice(&lock).map_err(Fault::at("ui/package-lock.json"))?;
    Ok(lock
        .packages
        .iter()
        .filter(|(_, package)| !package.dev)
        .filter_map(|(path, package)| {
            refusal(&format!("npm {path}"), package.license.as_deref(), allowed)
        })
        .collect())
}

/// Why a part may not be used; nothing when it may.
pub(crate) fn refusal(
    part: &str,
    licence: Option<&str>,
    allowed: &BTreeSet<String>,
) -> Option<String> {
    let Some(licence) = licence else {
        return Some(format!("{part} names no licence"));
    };
    // Older crates write "MIT/Apache-2.0" where the standard writes OR.
    let Ok(expression) = spdx::Expression::parse_mode(licence, spdx::ParseMode::LAX) else {
        return Some(format!("{part}: \"{licence}\" is not a licence expression"));
    };
    let may = expression.evaluate(|needed| allowed.contains(&needed.to_string()));
    (!may).then(|| format!("{part}: {licence} is not allowed in deny.toml"))
}

/// What is shipped for this computer may not hold a banned crate.
fn banned(bans: &[Ban]) -> Outcome<Vec<String>> {
    let mut faults = BTreeSet::new();
    for shipped in ["dermis", "cli"] {
        let tree = answer(&mut cargo(&[
            "tree",
            "--package",
            shipped,
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ]))
        .ok_or_else(|| Fault(format!("cargo tree --package {shipped} failed")))?;
        for name in tree.lines().filter_map(|line| line.split(' ').next()) {
            if let Some(ban) = bans.iter().find(|ban| ban.name == name) {
                faults.insert(format!("{shipped} holds {name}: {}", ban.reason));
            }
        }
    }
    Ok(faults.into_iter().collect())
}
