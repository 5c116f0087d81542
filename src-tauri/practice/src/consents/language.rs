//! The form in another language: what was read and answered in the first one does not count (E12).

use super::asked::FormShape;
use super::{Consent, ConsentDraft, DecisionTicks, PhotoChoices};
use crate::audit::Op;
use crate::documents::in_force;
use crate::rights::Act;
use crate::store::{consents as store, templates};
use crate::{ConsentId, Error, Practice, Result};
use documents::Template;
use rusqlite::Connection;
use serde::Serialize;
use std::collections::BTreeMap;

/// A language the form is written in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct FormLanguage {
    /// BCP 47 tag.
    pub code: String,
    /// In its own words ("Español").
    pub name: String,
}

impl Practice {
    /// Turns a draft into another language. Every choice of the client is unset again, and whatever was
    /// signed on the screen is void: nobody signs a text for one they read in other words.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `language` (`unknown`) when the form is not written in it, or `consent`
    /// (`on_paper`); [`Error::Conflict`]; [`Error::Immutable`] once signed.
    pub fn switch_consent_language(
        &self,
        id: ConsentId,
        version: i32,
        language: &str,
    ) -> Result<Consent> {
        self.may(Act::SwitchConsentLanguage)?;
        self.transact(Op::SwitchConsentLanguage, |tx, note| {
            let loaded = self.load_consent(tx, id)?;
            loaded.must_be_draft(version)?;
            loaded.must_be_on_screen()?;
            let template = in_force(tx, &loaded.row.code, language)?;
            if template.language != language {
                return Err(Error::invalid("language", "unknown"));
            }
            let draft = ConsentDraft {
                photos: PhotoChoices::default(),
                marketing_uses: String::new(),
                decisions: DecisionTicks::default(),
                items: BTreeMap::new(),
                copy: None,
                ..loaded.row.draft
            };
            let draft = draft.only_asked(&FormShape::of(&template)?);
            note.client(loaded.row.client).subject(id);
            note.data(serde_json::json!({ "template": template.title(), "language": language }));
            store::reword(tx, id, template.id)?;
            store::update(tx, id, version, &draft)?;
            self.consent_view(tx, id)
        })
    }
}

/// The languages the form can be had in.
pub(super) fn languages(conn: &Connection, code: &str) -> Result<Vec<FormLanguage>> {
    let known = templates::languages(conn, code)?.into_iter();
    known
        .map(|(code, body)| Ok(FormLanguage { code, name: Template::parse(&body)?.language_name }))
        .collect()
}
