//! Every lot, and one lot with its ledger.

use super::{LedgerLine, LotLine, LotState};
use crate::rights::Act;
use crate::store::{ledger, profile, stock as store};
use crate::{Day, Error, LotId, Practice, Result};
use rusqlite::Connection;
use serde::Serialize;

/// A lot with everything that happened to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LotPage {
    /// The lot.
    pub line: LotLine,
    /// Its ledger, newest line first.
    pub ledger: Vec<LedgerLine>,
}

/// Days before its last day at which a lot is expiring: the practice's own number.
pub(crate) fn near_days(conn: &Connection) -> Result<i64> {
    Ok(i64::from(profile::parameters(conn)?.count("lot_near_days")))
}

/// The lot `id` as it stands on `today`.
pub(crate) fn line(conn: &Connection, id: LotId, today: Day) -> Result<LotLine> {
    let lot = store::get(conn, id)?.ok_or(Error::NotFound("lot"))?;
    Ok(lot.line(today, near_days(conn)?))
}

impl Practice {
    /// Every lot, the ones that can be used first, then by product and expiry.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn lots(&self) -> Result<Vec<LotLine>> {
        self.may(Act::Lots)?;
        let today = self.today();
        let (all, near) =
            self.read(|conn| Ok::<_, Error>((store::all(conn)?, near_days(conn)?)))?;
        let mut lines: Vec<LotLine> = all.into_iter().map(|lot| lot.line(today, near)).collect();
        lines.sort_by_key(|line| line.state == LotState::Empty);
        Ok(lines)
    }

    /// One lot with its ledger.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn lot(&self, id: LotId) -> Result<LotPage> {
        self.may(Act::Lot)?;
        let today = self.today();
        self.read(|conn| {
            Ok(LotPage { line: line(conn, id, today)?, ledger: ledger::of_lot(conn, id)? })
        })
    }
}
