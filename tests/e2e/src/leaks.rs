//! Nothing of a client may lie on the disk in plain bytes: not in the practice folder, a log, the
//! temporary folder, the web view's own storage, or the print system's memory.

use crate::fault::{Fault, Outcome, must};
use std::fs;
use std::path::{Path, PathBuf};

/// Searches every file below the folders for every secret, as UTF-8 and as UTF-16, in any case.
pub fn none(folders: &[PathBuf], secrets: &[&str]) -> Outcome {
    let forms: Vec<(String, Vec<u8>)> = secrets.iter().flat_map(|secret| forms(secret)).collect();
    let mut files = Vec::new();
    for folder in folders {
        collect(folder, &mut files)?;
    }
    must(!files.is_empty(), "there must be files to search, or the search proves nothing")?;
    for file in files {
        // A lock or a socket that went away between listing and reading holds nothing.
        let Ok(bytes) = fs::read(&file) else { continue };
        let bytes = folded(&bytes);
        for (shown, form) in &forms {
            must(
                !contains(&bytes, form),
                format!("{} holds \"{shown}\" in plain bytes", file.display()),
            )?;
        }
    }
    Ok(())
}

/// The search must be able to find: a file with the secret in it is found, or the search is broken.
pub fn can_be_found(folder: &Path, secret: &str) -> Outcome {
    let planted = folder.join("planted");
    for (_, form) in forms(secret) {
        fs::write(&planted, [b"xx", form.as_slice(), b"xx"].concat())
            .map_err(Fault::at("planting"))?;
        let found = none(&[folder.to_path_buf()], &[secret]).is_err();
        fs::remove_file(&planted).map_err(Fault::at("planting"))?;
        must(found, "a planted secret was not found, so the search proves nothing")?;
    }
    Ok(())
}

fn forms(secret: &str) -> Vec<(String, Vec<u8>)> {
    let mut spellings = vec![secret.to_owned(), secret.to_lowercase(), secret.to_uppercase()];
    let digits: String = secret.chars().filter(char::is_ascii_digit).collect();
    if digits.len() >= 7 {
        spellings.push(digits);
    }
    spellings
        .into_iter()
        .flat_map(|spelling| {
            let wide: Vec<u8> = spelling.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [(spelling.clone(), folded(spelling.as_bytes())), (spelling, folded(&wide))]
        })
        .collect()
}

/// ASCII letters made small, so that one search serves every case; others stand in `forms`.
fn folded(bytes: &[u8]) -> Vec<u8> {
    bytes.to_ascii_lowercase()
}

fn contains(bytes: &[u8], form: &[u8]) -> bool {
    let Some(first) = form.first() else {
        return false;
    };
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| byte == first) {
        if bytes[from + at..].starts_with(form) {
            return true;
        }
        from += at + 1;
    }
    false
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    for entry in entries {
        let entry = entry.map_err(Fault::at(folder.display()))?;
        let kind = entry.file_type().map_err(Fault::at(folder.display()))?;
        if kind.is_dir() {
            collect(&entry.path(), files)?;
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
    Ok(())
}
