//! Everything that keeps a wording from becoming a paper, each at its place, so that whoever wrote it
//! can correct it all at once.

use super::fields::{fields, flags};
use super::items;
use super::kind::PaperKind;
use super::markdown;
use super::parse::{Template, TemplateError};
use super::parts;
use super::slots::{self, Slot, SlotError};
use crate::clean::printable;

/// One thing to be corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The text it stands in, as a path: `title`, `labels.page`, `parts.3.body`, `parts.3.lines.0.text`;
    /// empty for a part that is not there.
    pub place: String,
    /// What is wrong, with the place in words.
    pub error: TemplateError,
}

/// One text of a template.
pub struct PlacedText<'a> {
    /// Where, as a path.
    pub place: String,
    /// Where, in words.
    pub words: String,
    /// The text.
    pub text: &'a str,
}

impl Template {
    /// Every text of the template with its place, in reading order.
    #[must_use]
    pub fn texts(&self) -> Vec<PlacedText<'_>> {
        let mut texts = Vec::new();
        let mut put = |place: String, words: String, text| {
            texts.push(PlacedText { place, words, text });
        };
        put("title".to_owned(), "title".to_owned(), self.title.as_str());
        for (key, text) in &self.labels {
            put(format!("labels.{key}"), format!("label \"{key}\""), text);
        }
        for (at, part) in self.parts.iter().enumerate() {
            let (path, place) = (format!("parts.{at}"), format!("part \"{}\"", part.key));
            put(format!("{path}.heading"), format!("{place}, heading"), &part.heading);
            put(format!("{path}.note"), format!("{place}, note"), &part.note);
            put(format!("{path}.body"), format!("{place}, body"), &part.body);
            for (number, line) in part.lines.iter().enumerate() {
                let (path, place) =
                    (format!("{path}.lines.{number}"), format!("{place}, line \"{}\"", line.key));
                put(format!("{path}.label"), format!("{place}, label"), &line.label);
                for (number, answer) in line.answers.iter().enumerate() {
                    let place = format!("{place}, answer \"{}\"", answer.key);
                    put(format!("{path}.answers.{number}"), place, &answer.text);
                }
                put(format!("{path}.text"), place, &line.text);
            }
            put(format!("{path}.after"), format!("{place}, after"), &part.after);
        }
        texts
    }
}

/// All that is wrong with the wording itself, in reading order. What a page cannot hold or a font
/// cannot draw shows only on the page: [`crate::Engine::prove_consent`].
#[must_use]
pub fn faults(template: &Template) -> Vec<Fault> {
    let mut found = Vec::new();
    for PlacedText { place, words, text } in template.texts() {
        let wrong = of_text(&template.code, &words, text);
        found.extend(wrong.into_iter().map(|error| Fault { place: place.clone(), error }));
    }
    found.extend(items::faults(template));
    found.extend(parts::misplaced(template));
    found.extend(incomplete(template));
    found
}

/// What is wrong with one text: its braces first, because nothing else can be told while they do not
/// add up.
fn of_text(code: &str, place: &str, text: &str) -> Vec<TemplateError> {
    let place = || place.to_owned();
    let slots = match slots::read(text) {
        Ok(slots) => slots,
        Err(SlotError::OpenBraces) => return vec![TemplateError::OpenBraces { place: place() }],
        Err(SlotError::Unclosed(flag)) => {
            return vec![TemplateError::Unclosed { flag, place: place() }];
        }
    };
    let mut found = Vec::new();
    let (fields, flags) = (fields(code), flags(code));
    for slot in &slots {
        match slot {
            Slot::Field { name, .. } if !fields.iter().any(|field| field.name == name) => {
                found.push(TemplateError::UnknownField { field: name.clone(), place: place() });
            }
            Slot::Open(flag) if !flags.iter().any(|known| known.name == flag) => {
                found.push(TemplateError::UnknownFlag { flag: flag.clone(), place: place() });
            }
            // An end always follows a start, which was looked at.
            Slot::Text(_) | Slot::Field { .. } | Slot::Open(_) | Slot::Close => {}
        }
    }
    if text.chars().any(|ch| !ch.is_whitespace() && printable(&ch.to_string()).is_empty()) {
        found.push(TemplateError::Invisible { place: place() });
    }
    // With and without the flagged passages: both forms must be printable.
    for on in [true, false] {
        let source = slots::fill(&slots, |_| on, |_, _| "x".to_owned());
        if let Err(what) = markdown::read(&source) {
            found.push(TemplateError::NotAllowed { what, place: place() });
            break;
        }
    }
    found
}

/// Parts, lines and labels the layout cannot do without.
fn incomplete(template: &Template) -> Vec<Fault> {
    let Some(kind) = PaperKind::of(&template.code) else { return Vec::new() };
    let (labels, parts) = kind.required(&template.code);
    let lacks =
        |place: String, what: String| Fault { place, error: TemplateError::Incomplete { what } };
    let mut found = Vec::new();
    for key in labels {
        if template.labels.get(key).is_none_or(|text| text.trim().is_empty()) {
            found.push(lacks(format!("labels.{key}"), format!("label \"{key}\"")));
        }
    }
    for (key, lines) in parts {
        let part = template.parts.iter().enumerate().find(|(_, part)| part.key == *key);
        let Some((at, part)) = part else {
            found.push(lacks(String::new(), format!("part \"{key}\"")));
            continue;
        };
        let lost = lines.iter().filter(|line| !part.lines.iter().any(|found| found.key == **line));
        found.extend(lost.map(|line| {
            lacks(format!("parts.{at}"), format!("line \"{line}\" in part \"{key}\""))
        }));
    }
    found
}
