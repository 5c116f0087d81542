//! Two versions side by side, word by word.

use super::version::get;
use crate::rights::Act;
use crate::{Error, FormId, Practice, Result};
use documents::Template;
use serde::Serialize;
use similar::{ChangeTag, TextDiff};

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum WordRunKind {
    /// In both.
    Same,
    /// Only in the earlier one.
    Gone,
    /// Only in the later one.
    Added,
}

/// Words that stand together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct WordRun {
    /// What became of them.
    pub kind: WordRunKind,
    /// The words.
    pub text: String,
}

/// One text that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ComparedText {
    /// Heading of its part; empty for the title and the labels.
    pub heading: String,
    /// The text within the part: `body`, `lines.record.text`; `title`, `labels.page`.
    pub place: String,
    /// Its words in order.
    pub runs: Vec<WordRun>,
}

impl Practice {
    /// What differs between two versions of one form, in the order of the later one; what is only in
    /// the earlier one comes last.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] (`form`, `other_form`) for versions of different forms.
    pub fn compare_forms(&self, earlier: FormId, later: FormId) -> Result<Vec<ComparedText>> {
        self.may(Act::CompareForms)?;
        self.read(|conn| {
            let (old, new) = (get(conn, earlier)?, get(conn, later)?);
            if old.template.code != new.template.code {
                return Err(Error::invalid("form", "other_form"));
            }
            Ok(compare(&old.read()?, &new.read()?))
        })
    }
}

/// One text by what it is for, so that a part that moved is still the same part.
struct Named {
    part: String,
    heading: String,
    place: String,
    text: String,
}

fn compare(old: &Template, new: &Template) -> Vec<ComparedText> {
    let (old, new) = (named(old), named(new));
    let same = |a: &Named, b: &Named| (&a.part, &a.place) == (&b.part, &b.place);
    let now = new.iter().map(|one| {
        let before = old.iter().find(|before| same(before, one));
        (one, before.map_or("", |before| before.text.as_str()), one.text.as_str())
    });
    let gone = old.iter().filter(|one| !new.iter().any(|now| same(now, one)));
    let gone = gone.map(|one| (one, one.text.as_str(), ""));
    now.chain(gone)
        .filter(|(_, before, after)| before != after)
        .map(|(one, before, after)| ComparedText {
            heading: one.heading.clone(),
            place: one.place.clone(),
            runs: runs(before, after),
        })
        .collect()
}

fn named(template: &Template) -> Vec<Named> {
    let whole = |place: String, text: &str| Named {
        part: String::new(),
        heading: String::new(),
        place,
        text: text.trim().to_owned(),
    };
    let mut found =
        vec![whole("name".to_owned(), &template.name), whole("title".to_owned(), &template.title)];
    for part in &template.parts {
        let mut put = |place: String, text: &str| {
            found.push(Named {
                part: part.key.clone(),
                heading: part.heading.clone(),
                place,
                text: text.trim().to_owned(),
            });
        };
        put("heading".to_owned(), &part.heading);
        put("note".to_owned(), &part.note);
        put("body".to_owned(), &part.body);
        for line in &part.lines {
            put(format!("lines.{}.label", line.key), &line.label);
            put(format!("lines.{}.text", line.key), &line.text);
            for answer in &line.answers {
                put(format!("lines.{}.answers.{}", line.key, answer.key), &answer.text);
            }
        }
        put("after".to_owned(), &part.after);
    }
    found.extend(template.labels.iter().map(|(key, text)| whole(format!("labels.{key}"), text)));
    found
}

fn runs(before: &str, after: &str) -> Vec<WordRun> {
    let mut runs: Vec<WordRun> = Vec::new();
    for change in TextDiff::from_unicode_words(before, after).iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => WordRunKind::Same,
            ChangeTag::Delete => WordRunKind::Gone,
            ChangeTag::Insert => WordRunKind::Added,
        };
        match runs.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(change.value()),
            _ => runs.push(WordRun { kind, text: change.value().to_owned() }),
        }
    }
    runs
}
