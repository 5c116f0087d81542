//! The computer's clock, and how far it is believed (domain reference §8 E10). Expiry, intervals and
//! signatures hang on it, and anybody can set it.

mod keeper;
mod standing;

pub(crate) use keeper::{Keeper, Limits, Seen, Stamp};
pub use standing::{ClockDoubt, ClockStanding};

use crate::audit::Op;
use crate::store::{audit as store, profile};
use crate::{Clock, Instant, Result};
use rusqlite::Connection;
use std::sync::Arc;

/// How many of the newest entries are looked through for a question nobody answered: whoever is
/// asked can do little else before answering.
const LOOKED_THROUGH: u32 = 40;

/// Takes up keeping time where the record ends.
pub(crate) fn resume(conn: &Connection, clock: Arc<dyn Clock>) -> Result<Keeper> {
    let limits = Limits::of(&profile::parameters(conn)?);
    Ok(Keeper::new(clock, store::last_at(conn)?, unanswered(conn)?, limits))
}

/// The act before a gap, when whoever signed in since then locked without saying that today is
/// today, or said that it is not.
fn unanswered(conn: &Connection) -> Result<Option<Instant>> {
    let ops = [Op::Unlock, Op::ConfirmClock, Op::DenyClock].map(Op::name);
    let newest = store::newest_among(conn, ops, LOOKED_THROUGH)?;
    let asked = newest.filter(|(op, _)| op != Op::ConfirmClock.name());
    let data = asked.and_then(|(_, data)| serde_json::from_str::<serde_json::Value>(&data).ok());
    Ok(data.and_then(|data| data.get("last_act_at")?.as_i64()).map(Instant))
}
