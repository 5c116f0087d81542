//! What a scanned or typed code stands for. A scanner is a keyboard: blanks and case are its own.

use super::{LotLine, receive};
use crate::packs::ShelfPack;
use crate::rights::Act;
use crate::store::{loads, packs, stock as store};
use crate::{LoadId, Practice, Result};
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
    /// A sterile pack.
    Pack {
        /// The pack.
        shelf: Box<ShelfPack>,
        /// Why it may not be opened today; none when it may.
        stopped: Option<String>,
    },
    /// A sterilizer load, by its number.
    Load {
        /// Which.
        id: LoadId,
        /// Its number.
        no: String,
    },
    /// Nothing on record has this code.
    Unknown {
        /// The code, as scanned.
        code: String,
    },
}

impl Practice {
    /// Looks a scanned code up: a lot number, the code of a pack or the number of a load, whatever its
    /// blanks and case.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn scan(&self, code: &str) -> Result<Scan> {
        self.may(Act::Scan)?;
        let code = crate::text::as_typed(code);
        let today = self.today();
        self.read(|conn| {
            let plain = receive::code(&code);
            if let Some(lot) = store::by_code(conn, &plain)? {
                return Ok(Scan::Lot { line: Box::new(lot.line(today)) });
            }
            if let Some(shelf) = packs::coded(conn, &plain, today)? {
                let stopped = shelf.stopped(today);
                return Ok(Scan::Pack { shelf: Box::new(shelf), stopped });
            }
            if let Some(id) = loads::numbered(conn, &plain)? {
                return Ok(Scan::Load { id, no: plain });
            }
            Ok(Scan::Unknown { code })
        })
    }
}
