//! The wording of the papers as versioned rows: seeded from the built-in text, filled in from the
//! record, and marked until the clinic's director has read it.

use crate::audit::Op;
use crate::store::templates as store;
use crate::{Error, Practice, Result};
use documents::{BuiltIn, LIBRARY, MergeError, MergedText, Template, TemplateError, merge};
use rusqlite::{Connection, Transaction};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Template code of the consent to microneedling.
pub(crate) const CONSENT: &str = "consent-mn";
/// Template code of the aftercare sheet for microneedling.
pub(crate) const AFTERCARE: &str = "aftercare-mn";
/// Template code of the sheet given before microneedling.
pub(crate) const PRECARE: &str = "precare-mn";
/// Template code of the letter to a client a recall may touch.
pub(crate) const RECALL_LETTER: &str = "letter-recall";
/// Template code of the answer to a client who asked to be erased.
pub(crate) const ERASURE_LETTER: &str = "letter-erasure";
/// Template code of the cover of a copy of a client's papers.
pub(crate) const ACCESS_LETTER: &str = "letter-access";

/// One version of a wording.
#[derive(Debug, Clone)]
pub(crate) struct TemplateRow {
    pub id: Uuid,
    pub code: String,
    pub version: i32,
    pub language: String,
    pub name: String,
    pub body: String,
    pub sha256: String,
    pub re_sign: bool,
    pub reviewed: bool,
}

impl TemplateRow {
    /// Reads and checks a wording before it may become a row.
    fn checked(body: &str) -> Result<Self> {
        let template = Template::parse(body)?;
        Ok(Self {
            id: Uuid::now_v7(),
            code: template.code,
            version: i32::try_from(template.version).unwrap_or(i32::MAX),
            language: template.language,
            name: template.name,
            body: body.to_owned(),
            sha256: sha256(body.as_bytes()),
            re_sign: false,
            reviewed: false,
        })
    }

    /// "Consent MN v1", as papers name each other.
    pub(crate) fn title(&self) -> String {
        format!("{} v{}", self.name, self.version)
    }

    /// The wording with every field filled in. Nothing is printed with a hole in it.
    ///
    /// # Errors
    /// [`Error::EmptyField`] naming the field; [`Error::Template`] for a field nobody knows.
    pub(crate) fn merged(&self, fields: &Fields, flags: &BTreeSet<String>) -> Result<MergedText> {
        merge(&Template::parse(&self.body)?, fields, flags).map_err(|error| match error {
            MergeError::Empty { field } => Error::EmptyField(field),
            MergeError::Invalid(_) => Error::Template(error.to_string()),
        })
    }

    /// The language in its own words ("English").
    pub(crate) fn language_name(&self) -> Result<String> {
        Ok(Template::parse(&self.body)?.language_name)
    }
}

/// Values of merge fields by name.
pub(crate) type Fields = BTreeMap<String, String>;

impl From<TemplateError> for Error {
    fn from(error: TemplateError) -> Self {
        Self::Template(error.to_string())
    }
}

/// Puts the built-in wordings a practice lacks into it: all of them in a new one, those of a newer
/// version of the program in an old one. A wording the practice changed or took out of use stays as the
/// practice left it.
pub(crate) fn seed(tx: &Transaction<'_>) -> Result<()> {
    for built_in in lacking(tx)? {
        store::insert(tx, &TemplateRow::checked(built_in.body)?)?;
    }
    Ok(())
}

fn lacking(conn: &Connection) -> Result<Vec<&'static BuiltIn>> {
    let there = store::newest_versions(conn)?;
    let is_there = |one: &BuiltIn| {
        there.iter().any(|known| {
            known.code == one.code
                && known.language == one.language
                && (known.own || known.version >= one.version)
        })
    };
    Ok(LIBRARY.iter().filter(|one| !is_there(one)).collect())
}

impl Practice {
    /// Brings a practice of an older version of the program the wordings it lacks, on record. Done at
    /// each sign-in.
    pub(crate) fn add_built_in_forms(&self) -> Result<()> {
        let lacking = self.read(lacking)?;
        if lacking.is_empty() {
            return Ok(());
        }
        self.transact(Op::AddBuiltInForms, |tx, note| {
            let forms = lacking.iter().map(|one| format!("{} ({})", one.code, one.language));
            note.data(serde_json::json!({ "forms": forms.collect::<Vec<_>>() }));
            seed(tx)
        })
    }
}

/// The aftercare sheet that belongs to a consent: "aftercare-peel" of "consent-peel". A service without
/// a sheet of its own has that of needling, whose consent names it.
pub(crate) fn aftercare_of(
    conn: &Connection,
    consent: &str,
    language: &str,
) -> Result<TemplateRow> {
    let own = consent.replacen("consent-", "aftercare-", 1);
    match store::newest(conn, &own, language)? {
        Some(sheet) => Ok(sheet),
        None => in_force(conn, AFTERCARE, language),
    }
}

/// What a form is called in lists and sentences of the window, which are in English: the title of its
/// English wording, if it has one ("Consent to a chemical peel").
pub(crate) fn form_name(conn: &Connection, code: &str) -> Result<String> {
    let (name, body) = store::called_by(conn, code)?.ok_or(Error::NotFound("template"))?;
    Ok(Template::title_of(&body).filter(|title| !title.trim().is_empty()).unwrap_or(name))
}

/// The wording in force of a paper, in the client's language when there is one.
pub(crate) fn in_force(conn: &Connection, code: &str, language: &str) -> Result<TemplateRow> {
    store::newest(conn, code, language)?.ok_or(Error::NotFound("template"))
}

/// SHA-256 in lower-case hex.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wording_with_an_unknown_field_is_refused_and_the_field_named() {
        let consent = documents::built_in(CONSENT, "en").expect("it is built in");
        let body = consent.body.replace("{{clinic.phone}}", "{{clinic.fax}}");
        let refused = TemplateRow::checked(&body);
        assert!(
            matches!(&refused, Err(Error::Template(what)) if what.contains("clinic.fax")),
            "whoever edits the wording must learn which field is unknown: {refused:?}"
        );
    }
}
