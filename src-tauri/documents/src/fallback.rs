//! Letters the bundled fonts do not have, such as Tamil or emoji: the computer's own fonts are
//! asked, one character at a time and only then. What no font has is replaced by a visible sign
//! and reported, because an unknown letter must never keep somebody from signing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use serde_json::Value;
use typst::foundations::Bytes;
use typst::text::{Font, FontInfo};
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts::covers;

/// Stands where a letter cannot be drawn.
const SUBSTITUTE: &str = "\u{FFFD}";

/// Keys of the data that hold drawings, not words.
pub(crate) const PICTURES: &[&str] = &["face", "mark", "qr", "svg"];

/// Where the three systems keep fonts.
const FOLDERS: &[&str] = &[
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "C:\\Windows\\Fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
];

/// Names that tend to hold what is missing; they are opened first.
const LIKELY: &[&str] = &[
    "cjk",
    "emoji",
    "msyh",
    "yugoth",
    "malgun",
    "simsun",
    "hiragino",
    "stheiti",
    "unifont",
    "fallback",
    "wqy",
    "arial unicode",
    "gothic",
    "ming",
];

/// Files larger than this are not fonts for text.
const LARGEST_FONT: u64 = 64 * 1024 * 1024;

/// What was found so far, kept for the life of the engine: the search is slow.
#[derive(Default)]
pub(crate) struct SystemFonts {
    found: Mutex<BTreeMap<char, Option<Font>>>,
}

impl SystemFonts {
    /// Fonts for these characters, without repeats.
    pub(crate) fn fonts_for(&self, wanted: &BTreeSet<char>) -> Vec<Font> {
        let mut found = match self.found.lock() {
            Ok(found) => found,
            Err(poisoned) => poisoned.into_inner(),
        };
        let unknown: BTreeSet<char> =
            wanted.iter().copied().filter(|ch| !found.contains_key(ch)).collect();
        if !unknown.is_empty() {
            search(unknown, &mut found);
        }
        let mut fonts: Vec<Font> = Vec::new();
        for font in wanted.iter().filter_map(|ch| found.get(ch).cloned().flatten()) {
            if !fonts.contains(&font) {
                fonts.push(font);
            }
        }
        fonts
    }
}

fn search(mut wanted: BTreeSet<char>, found: &mut BTreeMap<char, Option<Font>>) {
    let mut files = Vec::new();
    for folder in FOLDERS {
        collect(Path::new(folder), 0, &mut files);
    }
    // Likely names first, then by path, so that the same computer always answers the same.
    files.sort_by_cached_key(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        (!LIKELY.iter().any(|likely| name.contains(likely)), path.clone())
    });
    for path in files {
        if wanted.is_empty() {
            break;
        }
        let Ok(data) = fs::read(&path) else { continue };
        let hits: Vec<u32> = FontInfo::iter(&data)
            .enumerate()
            .filter(|(_, info)| wanted.iter().any(|ch| info.coverage.contains(u32::from(*ch))))
            .filter_map(|(index, _)| u32::try_from(index).ok())
            .collect();
        if hits.is_empty() {
            continue;
        }
        let bytes = Bytes::new(data);
        for index in hits {
            let Some(font) = Font::new(bytes.clone(), index) else {
                continue;
            };
            wanted.retain(|ch| {
                let has = covers(std::slice::from_ref(&font), *ch);
                if has {
                    found.insert(*ch, Some(font.clone()));
                }
                !has
            });
        }
    }
    for ch in wanted {
        found.insert(ch, None);
    }
}

fn collect(folder: &Path, depth: u32, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let Ok(kind) = fs::metadata(&path) else {
            continue;
        };
        if kind.is_dir() && depth < 6 {
            collect(&path, depth + 1, files);
        } else if kind.is_file() && kind.len() <= LARGEST_FONT {
            let extension = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
            if matches!(extension.as_str(), "ttf" | "otf" | "ttc" | "otc") {
                files.push(path);
            }
        }
    }
}

/// The characters of the data these fonts cannot draw.
pub(crate) fn missing(data: &Value, fonts: &[Font]) -> BTreeSet<char> {
    let mut chars = BTreeSet::new();
    gather(data, &mut chars);
    chars.retain(|ch| !is_invisible(*ch) && !covers(fonts, *ch));
    chars
}

fn gather(data: &Value, chars: &mut BTreeSet<char>) {
    match data {
        Value::String(text) => chars.extend(text.chars()),
        Value::Array(items) => items.iter().for_each(|item| gather(item, chars)),
        Value::Object(map) => map
            .iter()
            .filter(|(key, _)| !PICTURES.contains(&key.as_str()))
            .for_each(|(_, item)| gather(item, chars)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Joiners and variation selectors shape their neighbours and are never drawn themselves.
fn is_invisible(ch: char) -> bool {
    ch.is_whitespace()
        || matches!(ch, '\u{AD}' | '\u{34F}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Puts the sign for "cannot be drawn" in place of each written character that holds one of these.
pub(crate) fn substitute(data: &mut Value, missing: &BTreeSet<char>) {
    match data {
        Value::String(text) if text.chars().any(|ch| missing.contains(&ch)) => {
            *text = text
                .graphemes(true)
                .map(|cluster| {
                    let gone = cluster.chars().any(|ch| missing.contains(&ch));
                    if gone { SUBSTITUTE } else { cluster }
                })
                .collect();
        }
        Value::Array(items) => items.iter_mut().for_each(|item| substitute(item, missing)),
        Value::Object(map) => map
            .iter_mut()
            .filter(|(key, _)| !PICTURES.contains(&key.as_str()))
            .for_each(|(_, item)| substitute(item, missing)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
