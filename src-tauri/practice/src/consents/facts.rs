//! What the rules may know of a client's consent (R04, R05).

use crate::rules::ConsentFacts;
use crate::store::{consents as store, templates};
use crate::{ClientId, Day, Depth, Error, Instant, Result};
use rusqlite::Connection;

/// The newest signed microneedling consent of a client, for the rules, whether or not it is still in
/// force. `signed_before_start` is true here: a treatment that has begun compares [`signed_at`] with
/// its own start stamp.
pub(crate) fn facts(
    conn: &Connection,
    client: ClientId,
    _today: Day,
) -> Result<Option<ConsentFacts>> {
    let Some(row) = store::newest_signed(conn, client)? else {
        return Ok(None);
    };
    let withdrawn = row.is_withdrawn();
    let Some(signed) = row.signed else {
        return Ok(None);
    };
    let template = templates::get(conn, row.template)?.ok_or(Error::NotFound("template"))?;
    let interpreter = Some(row.draft.interpreter).filter(|name| !name.is_empty());
    Ok(Some(ConsentFacts {
        signed_on: signed.on,
        valid_until: signed.valid_until,
        withdrawn,
        superseded: templates::superseded(conn, &template.code, template.version)?,
        signed_before_start: true,
        max_depth: row.draft.plan.max_depth_um.unwrap_or(Depth::MIN),
        zones: row.draft.plan.areas,
        language: template.language,
        interpreter,
        anaesthetic_agreed: row.draft.decisions.numbing == Some(true),
        by_guardian: signed.by_guardian,
    }))
}

/// When the newest consent of a client was signed.
pub(crate) fn signed_at(conn: &Connection, client: ClientId) -> Result<Option<Instant>> {
    Ok(store::newest_signed(conn, client)?.and_then(|row| row.signed).map(|signed| signed.at))
}
