//! The rules of the house that no compiler checks: where SQL may stand, which way the arrows run,
//! how long a file may grow, which names say nothing, and that no verb skips the table of rights.

use crate::places;
use crate::process::{Fault, Outcome, answer, cargo};
use std::fs;
use std::path::{Path, PathBuf};

const LONGEST: usize = 400;
const CHECKED: &[&str] = &["rs", "ts", "tsx", "css", "sql", "typ"];
/// Made by a program, so no person reads them from top to bottom.
const GENERATED: &[&str] = &["ui/src/ipc/bindings.ts", "src-tauri/practice/schema.sql"];
const EMPTY_NAMES: &[&str] =
    &["utils", "util", "helpers", "helper", "manager", "service", "common", "misc"];
/// Words that only SQL writes so.
const SQL: &[&str] = &[
    "SELECT ",
    "INSERT INTO ",
    "DELETE FROM ",
    "UPDATE OR ",
    "CREATE TABLE ",
    "ALTER TABLE ",
    "PRAGMA ",
];
/// SQL belongs to the store. The vault has its pragmas; floors are measured and the guards of signed
/// rows are tried below the store on purpose; this file and its tests name the words.
const SQL_ALLOWED: &[&str] = &[
    "src-tauri/practice/src/store/",
    "src-tauri/practice/migrations/",
    "src-tauri/vault/",
    "src-tauri/xtask/src/house.rs",
    "src-tauri/xtask/src/tests.rs",
    "tests/bench/",
    "tests/it/consents.rs",
    "tests/it/evidence.rs",
    "tests/it/form_guards.rs",
    "tests/it/migrations.rs",
    "tests/it/stock_guards.rs",
    "tests/support/raw.rs",
];

/// Everything that breaks a rule, one line each.
pub fn faults() -> Outcome<Vec<String>> {
    let mut faults = Vec::new();
    for path in sources()? {
        let shown = shown(&path);
        let text = fs::read_to_string(&path).map_err(Fault::at(&shown))?;
        faults.extend(too_long(&shown, &text));
        faults.extend(empty_name(&shown));
        faults.extend(sql_outside_store(&shown, &text));
        faults.extend(ui_arrow(&shown, &text));
        faults.extend(unasked_verbs(&shown, &text));
    }
    faults.extend(crate_arrows()?);
    Ok(faults)
}

pub(crate) fn too_long(shown: &str, text: &str) -> Option<String> {
    let lines = text.lines().count();
    (lines > LONGEST && !GENERATED.contains(&shown))
        .then(|| format!("{shown}: {lines} lines, {LONGEST} is the end"))
}

pub(crate) fn empty_name(shown: &str) -> Option<String> {
    let stems = Path::new(shown)
        .components()
        .filter_map(|part| Path::new(part.as_os_str()).file_stem()?.to_str());
    let empty = stems.into_iter().find(|stem| EMPTY_NAMES.contains(stem))?;
    Some(format!("{shown}: \"{empty}\" does not say what it holds"))
}

pub(crate) fn sql_outside_store(shown: &str, text: &str) -> Option<String> {
    if !shown.ends_with(".rs") || SQL_ALLOWED.iter().any(|place| shown.starts_with(place)) {
        return None;
    }
    let (at, _) = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .find(|(_, line)| SQL.iter().any(|word| line.contains(word)))?;
    Some(format!("{shown}:{}: SQL outside the store", at + 1))
}

/// Features know nothing of each other, and one folder alone speaks to the backend.
pub(crate) fn ui_arrow(shown: &str, text: &str) -> Option<String> {
    let inside = shown.strip_prefix("ui/src/")?;
    if text.contains("@tauri-apps/") && !inside.starts_with("ipc/") {
        return Some(format!("{shown}: only ui/src/ipc speaks to the backend"));
    }
    let own = inside.strip_prefix("features/")?.split('/').next()?;
    let other = text
        .split("@/features/")
        .skip(1)
        .filter_map(|rest| rest.split(['/', '"', '\'']).next())
        .find(|feature| *feature != own)?;
    Some(format!("{shown}: a feature imports the feature \"{other}\""))
}

/// Every verb of the practice begins by asking the table of rights.
pub(crate) fn unasked_verbs(shown: &str, text: &str) -> Vec<String> {
    let concept = shown.strip_prefix("src-tauri/practice/src/");
    if concept.is_none_or(|path| path.starts_with("store/") || path.starts_with("rights/")) {
        return Vec::new();
    }
    let mut faults = Vec::new();
    let mut lines = text.lines().enumerate();
    let mut is_practice = false;
    while let Some((at, line)) = lines.next() {
        is_practice = line == "impl Practice {" || is_practice && line != "}";
        let Some(verb) = line.strip_prefix("    pub fn ").filter(|_| is_practice) else { continue };
        let mut head = line.to_owned();
        while !head.ends_with('{') {
            let Some((_, more)) = lines.next() else { break };
            head.push_str(more.trim());
        }
        let asks = |(_, first): (usize, &str)| first.starts_with("        self.may(Act::");
        if head.contains("&self") && head.contains("Result<") && !lines.next().is_some_and(asks) {
            let name = verb.split(['(', '<']).next().unwrap_or_default();
            faults.push(format!("{shown}:{}: {name} does not ask the table of rights", at + 1));
        }
    }
    faults
}

/// Nothing below the shell knows the window, and the lower crates know nothing of the clinic.
fn crate_arrows() -> Outcome<Vec<String>> {
    let mut faults = Vec::new();
    for (crate_name, forbidden) in [
        ("vault", &["tauri", "practice", "documents"][..]),
        ("documents", &["tauri", "practice", "vault", "rusqlite"]),
        ("practice", &["tauri", "dermis"]),
        ("cli", &["tauri", "dermis"]),
    ] {
        let tree = answer(&mut cargo(&[
            "tree",
            "--package",
            crate_name,
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ]))
        .ok_or_else(|| Fault(format!("cargo tree --package {crate_name} failed")))?;
        for below in tree.lines().filter_map(|line| line.split(' ').next()) {
            if forbidden.contains(&below) {
                faults.push(format!("{crate_name} depends on {below}"));
            }
        }
    }
    faults.sort();
    faults.dedup();
    Ok(faults)
}

/// Every source file that people write.
fn sources() -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = ["src-tauri", "tests", "ui/src"].map(|top| places::root().join(top)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(Fault::at(shown(&folder)))?.flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .and_then(|e| e.to_str())
                .is_some_and(|e| CHECKED.contains(&e))
            {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// A path as it is written in this repository.
fn shown(path: &Path) -> String {
    path.strip_prefix(places::root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}
