//! Writing the next version: begun from any earlier one, saved as often as needed, given up or put in
//! force.

use super::version::get;
use super::{FormState, FormText, FormWording};
use crate::audit::Op;
use crate::documents::{TemplateRow, sha256};
use crate::rights::Act;
use crate::store::forms as store;
use crate::{Error, FormId, Practice, Result};
use documents::Template;
use serde_json::json;

impl Practice {
    /// Begins the next version of a form with the words of version `from`, which may be retired. A
    /// form has one draft per language.
    ///
    /// # Errors
    /// [`Error::Invalid`] (`form`, `draft_exists`); [`Error::NotFound`]; [`Error::Forbidden`].
    pub fn edit_form(&self, from: FormId) -> Result<FormWording> {
        self.may(Act::EditForm)?;
        self.transact(Op::EditForm, |tx, note| {
            let base = get(tx, from)?;
            let rows = store::versions(tx, &base.template.code, &base.template.language)?;
            if rows.iter().any(|row| row.version.state == FormState::Draft) {
                return Err(Error::invalid("form", "draft_exists"));
            }
            let newest = rows.first().map_or(base.template.version, |row| row.template.version);
            let version = newest + 1;
            let number = u32::try_from(version).unwrap_or(u32::MAX);
            let template = numbered(base.read()?, number);
            let row = row_of(FormId::new(), &template)?;
            note.subject(row.title());
            note.data(json!({ "form": row.title(), "language": row.language, "from_version": base.template.version }));
            store::insert_draft(tx, &row, self.actor().id, self.now())?;
            get(tx, row.id.into())?.wording()
        })
    }

    /// Keeps the words of a draft, whatever is still wrong with them. A review of the words before
    /// goes.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming a text that is too long; [`Error::Conflict`] when somebody else saved
    /// first; [`Error::Immutable`] once in force; [`Error::Forbidden`].
    pub fn save_form(&self, id: FormId, saves: i32, text: &FormText) -> Result<FormWording> {
        self.may(Act::SaveForm)?;
        self.transact(Op::SaveForm, |tx, note| {
            let draft = get(tx, id)?;
            draft.must_be_draft(saves)?;
            let row = row_of(id, &text.within(&draft.read()?)?)?;
            note.subject(row.title());
            note.data(json!({ "form": row.title(), "language": row.language }));
            store::save_draft(tx, &row, saves, (self.actor().id, self.now()))?;
            get(tx, id)?.wording()
        })
    }

    /// Gives a draft up. Nothing was made from it, so nothing of it is kept.
    ///
    /// # Errors
    /// [`Error::Conflict`]; [`Error::Immutable`] once in force; [`Error::Forbidden`].
    pub fn discard_form(&self, id: FormId, saves: i32) -> Result<()> {
        self.may(Act::DiscardForm)?;
        self.transact(Op::DiscardForm, |tx, note| {
            let draft = get(tx, id)?;
            draft.must_be_draft(saves)?;
            note.subject(draft.template.title());
            note.data(
                json!({ "form": draft.template.title(), "language": draft.template.language }),
            );
            store::delete_draft(tx, id, saves)
        })
    }
}

/// The template as version `number`, which its head names too ("Form MN v2").
pub(super) fn numbered(mut template: Template, number: u32) -> Template {
    let (was, now) = (format!("v{}", template.version), format!("v{number}"));
    if let Some(head) = template.labels.get_mut("form") {
        *head = head.replace(&was, &now);
    }
    Template { version: number, ..template }
}

/// The row a wording is stored in.
pub(super) fn row_of(id: FormId, template: &Template) -> Result<TemplateRow> {
    let body = template.written()?;
    Ok(TemplateRow {
        id: id.uuid(),
        code: template.code.clone(),
        version: i32::try_from(template.version).unwrap_or(i32::MAX),
        language: template.language.clone(),
        name: template.name.clone(),
        sha256: sha256(body.as_bytes()),
        body,
        re_sign: false,
        reviewed: false,
    })
}
