//! What macOS is told of Dermis must be readable and ask for nothing beyond what is needed: a sentence for
//! each kind of place a person may choose, and no exception from the hardened runtime.

use crate::places;
use crate::process::{Fault, Outcome};
use plist::{Dictionary, Value};
use serde::Deserialize;
use std::fs;

/// Places a person may choose for a file or a backup.
const PLACES: [&str; 5] = [
    "NSDesktopFolderUsageDescription",
    "NSDocumentsFolderUsageDescription",
    "NSDownloadsFolderUsageDescription",
    "NSRemovableVolumesUsageDescription",
    "NSNetworkVolumesUsageDescription",
];

#[derive(Deserialize)]
struct Config {
    bundle: Bundle,
}

#[derive(Deserialize)]
struct Bundle {
    #[serde(rename = "macOS")]
    mac: Mac,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Mac {
    hardened_runtime: bool,
    entitlements: String,
    info_plist: String,
}

/// Everything that is asked for and not needed, and everything that cannot be read.
pub fn faults() -> Outcome<Vec<String>> {
    let config = fs::read(places::root().join("tauri.conf.json"));
    let config = config.map_err(Fault::at("tauri.conf.json"))?;
    let mac = serde_json::from_slice::<Config>(&config).map_err(Fault::at("tauri.conf.json"))?;
    let mac = mac.bundle.mac;
    let mut faults = Vec::new();
    if !mac.hardened_runtime {
        faults.push("tauri.conf.json: macOS programs run hardened".to_owned());
    }
    for (shown, judge) in [
        (mac.entitlements, entitlements as fn(&Dictionary) -> Vec<String>),
        (mac.info_plist, information),
    ] {
        let text = fs::read(places::root().join(&shown)).map_err(Fault::at(&shown))?;
        let found = match dictionary(&text) {
            Ok(found) => judge(&found),
            Err(fault) => vec![fault],
        };
        faults.extend(found.into_iter().map(|fault| format!("{shown}: {fault}")));
    }
    Ok(faults)
}

pub(crate) fn dictionary(text: &[u8]) -> Result<Dictionary, String> {
    let value: Value = plist::from_reader_xml(text).map_err(|error| error.to_string())?;
    value.into_dictionary().ok_or_else(|| "not a list of names and values".to_owned())
}

/// None is needed: what the page needs, WebKit's own process has.
pub(crate) fn entitlements(found: &Dictionary) -> Vec<String> {
    found.keys().map(|name| format!("{name} is not needed")).collect()
}

/// Each place has its sentence, and nothing else is put in.
pub(crate) fn information(found: &Dictionary) -> Vec<String> {
    let unknown = found.keys().filter(|name| !PLACES.contains(&name.as_str()));
    let silent = PLACES.iter().filter(|name| {
        found.get(name).and_then(Value::as_string).is_none_or(|says| says.trim().is_empty())
    });
    unknown
        .map(|name| format!("{name} is not needed"))
        .chain(silent.map(|name| format!("{name} says nothing")))
        .collect()
}
