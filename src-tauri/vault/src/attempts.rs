//! Wrong passphrases: each one makes the next wait longer, also after the program was started
//! anew, and all of them are kept until somebody who signs in has put them on record.
//!
//! This slows a person at the keyboard. Somebody who took the disk can delete the file; what holds
//! them up is the cost of the key derivation.

use std::{fs, path::Path};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{atomic_file, error::VaultError};

const NAME: &str = "practice.attempts.json";
const TEMPORARY: &str = "practice.attempts.json.new";

/// Wrong passphrases in a row that cost nothing: people mistype.
const FREE: u32 = 3;
/// Seconds to wait after the first one that costs something; doubled by each further one.
const FIRST_WAIT: u32 = 5;
/// The longest wait, in seconds.
const LONGEST_WAIT: u32 = 15 * 60;
/// Attempts kept one by one; the count goes on.
const KEPT: usize = 200;

/// A wrong passphrase or recovery code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attempt {
    /// Whose passphrase was tried; nobody's for the recovery code.
    pub slot: Option<Uuid>,
    /// When, in UTC milliseconds as the computer's clock then said.
    pub at: i64,
}

/// What is known of the wrong ones since somebody last signed in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attempts {
    /// How many in all.
    pub wrong: u32,
    /// The last of them, oldest first.
    pub last: Vec<Attempt>,
}

impl Attempts {
    /// Reads what is kept in `dir`. A file that does not read back counts as none: it holds nobody
    /// up who could also delete it, and must not keep the clinic out.
    #[must_use]
    pub fn of(dir: &Path) -> Self {
        let bytes = fs::read(dir.join(NAME)).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// Seconds until another passphrase is looked at. A clock that was set back starts the wait
    /// anew instead of ending it.
    #[must_use]
    pub fn wait(&self, now: i64) -> u32 {
        let Some(last) = self.last.last() else { return 0 };
        let costly = self.wrong.saturating_sub(FREE);
        if costly == 0 {
            return 0;
        }
        let wait = FIRST_WAIT.saturating_mul(2_u32.saturating_pow(costly - 1)).min(LONGEST_WAIT);
        let since = u32::try_from((now - last.at).max(0) / 1000).unwrap_or(u32::MAX);
        wait.saturating_sub(since)
    }

    pub(crate) fn must_not_wait(&self, now: i64) -> Result<(), VaultError> {
        match self.wait(now) {
            0 => Ok(()),
            seconds => Err(VaultError::Wait { seconds }),
        }
    }

    /// Keeps one more wrong one; on the disk before anybody is told that it was wrong.
    pub(crate) fn add(mut self, dir: &Path, attempt: Attempt) -> Result<(), VaultError> {
        self.wrong = self.wrong.saturating_add(1);
        self.last.push(attempt);
        let older = self.last.len().saturating_sub(KEPT);
        self.last.drain(..older);
        let bytes = serde_json::to_vec(&self).map_err(std::io::Error::from)?;
        Ok(atomic_file::replace(&dir.join(NAME), &dir.join(TEMPORARY), &bytes)?)
    }
}

/// Somebody who signed in has them on record: they are done with.
pub(crate) fn forget(dir: &Path) -> Result<(), VaultError> {
    match fs::remove_file(dir.join(NAME)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(wrong: u32) -> Attempts {
        Attempts { wrong, last: vec![Attempt { slot: None, at: 1_000_000 }] }
    }

    #[test]
    fn mistyping_costs_nothing_and_guessing_costs_more_each_time() {
        let waits: Vec<u32> = (1..=13).map(|wrong| after(wrong).wait(1_000_000)).collect();
        assert_eq!(
            waits,
            [0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900],
            "three free, then doubled up to a quarter of an hour"
        );
    }

    #[test]
    fn a_wait_ends_with_time_and_not_with_a_clock_set_back() {
        assert_eq!(after(5).wait(1_000_000 + 4_000), 6, "four of ten seconds have passed");
        assert_eq!(after(5).wait(1_000_000 + 10_000), 0, "the wait is over");
        assert_eq!(after(5).wait(0), 10, "an earlier clock waits the whole time");
    }
}
