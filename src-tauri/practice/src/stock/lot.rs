//! What a lot is, and whether it may be used.

use super::codes;
use crate::{Day, Instant, LotId};
use serde::Serialize;

codes! {
    /// What kind of thing a lot is.
    LotKind {
        /// Needle cartridge, roller or stamp head: one client, one day.
        Cartridge => "cartridge",
        /// Something put on skin.
        Product => "product",
        /// Blade of a dermaplaning handle: one client, one day.
        Blade => "blade",
        /// Lancet, needle or another item that comes sterile and is used once.
        SterileItem => "sterile_item",
        /// A medicine, such as a numbing cream on prescription.
        Drug => "drug",
        /// Something surfaces and instruments are disinfected with.
        Disinfectant => "disinfectant",
    }
}

impl LotKind {
    /// Whether a unit is used on one client and then thrown away (R12).
    #[must_use]
    pub fn is_single_use(self) -> bool {
        matches!(self, Self::Cartridge | Self::Blade | Self::SterileItem)
    }

    /// Whether its lots are taken only with an expiry: what has to be sterile, and medicines.
    #[must_use]
    pub fn needs_expiry(self) -> bool {
        self.is_single_use() || self == Self::Drug
    }

    /// Whether it is put on skin and has a use there.
    #[must_use]
    pub fn is_applied(self) -> bool {
        matches!(self, Self::Product | Self::Drug)
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
        /// Set apart until somebody who manages lets it go.
        Quarantined => "quarantined",
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
    /// Who made it; may be empty.
    pub maker: String,
    /// Who delivered it; may be empty.
    pub supplier: String,
    /// Registration number of a disinfectant; may be empty.
    pub registration: String,
    /// Strength or concentration, as on the label; may be empty.
    pub strength: String,
    /// Needles of a cartridge.
    pub pins: Option<u8>,
    /// What a product is used for.
    pub role: Option<ProductRole>,
    /// Lot number as printed.
    pub lot: String,
    /// Last day of use as printed.
    pub expires: Option<Day>,
    /// Every unit carries a printed number of its own, which a treatment then names.
    pub units_numbered: bool,
    /// Day the unit in use was opened.
    pub opened_on: Option<Day>,
    /// Days it may be used after opening.
    pub use_within_days: Option<u16>,
    /// Sterile, and its maker permits it with needling.
    pub suitable_for_needling: bool,
    /// When it was recalled.
    pub recalled_at: Option<Instant>,
    /// The recall notice, as typed.
    pub recall_reason: String,
    /// When it was put in quarantine, while it is there.
    pub quarantined_at: Option<Instant>,
    /// Why it is in quarantine, as typed.
    pub quarantine_reason: String,
    /// When the first delivery came.
    pub received_at: Instant,
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
    /// The last day it may be used: printed or after opening, whichever comes first.
    pub last_day: Option<Day>,
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

    /// Whether it may be used on `day`; `near` days before its last one it is expiring.
    #[must_use]
    pub fn state_on(&self, day: Day, near: i64) -> LotState {
        let left = self.last_day().map(|last| last.days_since(day));
        match left {
            _ if self.recalled_at.is_some() => LotState::Recalled,
            _ if self.quarantined_at.is_some() => LotState::Quarantined,
            Some(days) if days < 0 => LotState::Expired,
            _ if self.on_hand == 0 => LotState::Empty,
            Some(days) if days <= near => LotState::Expiring,
            _ => LotState::InDate,
        }
    }

    pub(crate) fn line(self, today: Day, near: i64) -> LotLine {
        let left = self.last_day().map(|last| last.days_since(today));
        LotLine {
            state: self.state_on(today, near),
            days_left: left.map(|days| i32::try_from(days).unwrap_or(i32::MAX)),
            last_day: self.last_day(),
            lot: self,
        }
    }
}
