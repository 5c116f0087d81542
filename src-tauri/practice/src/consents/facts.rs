//! What the rules may know of a client's consent (R04, R05).

use crate::clients::Client;
use crate::rules::{self, ConsentEnd, ConsentFacts};
use crate::store::{consents as store, devices, templates, treatments};
use crate::{ClientId, Day, Depth, Error, Result};
use rusqlite::Connection;

/// The newest signed microneedling consent of a client, for the rules, whether or not it is still in
/// force. `signed_before_start` is true here: a treatment that has begun compares `signed_at` with its
/// own start stamp.
pub(crate) fn facts(conn: &Connection, client: ClientId) -> Result<Option<ConsentFacts>> {
    let Some(row) = store::newest_signed(conn, client)? else {
        return Ok(None);
    };
    let withdrawn = row.is_withdrawn();
    let Some(signed) = row.signed else {
        return Ok(None);
    };
    let template = templates::get(conn, row.template)?.ok_or(Error::NotFound("template"))?;
    let interpreter = Some(row.draft.interpreter).filter(|name| !name.is_empty());
    let plan = row.draft.plan;
    let device = plan.device_id.map(|id| devices::get(conn, id)).transpose()?.flatten();
    Ok(Some(ConsentFacts {
        signed_on: signed.on,
        valid_until: signed.valid_until,
        withdrawn,
        superseded: templates::superseded(conn, &template)?,
        signed_before_start: true,
        max_depth: plan.max_depth_um.unwrap_or(Depth::MIN),
        device: device.map(|device| device.fields.kind),
        sessions: plan.sessions,
        sessions_done: treatments::closed_since(conn, client, signed.at)?,
        signed_at: signed.at,
        zones: plan.areas,
        language: template.language,
        interpreter,
        anaesthetic_agreed: row.draft.decisions.numbing == Some(true),
        by_guardian: signed.by_guardian,
    }))
}

/// The newest signed consent of a client and what ended it by `today`, if anything did.
pub(crate) fn standing(
    conn: &Connection,
    client: &Client,
    today: Day,
) -> Result<Option<(ConsentFacts, Option<ConsentEnd>)>> {
    let Some(facts) = facts(conn, client.id)? else {
        return Ok(None);
    };
    let reopened = rules::reopens(conn, client.id, today, facts.signed_at)?;
    let ended = facts.ended(today, client.is_minor, reopened);
    Ok(Some((facts, ended)))
}
