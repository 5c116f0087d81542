//! Receiving a lot: what the box says, typed once. A further delivery of a known lot adds to it.

use super::{Entry, LedgerAct, Lot, LotKind, LotLine, ProductRole, line};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{ledger, stock as store};
use crate::{Day, Error, Instant, LotId, Practice, Result, text};
use serde::Deserialize;

/// A delivery, as read off the box.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct NewLot {
    /// Kind.
    pub kind: LotKind,
    /// Name as on the box.
    pub product: String,
    /// Who made it; may be empty.
    pub maker: String,
    /// Who delivered it; may be empty.
    pub supplier: String,
    /// Registration number of a disinfectant; may be empty.
    pub registration: String,
    /// Strength or concentration, as on the label. A drug has one.
    pub strength: String,
    /// Needles of a cartridge.
    pub pins: Option<u8>,
    /// What a product is used for.
    pub role: Option<ProductRole>,
    /// Lot number as printed.
    pub lot: String,
    /// Last day of use, `YYYY-MM-DD`; empty when none is printed. Any other form is refused.
    pub expires: String,
    /// Every unit carries a printed number of its own.
    pub units_numbered: bool,
    /// Day it was opened, when that already happened.
    pub opened_on: Option<Day>,
    /// Days it may be used after opening.
    pub use_within_days: Option<u16>,
    /// Sterile, and its maker permits it with needling.
    pub suitable_for_needling: bool,
    /// Units received.
    pub quantity: u16,
}

impl Practice {
    /// Takes a delivery into stock. A known lot of the same product and expiry gains the units.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the field: an empty name or lot, an expiry that is missing where
    /// one is needed or not a plain day, a drug without a strength, no units, or a lot number that
    /// already stands for something else;
    /// [`Error::Blocked`] while the clock is behind the record (R29), because a lot is taken by its
    /// expiry.
    pub fn receive_lot(&self, new: NewLot) -> Result<LotLine> {
        self.may(Act::ReceiveLot)?;
        let lot = new.checked(self.today(), self.now())?;
        self.transact(Op::ReceiveLot, |tx, note| {
            self.must_trust_clock(tx)?;
            let units = lot.received;
            let lot = match store::by_code(tx, &code(&lot.lot))? {
                Some(known) => add_units(known, &lot)?,
                None => lot,
            };
            note.subject(lot.id).data(serde_json::json!({
                "product": lot.product, "lot": lot.lot, "expires": lot.expires, "units": units,
            }));
            store::put(tx, &lot, &code(&lot.lot))?;
            let delivered =
                Entry::new(LedgerAct::Received, self.now(), self.actor(), i32::from(units));
            ledger::enter(tx, lot.id, &delivered)?;
            line(tx, lot.id, self.today())
        })
    }
}

/// What a scan matches: the lot number without blanks, in capitals.
pub(crate) fn code(lot: &str) -> String {
    lot.split_whitespace().collect::<String>().to_uppercase()
}

fn add_units(known: Lot, delivered: &Lot) -> Result<Lot> {
    let same = known.kind == delivered.kind
        && text::fold(&known.product) == text::fold(&delivered.product);
    if !same {
        return Err(Error::invalid("lot", "taken"));
    }
    if known.expires != delivered.expires {
        return Err(Error::invalid("expires", "differs"));
    }
    let too_many = || Error::invalid("quantity", "out_of_range");
    known.on_hand.checked_add(delivered.received).ok_or_else(too_many)?;
    Ok(Lot {
        received: known.received.checked_add(delivered.received).ok_or_else(too_many)?,
        ..known
    })
}

impl NewLot {
    fn checked(self, today: Day, now: Instant) -> Result<Lot> {
        let expires = day("expires", &self.expires)?;
        if expires.is_none() && self.kind.needs_expiry() {
            return Err(Error::invalid("expires", "sterile_or_drug"));
        }
        // Many products carry a period after opening instead of a date; one of the two there must be.
        if expires.is_none() && self.kind == LotKind::Product && self.use_within_days.is_none() {
            return Err(Error::invalid("expires", "date_or_period"));
        }
        if self.kind == LotKind::Product && self.role.is_none() {
            return Err(Error::invalid("role", "required"));
        }
        if self.opened_on.is_some_and(|opened| opened > today) {
            return Err(Error::invalid("opened_on", "in_future"));
        }
        if self.use_within_days.is_some_and(|days| !(1..=1095).contains(&days)) {
            return Err(Error::invalid("use_within_days", "out_of_range"));
        }
        if self.pins.is_some_and(|pins| !(1..=250).contains(&pins)) {
            return Err(Error::invalid("pins", "out_of_range"));
        }
        if !(1..=9999).contains(&self.quantity) {
            return Err(Error::invalid("quantity", "out_of_range"));
        }
        let strength = match self.kind {
            LotKind::Drug => text::required("strength", &self.strength, 80)?,
            _ => text::typed("strength", &self.strength, 80)?,
        };
        let registration = match self.kind {
            LotKind::Disinfectant => text::typed("registration", &self.registration, 60)?,
            _ => String::new(),
        };
        Ok(Lot {
            id: LotId::new(),
            kind: self.kind,
            product: text::required("product", &self.product, 80)?,
            maker: text::typed("maker", &self.maker, 80)?,
            supplier: text::typed("supplier", &self.supplier, 80)?,
            registration,
            strength,
            pins: self.pins.filter(|_| self.kind == LotKind::Cartridge),
            role: self.role.filter(|_| self.kind.is_applied()),
            lot: text::required("lot", &self.lot, 60)?,
            expires,
            units_numbered: self.units_numbered && self.kind.is_single_use(),
            opened_on: self.opened_on,
            use_within_days: self.use_within_days,
            suitable_for_needling: self.suitable_for_needling,
            recalled_at: None,
            recall_reason: String::new(),
            quarantined_at: None,
            quarantine_reason: String::new(),
            received_at: now,
            received: self.quantity,
            on_hand: 0,
            version: 1,
        })
    }
}

/// A day written `YYYY-MM-DD`; nothing typed is no day, any other form could be read two ways.
fn day(field: &'static str, typed: &str) -> Result<Option<Day>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let shape = typed.len() == 10;
    let parsed = typed.parse().ok().filter(|_| shape);
    parsed.map(Some).ok_or_else(|| Error::invalid(field, "not_a_day"))
}
