//! Filling a template in. What was typed is put in after the Markdown has been read, so a client
//! called `*x*` is printed as `*x*`; a blank fact stops the print and is named.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::items::{FormItemKind, NamedAnswer};
use super::kind::PaperKind;
use super::markdown::{self, Block, Inline};
use super::parse::{Part, Template, TemplateLine};
use super::slots;
use crate::clean::printable;
use crate::paper::PaperError;

/// Why a text could not be filled in.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum MergeError {
    /// A field the text uses has no value: nothing is printed with a hole in it.
    #[error("\"{field}\" is empty, so this paper cannot be printed")]
    Empty {
        /// The field.
        field: String,
    },
    /// The template was not checked by [`Template::parse`].
    #[error("the template is not valid: {0}")]
    Invalid(String),
}

/// A template with every field filled in: what the client reads, and what is frozen and hashed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedText {
    /// Template code.
    pub code: String,
    /// Template version.
    pub version: u32,
    /// BCP 47 language.
    pub language: String,
    /// The language in its own words.
    pub language_name: String,
    /// Short name for headers and footers.
    pub name: String,
    /// Title of the paper.
    pub title: String,
    /// Short words around the text.
    pub labels: BTreeMap<String, String>,
    /// The text, part by part.
    pub parts: Vec<MergedPart>,
}

/// One part of a merged text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedPart {
    /// What the part is.
    pub key: String,
    /// Printed number.
    pub number: Option<u32>,
    /// Heading.
    pub heading: String,
    /// Short aside beside the heading.
    pub note: String,
    /// Text before the lines.
    pub body: Vec<Block>,
    /// Labelled lines.
    pub lines: Vec<Line>,
    /// Text after the lines.
    pub after: Vec<Block>,
}

/// A labelled line of a merged part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What the line is.
    pub key: String,
    /// Printed label; may be empty.
    pub label: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// What the client puts here; nothing for words that are only read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<FormItemKind>,
    /// The answers of a choice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<NamedAnswer>,
}

impl MergedText {
    /// The part with this key.
    #[must_use]
    pub fn part(&self, key: &str) -> Option<&MergedPart> {
        self.parts.iter().find(|part| part.key == key)
    }

    /// The kind of paper it is for.
    pub(crate) fn kind(&self) -> Option<PaperKind> {
        PaperKind::of(&self.code)
    }

    /// Refuses a text of another kind of paper.
    pub(crate) fn must_be(&self, kind: PaperKind) -> Result<(), PaperError> {
        if self.kind() == Some(kind) { Ok(()) } else { Err(self.is_no(kind.words())) }
    }

    /// The refusal of a text where `expected` is needed.
    pub(crate) fn is_no(&self, expected: &str) -> PaperError {
        PaperError::WrongTemplate { expected: expected.to_owned(), found: self.code.clone() }
    }
}

/// Fills a template in. Values are printed literally; only fields the text uses (with the given
/// flags) must have one.
///
/// # Errors
/// [`MergeError::Empty`] naming the first used field that is missing or blank.
pub fn merge(
    template: &Template,
    fields: &BTreeMap<String, String>,
    flags: &BTreeSet<String>,
) -> Result<MergedText, MergeError> {
    let filler = Filler { fields, flags };
    Ok(MergedText {
        code: template.code.clone(),
        version: template.version,
        language: template.language.clone(),
        language_name: template.language_name.clone(),
        name: template.name.clone(),
        title: filler.plain(&template.title)?,
        labels: template
            .labels
            .iter()
            .map(|(key, text)| Ok((key.clone(), filler.plain(text)?)))
            .collect::<Result<_, MergeError>>()?,
        parts: template.parts.iter().map(|part| filler.part(part)).collect::<Result<_, _>>()?,
    })
}

/// Brackets around the number of a value while the Markdown is read; private-use letters, which
/// [`printable`] drops from everything typed.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

struct Filler<'a> {
    fields: &'a BTreeMap<String, String>,
    flags: &'a BTreeSet<String>,
}

impl Filler<'_> {
    fn part(&self, part: &Part) -> Result<MergedPart, MergeError> {
        let lines = part.lines.iter().map(|line| self.line(line));
        let mut lines: Vec<Line> = lines.collect::<Result<_, _>>()?;
        // Nobody answers an item without words: all of them stand in passages that are off.
        lines.retain(|line| line.item.is_none() || !line.blocks.is_empty());
        Ok(MergedPart {
            key: part.key.clone(),
            number: part.number,
            heading: self.plain(&part.heading)?,
            note: self.plain(&part.note)?,
            body: self.blocks(&part.body)?,
            lines,
            after: self.blocks(&part.after)?,
        })
    }

    fn line(&self, line: &TemplateLine) -> Result<Line, MergeError> {
        Ok(Line {
            key: line.key.clone(),
            label: self.plain(&line.label)?,
            blocks: self.blocks(&line.text)?,
            item: line.item,
            answers: self.answers(&line.answers)?,
        })
    }

    /// The answers that say something with these passages.
    fn answers(&self, answers: &[NamedAnswer]) -> Result<Vec<NamedAnswer>, MergeError> {
        let mut merged = Vec::new();
        for answer in answers {
            let text = self.plain(&answer.text)?.trim().to_owned();
            if !text.is_empty() {
                merged.push(NamedAnswer { key: answer.key.clone(), text });
            }
        }
        Ok(merged)
    }

    /// A text without Markdown.
    fn plain(&self, text: &str) -> Result<String, MergeError> {
        let (source, values) = self.slotted(text)?;
        Ok(put_in(&source, &values))
    }

    /// A Markdown text.
    fn blocks(&self, text: &str) -> Result<Vec<Block>, MergeError> {
        let (source, values) = self.slotted(text)?;
        let mut blocks = markdown::read(&source).map_err(MergeError::Invalid)?;
        for block in &mut blocks {
            put_in_block(block, &values);
        }
        Ok(blocks)
    }

    /// The text with a numbered place for each value, and the values.
    fn slotted(&self, text: &str) -> Result<(String, Vec<String>), MergeError> {
        let text: String = text.chars().filter(|ch| !matches!(*ch, OPEN | CLOSE)).collect();
        let slots = slots::read(&text)
            .map_err(|_| MergeError::Invalid("a merge field is not closed".into()))?;
        let mut values: Vec<String> = Vec::new();
        let mut empty = None;
        let source = slots::fill(
            &slots,
            |flag| self.flags.contains(flag),
            |name, default| {
                let given = self.fields.get(name).map(|value| printable(value));
                let value = given
                    .filter(|value| !value.is_empty())
                    .or_else(|| default.map(printable).filter(|value| !value.is_empty()));
                if value.is_none() && empty.is_none() {
                    empty = Some(name.to_owned());
                }
                values.push(value.unwrap_or_default());
                format!("{OPEN}{}{CLOSE}", values.len() - 1)
            },
        );
        match empty {
            Some(field) => Err(MergeError::Empty { field }),
            None => Ok((source, values)),
        }
    }
}

fn put_in_block(block: &mut Block, values: &[String]) {
    match block {
        Block::Paragraph { inlines } => {
            for inline in inlines {
                if let Inline::Text { text, .. } = inline {
                    *text = put_in(text, values);
                }
            }
        }
        Block::List { items, .. } => {
            for block in items.iter_mut().flatten() {
                put_in_block(block, values);
            }
        }
    }
}

fn put_in(source: &str, values: &[String]) -> String {
    let mut out = String::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once(OPEN) {
        out.push_str(before);
        let (number, tail) = after.split_once(CLOSE).unwrap_or((after, ""));
        let value = number.parse().ok().and_then(|at: usize| values.get(at));
        out.push_str(value.map_or("", String::as_str));
        rest = tail;
    }
    out.push_str(rest);
    out
}
