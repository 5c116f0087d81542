//! Packing a load: what it will run and which packs go in. Codes are given here, because labels are
//! printed before the cycle (domain reference §4.7).

use super::{Load, LoadState, LoadType, LoadView, Minima, Purpose, view};
use crate::audit::Op;
use crate::packs::{Pack, PackState};
use crate::rights::Act;
use crate::sterilizers::Programme;
use crate::store::{loads as store, packs, profile, sterilizers};
use crate::{
    Day, Error, InstrumentSetId, LoadId, PackId, Practice, ProgrammeId, Result, SterilizerId, text,
};
use rusqlite::{Connection, Transaction};
use serde::Deserialize;

/// What a load will run.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct LoadPlan {
    /// What it is run for.
    pub purpose: Purpose,
    /// Programme of its sterilizer.
    pub programme: ProgrammeId,
    /// What the instruments are like.
    pub load_type: LoadType,
}

/// Packs to put in.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct PackOrder {
    /// The kind of set; none for a pack put together once.
    pub set: Option<InstrumentSetId>,
    /// Name of a pack put together once; a set brings its own.
    pub name: String,
    /// What is in it; a set brings its own.
    pub contents: String,
    /// How many alike.
    pub quantity: u8,
}

/// Most packs of one load: no chamber of a practice holds more, and codes have two digits.
const MOST_PACKS: usize = 99;

impl Practice {
    /// Begins a load in a sterilizer.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the field: a sterilizer not in use, a programme of another machine.
    pub fn make_load(&self, sterilizer: SterilizerId, plan: LoadPlan) -> Result<LoadView> {
        self.may(Act::MakeLoad)?;
        self.transact(Op::MakeLoad, |tx, note| {
            let machine = sterilizers::get(tx, sterilizer)?.filter(|machine| machine.fields.active);
            let machine = machine.ok_or_else(|| Error::invalid("sterilizer", "unknown"))?;
            let programme = programme(tx, sterilizer, plan.programme)?;
            let (id, day) = (LoadId::new(), self.today());
            let seq = store::next_of_day(tx, sterilizer, day)?;
            let no = format!("{}-{}-{seq:02}", machine.fields.code, day.0.format("%Y%m%d"));
            note.subject(&no).data(serde_json::json!({ "programme": programme.fields.name }));
            let minima = minima(&programme);
            let new = store::NewLoad {
                id,
                sterilizer,
                no: &no,
                day,
                seq,
                purpose: plan.purpose,
                minima: &minima,
                load_type: plan.load_type,
                by: self.actor().id,
                at: self.now(),
            };
            store::insert(tx, &new)?;
            view::build(tx, id, self)
        })
    }

    /// Chooses another programme, load type or purpose while the load is being packed.
    ///
    /// # Errors
    /// [`Error::Immutable`] once it was started; [`Error::Conflict`]; [`Error::Invalid`].
    pub fn plan_load(&self, id: LoadId, version: i32, plan: LoadPlan) -> Result<LoadView> {
        self.may(Act::PlanLoad)?;
        self.transact(Op::PlanLoad, |tx, note| {
            let load = in_state(tx, id, version, &[LoadState::Draft])?;
            let programme = programme(tx, load.sterilizer, plan.programme)?;
            note.subject(&load.no).data(serde_json::json!({ "programme": programme.fields.name }));
            store::plan(tx, id, &minima(&programme), plan.purpose, plan.load_type)?;
            view::build(tx, id, self)
        })
    }

    /// Adds packs to a load that is being packed, each with its own code for its label.
    ///
    /// # Errors
    /// [`Error::Immutable`] once it was started; [`Error::Invalid`] naming the field.
    pub fn add_packs(&self, id: LoadId, order: PackOrder) -> Result<LoadView> {
        self.may(Act::AddPacks)?;
        if !(1..=50).contains(&order.quantity) {
            return Err(Error::invalid("quantity", "out_of_range"));
        }
        self.transact(Op::AddPacks, |tx, note| {
            let load = draft(tx, id)?;
            let (name, contents) = named(tx, &order)?;
            let known = packs::of_load(tx, id)?.len();
            if known + usize::from(order.quantity) > MOST_PACKS {
                return Err(Error::invalid("quantity", "too_many"));
            }
            let expires = last_day(tx, load.day)?;
            note.subject(&load.no)
                .data(serde_json::json!({ "set": name, "quantity": order.quantity }));
            for place in (known + 1..).take(order.quantity.into()) {
                let pack = Pack {
                    id: PackId::new(),
                    code: code(&load.no, place),
                    load: id,
                    place: i32::try_from(place).unwrap_or(i32::MAX),
                    set: order.set,
                    name: name.clone(),
                    contents: contents.clone(),
                    packed_by: self.actor().id,
                    packed_by_name: self.actor().name.clone(),
                    packed_at: self.now(),
                    expires,
                    condition: None,
                    state: PackState::Packed,
                    state_at: self.now(),
                    reason: String::new(),
                };
                packs::insert(tx, &pack)?;
            }
            view::build(tx, id, self)
        })
    }

    /// Takes a pack out of a load that is being packed. Its label is void; its code is not given again.
    ///
    /// # Errors
    /// [`Error::Immutable`] once the load was started; [`Error::NotFound`].
    pub fn take_out_pack(&self, pack: PackId) -> Result<LoadView> {
        self.may(Act::TakeOutPack)?;
        self.transact(Op::TakeOutPack, |tx, note| {
            let pack = packs::get(tx, pack)?.ok_or(Error::NotFound("pack"))?;
            draft(tx, pack.load)?;
            note.subject(&pack.code);
            self.move_pack(tx, &pack, PackState::Discarded, "Taken out before the cycle")?;
            view::build(tx, pack.load, self)
        })
    }

    /// Gives a load up that was never started; its packs are void.
    ///
    /// # Errors
    /// [`Error::Immutable`] once it was started; [`Error::Conflict`]; [`Error::Invalid`] without a reason.
    pub fn cancel_load(&self, id: LoadId, version: i32, reason: &str) -> Result<()> {
        self.may(Act::CancelLoad)?;
        let reason = text::required("reason", reason, 300)?;
        self.transact(Op::CancelLoad, |tx, note| {
            let load = in_state(tx, id, version, &[LoadState::Draft])?;
            note.subject(&load.no).data(serde_json::json!({ "reason": reason }));
            for pack in packs::of_load(tx, id)?.iter().filter(|p| p.state == PackState::Packed) {
                self.move_pack(tx, pack, PackState::Discarded, "The load was not run")?;
            }
            let by = (self.actor().id, self.now());
            store::decide(tx, id, LoadState::Cancelled, by, &reason, "", "[]")
        })
    }
}

/// The load, in one of `states` and as last read.
pub(super) fn in_state(
    conn: &Connection,
    id: LoadId,
    version: i32,
    states: &[LoadState],
) -> Result<Load> {
    let load = store::get(conn, id)?.ok_or(Error::NotFound("load"))?;
    if !states.contains(&load.state) {
        return Err(Error::Immutable("load"));
    }
    if load.version != version { Err(Error::Conflict) } else { Ok(load) }
}

fn draft(conn: &Connection, id: LoadId) -> Result<Load> {
    let load = store::get(conn, id)?.ok_or(Error::NotFound("load"))?;
    if load.state == LoadState::Draft { Ok(load) } else { Err(Error::Immutable("load")) }
}

fn programme(conn: &Connection, of: SterilizerId, id: ProgrammeId) -> Result<Programme> {
    let found = sterilizers::programme(conn, id)?;
    let found = found.filter(|programme| programme.sterilizer == of && programme.fields.active);
    found.ok_or_else(|| Error::invalid("programme", "unknown"))
}

fn minima(programme: &Programme) -> Minima {
    let fields = &programme.fields;
    Minima {
        programme: programme.id,
        programme_name: fields.name.clone(),
        method: fields.method,
        wrapped: fields.wrapped,
        temp_mc: fields.min_temp_mc,
        exposure_s: fields.min_exposure_s,
        drying_s: fields.min_drying_s,
    }
}

fn named(tx: &Transaction<'_>, order: &PackOrder) -> Result<(String, String)> {
    match order.set {
        Some(id) => {
            let set = packs::set(tx, id)?.filter(|set| set.fields.active);
            let set = set.ok_or_else(|| Error::invalid("set", "unknown"))?;
            Ok((set.fields.name, set.fields.contents))
        }
        None => Ok((
            text::required("name", &order.name, 120)?,
            text::typed("contents", &order.contents, 300)?,
        )),
    }
}

/// "A1-261124-03-12": sterilizer, day, load of the day, place in the load. The century of the load
/// number is left out, so that a code fits a label of 50 × 25 mm.
fn code(load_no: &str, place: usize) -> String {
    let (machine, rest) = load_no.split_once("-20").unwrap_or((load_no, ""));
    format!("{machine}-{rest}-{place:02}")
}

/// The last day of use: event-related with a cap; none when the practice set no cap.
fn last_day(conn: &Connection, day: Day) -> Result<Option<Day>> {
    let days = profile::parameters(conn)?.get("pack_shelf_days");
    Ok((days > 0).then(|| day.plus_days(i64::from(days))))
}
