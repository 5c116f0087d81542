//! What a scanned or typed code stands for. A scanner is a keyboard: blanks and case are its own.

use super::{Lot, LotLine, gs1, near_days, receive};
use crate::consents::form_coded;
use crate::packs::ShelfPack;
use crate::rights::Act;
use crate::store::{loads, packs, stock as store, usage};
use crate::{ClientId, ConsentId, Day, LoadId, Practice, Result, TreatmentId};
use rusqlite::Connection;
use serde::Serialize;

/// What a code turned out to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Scan {
    /// A lot on record.
    Lot {
        /// The lot and whether it may be used today.
        line: Box<LotLine>,
        /// Number of the unit, when the code names one; else empty.
        unit: String,
        /// The expiry in the code, when it is not the one on record.
        other_expiry: Option<Day>,
        /// The treatment the unit belongs to already.
        used_in: Option<UnitUse>,
    },
    /// The code on a consent form.
    Consent {
        /// Whose.
        client: ClientId,
        /// Which.
        consent: ConsentId,
        /// Its number, as printed.
        number: String,
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
        /// The lot it names; the code itself when it is no code of a box.
        lot: String,
        /// The expiry it names.
        expires: Option<Day>,
        /// The unit it names; else empty.
        unit: String,
    },
}

/// The treatment a printed unit belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct UnitUse {
    /// Which.
    pub treatment: TreatmentId,
    /// "Used already in an open treatment begun 10:12 in room 2". Names no client.
    pub words: String,
}

impl Practice {
    /// Looks a scanned code up: the exact lot number, whatever its blanks and case; a code of a box
    /// that names lot, expiry and unit; the code of a sterile pack; the number of a load; the code on a
    /// consent form.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn scan(&self, code: &str) -> Result<Scan> {
        self.may(Act::Scan)?;
        let today = self.today();
        self.read(|conn| {
            let plain = crate::text::as_typed(code);
            if let Some(lot) = store::by_code(conn, &receive::code(&plain))? {
                return self.scanned(conn, lot, String::new(), None);
            }
            if let Some(printed) = gs1::read(code, today) {
                return match store::by_code(conn, &receive::code(&printed.lot))? {
                    Some(lot) => self.scanned(conn, lot, printed.unit, printed.expires),
                    None => Ok(Scan::Unknown {
                        code: plain,
                        lot: printed.lot,
                        expires: printed.expires,
                        unit: printed.unit,
                    }),
                };
            }
            if let Some(shelf) = packs::coded(conn, &receive::code(&plain), today)? {
                let stopped = shelf.stopped(today);
                return Ok(Scan::Pack { shelf: Box::new(shelf), stopped });
            }
            if let Some(id) = loads::numbered(conn, &receive::code(&plain))? {
                return Ok(Scan::Load { id, no: receive::code(&plain) });
            }
            if let Some((client, consent, number)) = form_coded(conn, &plain)? {
                return Ok(Scan::Consent { client, consent, number });
            }
            Ok(Scan::Unknown {
                lot: plain.clone(),
                code: plain,
                expires: None,
                unit: String::new(),
            })
        })
    }

    fn scanned(
        &self,
        conn: &Connection,
        lot: Lot,
        unit: String,
        expires: Option<Day>,
    ) -> Result<Scan> {
        let first = usage::first_use(conn, lot.id, &unit)?;
        let today = self.today();
        Ok(Scan::Lot {
            used_in: first.map(|first| UnitUse {
                words: first.in_words(self.zone(), today),
                treatment: first.treatment,
            }),
            other_expiry: expires.filter(|day| lot.expires != Some(*day)),
            unit,
            line: Box::new(lot.line(today, near_days(conn)?)),
        })
    }
}
