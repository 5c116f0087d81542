//! Labels of the packs of a load, printed before the cycle (domain reference §4.7).

use super::rows::short;
use super::{Made, Practice};
use crate::documents::stamp;
use crate::packs::{Pack, PackState};
use crate::store::{loads, packs, sterilizers};
use crate::{Error, LoadId, Result};
use documents::{Label, LabelStock, LabelsPaper};
use serde::{Deserialize, Serialize};

/// What labels are printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum LabelSize {
    /// A roll of 50 × 25 mm.
    #[serde(rename = "roll_50x25")]
    Roll50x25,
    /// A roll of 57 × 32 mm.
    #[serde(rename = "roll_57x32")]
    Roll57x32,
    /// A sheet of A4, 3 × 8.
    #[serde(rename = "sheet_a4")]
    SheetA4,
    /// A sheet of US Letter, 3 × 10.
    #[serde(rename = "sheet_letter")]
    SheetLetter,
}

impl LabelSize {
    /// The engine's name for it.
    pub(crate) fn stock(self) -> LabelStock {
        match self {
            Self::Roll50x25 => LabelStock::Roll50x25,
            Self::Roll57x32 => LabelStock::Roll57x32,
            Self::SheetA4 => LabelStock::SheetA4,
            Self::SheetLetter => LabelStock::SheetLetter,
        }
    }
}

/// Which labels, on what.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct LabelOrder {
    /// The load.
    pub load: LoadId,
    /// What they are printed on.
    pub size: LabelSize,
    /// Place of the first label on a sheet that was begun, from 1.
    pub start_at: u16,
}

impl Practice {
    pub(super) fn labels(&self, order: &LabelOrder) -> Result<Made> {
        let (no, code, inside) = self.read(|conn| {
            let load = loads::get(conn, order.load)?.ok_or(Error::NotFound("load"))?;
            let machine = sterilizers::get(conn, load.sterilizer)?;
            let machine = machine.ok_or(Error::NotFound("sterilizer"))?;
            Ok::<_, Error>((load.no, machine.fields.code, packs::of_load(conn, order.load)?))
        })?;
        let stock = order.size.stock();
        if !(1..=stock.per_page()).contains(&order.start_at) {
            return Err(Error::invalid("start_at", "out_of_range"));
        }
        let wanted = inside.iter().filter(|pack| pack.state != PackState::Discarded);
        let of_day = no.rsplit('-').next().unwrap_or_default();
        let labels: Vec<Label> = wanted.map(|pack| self.label(pack, &code, of_day)).collect();
        if labels.is_empty() {
            return Err(Error::invalid("load", "no_packs"));
        }
        let stamp = stamp(self.now(), self.zone());
        let paper = LabelsPaper { stock, stamp, start_at: order.start_at, labels };
        Ok(self.engine().labels(&paper)?.into())
    }

    fn label(&self, pack: &Pack, machine: &str, load: &str) -> Label {
        let contents = if pack.contents.is_empty() { &pack.name } else { &pack.contents };
        Label {
            code: pack.code.clone(),
            contents: contents.clone(),
            sterilizer: machine.to_owned(),
            load: load.to_owned(),
            packed: short(pack.packed_at.day_in(self.zone())),
            expires: pack.expires.map(short),
            packer_initials: initials(&pack.packed_by_name),
            event_related: true,
        }
    }
}

/// The first letters of a name, at most four: "Noor Rahman" is "NR".
fn initials(name: &str) -> String {
    let words = name.split(|c: char| c.is_whitespace() || c == '-');
    let letters = words.filter_map(|word| word.chars().find(|c| c.is_alphabetic()));
    letters.flat_map(char::to_uppercase).take(4).collect()
}
