//! The parts Dermis is shipped with on this system: crates, packages of the interface, fonts.

use crate::places;
use crate::process::{Fault, Outcome, answer, cargo, program};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The programs people receive.
const SHIPPED: [&str; 2] = ["dermis", "cli"];
const WORDS: [&str; 4] = ["LICEN", "COPYING", "NOTICE", "UNLICENSE"];

/// Something somebody else made.
pub struct Part {
    /// Where it comes from, as package addresses say it: `cargo` or `npm`; fonts are `generic`.
    pub origin: &'static str,
    pub name: String,
    pub version: String,
    /// An SPDX expression.
    pub licence: String,
    /// SHA-256 of what was downloaded.
    pub checksum: Option<String>,
    pub home: Option<String>,
    /// The words of its licence, as it brings them; the standard's where it brings none.
    pub texts: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    repository: Option<String>,
    source: Option<String>,
    manifest_path: PathBuf,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Edge>,
}

#[derive(Deserialize)]
struct Edge {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    kind: Option<String>,
}

#[derive(Deserialize)]
struct CargoLock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

#[derive(Deserialize)]
struct NpmLock {
    packages: BTreeMap<String, NpmPackage>,
}

#[derive(Deserialize)]
struct NpmPackage {
    version: Option<String>,
    license: Option<String>,
    #[serde(default)]
    dev: bool,
    #[serde(default)]
    optional: bool,
}

impl Part {
    /// Name and version.
    pub fn named(&self) -> String {
        format!("{} {}", self.name, self.version)
    }

    /// Its package address (purl).
    pub fn address(&self) -> String {
        let name = self.name.replace('@', "%40");
        format!("pkg:{}/{name}@{}", self.origin, self.version.replace('+', "%2B"))
    }
}

/// All of them.
pub fn all() -> Outcome<Vec<Part>> {
    let mut parts = crates()?;
    parts.extend(screens()?);
    parts.push(fonts()?);
    for part in parts.iter_mut().filter(|part| part.texts.is_empty()) {
        part.texts = standard_words(&part.licence);
        if part.texts.is_empty() {
            return Err(Fault(format!("{} comes without a licence: {}", part.name, part.licence)));
        }
    }
    Ok(parts)
}

fn crates() -> Outcome<Vec<Part>> {
    let told = answer(&mut program("rustc", &places::root(), &["-vV"]));
    let told = told.ok_or_else(|| Fault("rustc did not say which system this is".into()))?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    let asked = ["metadata", "--format-version", "1", "--locked", "--filter-platform", host];
    let metadata = answer(&mut cargo(&asked))
        .ok_or_else(|| Fault("cargo metadata --locked failed: is Cargo.lock up to date?".into()))?;
    let metadata: Metadata =
        serde_json::from_str(&metadata).map_err(Fault::at("cargo metadata"))?;
    let lock = fs::read_to_string(places::root().join("Cargo.lock"));
    let lock: CargoLock =
        toml::from_str(&lock.map_err(Fault::at("Cargo.lock"))?).map_err(Fault::at("Cargo.lock"))?;
    let shipped = reached(&metadata);
    let outside = metadata.packages.into_iter().filter(|package| package.source.is_some());
    outside
        .filter(|package| shipped.contains(&package.id))
        .map(|package| {
            let locked = lock
                .package
                .iter()
                .find(|one| one.name == package.name && one.version == package.version);
            Ok(Part {
                origin: "cargo",
                checksum: locked.and_then(|one| one.checksum.clone()),
                texts: words(package.manifest_path.parent().unwrap_or(&package.manifest_path))?,
                licence: package.license.unwrap_or_default(),
                home: package.repository,
                name: package.name,
                version: package.version,
            })
        })
        .collect()
}

/// Every crate that is linked into a program people receive. What only builds them stays behind, but for
/// C sources: crates that carry them are called so (`openssl-src`, `sqlcipher-src`).
fn reached(metadata: &Metadata) -> BTreeSet<String> {
    let mut open: Vec<&str> = metadata
        .packages
        .iter()
        .filter(|one| one.source.is_none() && SHIPPED.contains(&one.name.as_str()))
        .map(|one| one.id.as_str())
        .collect();
    let sources: BTreeSet<&str> = metadata
        .packages
        .iter()
        .filter(|one| one.name.ends_with("-src"))
        .map(|one| one.id.as_str())
        .collect();
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !found.insert(id.to_owned()) {
            continue;
        }
        let edges = metadata.resolve.nodes.iter().filter(|node| node.id == id);
        for edge in edges.flat_map(|node| &node.deps) {
            let is_linked = edge.dep_kinds.iter().any(|kind| kind.kind.is_none());
            if is_linked || sources.contains(edge.pkg.as_str()) {
                open.push(&edge.pkg);
            }
        }
    }
    found
}

fn screens() -> Outcome<Vec<Part>> {
    let lock: NpmLock = read(&places::ui().join("package-lock.json"))?;
    let shipped = lock.packages.into_iter().filter(|(path, one)| !path.is_empty() && !one.dev);
    let mut parts = Vec::new();
    for (path, package) in shipped {
        let folder = places::ui().join(&path);
        // Made for another system, so it was not installed.
        if package.optional && !folder.exists() {
            continue;
        }
        let name = path.rsplit("node_modules/").next().unwrap_or(&path);
        parts.push(Part {
            origin: "npm",
            name: name.to_owned(),
            version: package.version.unwrap_or_default(),
            licence: package.license.unwrap_or_default(),
            checksum: None,
            home: None,
            texts: words(&folder)?,
        });
    }
    Ok(parts)
}

fn fonts() -> Outcome<Part> {
    let path = places::root().join("src-tauri/documents/fonts/OFL.txt");
    let text = fs::read_to_string(&path).map_err(Fault::at(path.display()))?;
    Ok(Part {
        origin: "generic",
        name: "noto-fonts".into(),
        version: "2".into(),
        licence: "OFL-1.1".into(),
        checksum: None,
        home: Some("https://notofonts.github.io".into()),
        texts: BTreeSet::from([text]),
    })
}

/// The words of every licence in a part's folder; C sources that a crate carries stand one folder below.
fn words(folder: &Path) -> Outcome<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for path in inside(folder)? {
        let below = if path.is_dir() { inside(&path)? } else { vec![path] };
        for file in below.into_iter().filter(|path| path.is_file() && is_licence(path)) {
            if let Ok(text) = fs::read_to_string(&file) {
                found.insert(text.replace("\r\n", "\n").trim().to_owned());
            }
        }
    }
    Ok(found)
}

/// The words of every licence that an expression names.
pub(crate) fn standard_words(licence: &str) -> BTreeSet<String> {
    let Ok(expression) = spdx::Expression::parse_mode(licence, spdx::ParseMode::LAX) else {
        return BTreeSet::new();
    };
    let named = expression.requirements().filter_map(|one| one.req.license.id());
    named.map(|id| id.text().trim().to_owned()).collect()
}

fn is_licence(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
    WORDS.iter().any(|word| name.starts_with(word))
}

fn inside(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(Fault::at(folder.display()))?;
    Ok(entries.flatten().map(|entry| entry.path()).collect())
}

fn read<T: DeserializeOwned>(path: &Path) -> Outcome<T> {
    let text = fs::read(path).map_err(Fault::at(path.display()))?;
    serde_json::from_slice(&text).map_err(Fault::at(path.display()))
}
