//! The forms there are, and one of them with every version.

use super::sample::has_large_print;
use super::version::get;
use super::{FormState, FormVersion, FormWording};
use crate::documents::{AFTERCARE, CONSENT, PRECARE, RECALL_LETTER};
use crate::rights::Act;
use crate::store::forms as store;
use crate::{Error, FormId, Practice, Result};
use documents::{PaperKind, fields, flags};
use rusqlite::Connection;
use serde::Serialize;

/// One form in one language, as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct FormListed {
    /// Template code.
    pub code: String,
    /// Language, BCP 47.
    pub language: String,
    /// That language in its own words.
    pub language_name: String,
    /// Title of the paper, of the version in force or else the newest.
    pub title: String,
    /// The version in force; none when the form is not in use.
    pub active: Option<FormVersion>,
    /// The version being written.
    pub draft: Option<FormVersion>,
}

/// What the program fills in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct FormField {
    /// Its name between the braces.
    pub name: String,
    /// What it stands for.
    pub what: String,
    /// What stands there for the sample client.
    pub sample: String,
}

/// A passage that prints only for some clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct FormPassage {
    /// Its flag between the braces.
    pub flag: String,
    /// When it prints.
    pub what: String,
}

/// What may be done with the parts of a form.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, specta::Type)]
pub struct FormPartRules {
    /// Keys of the parts the paper cannot do without.
    pub needed: Vec<String>,
    /// Keys of the last parts, in their order; no other part stands below them.
    pub closing: Vec<String>,
    /// Whether the client is asked anything in its text.
    pub takes_items: bool,
    /// Keys of the parts that take no items, because the paper has its own answers there.
    pub no_items: Vec<String>,
    /// How the key of an added part begins.
    pub own_prefix: String,
}

/// One form in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Form {
    /// Template code.
    pub code: String,
    /// Language, BCP 47.
    pub language: String,
    /// That language in its own words.
    pub language_name: String,
    /// Title of the paper, of the version in force or else the newest.
    pub title: String,
    /// Every version, newest first.
    pub versions: Vec<FormVersion>,
    /// What may be filled in.
    pub fields: Vec<FormField>,
    /// Passages that print only for some clients.
    pub passages: Vec<FormPassage>,
    /// What may be done with its parts.
    pub part_rules: FormPartRules,
    /// Whether it also comes in large print.
    pub has_large_print: bool,
    /// Clients who would sign again: what they signed in this language is in force today. Nothing for a
    /// sheet or a letter, which nobody signs.
    pub signed_clients: Option<u32>,
    /// Whether it can be taken out of use; the program cannot do without some forms.
    pub may_retire: bool,
}

impl Practice {
    /// Every form in every language, by title.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn forms(&self) -> Result<Vec<FormListed>> {
        self.may(Act::Forms)?;
        self.read(|conn| {
            let mut listed = Vec::new();
            for (code, language) in store::all(conn)? {
                listed.push(one(conn, code, language)?);
            }
            listed.sort_by(|a, b| (&a.title, &a.language).cmp(&(&b.title, &b.language)));
            Ok(listed)
        })
    }

    /// One form with its versions.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn form(&self, code: &str, language: &str) -> Result<Form> {
        self.may(Act::Form)?;
        self.read(|conn| self.form_view(conn, code, language))
    }

    /// The words of one version.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn form_wording(&self, id: FormId) -> Result<FormWording> {
        self.may(Act::FormWording)?;
        self.read(|conn| get(conn, id)?.wording())
    }

    pub(super) fn form_view(&self, conn: &Connection, code: &str, language: &str) -> Result<Form> {
        let listed = one(conn, code.to_owned(), language.to_owned())?;
        let rows = store::versions(conn, code, language)?;
        let field = |field: &documents::Field| FormField {
            name: field.name.to_owned(),
            what: field.what.to_owned(),
            sample: field.sample.to_owned(),
        };
        let passage = |flag: &documents::Flag| FormPassage {
            flag: flag.name.to_owned(),
            what: flag.what.to_owned(),
        };
        let is_signed = PaperKind::of(code).is_some_and(PaperKind::is_form);
        let signed_clients = is_signed
            .then(|| store::signed_clients(conn, code, language, self.today()))
            .transpose()?;
        Ok(Form {
            versions: rows.into_iter().map(|row| row.version).collect(),
            fields: fields(code).into_iter().map(field).collect(),
            passages: flags(code).into_iter().map(passage).collect(),
            part_rules: part_rules(code),
            has_large_print: has_large_print(code),
            signed_clients,
            may_retire: listed.active.is_some() && may_retire(conn, code)?,
            code: listed.code,
            language: listed.language,
            language_name: listed.language_name,
            title: listed.title,
        })
    }
}

fn part_rules(code: &str) -> FormPartRules {
    let Some(kind) = PaperKind::of(code) else { return FormPartRules::default() };
    let rules = kind.part_rules(code);
    let owned = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect();
    FormPartRules {
        needed: owned(&rules.needed),
        closing: owned(rules.closing),
        takes_items: rules.no_items.is_some(),
        no_items: owned(rules.no_items.unwrap_or_default()),
        own_prefix: rules.own_prefix.to_owned(),
    }
}

/// Whether the program can do without one language of this form: of the papers it makes itself, one
/// wording stays in force.
pub(super) fn may_retire(conn: &Connection, code: &str) -> Result<bool> {
    let needed = [CONSENT, AFTERCARE, PRECARE, RECALL_LETTER].contains(&code);
    Ok(!needed || store::active_languages(conn, code)? > 1)
}

fn one(conn: &Connection, code: String, language: String) -> Result<FormListed> {
    let rows = store::versions(conn, &code, &language)?;
    let in_state = |state| rows.iter().find(|row| row.version.state == state);
    let active = in_state(FormState::Active);
    let shown = active.or(rows.first()).ok_or(Error::NotFound("form"))?;
    let read = shown.read()?;
    Ok(FormListed {
        language_name: read.language_name,
        title: read.title,
        active: active.map(|row| row.version.clone()),
        draft: in_state(FormState::Draft).map(|row| row.version.clone()),
        code,
        language,
    })
}
