//! Stock: lots of cartridges and products, with their expiry. A lot number is what an investigator
//! asks for first, so nothing is used here that was not received by lot.

mod codes;
mod recall;
mod receive;
mod scan;

pub(crate) use codes::codes;
pub use receive::NewLot;
pub(crate) use receive::code;
pub use scan::Scan;

use crate::rights::Act;
use crate::store::stock as store;
use crate::{Day, Instant, LotId, Practice, Result};
use serde::Serialize;

/// Days before its last day at which a lot is shown as expiring; a Dermis default, no rule hangs on it.
const EXPIRING_DAYS: i64 = 30;

codes! {
    /// What kind of thing a lot is.
    LotKind {
        /// Needle cartridge, roller or stamp head: one client, one day.
        Cartridge => "cartridge",
        /// Something put on skin.
        Product => "product",
        /// Something surfaces and instruments are disinfected with.
        Disinfectant => "disinfectant",
    }
}

codes! {
    /// What a product is used for in a session (domain reference §3.1).
    ProductRole {
        /// Cleans the skin before.
        Cleanser => "cleanser",
        /// Disinfects the skin before.
        Antiseptic => "antiseptic",
        /// Numbs the skin before.
        Anaesthetic => "anaesthetic",
        /// Lets the needles glide.
        Glide => "glide",
        /// Applied during or after.
        Serum => "serum",
        /// Given or applied afterwards.
        Post => "post",
    }
}

codes! {
    /// Whether a lot may be used today.
    LotState {
        /// May be used.
        InDate => "in_date",
        /// May be used, but not for long.
        Expiring => "expiring",
        /// Its last day has passed.
        Expired => "expired",
        /// Its maker or the clinic called it back.
        Recalled => "recalled",
        /// Nothing is left of it.
        Empty => "empty",
    }
}

/// A lot on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Lot {
    /// Id.
    pub id: LotId,
    /// Kind.
    pub kind: LotKind,
    /// Name as on the box.
    pub product: String,
    /// Needles of a cartridge.
    pub pins: Option<u8>,
    /// What a product is used for.
    pub role: Option<ProductRole>,
    /// Lot number as printed.
    pub lot: String,
    /// Last day of use as printed.
    pub expires: Option<Day>,
    /// Day the first unit was opened.
    pub opened_on: Option<Day>,
    /// Days it may be used after opening.
    pub use_within_days: Option<u16>,
    /// Sterile, and its maker permits it with needling.
    pub suitable_for_needling: bool,
    /// When it was recalled.
    pub recalled_at: Option<Instant>,
    /// The recall notice, as typed.
    pub recall_reason: String,
    /// Units received in all.
    pub received: u16,
    /// Units left.
    pub on_hand: u16,
    /// For the check against silent overwriting.
    pub version: i32,
}

/// A lot as the stock table shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LotLine {
    /// The lot.
    pub lot: Lot,
    /// Whether it may be used today.
    pub state: LotState,
    /// Days until its last day (0 on that day, negative after); none when it has none.
    pub days_left: Option<i32>,
}

impl Lot {
    /// The last day after opening, when it was opened and has a period after opening.
    #[must_use]
    pub fn use_by_after_opening(&self) -> Option<Day> {
        Some(self.opened_on?.plus_days(i64::from(self.use_within_days?)))
    }

    /// The last day it may be used: printed or after opening, whichever comes first.
    #[must_use]
    pub fn last_day(&self) -> Option<Day> {
        [self.expires, self.use_by_after_opening()].into_iter().flatten().min()
    }

    /// Whether it may be used on `day`.
    #[must_use]
    pub fn state_on(&self, day: Day) -> LotState {
        let left = self.last_day().map(|last| last.days_since(day));
        match left {
            _ if self.recalled_at.is_some() => LotState::Recalled,
            Some(days) if days < 0 => LotState::Expired,
            _ if self.on_hand == 0 => LotState::Empty,
            Some(days) if days <= EXPIRING_DAYS => LotState::Expiring,
            _ => LotState::InDate,
        }
    }

    pub(crate) fn line(self, today: Day) -> LotLine {
        let left = self.last_day().map(|last| last.days_since(today));
        LotLine {
            state: self.state_on(today),
            days_left: left.map(|days| i32::try_from(days).unwrap_or(i32::MAX)),
            lot: self,
        }
    }
}

impl Practice {
    /// Every lot, the ones that can be used first, then by product and expiry.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn lots(&self) -> Result<Vec<LotLine>> {
        self.may(Act::Lots)?;
        let today = self.today();
        let mut lines: Vec<LotLine> =
            self.read(store::all)?.into_iter().map(|lot| lot.line(today)).collect();
        lines.sort_by_key(|line| line.state == LotState::Empty);
        Ok(lines)
    }
}
