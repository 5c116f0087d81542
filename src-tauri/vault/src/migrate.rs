//! Bringing an older database up to date, one numbered step at a time, forwards only.

use rusqlite::{Connection, TransactionBehavior};

use crate::{Acts, error::VaultError};

/// The steps a database climbs. A new database climbs them all, so that new and upgraded ones
/// are alike.
#[derive(Clone, Copy)]
pub struct Ladder {
    /// The SQL of step 1, 2, … Released steps never change; after step n, `user_version` is n.
    /// A step holds no `BEGIN` or `COMMIT`: it runs inside the vault's transaction.
    pub steps: &'static [&'static str],
    /// Names the acts in the database; without it, nothing is noted of them beside it.
    pub acts: Option<Acts>,
}

impl Ladder {
    /// Steps alone.
    #[must_use]
    pub const fn of(steps: &'static [&'static str]) -> Self {
        Self { steps, acts: None }
    }

    /// The version of a database that has climbed every step.
    pub(crate) fn top(&self) -> u32 {
        u32::try_from(self.steps.len()).unwrap_or(u32::MAX)
    }

    /// The steps a database has climbed. One written by a newer program is refused before anything
    /// in it is touched.
    pub(crate) fn admit(&self, connection: &Connection) -> Result<u32, VaultError> {
        let found = user_version(connection)?;
        if found > self.top() {
            return Err(VaultError::NewerVersion { found, known: self.top() });
        }
        Ok(found)
    }

    /// Climbs the steps still missing. Each step and its new version number are one transaction:
    /// a failing step leaves the database at the version before it.
    ///
    /// A step may make a table anew that others point to, which `SQLite` allows only while foreign
    /// keys are not enforced; so they are all checked before each step counts.
    pub(crate) fn climb(&self, connection: &mut Connection) -> Result<(), VaultError> {
        let from = user_version(connection)?;
        if from >= self.top() {
            return Ok(());
        }
        connection.pragma_update(None, "foreign_keys", false)?;
        let climbed = self.climb_from(from, connection);
        connection.pragma_update(None, "foreign_keys", true)?;
        climbed
    }

    fn climb_from(&self, from: u32, connection: &mut Connection) -> Result<(), VaultError> {
        for (number, step) in (1u32..).zip(self.steps).skip(from as usize) {
            let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            tx.execute_batch(step)?;
            let mut dangling = tx.prepare("PRAGMA foreign_key_check")?;
            if dangling.exists([])? {
                return Err(VaultError::Damaged {
                    what: "a record points at one that is not there",
                });
            }
            drop(dangling);
            tx.pragma_update(None, "user_version", number)?;
            tx.commit()?;
        }
        Ok(())
    }
}

/// The number of steps this database has climbed.
pub(crate) fn user_version(connection: &Connection) -> Result<u32, VaultError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}
