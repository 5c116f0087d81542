//! The shelf: what is in stock, what holds it back, what one pack's life was.

use super::{Pack, PackState};
use crate::audit::Op;
use crate::loads::LoadState;
use crate::rights::Act;
use crate::store::packs as store;
use crate::{Day, Error, PackId, Practice, Result, text};
use serde::Serialize;

/// A pack on the shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ShelfPack {
    /// The pack.
    pub pack: Pack,
    /// Number of its load.
    pub load_no: String,
    /// State of its load.
    pub load_state: LoadState,
    /// Days until its last day (0 on that day, negative after); none when only events end it.
    pub days_left: Option<i32>,
}

impl ShelfPack {
    /// Why it may not be opened on `today`, in words; none when it may.
    #[must_use]
    pub fn stopped(&self, today: Day) -> Option<String> {
        let expired = self.pack.expires.filter(|day| *day < today);
        match (self.load_state, self.pack.state) {
            (LoadState::Recalled, _) => Some("Its load was recalled".to_owned()),
            (_, PackState::InStock) => expired.map(|day| format!("Expired {}", day.long())),
            (_, state) => Some(match state {
                PackState::Packed => "Its load is not released".to_owned(),
                PackState::Used => "Used already".to_owned(),
                PackState::Rejected => format!("Rejected: {}", self.pack.reason),
                PackState::Quarantined => "In quarantine".to_owned(),
                PackState::Discarded => format!("Discarded: {}", self.pack.reason),
                PackState::Missing => "Reported missing".to_owned(),
                PackState::InStock => String::new(),
            }),
        }
    }
}

/// One pack, as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct PackPage {
    /// The pack on the shelf.
    pub shelf: ShelfPack,
    /// Why it may not be opened today; none when it may.
    pub stopped: Option<String>,
    /// Day it was opened in a treatment.
    pub used_on: Option<Day>,
}

impl Practice {
    /// Packs that are in stock, in quarantine or missing: what expires first comes first.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn shelf(&self) -> Result<Vec<ShelfPack>> {
        self.may(Act::Shelf)?;
        self.read(|conn| store::shelf(conn, self.today()))
    }

    /// One pack.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn pack(&self, id: PackId) -> Result<PackPage> {
        self.may(Act::Pack)?;
        let today = self.today();
        self.read(|conn| {
            let shelf = store::on_shelf(conn, id, today)?.ok_or(Error::NotFound("pack"))?;
            Ok(PackPage {
                stopped: shelf.stopped(today),
                used_on: store::used_on(conn, id)?,
                shelf,
            })
        })
    }

    /// Takes a pack off the shelf for good: expired, wet, dropped, opened by mistake.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a reason; [`Error::Immutable`] when it is not there to be discarded.
    pub fn discard_pack(&self, id: PackId, reason: &str) -> Result<()> {
        self.may(Act::DiscardPack)?;
        let reason = text::required("reason", reason, 300)?;
        self.transact(Op::DiscardPack, |tx, note| {
            let pack = store::get(tx, id)?.ok_or(Error::NotFound("pack"))?;
            let there = [
                PackState::InStock,
                PackState::Quarantined,
                PackState::Missing,
                PackState::Rejected,
            ];
            if !there.contains(&pack.state) {
                return Err(Error::Immutable("pack"));
            }
            note.subject(&pack.code).data(serde_json::json!({ "reason": reason }));
            self.move_pack(tx, &pack, PackState::Discarded, &reason)
        })
    }

    /// Says that a pack was looked for and is not there.
    ///
    /// # Errors
    /// [`Error::Immutable`] when it is not on the shelf by the record; [`Error::NotFound`].
    pub fn report_missing(&self, id: PackId) -> Result<()> {
        self.may(Act::ReportMissing)?;
        self.transact(Op::ReportMissing, |tx, note| {
            let pack = store::get(tx, id)?.ok_or(Error::NotFound("pack"))?;
            if !matches!(pack.state, PackState::InStock | PackState::Quarantined) {
                return Err(Error::Immutable("pack"));
            }
            note.subject(&pack.code);
            self.move_pack(tx, &pack, PackState::Missing, "Looked for and not found")
        })
    }

    /// Says that a missing pack was found. It is held back until somebody discards it: nobody knows
    /// where it was.
    ///
    /// # Errors
    /// [`Error::Immutable`] when it is not missing; [`Error::NotFound`].
    pub fn report_found(&self, id: PackId) -> Result<()> {
        self.may(Act::ReportFound)?;
        self.transact(Op::ReportFound, |tx, note| {
            let pack = store::get(tx, id)?.ok_or(Error::NotFound("pack"))?;
            if pack.state != PackState::Missing {
                return Err(Error::Immutable("pack"));
            }
            note.subject(&pack.code);
            self.move_pack(tx, &pack, PackState::Quarantined, "Found after it was missing")
        })
    }
}
