//! A form of the practice's own, and a form in another language. Both begin as a draft and come into
//! force like any version; the forms that come with the program are never written over.

use super::FormWording;
use super::draft::{numbered, row_of};
use super::version::get;
use crate::audit::Op;
use crate::language::LANGUAGES;
use crate::rights::Act;
use crate::store::forms as store;
use crate::{Error, FormId, Practice, Result, text};
use documents::{PaperKind, Template, built_in};
use rusqlite::Connection;
use serde::Deserialize;
use serde_json::json;
use unicode_normalization::UnicodeNormalization;

/// What a practice may write a form of its own for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum NewFormKind {
    /// A consent to a treatment.
    Consent,
    /// A sheet given after a treatment.
    Aftercare,
    /// A sheet given before a treatment.
    Precare,
    /// A letter to a client.
    Letter,
}

/// A form to begin.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct NewForm {
    /// What it is for.
    pub kind: NewFormKind,
    /// Its name, from which its code is made.
    pub name: String,
    /// The version whose words it begins with; nothing to begin with only what the paper cannot do
    /// without.
    pub from: Option<FormId>,
    /// The language it begins in, BCP 47, when it copies no other form.
    pub language: String,
}

/// Longest code made from a name, in characters.
const LONGEST_CODE: usize = 40;

impl NewFormKind {
    /// How the codes of its forms begin.
    fn prefix(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Aftercare => "aftercare",
            Self::Precare => "precare",
            Self::Letter => "letter",
        }
    }

    /// The built-in paper whose labels and needed parts a new one begins with.
    fn model(self) -> &'static str {
        match self {
            Self::Consent => "consent-facial",
            Self::Aftercare => "aftercare-facial",
            Self::Precare => "precare-mn",
            Self::Letter => "letter-recall",
        }
    }

    /// Whether a form of this code can be copied for it.
    fn is_like(self, code: &str) -> bool {
        match PaperKind::of(code) {
            Some(PaperKind::Consent) => self == Self::Consent,
            Some(PaperKind::Aftercare) => self == Self::Aftercare,
            Some(PaperKind::Precare) => self == Self::Precare,
            Some(kind) => self == Self::Letter && kind.is_letter(),
            None => false,
        }
    }
}

impl Practice {
    /// Begins a form of the practice's own as a draft: with the words of another form of its kind, or with
    /// the parts the paper cannot do without. Its code is made from its name and never that of a form
    /// that comes with the program.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `name` (`required`, `too_long`), `from` (`other_kind`), or `language`
    /// (`unknown`) when the program has no words in it to begin with; [`Error::NotFound`];
    /// [`Error::Forbidden`].
    pub fn create_form(&self, new: &NewForm) -> Result<FormWording> {
        self.may(Act::CreateForm)?;
        let name = text::required("name", &new.name, 60)?;
        self.transact(Op::CreateForm, |tx, note| {
            let base = match new.from {
                Some(from) => copied(tx, new.kind, from)?,
                None => bare(new.kind, &new.language)?,
            };
            let mut template = Template {
                code: free_code(tx, new.kind, &name)?,
                version: 1,
                title: name.clone(),
                name: name.clone(),
                ..base
            };
            if let Some(head) = template.labels.get_mut("form") {
                *head = format!("{name} v1, {{{{lang}}}}");
            }
            let row = row_of(FormId::new(), &template)?;
            note.subject(row.title());
            note.data(json!({ "form": row.title(), "code": row.code, "language": row.language }));
            store::insert_draft(tx, &row, self.actor().id, self.now())?;
            get(tx, row.id.into())?.wording()
        })
    }

    /// Begins a form in another language as a draft with the words of version `from`, to be translated
    /// there. Nobody has reviewed it.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `language`: `unknown` when it is not on the list, `has_language` when
    /// the form is written in it; [`Error::NotFound`]; [`Error::Forbidden`].
    pub fn add_form_language(&self, from: FormId, language: &str) -> Result<FormWording> {
        self.may(Act::AddFormLanguage)?;
        let known = LANGUAGES.iter().find(|known| known.code == language);
        let known = known.ok_or_else(|| Error::invalid("language", "unknown"))?;
        self.transact(Op::AddFormLanguage, |tx, note| {
            let base = get(tx, from)?;
            if !store::versions(tx, &base.template.code, language)?.is_empty() {
                return Err(Error::invalid("language", "has_language"));
            }
            let template = Template {
                language: known.code.to_owned(),
                language_name: known.own.to_owned(),
                ..numbered(base.read()?, 1)
            };
            let row = row_of(FormId::new(), &template)?;
            note.subject(row.title());
            note.data(json!({
                "form": row.title(), "language": row.language,
                "from_language": base.template.language,
                "from_version": base.template.version,
            }));
            store::insert_draft(tx, &row, self.actor().id, self.now())?;
            get(tx, row.id.into())?.wording()
        })
    }
}

/// The words of another form of the kind.
fn copied(conn: &Connection, kind: NewFormKind, from: FormId) -> Result<Template> {
    let base = get(conn, from)?;
    if !kind.is_like(&base.template.code) {
        return Err(Error::invalid("from", "other_kind"));
    }
    base.read()
}

/// Labels and needed parts of the kind, in a language the program comes with.
fn bare(kind: NewFormKind, language: &str) -> Result<Template> {
    let model = built_in(kind.model(), language);
    let model = model.ok_or_else(|| Error::invalid("language", "unknown"))?;
    let mut template = Template::read(model.body)?;
    let needed = PaperKind::of(model.code).map(|paper| paper.part_rules(model.code).needed);
    let needed = needed.unwrap_or_default();
    template.parts.retain(|part| needed.contains(&part.key.as_str()));
    let mut number = 0;
    for part in &mut template.parts {
        if part.number.is_some() {
            number += 1;
            part.number = Some(number);
        }
        // What the letter says is its own.
        if part.key == "letter" {
            part.body.clear();
        }
    }
    Ok(template)
}

/// A code no form has, made from the name: `consent-own-brow-lamination`.
fn free_code(conn: &Connection, kind: NewFormKind, name: &str) -> Result<String> {
    let plain: String = name
        .nfkd()
        .filter(char::is_ascii)
        .map(|ch| if ch.is_ascii_alphanumeric() { ch.to_ascii_lowercase() } else { ' ' })
        .collect();
    let mut code = format!("{}-own", kind.prefix());
    for word in plain.split_whitespace() {
        if code.len() + word.len() < LONGEST_CODE {
            code = format!("{code}-{word}");
        }
    }
    let taken = store::all(conn)?;
    let is_free = |code: &str| !taken.iter().any(|(known, _)| known == code);
    let numbered = (2_u32..).map(|number| format!("{code}-{number}"));
    let free = std::iter::once(code.clone()).chain(numbered).find(|code| is_free(code));
    Ok(free.unwrap_or(code))
}
