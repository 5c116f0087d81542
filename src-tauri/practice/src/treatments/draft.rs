//! What is charted of one session (domain reference §3.1), and which values the record takes.

use super::zone_named;
use crate::stock::{ProductRole, codes};
use crate::{Day, Depth, DeviceId, Error, Instant, LotId, PackId, Result, text};
use serde::{Deserialize, Serialize};

codes! {
    /// What the skin showed when a zone was done.
    Endpoint {
        /// Nothing to see.
        None => "none",
        /// Mild redness.
        MildErythema => "mild_erythema",
        /// Moderate redness.
        ModerateErythema => "moderate_erythema",
        /// Marked redness.
        MarkedErythema => "marked_erythema",
        /// Scattered pinpoint bleeding.
        ScatteredBleeding => "scattered_bleeding",
        /// Uniform pinpoint bleeding.
        UniformBleeding => "uniform_bleeding",
    }
}

codes! {
    /// How the device was moved over a zone.
    Direction {
        /// Up and down.
        Vertical => "vertical",
        /// Side to side.
        Horizontal => "horizontal",
        /// Slanted.
        Diagonal => "diagonal",
        /// In crossing lines.
        Crossed => "crossed",
        /// In circles.
        Circular => "circular",
    }
}

/// Everything charted of one session. Saved whole at each pause in typing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct TreatmentDraft {
    /// Name and date of birth were asked and matched (R01).
    pub identifiers_confirmed: bool,
    /// For a minor: the guardian is in the room.
    pub guardian_present: bool,
    /// Room.
    pub room: String,
    /// Device used.
    pub device_id: Option<DeviceId>,
    /// Which session of the course this is.
    pub session: Option<u8>,
    /// How many sessions the course has.
    pub sessions: Option<u8>,
    /// What it is done for.
    pub indication: String,
    /// Skin inspected: intact or not.
    pub skin_intact: Option<bool>,
    /// Zones treated.
    pub zones: Vec<ZoneChart>,
    /// Cartridges used.
    pub cartridges: Vec<CartridgeUse>,
    /// Sterile packs opened, in the order they were scanned.
    pub packs: Vec<PackId>,
    /// Products applied.
    pub products: Vec<ProductUse>,
    /// Numbing cream, when used.
    pub anaesthetic: Option<Anaesthetic>,
    /// The device was covered with a fresh sleeve.
    pub barrier_sleeve: bool,
    /// Pain as the client says, 0 to 10.
    pub pain: Option<u8>,
    /// Immediate reaction in words.
    pub reaction: String,
    /// Something went wrong.
    pub adverse_event: bool,
    /// Free note.
    pub note: String,
    /// Weeks to the next session, when the practitioner sets them.
    pub next_weeks: Option<u8>,
    /// Day of a review, when planned.
    pub review_on: Option<Day>,
}

/// One zone as charted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ZoneChart {
    /// Code of the face chart.
    pub zone: String,
    /// Needle depth.
    pub depth_um: Option<Depth>,
    /// Passes, 1 to 10.
    pub passes: Option<u8>,
    /// How the device was moved.
    pub direction: Option<Direction>,
    /// What the skin showed at the end.
    pub endpoint: Option<Endpoint>,
    /// Note on this zone.
    pub note: String,
}

/// One cartridge used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CartridgeUse {
    /// Its lot.
    pub lot_id: LotId,
    /// Unit or serial when printed; else empty.
    pub unit: String,
    /// Opened in front of the client.
    pub opened_before_client: bool,
}

/// One product applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ProductUse {
    /// Its lot.
    pub lot_id: LotId,
    /// What it was used for.
    pub role: ProductRole,
    /// How much, in words.
    pub amount: String,
}

/// Numbing cream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Anaesthetic {
    /// Its lot.
    pub lot_id: Option<LotId>,
    /// Drug and strength as on the tube.
    pub strength: String,
    /// Put on.
    pub on_at: Option<Instant>,
    /// Taken off.
    pub off_at: Option<Instant>,
    /// Removed completely.
    pub removed: bool,
}

impl TreatmentDraft {
    /// Trims, and refuses values no session can have. Whether they are wise is for the rules.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the field.
    pub(crate) fn checked(self) -> Result<Self> {
        within("session", self.session, 1, 20)?;
        within("sessions", self.sessions, 1, 20)?;
        within("pain", self.pain, 0, 10)?;
        within("next_weeks", self.next_weeks, 1, 52)?;
        if let (Some(session), Some(of)) = (self.session, self.sessions)
            && session > of
        {
            return Err(Error::invalid("session", "out_of_range"));
        }
        let mut seen = Vec::new();
        for zone in &self.zones {
            zone.check(&seen)?;
            seen.push(zone.zone.as_str());
        }
        Ok(Self {
            room: text::typed("room", &self.room, 60)?,
            indication: text::typed("indication", &self.indication, 200)?,
            reaction: text::typed("reaction", &self.reaction, 500)?,
            note: text::typed("note", &self.note, 4000)?,
            zones: each(self.zones, ZoneChart::tidied)?,
            packs: once(self.packs),
            cartridges: unrepeated(each(self.cartridges, CartridgeUse::tidied)?)?,
            products: each(self.products, ProductUse::tidied)?,
            anaesthetic: self.anaesthetic.map(Anaesthetic::checked).transpose()?,
            ..self
        })
    }

    /// The deepest depth charted.
    #[must_use]
    pub fn deepest(&self) -> Option<Depth> {
        self.zones.iter().filter_map(|zone| zone.depth_um).max()
    }

    /// The zones as words: "forehead, cheeks, right temple".
    pub(crate) fn zones_in_words(&self) -> String {
        super::zones_in_words(self.zones.iter().map(|zone| zone.zone.as_str()))
    }

    /// Every lot the chart names, without repeats.
    pub(crate) fn lots(&self) -> Vec<LotId> {
        let mut lots: Vec<LotId> = (self.cartridges.iter().map(|cartridge| cartridge.lot_id))
            .chain(self.products.iter().map(|product| product.lot_id))
            .chain(self.anaesthetic.iter().filter_map(|cream| cream.lot_id))
            .collect();
        lots.sort();
        lots.dedup();
        lots
    }
}

impl ZoneChart {
    fn check(&self, seen: &[&str]) -> Result<()> {
        let field = |part: &str| format!("zones.{}{part}", self.zone);
        if zone_named(&self.zone).is_none() {
            return Err(Error::invalid("zones", "unknown"));
        }
        if seen.contains(&self.zone.as_str()) {
            return Err(Error::invalid(field(""), "twice"));
        }
        if self.depth_um.is_some_and(|depth| !depth.is_sane()) {
            return Err(Error::invalid(field(".depth_um"), "out_of_range"));
        }
        if self.passes.is_some_and(|passes| !(1..=10).contains(&passes)) {
            return Err(Error::invalid(field(".passes"), "out_of_range"));
        }
        Ok(())
    }

    fn tidied(self) -> Result<Self> {
        Ok(Self { note: text::typed("zones.note", &self.note, 500)?, ..self })
    }
}

impl CartridgeUse {
    fn tidied(self) -> Result<Self> {
        Ok(Self { unit: text::typed("cartridges.unit", &self.unit, 40)?, ..self })
    }
}

impl ProductUse {
    fn tidied(self) -> Result<Self> {
        Ok(Self { amount: text::typed("products.amount", &self.amount, 60)?, ..self })
    }
}

impl Anaesthetic {
    /// Put on, taken off and removed completely (R15).
    pub(crate) fn is_off(&self) -> bool {
        self.removed && self.on_at.is_some() && self.off_at.is_some()
    }

    fn checked(self) -> Result<Self> {
        if let (Some(on), Some(off)) = (self.on_at, self.off_at)
            && off < on
        {
            return Err(Error::invalid("anaesthetic.off_at", "before_on"));
        }
        Ok(Self { strength: text::typed("anaesthetic.strength", &self.strength, 80)?, ..self })
    }
}

fn within(field: &'static str, value: Option<u8>, min: u8, max: u8) -> Result<()> {
    match value {
        Some(value) if !(min..=max).contains(&value) => Err(Error::invalid(field, "out_of_range")),
        _ => Ok(()),
    }
}

fn each<T>(rows: Vec<T>, tidied: impl Fn(T) -> Result<T>) -> Result<Vec<T>> {
    rows.into_iter().map(tidied).collect()
}

/// A pack scanned twice is still one pack.
fn once(packs: Vec<PackId>) -> Vec<PackId> {
    let mut seen = Vec::new();
    packs.into_iter().for_each(|pack| {
        if !seen.contains(&pack) {
            seen.push(pack);
        }
    });
    seen
}

/// One printed unit stands in a chart once: scanned twice it is still one cartridge.
fn unrepeated(cartridges: Vec<CartridgeUse>) -> Result<Vec<CartridgeUse>> {
    for (at, one) in cartridges.iter().enumerate() {
        let same = |other: &CartridgeUse| {
            other.lot_id == one.lot_id && other.unit.eq_ignore_ascii_case(&one.unit)
        };
        if !one.unit.is_empty() && cartridges.iter().take(at).any(same) {
            return Err(Error::invalid(format!("cartridges.{at}.unit"), "twice"));
        }
    }
    Ok(cartridges)
}
