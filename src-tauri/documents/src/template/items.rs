//! Items of a form's text the client answers before signing: initials beside a sentence, or one of
//! several named answers. An item is a line of a part; its key names the answer in the record.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::faults::Fault;
use super::kind::PaperKind;
use super::merge::{Line, MergedText};
use super::parse::{Template, TemplateError, TemplateLine};
use super::parts::OWN_ANSWERS;
use super::slots;

/// What the client puts at an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormItemKind {
    /// Their initials; the line's label stands under the place for them.
    Initials,
    /// One of the named answers.
    Choice,
}

/// One answer of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedAnswer {
    /// What the record keeps for it.
    pub key: String,
    /// What it says; merge fields allowed, no Markdown.
    pub text: String,
}

impl MergedText {
    /// Every item that is asked, in reading order. An item whose words all stand in passages that are
    /// off is not there.
    pub fn items(&self) -> impl Iterator<Item = &Line> {
        self.parts.iter().flat_map(|part| &part.lines).filter(|line| line.item.is_some())
    }
}

/// Longest key of an item or an answer: longer words are broken on the page and would no longer be
/// found by it.
const LONGEST_KEY: usize = 24;

/// What is wrong with the items of a template, and with keys that are there twice.
pub(super) fn faults(template: &Template) -> Vec<Fault> {
    let takes_items = PaperKind::of(&template.code).is_some_and(PaperKind::is_form);
    let mut found = Vec::new();
    let (mut parts, mut items) = (BTreeSet::new(), BTreeSet::new());
    for (at, part) in template.parts.iter().enumerate() {
        let (path, words) = (format!("parts.{at}"), format!("part \"{}\"", part.key));
        if !parts.insert(&part.key) {
            let error = TemplateError::KeyTwice { key: part.key.clone(), place: words.clone() };
            found.push(Fault { place: path.clone(), error });
        }
        for (number, line) in part.lines.iter().enumerate() {
            let Some(kind) = line.item else { continue };
            let place = format!("{path}.lines.{number}");
            let words = format!("{words}, line \"{}\"", line.key);
            let mut put =
                |at: &str, error| found.push(Fault { place: format!("{place}{at}"), error });
            if !takes_items || OWN_ANSWERS.contains(&part.key.as_str()) {
                put("", TemplateError::ItemOutOfPlace { place: words.clone() });
            }
            if !items.insert(&line.key) {
                put("", TemplateError::KeyTwice { key: line.key.clone(), place: words.clone() });
            }
            of_item(kind, line, &words, &mut put);
        }
    }
    found
}

fn of_item(
    kind: FormItemKind,
    line: &TemplateLine,
    words: &str,
    put: &mut impl FnMut(&str, TemplateError),
) {
    let is_key = |key: &str| {
        let plain = |ch: char| ch.is_ascii_lowercase() || ch.is_ascii_digit() || ch == '_';
        !key.is_empty() && key.len() <= LONGEST_KEY && key.chars().all(plain)
    };
    let keys = [&line.key].into_iter().chain(line.answers.iter().map(|answer| &answer.key));
    for key in keys.filter(|key| !is_key(key)) {
        let what = format!("the key \"{key}\"");
        put("", TemplateError::NotAllowed { what, place: words.to_owned() });
    }
    let lacks = |what: &str| TemplateError::Incomplete { what: format!("{what} in {words}") };
    if line.text.trim().is_empty() {
        put(".text", lacks("words"));
    }
    if kind == FormItemKind::Initials {
        if line.label.trim().is_empty() {
            put(".label", lacks("word under the initials"));
        }
        return;
    }
    // With the flagged passages off there are the fewest answers, with them on the most.
    let shown = |on: bool| -> Vec<String> {
        let texts = line.answers.iter().map(|answer| filled(&answer.text, on));
        texts.filter(|text| !text.is_empty()).collect()
    };
    if shown(false).len() < 2 {
        put("", TemplateError::NoAnswers { place: words.to_owned() });
    }
    let (mut texts, mut keys) = (BTreeSet::new(), BTreeSet::new());
    for (number, answer) in line.answers.iter().enumerate() {
        let at = format!(".answers.{number}");
        if !keys.insert(&answer.key) {
            put(&at, TemplateError::KeyTwice { key: answer.key.clone(), place: words.to_owned() });
        }
        let text = filled(&answer.text, true);
        if !text.is_empty() && !texts.insert(text.to_lowercase()) {
            put(&at, TemplateError::SameAnswer { answer: text, place: words.to_owned() });
        }
    }
}

/// The text with its passages on or off and its fields as they are written.
fn filled(text: &str, on: bool) -> String {
    let Ok(slots) = slots::read(text) else { return text.trim().to_owned() };
    slots::fill(&slots, |_| on, |name, _| format!("{{{{{name}}}}}")).trim().to_owned()
}
