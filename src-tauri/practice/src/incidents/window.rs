//! The suspect window (domain reference §4.6, step 2).

use crate::loads::LoadState;
use crate::store::{indicators, loads};
use crate::{Instant, LoadId, Result, SterilizerId};
use rusqlite::Connection;

/// What a failed spore test makes suspect.
pub(crate) struct Window {
    /// Start of the last load before the failed one in which a spore test passed; none when there is
    /// none, and then everything is suspect.
    pub from: Option<Instant>,
    /// Every load started after it and up to the stop, in the order they ran.
    pub loads: Vec<(LoadId, LoadState)>,
}

/// The window of a test that failed in the load started at `ran`, when the machine stops at `until`.
/// A test that passed in a later load clears nothing: what failed may fail again.
pub(crate) fn suspect(
    conn: &Connection,
    machine: SterilizerId,
    ran: Instant,
    until: Instant,
) -> Result<Window> {
    let from = indicators::last_pass_before(conn, machine, ran)?;
    Ok(Window { from, loads: loads::started_between(conn, machine, from, until)? })
}
