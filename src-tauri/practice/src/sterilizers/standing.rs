//! Every sterilizer as it stands now: in service or why not, its tests, what is in its chamber.

use super::stops::standing_still;
use super::{Cadence, Sterilizer, Stop, bowie_dick_due, spore_due};
use crate::loads::LoadLine;
use crate::rights::Act;
use crate::store::{loads, profile, sterilizers as store};
use crate::{Day, Practice, Result};
use rusqlite::Connection;
use serde::Serialize;

/// One sterilizer, now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct SterilizerStanding {
    /// The machine.
    pub sterilizer: Sterilizer,
    /// Why it stands still; none when it is in service.
    pub stop: Option<Stop>,
    /// A date that is over, in words.
    pub overdue: Option<String>,
    /// Its spore test.
    pub spore: Cadence,
    /// Its Bowie-Dick or Helix test.
    pub bowie_dick: Cadence,
    /// Its loads that are not decided, oldest first.
    pub open: Vec<LoadLine>,
    /// What the machine's own counter showed last.
    pub last_cycle: Option<i32>,
}

impl Practice {
    /// Every sterilizer as it stands now, the ones in use first.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn sterilizers(&self) -> Result<Vec<SterilizerStanding>> {
        self.may(Act::Sterilizers)?;
        let today = self.today();
        self.read(|conn| all(conn, today))
    }
}

/// Every sterilizer as it stands on `today`.
pub(crate) fn all(conn: &Connection, today: Day) -> Result<Vec<SterilizerStanding>> {
    store::all(conn)?.into_iter().map(|machine| of(conn, machine, today)).collect()
}

/// One sterilizer as it stands on `today`.
pub(crate) fn of(conn: &Connection, machine: Sterilizer, today: Day) -> Result<SterilizerStanding> {
    let parameters = profile::parameters(conn)?;
    Ok(SterilizerStanding {
        stop: standing_still(conn, &machine)?,
        overdue: machine.overdue(today),
        spore: spore_due(conn, &machine, &parameters, today)?,
        bowie_dick: bowie_dick_due(conn, &machine, &parameters, today)?,
        open: loads::open_of(conn, machine.id)?,
        last_cycle: loads::last_cycle(conn, machine.id)?,
        sterilizer: machine,
    })
}
