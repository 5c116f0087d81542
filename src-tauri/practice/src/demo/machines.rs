//! The demo's sterilizers, what they run and the sets that go in.

use super::missing;
use crate::loads::Minima;
use crate::packs::{InstrumentSet, InstrumentSetFields, Spaulding};
use crate::sterilizers::{Method, Programme, ProgrammeFields, SterilizerClass, SterilizerFields};
use crate::{Day, Practice, Result, SterilizerId};

/// One sterilizer and what it usually runs.
pub(super) struct Machine {
    pub id: SterilizerId,
    pub code: &'static str,
    /// For instruments.
    pub usual: Programme,
    /// For the test of the vacuum; the usual one where there is none.
    pub test: Programme,
}

/// Everything loads are made of.
pub(super) struct Machines {
    /// Draws a vacuum; runs every day.
    pub a1: Machine,
    /// By gravity; kept ready for the days the other one stands still, and tested every week.
    pub a2: Machine,
    pub sets: Vec<InstrumentSet>,
}

const SETS: &[(&str, &str, Spaulding)] = &[
    ("Needling tray", "Kidney dish, dressing forceps, gauze bowl", Spaulding::Critical),
    ("Extraction set", "Comedone extractor, fine forceps, lancet holder", Spaulding::Critical),
    ("Dermaplaning handle", "Blade handle no. 3", Spaulding::SemiCritical),
];

/// Puts them on record as they stand on `today`.
pub(super) fn machines(practice: &Practice, today: Day) -> Result<Machines> {
    let vela = SterilizerFields {
        code: "A1".to_owned(),
        make: "Norvane".to_owned(),
        model: "Vela 22".to_owned(),
        serial: "NV22-40718".to_owned(),
        class: SterilizerClass::B,
        installed_on: Some(today.plus_days(-1_130)),
        service_due: Some(today.plus_days(140)),
        validation_due: Some(today.plus_days(205)),
        active: true,
    };
    let brisa = SterilizerFields {
        code: "A2".to_owned(),
        model: "Brisa 12".to_owned(),
        serial: "NB12-11290".to_owned(),
        class: SterilizerClass::N,
        installed_on: Some(today.plus_days(-2_300)),
        service_due: Some(today.plus_days(96)),
        validation_due: Some(today.plus_days(161)),
        ..vela.clone()
    };
    let sheet = ProgrammeFields {
        name: "Bowie-Dick 134 °C".to_owned(),
        method: Method::PreVacuum,
        wrapped: false,
        min_temp_mc: 134_000,
        min_exposure_s: 210,
        min_drying_s: 0,
        source: "Maker's instructions".to_owned(),
        active: true,
    };
    let a1 = practice.add_sterilizer(vela)?.id;
    let usual = with_usual(practice, a1, Method::PreVacuum, "Pre-vacuum 134 °C wrapped")?;
    let test = practice.add_programme(a1, sheet)?;
    let a1 = Machine { id: a1, code: "A1", usual, test };
    let a2 = practice.add_sterilizer(brisa)?.id;
    let usual = with_usual(practice, a2, Method::Gravity, "Gravity 121 °C unwrapped")?;
    let a2 = Machine { id: a2, code: "A2", test: usual.clone(), usual };
    let set = |(name, contents, class): &(&str, &str, Spaulding)| {
        practice.add_instrument_set(InstrumentSetFields {
            name: (*name).to_owned(),
            contents: (*contents).to_owned(),
            class: *class,
            active: true,
        })
    };
    Ok(Machines { a1, a2, sets: SETS.iter().map(set).collect::<Result<_>>()? })
}

/// Gives a machine the usual programmes of its method; returns the one with this name.
fn with_usual(
    practice: &Practice,
    machine: SterilizerId,
    method: Method,
    name: &str,
) -> Result<Programme> {
    let mut found = None;
    for fields in practice.usual_programmes()?.into_iter().filter(|one| one.method == method) {
        let added = practice.add_programme(machine, fields)?;
        if added.fields.name == name {
            found = Some(added);
        }
    }
    found.ok_or_else(missing)
}

/// What a cycle of this programme must reach.
pub(super) fn minima(programme: &Programme) -> Minima {
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
