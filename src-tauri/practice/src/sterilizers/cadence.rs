//! How often a sterilizer is tested, and how far it is behind (domain reference §4.5).

use super::Sterilizer;
use crate::indicators::{Outcome, TestKind};
use crate::profile::Parameters;
use crate::store::indicators;
use crate::{Day, Result};
use rusqlite::Connection;
use serde::Serialize;

/// How a regular test stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum CadenceState {
    /// Not asked of this machine.
    NotNeeded,
    /// Done in time.
    InTime,
    /// To be done today.
    Due,
    /// Should have been done.
    Overdue,
    /// Later than twice its time: stops what depends on it.
    LongOverdue,
}

/// A regular test of one sterilizer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Cadence {
    /// How it stands.
    pub state: CadenceState,
    /// The last day it was run with a result that counts, or that is still awaited.
    pub last: Option<Day>,
    /// Day it is due.
    pub due: Option<Day>,
}

/// The spore test, every `spore_test_days`. A test whose result is awaited counts as run; an invalid
/// one does not (domain reference §4.5: treat as not tested).
pub(crate) fn spore_due(
    conn: &Connection,
    sterilizer: &Sterilizer,
    parameters: &Parameters,
    today: Day,
) -> Result<Cadence> {
    let every = i64::from(parameters.get("spore_test_days"));
    let last =
        indicators::last_day(conn, sterilizer.id, &[TestKind::Spore], |o| o != Outcome::Invalid)?;
    let Some(last) = last else {
        return Ok(Cadence { state: CadenceState::Due, last: None, due: Some(today) });
    };
    let due = last.plus_days(every);
    let state = match today.days_since(last) {
        days if days < every => CadenceState::InTime,
        days if days == every => CadenceState::Due,
        days if days <= 2 * every => CadenceState::Overdue,
        _ => CadenceState::LongOverdue,
    };
    Ok(Cadence { state, last: Some(last), due: Some(due) })
}

/// The Bowie-Dick or Helix test of a machine that draws a vacuum: each day before the first load.
pub(crate) fn bowie_dick_due(
    conn: &Connection,
    sterilizer: &Sterilizer,
    parameters: &Parameters,
    today: Day,
) -> Result<Cadence> {
    let kinds = [TestKind::BowieDick, TestKind::Helix];
    let last = indicators::last_day(conn, sterilizer.id, &kinds, |o| o == Outcome::Pass)?;
    let state = if !sterilizer.draws_vacuum() || !parameters.is_on("bowie_dick_daily") {
        CadenceState::NotNeeded
    } else if last == Some(today) {
        CadenceState::InTime
    } else {
        CadenceState::Due
    };
    Ok(Cadence { state, last, due: Some(today) })
}
