//! Everything that is wrong with a wording, each at its place: first in the words, and when they are
//! sound, on the page of each sample client.

use super::sample::{FormSample, has_large_print, merged};
use super::version::get;
use crate::rights::Act;
use crate::{Error, FormId, Practice, Result};
use documents::{
    Block, Inline, MergeError, MergedText, MisfitKind, Proof, Template, TemplateError, faults,
};
use rusqlite::Connection;
use serde::Serialize;

/// What can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FormFaultKind {
    /// There is no such merge field; `what` is its name.
    UnknownField,
    /// There is no such passage; `what` is its flag.
    UnknownPassage,
    /// A passage is not opened and closed in the same text; `what` is its flag.
    UnclosedPassage,
    /// Two braces are not closed.
    OpenBraces,
    /// A printed form cannot show this; `what` names it.
    NotAllowed,
    /// A character nobody can see, which could move or hide letters.
    Invisible,
    /// A part, line or label the paper cannot do without; `what` names it.
    Missing,
    /// No font can draw this character; `what` is the character.
    NoGlyph,
    /// These words run off the page; `what` are the words.
    CutOff,
    /// These words print over others; `what` are the words.
    Overprinted,
    /// A merge field has no sample value; `what` is its name.
    EmptyField,
    /// A choice with fewer than two named answers.
    NoAnswers,
    /// Two answers of a choice say the same; `what` is what they say.
    SameAnswer,
    /// Two parts, items or answers have the same key; `what` is the key.
    KeyTwice,
    /// An item to answer where none can stand.
    ItemOutOfPlace,
    /// A part below the signatures.
    BelowSignatures,
    /// A part the paper does not print.
    NotPrinted,
}

/// One thing to be corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct FormFault {
    /// The text it stands in: `title`, `labels.page`, `parts.3.body`, `parts.3.lines.0.text`; empty for
    /// the form as a whole.
    pub place: String,
    /// What is wrong.
    pub kind: FormFaultKind,
    /// The field, the words or the character.
    pub what: String,
}

impl Practice {
    /// What is wrong with a version; empty when it can be put in force.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn check_form(&self, id: FormId) -> Result<Vec<FormFault>> {
        self.may(Act::CheckForm)?;
        self.read(|conn| self.faults_of(conn, &get(conn, id)?.read()?))
    }

    /// What is wrong with the wording in `source`, a whole template as it is stored.
    ///
    /// # Errors
    /// [`Error::Template`] when it is no template at all.
    pub fn check_form_source(&self, source: &str) -> Result<Vec<FormFault>> {
        self.may(Act::CheckForm)?;
        self.read(|conn| self.faults_of(conn, &Template::read(source)?))
    }

    /// In the words, or on the pages of every sample client.
    pub(super) fn faults_of(
        &self,
        conn: &Connection,
        template: &Template,
    ) -> Result<Vec<FormFault>> {
        let mut found = in_words(template);
        if !found.is_empty() {
            return Ok(found);
        }
        let has_large_print = has_large_print(&template.code);
        for sample in FormSample::ALL {
            if sample.large_print && !has_large_print {
                continue;
            }
            let more = match merged(template, sample) {
                Ok(text) => {
                    let paper = self.sample_paper(conn, text.clone(), sample)?;
                    on_page(template, &text, &self.proof(&paper)?)
                }
                Err(error) => vec![unmerged(error)?],
            };
            for fault in more {
                let known = |one: &FormFault| (&one.place, one.kind) == (&fault.place, fault.kind);
                if !found.iter().any(known) {
                    found.push(fault);
                }
            }
        }
        Ok(found)
    }
}

/// What is wrong with the words themselves.
pub(super) fn in_words(template: &Template) -> Vec<FormFault> {
    faults(template)
        .into_iter()
        .map(|fault| {
            let (kind, what) = match fault.error {
                TemplateError::UnknownField { field, .. } => (FormFaultKind::UnknownField, field),
                TemplateError::UnknownFlag { flag, .. } => (FormFaultKind::UnknownPassage, flag),
                TemplateError::Unclosed { flag, .. } => (FormFaultKind::UnclosedPassage, flag),
                TemplateError::OpenBraces { .. } => (FormFaultKind::OpenBraces, String::new()),
                TemplateError::NotAllowed { what, .. } => (FormFaultKind::NotAllowed, what),
                TemplateError::Invisible { .. } => (FormFaultKind::Invisible, String::new()),
                TemplateError::Incomplete { what } => (FormFaultKind::Missing, what),
                TemplateError::NoAnswers { .. } => (FormFaultKind::NoAnswers, String::new()),
                TemplateError::SameAnswer { answer, .. } => (FormFaultKind::SameAnswer, answer),
                TemplateError::KeyTwice { key, .. } => (FormFaultKind::KeyTwice, key),
                TemplateError::ItemOutOfPlace { .. } => {
                    (FormFaultKind::ItemOutOfPlace, String::new())
                }
                TemplateError::BelowSignatures { .. } => {
                    (FormFaultKind::BelowSignatures, String::new())
                }
                TemplateError::NotPrinted { .. } => (FormFaultKind::NotPrinted, String::new()),
                TemplateError::UnknownCode { code: what } | TemplateError::Toml(what) => {
                    (FormFaultKind::NotAllowed, what)
                }
            };
            FormFault { place: fault.place, kind, what }
        })
        .collect()
}

/// A sample value that is not there, as a fault; anything else is a mistake of the program.
pub(super) fn unmerged(error: MergeError) -> Result<FormFault> {
    match error {
        MergeError::Empty { field } => {
            Ok(FormFault { place: String::new(), kind: FormFaultKind::EmptyField, what: field })
        }
        MergeError::Invalid(_) => Err(Error::Template(error.to_string())),
    }
}

/// What is wrong on the page, at the texts it comes from.
pub(super) fn on_page(template: &Template, text: &MergedText, proof: &Proof) -> Vec<FormFault> {
    let mut found: Vec<FormFault> = Vec::new();
    for ch in &proof.missing {
        let texts = template.texts();
        let holding = texts.iter().filter(|one| one.text.contains(*ch));
        found.extend(holding.map(|one| FormFault {
            place: one.place.clone(),
            kind: FormFaultKind::NoGlyph,
            what: ch.to_string(),
        }));
    }
    let printed = printed(text);
    for misfit in &proof.misfits {
        let kind = match misfit.kind {
            MisfitKind::CutOff => FormFaultKind::CutOff,
            MisfitKind::Overprinted => FormFaultKind::Overprinted,
        };
        let words = misfit.words.replace('\u{200B}', "");
        let words = words.trim();
        // The longest text with these words is the one that was written too long.
        let from = printed.iter().filter(|(_, text)| text.contains(words));
        let Some((place, _)) = from.max_by_key(|(_, text)| text.len()) else { continue };
        if !found.iter().any(|one| one.kind == kind && one.place == *place) {
            found.push(FormFault { place: place.clone(), kind, what: words.to_owned() });
        }
    }
    if found.is_empty() && !proof.misfits.is_empty() {
        let place = String::new();
        found.push(FormFault { place, kind: FormFaultKind::CutOff, what: String::new() });
    }
    found
}

/// Every printed text with the place it comes from.
pub(super) fn printed(text: &MergedText) -> Vec<(String, String)> {
    let mut printed = vec![("title".to_owned(), text.title.clone())];
    printed.extend(text.labels.iter().map(|(key, label)| (format!("labels.{key}"), label.clone())));
    for (at, part) in text.parts.iter().enumerate() {
        let place = |field: &str| format!("parts.{at}.{field}");
        printed.push((place("heading"), part.heading.clone()));
        printed.push((place("note"), part.note.clone()));
        printed.push((place("body"), flat(&part.body)));
        for (number, line) in part.lines.iter().enumerate() {
            printed.push((place(&format!("lines.{number}.label")), line.label.clone()));
            printed.push((place(&format!("lines.{number}.text")), flat(&line.blocks)));
            let answers = line.answers.iter().enumerate();
            printed.extend(answers.map(|(answer, named)| {
                (place(&format!("lines.{number}.answers.{answer}")), named.text.clone())
            }));
        }
        printed.push((place("after"), flat(&part.after)));
    }
    printed
}

/// The words of some blocks, one line each.
pub(super) fn flat(blocks: &[Block]) -> String {
    let mut words = String::new();
    for block in blocks {
        match block {
            Block::Paragraph { inlines } => {
                for inline in inlines {
                    match inline {
                        Inline::Text { text, .. } => words.push_str(text),
                        Inline::Break => words.push('\n'),
                    }
                }
            }
            Block::List { items, .. } => {
                let items = items.iter().map(|item| flat(item));
                words.push_str(&items.collect::<Vec<_>>().join("\n"));
            }
        }
        words.push('\n');
    }
    words
}
