//! Loads in lists.

use super::{LoadState, Purpose};
use crate::rights::Act;
use crate::store::loads as store;
use crate::{Day, Error, Instant, LoadId, Practice, Result};
use serde::Serialize;

/// One load in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LoadLine {
    /// Id.
    pub id: LoadId,
    /// Our number.
    pub no: String,
    /// Code of the sterilizer.
    pub sterilizer_code: String,
    /// The clinic's day it was made.
    pub day: Day,
    /// What it is run for.
    pub purpose: Purpose,
    /// How far it has come.
    pub state: LoadState,
    /// Programme.
    pub programme_name: String,
    /// The machine's own counter.
    pub cycle_no: Option<i32>,
    /// Packs in it.
    pub packs: i32,
    /// Packs that were rejected one by one.
    pub rejected: i32,
    /// When it was started.
    pub started_at: Option<Instant>,
    /// When the cycle ended.
    pub ended_at: Option<Instant>,
    /// Who decided.
    pub decided_by_name: Option<String>,
}

/// Longest period a list of loads covers, days.
const LONGEST: i64 = 366;

impl Practice {
    /// The loads of a period, newest first.
    ///
    /// # Errors
    /// [`Error::Invalid`] on `to` when the period is turned round or longer than a year.
    pub fn loads(&self, from: Day, to: Day) -> Result<Vec<LoadLine>> {
        self.may(Act::Loads)?;
        if !(0..=LONGEST).contains(&to.days_since(from)) {
            return Err(Error::invalid("to", "out_of_range"));
        }
        self.read(|conn| store::of_period(conn, from, to))
    }

    /// The load with this number, for a person who reads it off a label or a paper.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn load_numbered(&self, no: &str) -> Result<LoadId> {
        self.may(Act::LoadNumbered)?;
        let no = no.trim().to_uppercase();
        self.read(|conn| store::numbered(conn, &no))?.ok_or(Error::NotFound("load"))
    }
}
