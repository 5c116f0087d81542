//! A load with everything around it, and the light: what the rules say of its values.

use super::{Load, LoadPrintout, LoadState, PackFacts};
use crate::indicators::IndicatorTest;
use crate::packs::Pack;
use crate::rights::Act;
use crate::rules::{self, Finding, Severity};
use crate::store::{incidents, indicators, loads as store, packs, printouts, sterilizers};
use crate::{Error, LoadId, Practice, Result};
use rusqlite::Connection;
use serde::Serialize;

/// The light computed from what was typed. Never the only sign: it comes with its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Light {
    /// Everything reached.
    Green,
    /// May be released once read, or by somebody who may lift.
    Amber,
    /// Only to be rejected.
    Red,
}

/// What the rules say of a load's values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LoadCheck {
    /// The light.
    pub light: Light,
    /// What was found, strictest first.
    pub findings: Vec<Finding>,
    /// The values in words, as they will be kept: "134 °C", "3 min 30 s".
    pub shown: Vec<String>,
}

/// A load with everything around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LoadView {
    /// The load.
    pub load: Load,
    /// Its sterilizer, "A1 Lisa 17".
    pub sterilizer_name: String,
    /// What it must reach, in words.
    pub wanted: String,
    /// Its packs, in order.
    pub packs: Vec<Pack>,
    /// Tests run in it.
    pub tests: Vec<IndicatorTest>,
    /// What the rules say, once values were read.
    pub check: Option<LoadCheck>,
    /// Pictures of its printout, in the order they were added.
    pub printouts: Vec<LoadPrintout>,
    /// The number the machine's counter should show next.
    pub next_cycle: Option<i32>,
    /// The recall that took hold of it, by number.
    pub incident: Option<String>,
}

impl Practice {
    /// One load with its packs, tests and findings.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn load(&self, id: LoadId) -> Result<LoadView> {
        self.may(Act::Load)?;
        self.read(|conn| build(conn, id, self))
    }
}

pub(super) fn build(conn: &Connection, id: LoadId, practice: &Practice) -> Result<LoadView> {
    let load = store::get(conn, id)?.ok_or(Error::NotFound("load"))?;
    let machine = sterilizers::get(conn, load.sterilizer)?.ok_or(Error::NotFound("sterilizer"))?;
    let packs = packs::of_load(conn, id)?;
    let check = match load.state {
        LoadState::AwaitingRelease | LoadState::Quarantined => {
            Some(check(conn, &load, &packs, practice)?)
        }
        _ => None,
    };
    Ok(LoadView {
        sterilizer_name: machine.name(),
        wanted: rules::wanted(&load.minima),
        tests: indicators::of_load(conn, id)?,
        printouts: printouts::of_load(conn, id)?,
        next_cycle: store::last_cycle(conn, load.sterilizer)?.map(|last| last + 1),
        incident: incidents::of_load(conn, id)?.map(|incident| incident.no),
        check,
        packs,
        load,
    })
}

pub(super) fn check(
    conn: &Connection,
    load: &Load,
    packs: &[Pack],
    practice: &Practice,
) -> Result<LoadCheck> {
    let machine = sterilizers::get(conn, load.sterilizer)?.ok_or(Error::NotFound("sterilizer"))?;
    let standing = crate::sterilizers::standing(conn, machine, practice.today())?;
    let tests = indicators::of_load(conn, load.id)?;
    let inside = packs.iter().filter(|pack| pack.state == crate::packs::PackState::Packed);
    let facts: Vec<PackFacts> = inside
        .map(|pack| PackFacts { code: pack.code.clone(), condition: pack.condition })
        .collect();
    let held = incidents::of_load(conn, load.id)?;
    let around = rules::AroundLoad {
        standing: &standing,
        tests: &tests,
        packs: &facts,
        incident: held.map(|incident| incident.no),
        releaser: practice.actor().id,
    };
    let findings = rules::before_release(conn, load, &around)?;
    // A pack that is rejected by itself says nothing of the others: the light is the load's.
    let of_load = findings.iter().filter(|finding| finding.field.as_deref() != Some("packs"));
    let worst = of_load.map(|finding| finding.severity).min();
    Ok(LoadCheck {
        light: match worst {
            Some(Severity::Block) => Light::Red,
            Some(_) => Light::Amber,
            None => Light::Green,
        },
        shown: load.achieved.as_ref().map(rules::reached).unwrap_or_default(),
        findings,
    })
}
