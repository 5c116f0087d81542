//! One version of a form as it is read back.

use super::FormText;
use crate::documents::TemplateRow;
use crate::store::forms as store;
use crate::{Error, FormId, Instant, Result};
use documents::Template;
use rusqlite::Connection;
use serde::Serialize;

/// How far along a version is. It only ever goes forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FormState {
    /// Being written; no paper is made from it.
    Draft,
    /// New papers are made from it.
    Active,
    /// Kept for what was signed on it.
    Retired,
}

impl FormState {
    /// The variant with this stored code.
    pub(crate) fn named(code: &str) -> Option<Self> {
        match code {
            "draft" => Some(Self::Draft),
            "active" => Some(Self::Active),
            "retired" => Some(Self::Retired),
            _ => None,
        }
    }
}

/// One version of a form, without its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct FormVersion {
    /// Id.
    pub id: FormId,
    /// Its number, counted per form and language.
    pub version: i32,
    /// How far along.
    pub state: FormState,
    /// Who signed an earlier version signs again.
    pub re_sign: bool,
    /// Who wrote it last; nobody for one that came with the program.
    pub changed_by: Option<String>,
    /// When.
    pub changed_at: Option<Instant>,
    /// Who put it in force; nobody for one that came with the program.
    pub released_by: Option<String>,
    /// When.
    pub released_at: Option<Instant>,
    /// Who marked it as reviewed; nobody yet.
    pub reviewed_by: Option<String>,
    /// When.
    pub reviewed_at: Option<Instant>,
    /// When it was retired.
    pub retired_at: Option<Instant>,
    /// Counts the saves of a draft, against silent overwriting.
    pub saves: i32,
}

/// A version with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct FormWording {
    /// Template code.
    pub code: String,
    /// Language, BCP 47.
    pub language: String,
    /// Which version.
    pub version: FormVersion,
    /// Its words.
    pub text: FormText,
}

/// A stored version.
pub(crate) struct FormRow {
    pub template: TemplateRow,
    pub version: FormVersion,
}

impl FormRow {
    /// The wording, which a draft may hold with faults.
    pub(super) fn read(&self) -> Result<Template> {
        Ok(Template::read(&self.template.body)?)
    }

    pub(super) fn wording(self) -> Result<FormWording> {
        let text = FormText::of(&self.read()?);
        let TemplateRow { code, language, .. } = self.template;
        Ok(FormWording { code, language, version: self.version, text })
    }

    /// Refuses to go on with anything but a draft somebody read after this many saves.
    pub(super) fn must_be_draft(&self, saves: i32) -> Result<()> {
        match self.version.state {
            FormState::Draft if self.version.saves == saves => Ok(()),
            FormState::Draft => Err(Error::Conflict),
            FormState::Active | FormState::Retired => Err(Error::Immutable("form")),
        }
    }
}

/// The version with this id.
pub(super) fn get(conn: &Connection, id: FormId) -> Result<FormRow> {
    store::get(conn, id)?.ok_or(Error::NotFound("form"))
}
