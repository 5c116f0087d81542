//! What was done before: past sessions for the interval rule, and drafts left open.

use crate::rules::PastTreatment;
use crate::store::treatments as store;
use crate::{ClientId, Instant, Result, TreatmentId};
use rusqlite::Connection;

/// Sessions looked back on; the interval table never reaches further than a few of them.
const LOOK_BACK: u32 = 50;

/// The client's sessions in which needles were used, newest first.
pub(crate) fn past(conn: &Connection, client: ClientId) -> Result<Vec<PastTreatment>> {
    store::past(conn, client, LOOK_BACK)
}

/// One session on a list.
#[derive(Debug, Clone)]
pub(crate) struct SessionLine {
    pub id: TreatmentId,
    pub client: ClientId,
    pub practitioner: String,
    pub started_at: Instant,
}

/// Drafts started before `moment` and still open (R24: they belong on the work list after 24 hours).
pub(crate) fn drafts_started_before(
    conn: &Connection,
    moment: Instant,
) -> Result<Vec<SessionLine>> {
    store::drafts_started_before(conn, moment)
}
