//! Unloading: two numbers typed, the light computed. Until somebody decides, a mistyped number can be
//! typed again; every version stays in the record of acts.

use super::draft::in_state;
use super::measure::{minutes, pressure, temperature};
use super::{
    Achieved, CiResult, LoadCheck, LoadState, LoadView, PressureUnit, Printout, TemperatureUnit,
    view,
};
use crate::audit::Op;
use crate::packs::{PackCondition, PackState};
use crate::rights::Act;
use crate::store::{loads as store, packs};
use crate::{Error, LoadId, PackId, Practice, Result, text};
use serde::Deserialize;

/// What was read off machine and packs, as typed.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct UnloadForm {
    /// Achieved temperature, as typed.
    pub temperature: String,
    /// Its unit.
    pub temperature_unit: TemperatureUnit,
    /// Achieved gauge pressure, as typed; may be empty.
    pub pressure: String,
    /// Its unit.
    pub pressure_unit: PressureUnit,
    /// Minutes at temperature, "3.5" or "3:30".
    pub exposure: String,
    /// Minutes of drying; may be empty.
    pub drying: String,
    /// Indicator on the outside of every pack.
    pub external_ci: CiResult,
    /// Indicator inside.
    pub internal_ci: CiResult,
    /// Its type, 3 to 6.
    pub internal_ci_type: Option<u8>,
    /// The machine's own record.
    pub printout: Printout,
    /// Comment.
    pub comment: String,
    /// Each pack as it came out; a pack not named is sound.
    pub packs: Vec<PackJudged>,
}

/// How one pack came out.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct PackJudged {
    /// Which pack.
    pub pack: PackId,
    /// Its condition.
    pub condition: PackCondition,
}

impl UnloadForm {
    pub(super) fn achieved(&self) -> Result<Achieved> {
        let drying = self.drying.trim();
        let drying = (!drying.is_empty()).then(|| minutes("drying", drying)).transpose()?;
        if self.external_ci == CiResult::NotUsed {
            return Err(Error::invalid("external_ci", "required"));
        }
        let used = self.internal_ci != CiResult::NotUsed;
        if used && !self.internal_ci_type.is_some_and(|kind| (3..=6).contains(&kind)) {
            return Err(Error::invalid("internal_ci_type", "required"));
        }
        Ok(Achieved {
            temp_mc: temperature(&self.temperature, self.temperature_unit)?,
            pressure_pa: pressure(&self.pressure, self.pressure_unit)?,
            exposure_s: minutes("exposure", &self.exposure)?,
            drying_s: drying,
            external_ci: self.external_ci,
            internal_ci: self.internal_ci,
            internal_ci_type: self.internal_ci_type.filter(|_| used),
            printout: self.printout,
        })
    }
}

impl Practice {
    /// What the rules say of these values, before anything is kept: the light beside the form.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the field that is not in the right form; [`Error::NotFound`].
    pub fn check_load(&self, id: LoadId, form: &UnloadForm) -> Result<LoadCheck> {
        self.may(Act::CheckLoad)?;
        let achieved = form.achieved()?;
        self.read(|conn| {
            let load = store::get(conn, id)?.ok_or(Error::NotFound("load"))?;
            let mut packs = packs::of_load(conn, id)?;
            for pack in &mut packs {
                pack.condition = Some(form.condition(pack.id));
            }
            let load = super::Load { achieved: Some(achieved), ..load };
            view::check(conn, &load, &packs, self)
        })
    }

    /// Keeps what was read at unloading.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the field; [`Error::Immutable`] before the cycle ended and once it
    /// was decided; [`Error::Conflict`].
    pub fn unload_load(&self, id: LoadId, version: i32, form: UnloadForm) -> Result<LoadView> {
        self.may(Act::UnloadLoad)?;
        let achieved = form.achieved()?;
        let comment = text::typed("comment", &form.comment, 500)?;
        self.transact(Op::UnloadLoad, |tx, note| {
            let states = [LoadState::AwaitingUnload, LoadState::AwaitingRelease];
            let load = in_state(tx, id, version, &states)?;
            let inside = packs::of_load(tx, id)?;
            if form.packs.iter().any(|one| inside.iter().all(|pack| pack.id != one.pack)) {
                return Err(Error::invalid("packs", "unknown"));
            }
            note.subject(&load.no).data(serde_json::to_value(&achieved)?);
            store::unload(tx, id, &achieved, &comment, self.actor().id, self.now())?;
            for pack in inside.iter().filter(|pack| pack.state == PackState::Packed) {
                packs::set_condition(tx, pack.id, form.condition(pack.id))?;
            }
            view::build(tx, id, self)
        })
    }
}

impl UnloadForm {
    fn condition(&self, pack: PackId) -> PackCondition {
        let named = self.packs.iter().find(|one| one.pack == pack);
        named.map_or(PackCondition::Ok, |one| one.condition)
    }
}
