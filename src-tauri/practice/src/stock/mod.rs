//! Stock: lots of everything that is used up, with their expiry and where each unit went. A lot
//! number is what an investigator asks for first, so nothing is used here that was not received by lot.

mod codes;
mod count;
mod destroy;
mod gs1;
mod ledger;
mod list;
mod lot;
mod open_unit;
mod quarantine;
mod recall;
mod receive;
mod scan;
mod usage;
mod write_off;

pub(crate) use codes::codes;
pub use destroy::DestroyUnits;
pub(crate) use ledger::Entry;
pub use ledger::{LedgerAct, LedgerLine};
pub use list::LotPage;
pub(crate) use list::{line, near_days};
pub use lot::{Lot, LotKind, LotLine, LotState, ProductRole};
pub use receive::NewLot;
pub(crate) use receive::code;
pub use scan::{Scan, UnitUse};
pub use usage::LotUse;
pub(crate) use usage::Used;
pub use write_off::WayOff;
