//! Reading a template: TOML in, a checked [`Template`] out, or an error a clinic can act on.

use std::collections::BTreeMap;

use serde::Deserialize;
use thiserror::Error;

use super::fields::{fields, flags};
use super::kind::PaperKind;
use super::markdown;
use super::slots::{self, Slot, SlotError};

/// Why a template is refused; every message names the place.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum TemplateError {
    /// Not TOML, or a key is missing or unknown.
    #[error("the template cannot be read: {0}")]
    Toml(String),
    /// No paper of this code exists.
    #[error("no paper uses the template code \"{code}\"")]
    UnknownCode {
        /// The code found.
        code: String,
    },
    /// A merge field the program cannot fill in.
    #[error("{place}: there is no merge field \"{field}\"")]
    UnknownField {
        /// The field as written.
        field: String,
        /// Part and line of the template.
        place: String,
    },
    /// A flag the program does not know.
    #[error("{place}: there is no flag \"{flag}\"")]
    UnknownFlag {
        /// The flag as written.
        flag: String,
        /// Part and line of the template.
        place: String,
    },
    /// A `{{#flag}}` without its end, or an end without its start.
    #[error("{place}: {{{{#{flag}}}}} is not opened and closed in the same text")]
    Unclosed {
        /// The flag as written.
        flag: String,
        /// Part and line of the template.
        place: String,
    },
    /// `{{` without `}}`.
    #[error("{place}: a merge field is not closed with }}}}")]
    OpenBraces {
        /// Part and line of the template.
        place: String,
    },
    /// Markdown a printed form cannot show.
    #[error("{place}: {what} cannot be used in a printed form")]
    NotAllowed {
        /// The construct.
        what: String,
        /// Part and line of the template.
        place: String,
    },
    /// A part or label the paper is laid out from is missing.
    #[error("the template has no {what}")]
    Incomplete {
        /// The part or label.
        what: String,
    },
}

/// A checked template, ready to be merged.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Which paper it is for, such as `consent-mn`.
    pub code: String,
    /// Version, counted up with every change of wording.
    pub version: u32,
    /// BCP 47 language, such as `en`.
    pub language: String,
    /// The language in its own words, such as `English`.
    pub language_name: String,
    /// Short name for headers and footers, such as `Consent MN`.
    pub name: String,
    /// Title of the paper.
    pub title: String,
    /// Short words around the text, such as column heads.
    pub labels: BTreeMap<String, String>,
    /// The text, part by part.
    #[serde(rename = "part")]
    pub parts: Vec<Part>,
}

/// One numbered section of a consent, or one block of an aftercare sheet.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What the part is, for the layout.
    pub key: String,
    /// Printed number.
    pub number: Option<u32>,
    /// Heading; may be empty, merge fields allowed.
    #[serde(default)]
    pub heading: String,
    /// Short aside beside the heading.
    #[serde(default)]
    pub note: String,
    /// Markdown before the lines.
    #[serde(default)]
    pub body: String,
    /// Labelled lines: choices, facts, what is normal.
    #[serde(default, rename = "line")]
    pub lines: Vec<TemplateLine>,
    /// Markdown after the lines.
    #[serde(default)]
    pub after: String,
}

/// A labelled line of a part.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateLine {
    /// What the line is, for the layout.
    pub key: String,
    /// Printed label; may be empty.
    #[serde(default)]
    pub label: String,
    /// Markdown.
    pub text: String,
}

impl Template {
    /// Reads and checks a template.
    ///
    /// # Errors
    /// [`TemplateError`] naming the field, flag or construct and its place.
    pub fn parse(source: &str) -> Result<Self, TemplateError> {
        let template: Self =
            toml::from_str(source).map_err(|error| TemplateError::Toml(error.to_string()))?;
        let Some(kind) = PaperKind::of(&template.code) else {
            return Err(TemplateError::UnknownCode { code: template.code });
        };
        let known = Known::of(&template.code);
        for (place, text) in template.texts() {
            check(&known, &place, text)?;
        }
        template.complete(kind)?;
        Ok(template)
    }

    /// Every text of the template with its place in words.
    pub(super) fn texts(&self) -> Vec<(String, &str)> {
        let mut texts = vec![("title".to_owned(), self.title.as_str())];
        for (key, text) in &self.labels {
            texts.push((format!("label \"{key}\""), text));
        }
        for part in &self.parts {
            let place = format!("part \"{}\"", part.key);
            texts.push((format!("{place}, heading"), &part.heading));
            texts.push((format!("{place}, note"), &part.note));
            texts.push((format!("{place}, body"), &part.body));
            for line in &part.lines {
                texts.push((format!("{place}, line \"{}\", label", line.key), &line.label));
                texts.push((format!("{place}, line \"{}\"", line.key), &line.text));
            }
            texts.push((format!("{place}, after"), &part.after));
        }
        texts
    }

    fn complete(&self, kind: PaperKind) -> Result<(), TemplateError> {
        let (labels, parts) = kind.required();
        for key in labels {
            if self.labels.get(key).is_none_or(|text| text.trim().is_empty()) {
                return Err(TemplateError::Incomplete { what: format!("label \"{key}\"") });
            }
        }
        for (key, lines) in parts {
            let part = self.parts.iter().find(|part| part.key == *key);
            let Some(part) = part else {
                return Err(TemplateError::Incomplete { what: format!("part \"{key}\"") });
            };
            for line in *lines {
                if !part.lines.iter().any(|found| found.key == *line) {
                    let what = format!("line \"{line}\" in part \"{key}\"");
                    return Err(TemplateError::Incomplete { what });
                }
            }
        }
        Ok(())
    }
}

/// The names a template may use.
struct Known {
    fields: Vec<&'static str>,
    flags: Vec<&'static str>,
}

impl Known {
    fn of(code: &str) -> Self {
        Self {
            fields: fields(code).iter().map(|field| field.name).collect(),
            flags: flags(code).iter().map(|flag| flag.name).collect(),
        }
    }
}

/// Checks the fields, flags and Markdown of one text.
fn check(known: &Known, place: &str, text: &str) -> Result<(), TemplateError> {
    let place = || place.to_owned();
    let slots = slots::read(text).map_err(|error| match error {
        SlotError::OpenBraces => TemplateError::OpenBraces { place: place() },
        SlotError::Unclosed(flag) => TemplateError::Unclosed { flag, place: place() },
    })?;
    for slot in &slots {
        match slot {
            Slot::Text(_) => {}
            Slot::Field { name, .. } if known.fields.contains(&name.as_str()) => {}
            Slot::Field { name, .. } => {
                return Err(TemplateError::UnknownField { field: name.clone(), place: place() });
            }
            Slot::Open(flag) | Slot::Close(flag) if known.flags.contains(&flag.as_str()) => {}
            Slot::Open(flag) | Slot::Close(flag) => {
                return Err(TemplateError::UnknownFlag { flag: flag.clone(), place: place() });
            }
        }
    }
    // With and without the flagged passages: both forms must be printable.
    for on in [true, false] {
        let source = slots::fill(&slots, |_| on, |_, _| "x".to_owned());
        markdown::read(&source)
            .map_err(|what| TemplateError::NotAllowed { what, place: place() })?;
    }
    Ok(())
}
