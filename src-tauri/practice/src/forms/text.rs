//! The words of a form as the editor holds them, and the template they become. Codes, version and
//! language are the row's own and cannot be typed.

use crate::{Error, Result, text};
use documents::{Part, Template, TemplateLine};
use serde::{Deserialize, Serialize};

/// Longest single text, in characters: several pages. What does not fit a page is said by the preview.
const LONGEST: usize = 20_000;
/// Most parts, and lines of a part.
const MOST: usize = 60;
/// Longest key, in characters.
const LONGEST_KEY: usize = 40;

/// A short word around the text, such as a column head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct FormLabel {
    /// What it is for.
    pub key: String,
    /// The word.
    pub text: String,
}

/// What the client puts at an item of the text before signing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FormItemKind {
    /// Their initials.
    Initials,
    /// One of several named answers.
    Choice,
}

/// One answer of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct NamedAnswer {
    /// What the record keeps for it.
    pub key: String,
    /// What it says.
    pub text: String,
}

/// A labelled line of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct FormLine {
    /// What it is for.
    pub key: String,
    /// Printed label; may be empty.
    pub label: String,
    /// Its words.
    pub text: String,
    /// What the client puts here; nothing for words that are only read.
    pub item: Option<FormItemKind>,
    /// The answers of a choice.
    pub answers: Vec<NamedAnswer>,
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct FormPart {
    /// What it is for.
    pub key: String,
    /// Printed number.
    pub number: Option<u32>,
    /// Heading; may be empty.
    pub heading: String,
    /// Short aside beside the heading.
    pub note: String,
    /// Words before the lines.
    pub body: String,
    /// Labelled lines.
    pub lines: Vec<FormLine>,
    /// Words after the lines.
    pub after: String,
}

/// The words of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct FormText {
    /// Short name, "Consent MN".
    pub name: String,
    /// Title of the paper.
    pub title: String,
    /// Short words around the text, by key.
    pub labels: Vec<FormLabel>,
    /// The text, part by part.
    pub parts: Vec<FormPart>,
}

impl FormText {
    /// The words of `template`.
    pub(super) fn of(template: &Template) -> Self {
        let line = |line: &TemplateLine| FormLine {
            key: line.key.clone(),
            label: line.label.clone(),
            text: line.text.trim().to_owned(),
            item: line.item.map(FormItemKind::of),
            answers: line.answers.iter().map(NamedAnswer::of).collect(),
        };
        let part = |part: &Part| FormPart {
            key: part.key.clone(),
            number: part.number,
            heading: part.heading.clone(),
            note: part.note.clone(),
            body: part.body.trim().to_owned(),
            lines: part.lines.iter().map(line).collect(),
            after: part.after.trim().to_owned(),
        };
        let labels = template.labels.iter();
        let label =
            |(key, text): (&String, &String)| FormLabel { key: key.clone(), text: text.clone() };
        Self {
            name: template.name.clone(),
            title: template.title.clone(),
            labels: labels.map(label).collect(),
            parts: template.parts.iter().map(part).collect(),
        }
    }

    /// These words in `base`, whose code, version and language stay.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming a text that is too long, or the name when it is blank.
    pub(super) fn within(&self, base: &Template) -> Result<Template> {
        if self.parts.len() > MOST {
            return Err(Error::invalid("parts", "too_many"));
        }
        let labels = self.labels.iter().map(|label| {
            let words = text::typed(&format!("labels.{}", label.key), &label.text, 300)?;
            Ok((label.key.clone(), words))
        });
        let parts = self.parts.iter().enumerate().map(|(at, part)| part.checked(at));
        Ok(Template {
            name: text::required("name", &self.name, 60)?,
            title: text::typed("title", &self.title, 200)?,
            labels: labels.collect::<Result<_>>()?,
            parts: parts.collect::<Result<_>>()?,
            ..base.clone()
        })
    }
}

impl FormPart {
    fn checked(&self, at: usize) -> Result<Part> {
        let place = |field: &str| format!("parts.{at}.{field}");
        if self.lines.len() > MOST {
            return Err(Error::invalid(place("lines"), "too_many"));
        }
        let lines = self.lines.iter().enumerate().map(|(number, line)| {
            let place = |field: &str| format!("parts.{at}.lines.{number}.{field}");
            if line.answers.len() > MOST {
                return Err(Error::invalid(place("answers"), "too_many"));
            }
            let answers = line.answers.iter().enumerate().map(|(number, answer)| {
                let place = place(&format!("answers.{number}"));
                Ok(documents::NamedAnswer {
                    key: key(&place, &answer.key)?,
                    text: text::typed(&place, &answer.text, 300)?,
                })
            });
            Ok(TemplateLine {
                key: key(&place("text"), &line.key)?,
                label: text::typed(&place("label"), &line.label, 300)?,
                text: text::typed(&place("text"), &line.text, LONGEST)?,
                item: line.item.map(FormItemKind::in_template),
                answers: answers.collect::<Result<_>>()?,
            })
        });
        Ok(Part {
            key: key(&place("heading"), &self.key)?,
            number: self.number,
            heading: text::typed(&place("heading"), &self.heading, 300)?,
            note: text::typed(&place("note"), &self.note, 300)?,
            body: text::typed(&place("body"), &self.body, LONGEST)?,
            lines: lines.collect::<Result<_>>()?,
            after: text::typed(&place("after"), &self.after, LONGEST)?,
        })
    }
}

/// Keys are made by the window from what was typed, and name answers in the record.
fn key(field: &str, key: &str) -> Result<String> {
    let plain = |ch: char| ch.is_ascii_lowercase() || ch.is_ascii_digit() || "_-".contains(ch);
    if key.is_empty() || key.len() > LONGEST_KEY || !key.chars().all(plain) {
        return Err(Error::invalid(field, "malformed"));
    }
    Ok(key.to_owned())
}

impl FormItemKind {
    pub(crate) fn of(kind: documents::FormItemKind) -> Self {
        match kind {
            documents::FormItemKind::Initials => Self::Initials,
            documents::FormItemKind::Choice => Self::Choice,
        }
    }

    fn in_template(self) -> documents::FormItemKind {
        match self {
            Self::Initials => documents::FormItemKind::Initials,
            Self::Choice => documents::FormItemKind::Choice,
        }
    }
}

impl NamedAnswer {
    pub(crate) fn of(answer: &documents::NamedAnswer) -> Self {
        Self { key: answer.key.clone(), text: answer.text.clone() }
    }
}
