//! Puts the built-in library of forms together: each paper of `templates/` with the parts its kind
//! shares becomes one whole text per language, because a whole text is what a practice stores and a
//! signed form refers to.
//!
//! `<<name>>` is a place filled from the paper's own table, `<<parts>>` also from the next shared
//! text; lines between `<<if word>>` and `<<end>>` stay when the paper says that it `holds` the word.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use toml::{Table, Value};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=templates");
    println!("cargo:rerun-if-changed=build.rs");
    let folder = Path::new("templates");
    let mut papers: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "toml") {
            papers.push(path);
        }
    }
    papers.sort();
    let mut list = String::from("&[\n");
    for path in papers {
        let paper: Table = fs::read_to_string(&path)?.replace("\r\n", "\n").parse()?;
        let code = text(&paper, "code")?;
        for (language, own) in
            paper.iter().filter_map(|(key, value)| Some((key, value.as_table()?)))
        {
            let body = whole(folder, &paper, language, own)
                .map_err(|error| format!("{}, {language}: {error}", path.display()))?;
            let version = own.get("version").and_then(Value::as_integer).unwrap_or_default();
            writeln!(
                list,
                "BuiltIn {{ code: {code:?}, version: {version}, language: {language:?}, body: {body:?} }},"
            )?;
        }
    }
    list.push(']');
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("no place for the library")?);
    fs::write(out.join("library.rs"), list)?;
    Ok(())
}

/// The whole text of one paper in one language.
fn whole(
    folder: &Path,
    paper: &Table,
    language: &str,
    own: &Table,
) -> Result<String, Box<dyn Error>> {
    let shared = words(paper, "includes")?;
    let mut texts = Vec::new();
    for name in &shared {
        let path = folder.join("shared").join(format!("{name}.{language}.toml"));
        texts.push(fs::read_to_string(path)?.replace("\r\n", "\n"));
    }
    let mut body = texts.first().cloned().ok_or("it includes nothing")?;
    let mut places: BTreeMap<String, String> = BTreeMap::new();
    for (key, value) in own {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        places.insert(key.clone(), value);
    }
    places.insert("code".to_owned(), text(paper, "code")?);
    if let Some(next) = texts.get(1) {
        places.insert("parts".to_owned(), next.clone());
    }
    // Shared texts have places of their own, so this goes on until none is left.
    while let Some(name) = first_place(&body) {
        let value = places.get(&name).ok_or_else(|| format!("nothing stands for <<{name}>>"))?;
        body = body.replace(&format!("<<{name}>>"), value);
    }
    kept(&body, &words(paper, "holds")?)
}

/// The name of the first `<<name>>`; `<<if word>>` and `<<end>>` are none.
fn first_place(body: &str) -> Option<String> {
    let mut rest = body;
    while let Some((_, after)) = rest.split_once("<<") {
        let (name, tail) = after.split_once(">>")?;
        if name != "end" && !name.starts_with("if ") {
            return Some(name.to_owned());
        }
        rest = tail;
    }
    None
}

/// Without the lines the paper does not hold.
fn kept(body: &str, holds: &[String]) -> Result<String, Box<dyn Error>> {
    let mut open: Vec<bool> = Vec::new();
    let mut out = String::with_capacity(body.len());
    for line in body.split_inclusive('\n') {
        let mark = line.trim();
        if let Some(word) = mark.strip_prefix("<<if ").and_then(|rest| rest.strip_suffix(">>")) {
            open.push(holds.iter().any(|held| held == word));
        } else if mark == "<<end>>" {
            open.pop().ok_or("an <<end>> without its start")?;
        } else if open.iter().all(|held| *held) {
            out.push_str(line);
        }
    }
    if open.is_empty() { Ok(out) } else { Err("an <<if>> without its end".into()) }
}

fn text(table: &Table, key: &str) -> Result<String, Box<dyn Error>> {
    let value = table.get(key).and_then(Value::as_str);
    value.map(str::to_owned).ok_or_else(|| format!("{key} is missing").into())
}

fn words(table: &Table, key: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let list =
        table.get(key).and_then(Value::as_array).ok_or_else(|| format!("{key} is missing"))?;
    Ok(list.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}
