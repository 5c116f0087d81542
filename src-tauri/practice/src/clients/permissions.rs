//! What a client allows: to be treated, and what may be done with pictures.

use super::Client;
use crate::documents::CONSENT;
use crate::rules::ConsentEnd;
use crate::store::consents as store;
use crate::{ClientId, Day, Depth, Result, consents};
use rusqlite::Connection;
use serde::Serialize;

/// The newest signed consent to microneedling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ConsentStanding {
    /// Signed on.
    pub signed_on: Day,
    /// Last day it covers.
    pub valid_until: Option<Day>,
    /// In date, not withdrawn, wording not replaced, sessions left.
    pub in_force: bool,
    /// What ended it; nothing while it is in force.
    pub ended: Option<ConsentEnd>,
    /// Every session agreed to is done.
    pub course_over: bool,
    /// Withdrawn for treatment.
    pub withdrawn: bool,
    /// Deepest depth agreed.
    pub max_depth_um: Depth,
}

/// What the client allows with pictures: yes, no, or not asked. A yes that was taken back is a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, specta::Type)]
pub struct PicturesAllowed {
    /// In the record.
    pub record: Option<bool>,
    /// For teaching.
    pub teaching: Option<bool>,
    /// For marketing.
    pub marketing: Option<bool>,
}

/// How the consent to microneedling stands.
pub(super) fn consent(
    conn: &Connection,
    client: &Client,
    today: Day,
) -> Result<Option<ConsentStanding>> {
    let standing = consents::standing(conn, client, CONSENT, today)?;
    let Some((facts, ended)) = standing else { return Ok(None) };
    Ok(Some(ConsentStanding {
        in_force: ended.is_none(),
        ended,
        signed_on: facts.signed_on,
        valid_until: facts.valid_until,
        course_over: facts.is_course_over(),
        withdrawn: facts.withdrawn,
        max_depth_um: facts.max_depth,
    }))
}

pub(super) fn pictures(conn: &Connection, id: ClientId) -> Result<PicturesAllowed> {
    let Some(standing) = store::photo_choices(conn, id)? else {
        return Ok(PicturesAllowed::default());
    };
    let choice =
        |agreed: Option<bool>| if standing.taken_back { agreed.map(|_| false) } else { agreed };
    Ok(PicturesAllowed {
        record: choice(standing.choices.record),
        teaching: choice(standing.choices.teaching),
        marketing: choice(standing.choices.marketing),
    })
}
