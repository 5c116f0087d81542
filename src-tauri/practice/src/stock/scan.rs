//! What a scanned or typed code stands for. A scanner is a keyboard: blanks and case are its own.

use super::{LotLine, receive};
use crate::rights::Act;
use crate::store::stock as store;
use crate::{Practice, Result};
use serde::Serialize;

/// What a code turned out to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Scan {
    /// A lot on record.
    Lot {
        /// The lot and whether it may be used today.
        line: Box<LotLine>,
    },
    /// Nothing on record has this code.
    Unknown {
        /// The code, as scanned.
        code: String,
    },
}

impl Practice {
    /// Looks a scanned code up: the exact lot number, whatever its blanks and case.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn scan(&self, code: &str) -> Result<Scan> {
        self.may(Act::Scan)?;
        let code = crate::text::as_typed(code);
        let found = self.read(|conn| store::by_code(conn, &receive::code(&code)))?;
        Ok(match found {
            Some(lot) => Scan::Lot { line: Box::new(lot.line(self.today())) },
            None => Scan::Unknown { code },
        })
    }
}
