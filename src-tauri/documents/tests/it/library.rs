//! The built-in library: complete in each language, and what was released never changes.

use std::collections::BTreeSet;

use documents::{BuiltIn, LIBRARY, PaperKind, Template, fields, flags};
use sha2::{Digest, Sha256};

/// Code, version, language and SHA-256 of each wording that was released. A change of the words, of a
/// shared part too, is a new version: its line here is added, none is changed.
const RELEASED: &str = include_str!("released.txt");

fn line(one: &BuiltIn) -> String {
    let digest = Sha256::digest(one.body.as_bytes());
    let hash: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{} {} {} {hash}", one.code, one.version, one.language)
}

fn used(body: &str, before: &str) -> BTreeSet<String> {
    body.split(before)
        .skip(1)
        .filter_map(|rest| rest.split_once("}}"))
        .map(|(name, _)| name.split('|').next().unwrap_or_default().to_owned())
        .filter(|name| !name.starts_with(['#', '/']))
        .collect()
}

#[test]
fn what_was_released_never_changes() {
    let is_new = |line: &String| !RELEASED.lines().any(|released| released == line);
    let unknown: Vec<String> = LIBRARY.iter().map(line).filter(is_new).collect();
    assert!(
        unknown.is_empty(),
        "a wording changed without a new version, or its line is not on the list:\n{}",
        unknown.join("\n")
    );
}

#[test]
fn every_paper_is_there_in_each_language_with_the_same_facts() {
    let codes: BTreeSet<&str> = LIBRARY.iter().map(|one| one.code).collect();
    assert_eq!(codes.len(), 20, "the papers of the library: {codes:?}");
    for code in codes {
        let mut facts = Vec::new();
        for language in ["en", "es"] {
            let one = documents::built_in(code, language).expect("each language is complete");
            let template = Template::parse(one.body).expect("a built-in wording is valid");
            assert_eq!(template.code, code, "the text says what it is");
            assert_eq!(template.version, one.version, "and its version");
            assert_eq!(template.language, language, "and its language");
            assert!(!one.body.contains("<<"), "no place is left open: {}", one.body);
            let keys: Vec<(String, Vec<String>)> = (template.parts.iter())
                .map(|part| (part.key.clone(), part.lines.iter().map(|l| l.key.clone()).collect()))
                .collect();
            facts.push((used(one.body, "{{"), used(one.body, "{{#"), keys));
        }
        assert_eq!(facts[0], facts[1], "{code} says the same in each language");
    }
}

#[test]
fn every_field_and_flag_has_words_and_a_sample_and_is_used_somewhere() {
    let mut offered = BTreeSet::new();
    for one in LIBRARY {
        let names: Vec<&str> = fields(one.code).iter().map(|field| field.name).collect();
        let once: BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(names.len(), once.len(), "a field is offered once: {names:?}");
        for field in fields(one.code) {
            assert!(!field.what.is_empty() && !field.sample.is_empty(), "{} is told", field.name);
            offered.insert(field.name);
        }
        for flag in flags(one.code) {
            assert!(!flag.what.is_empty(), "{} is told", flag.name);
        }
    }
    for field in offered {
        let is_used = LIBRARY.iter().any(|one| used(one.body, "{{").contains(field));
        assert!(is_used, "{field} is on a list but in no text");
    }
}

#[test]
fn a_code_belongs_to_one_kind_or_to_none() {
    assert_eq!(PaperKind::of("aftercare-led"), Some(PaperKind::Aftercare), "a paper of their own");
    assert_eq!(PaperKind::of("letter-thanks"), Some(PaperKind::OwnLetter), "a letter of their own");
    for code in ["", "consent", "consent-", "consent-MN", "aftercare- x", "refusal", "letter-X"] {
        assert_eq!(PaperKind::of(code), None, "\"{code}\" has no layout");
        assert!(fields(code).is_empty() && flags(code).is_empty(), "and nothing to fill in");
    }
}
