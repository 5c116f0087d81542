//! The forms a client can be given: those in force, whoever wrote them.

use super::asked::FormShape;
use super::{Asked, ConsentState, FormStanding, standings};
use crate::audit::Op;
use crate::clients::{self, Client};
use crate::documents::{TemplateRow, form_name};
use crate::rights::Act;
use crate::store::{consents as store, templates};
use crate::{ClientId, ConsentId, Error, Practice, Result};
use documents::PaperKind;
use rusqlite::Connection;
use serde::Serialize;

/// A form that can be started for a client.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct StartableForm {
    /// Its code ("consent-peel").
    pub code: String,
    /// Its title ("Consent to a chemical peel").
    pub name: String,
    /// It is a consent to a treatment, and not one of the forms that stand alone.
    pub is_for_treatment: bool,
    /// What it asks.
    pub asks: Vec<Asked>,
    /// One begun and not signed: it is gone on with, not started again.
    pub draft: Option<ConsentId>,
    /// The newest one signed.
    pub standing: Option<FormStanding>,
}

impl Practice {
    /// The forms that can be started for a client, consents to treatments first. The form of a parent or
    /// guardian is among them while the client is a minor.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn startable_forms(&self, client: ClientId) -> Result<Vec<StartableForm>> {
        self.may(Act::StartableForms)?;
        self.transact(Op::ViewConsent, |tx, note| {
            note.client(client);
            let person = clients::get(tx, client, self.today())?;
            let rows = store::of_client(tx, client)?;
            let standings = standings(tx, &person, &rows, self.today())?;
            let mut forms = Vec::new();
            for code in templates::codes_in_force(tx)? {
                let shape = match startable(tx, &code, &person) {
                    Ok((_, shape)) => shape,
                    // No form, or none for this client.
                    Err(Error::Invalid { .. }) => continue,
                    Err(error) => return Err(error),
                };
                let is_draft = |state| state == ConsentState::Draft;
                let draft = rows.iter().find(|row| row.code == code && is_draft(row.state));
                forms.push(StartableForm {
                    name: form_name(tx, &code)?,
                    is_for_treatment: shape.kind.is_for_treatment(),
                    asks: shape.asked(),
                    draft: draft.map(|row| row.id),
                    standing: standings.iter().find(|standing| standing.code == code).cloned(),
                    code,
                });
            }
            forms.sort_by_key(|form| (!form.is_for_treatment, form.name.to_lowercase()));
            Ok(forms)
        })
    }
}

/// The wording `code` is started in for this client, and what it asks.
pub(super) fn startable(
    conn: &Connection,
    code: &str,
    client: &Client,
) -> Result<(TemplateRow, FormShape)> {
    let is_form = PaperKind::of(code).is_some_and(PaperKind::is_form);
    let template =
        if is_form { templates::newest(conn, code, &client.fields.language)? } else { None };
    let template = template.ok_or(Error::invalid("form", "unknown"))?;
    let shape = FormShape::of(&template)?;
    if shape.kind.is_for_guardians() && !client.is_minor {
        return Err(Error::invalid("form", "minors_only"));
    }
    Ok((template, shape))
}
