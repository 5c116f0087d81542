//! Reading a template: TOML in, a checked [`Template`] out, or an error a clinic can act on.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::faults::faults;
use super::items::{FormItemKind, NamedAnswer};
use super::kind::PaperKind;

/// Why a template is refused; every message names the place.
#[derive(Debug, Clone, Error, PartialEq, Eq)]
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
    /// A character that moves or hides letters, or that nothing can show.
    #[error("{place}: there is a character nobody can see")]
    Invisible {
        /// Part and line of the template.
        place: String,
    },
    /// A part or label the paper is laid out from is missing.
    #[error("the template has no {what}")]
    Incomplete {
        /// The part or label.
        what: String,
    },
    /// A choice with fewer than two named answers.
    #[error("{place}: a choice needs two or more named answers")]
    NoAnswers {
        /// Part and line of the template.
        place: String,
    },
    /// Two answers of a choice say the same.
    #[error("{place}: two answers say \"{answer}\"")]
    SameAnswer {
        /// What both say.
        answer: String,
        /// Part and line of the template.
        place: String,
    },
    /// Two parts, two items or two answers have the same key.
    #[error("{place}: the key \"{key}\" is there twice")]
    KeyTwice {
        /// The key.
        key: String,
        /// Part and line of the template.
        place: String,
    },
    /// An item to answer where the layout has its own answers, or on a paper nobody signs.
    #[error("{place}: an item to answer cannot stand here")]
    ItemOutOfPlace {
        /// Part and line of the template.
        place: String,
    },
    /// A part under the signatures, which would not be agreed to.
    #[error("{place} stands below the signatures")]
    BelowSignatures {
        /// The part.
        place: String,
    },
    /// A part the layout of this paper has no place for.
    #[error("{place} is not printed on this paper")]
    NotPrinted {
        /// The part.
        place: String,
    },
}

/// A checked template, ready to be merged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateLine {
    /// What the line is, for the layout.
    pub key: String,
    /// Printed label; may be empty.
    #[serde(default)]
    pub label: String,
    /// Markdown.
    pub text: String,
    /// What the client puts here before signing; nothing for words that are only read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<FormItemKind>,
    /// The answers of a choice, one of which is chosen.
    #[serde(default, rename = "answer", skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<NamedAnswer>,
}

impl Template {
    /// Reads and checks a template.
    ///
    /// # Errors
    /// [`TemplateError`] naming the field, flag or construct and its place.
    pub fn parse(source: &str) -> Result<Self, TemplateError> {
        let template = Self::read(source)?;
        match faults(&template).into_iter().next() {
            None => Ok(template),
            Some(fault) => Err(fault.error),
        }
    }

    /// Reads a template whose wording may still have [`faults`], such as a draft.
    ///
    /// # Errors
    /// [`TemplateError::Toml`]; [`TemplateError::UnknownCode`].
    pub fn read(source: &str) -> Result<Self, TemplateError> {
        let template: Self =
            toml::from_str(source).map_err(|error| TemplateError::Toml(error.to_string()))?;
        if PaperKind::of(&template.code).is_none() {
            return Err(TemplateError::UnknownCode { code: template.code });
        }
        Ok(template)
    }

    /// The template as it is stored.
    ///
    /// # Errors
    /// [`TemplateError::Toml`] when it would not read back as it is.
    pub fn written(&self) -> Result<String, TemplateError> {
        let body = toml::to_string(self).map_err(|error| TemplateError::Toml(error.to_string()))?;
        match toml::from_str::<Self>(&body) {
            Ok(back) if back == *self => Ok(body),
            _ => Err(TemplateError::Toml("it does not read back".to_owned())),
        }
    }
}
