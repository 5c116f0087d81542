//! How the signed forms of a client stand: what the rules may know of the consent to microneedling (R04,
//! R05), and what ended each of the others.

use super::ConsentRow;
use super::asked::FormKind;
use crate::clients::Client;
use crate::documents::{CONSENT, form_name};
use crate::rules::{self, ConsentEnd, ConsentFacts};
use crate::store::{consents as store, devices, templates, treatments};
use crate::{ClientId, ConsentId, Day, Depth, Error, Result};
use rusqlite::Connection;
use serde::Serialize;

/// The newest signed form of one kind, and how it stands today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct FormStanding {
    /// Code of the form ("consent-peel").
    pub code: String,
    /// Its title ("Consent to a chemical peel").
    pub name: String,
    /// The signed one.
    pub consent: ConsentId,
    /// Signed on.
    pub signed_on: Day,
    /// Last day it covers; nothing for a form that holds until it is withdrawn.
    pub valid_until: Option<Day>,
    /// What ended it; nothing while it is in force.
    pub ended: Option<ConsentEnd>,
}

/// The newest signed microneedling consent of a client, for the rules, whether or not it is still in
/// force; a consent to another service says nothing of needles. `signed_before_start` is true here: a
/// treatment that has begun compares `signed_at` with its own start stamp.
pub(crate) fn facts(conn: &Connection, client: ClientId) -> Result<Option<ConsentFacts>> {
    match store::newest_signed(conn, client, CONSENT)? {
        Some(row) => facts_of(conn, &row),
        None => Ok(None),
    }
}

/// The facts of one signed form.
fn facts_of(conn: &Connection, row: &ConsentRow) -> Result<Option<ConsentFacts>> {
    let Some(signed) = &row.signed else {
        return Ok(None);
    };
    let template = templates::get(conn, row.template)?.ok_or(Error::NotFound("template"))?;
    let plan = &row.draft.plan;
    let device = plan.device_id.map(|id| devices::get(conn, id)).transpose()?.flatten();
    // Only charted sessions are counted: of the others nobody says that one was done.
    let sessions = plan.sessions.filter(|_| FormKind::of(&row.code).is_charted());
    Ok(Some(ConsentFacts {
        signed_on: signed.on,
        valid_until: signed.valid_until,
        withdrawn: row.is_withdrawn(),
        superseded: templates::superseded(conn, &template)?,
        signed_before_start: true,
        max_depth: plan.max_depth_um.unwrap_or(Depth::MIN),
        device: device.map(|device| device.fields.kind),
        sessions,
        sessions_done: match sessions {
            Some(_) => treatments::closed_since(conn, row.client, signed.at)?,
            None => 0,
        },
        signed_at: signed.at,
        zones: plan.areas.clone(),
        language: template.language,
        interpreter: Some(row.draft.interpreter.clone()).filter(|name| !name.is_empty()),
        anaesthetic_agreed: row.draft.decisions.numbing == Some(true),
        by_guardian: signed.by_guardian,
    }))
}

/// The newest signed form of this code and what ended it by `today`, if anything did.
pub(crate) fn standing(
    conn: &Connection,
    client: &Client,
    code: &str,
    today: Day,
) -> Result<Option<(ConsentFacts, Option<ConsentEnd>)>> {
    match store::newest_signed(conn, client.id, code)? {
        Some(row) => standing_of(conn, client, &row, today),
        None => Ok(None),
    }
}

fn standing_of(
    conn: &Connection,
    client: &Client,
    row: &ConsentRow,
    today: Day,
) -> Result<Option<(ConsentFacts, Option<ConsentEnd>)>> {
    let Some(facts) = facts_of(conn, row)? else {
        return Ok(None);
    };
    let reopened = FormKind::of(&row.code).is_for_treatment()
        && rules::reopens(conn, client.id, today, facts.signed_at)?;
    let ended = facts.ended(today, client.is_minor, reopened);
    Ok(Some((facts, ended)))
}

/// The newest signed form of each code among `rows`, a client's, and how it stands by `today`. Each stands
/// for itself: what ends one leaves the others.
pub(crate) fn standings<'a>(
    conn: &Connection,
    client: &Client,
    rows: impl IntoIterator<Item = &'a ConsentRow>,
    today: Day,
) -> Result<Vec<FormStanding>> {
    let mut signed: Vec<&ConsentRow> =
        rows.into_iter().filter(|row| row.signed.is_some()).collect();
    signed.sort_by_key(|row| std::cmp::Reverse((row.signed.as_ref().map(|s| s.at), row.number)));
    let mut standings: Vec<FormStanding> = Vec::new();
    for row in signed {
        if standings.iter().any(|known| known.code == row.code) {
            continue;
        }
        let Some((facts, ended)) = standing_of(conn, client, row, today)? else { continue };
        standings.push(FormStanding {
            code: row.code.clone(),
            name: form_name(conn, &row.code)?,
            consent: row.id,
            signed_on: facts.signed_on,
            valid_until: facts.valid_until,
            ended,
        });
    }
    Ok(standings)
}
