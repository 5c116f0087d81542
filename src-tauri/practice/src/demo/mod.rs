//! The demo practice "Linden Row Skin Clinic": everybody in it is made up, and the same seed makes
//! the same clinic. People, stock, devices, sterilizers and the consents of the named clients go through
//! the same acts as in a real one, on a clock turned back, and so do the sterilizer loads of the last
//! week; what the clinic did before is written in one go, as carried over from its paper records,
//! under its own audit entry.

mod at_work;
mod carried;
mod chance;
mod clinic;
mod indicators;
mod lists;
mod loads;
mod machines;
mod people;
mod recalled;
mod recent;
mod shelf;
mod size;
mod story;

use crate::profile::NewPractice;
use crate::staff::NewOwner;
use crate::{Clock, Error, Instant, ManualClock, Practice, Result, StaffId};
use at_work::AtWork;
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use story::Story;
use vault::VaultError;

/// Everybody's passphrase in the demo, shown on its lock screen. It protects made-up people only.
pub const PASSPHRASE: &str = "linden row demo 2026";

const DAY: i64 = 86_400_000;

/// How large a demo, and which one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoSpec {
    /// Clients in all, the named ones included.
    pub clients: u32,
    /// Sessions carried over from before.
    pub treatments: u32,
    /// The same seed makes the same people and sessions.
    pub seed: u64,
}

impl Default for DemoSpec {
    fn default() -> Self {
        Self { clients: 60, treatments: 180, seed: 1 }
    }
}

/// What was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DemoMade {
    /// Clients in the demo.
    pub clients: u32,
    /// Sessions in the demo.
    pub treatments: u32,
}

/// The people of the demo.
struct Team {
    lin: StaffId,
    ada: StaffId,
}

/// Makes the demo practice in `dir`, up to now by `clock`. It is built beside `dir` and moved there
/// when it is whole, so that a power cut leaves no half demo behind.
///
/// # Errors
/// [`Error::Vault`] when there already is a practice in `dir` or it cannot be written.
pub fn make(dir: &Path, spec: DemoSpec, clock: Arc<dyn Clock>) -> Result<DemoMade> {
    if dir.read_dir().is_ok_and(|mut inside| inside.next().is_some()) {
        return Err(VaultError::AlreadyExists.into());
    }
    let site = building_site(dir);
    if site.exists() {
        std::fs::remove_dir_all(&site).map_err(VaultError::from)?;
    }
    let made = build(&site, spec, clock.now())?;
    if dir.exists() {
        std::fs::remove_dir(dir).map_err(VaultError::from)?;
    }
    // A scanner may look into what was written just now.
    vault::name_folder(&site, dir)?;
    Ok(made)
}

fn building_site(dir: &Path) -> PathBuf {
    let name = dir.file_name().unwrap_or_default().to_string_lossy();
    dir.with_file_name(format!("{name}.making"))
}

fn build(site: &Path, spec: DemoSpec, now: Instant) -> Result<DemoMade> {
    let clock = Arc::new(ManualClock::new(Instant(now.0 - 80 * DAY)));
    let new = NewPractice {
        profile: clinic::profile(),
        owner: NewOwner { name: clinic::LIN.to_owned(), passphrase: PASSPHRASE.to_owned() },
    };
    let practice = Practice::create(site, new, clock.clone())?.practice;
    let team = clinic::staff(&practice)?;
    let stock = clinic::stock(&practice)?;
    let clients = carried::clients(&practice, spec)?;
    let story = Story::new(now.day_in(practice.zone()), practice.zone());
    let machines = machines::machines(&practice, story.today)?;
    let mut shelf = loads::past(&practice, spec, &team, &machines, &story)?;
    let about = (&story, &mut shelf);
    let treatments = carried::treatments(&practice, spec, &team, &stock, &clients, about)?;
    recalled::recall(&practice, &team, &machines, &story)?;
    loads::expire(&practice, team.ada, story.today, &mut shelf)?;
    lists::lists(&practice, &team, now)?;
    drop(practice);
    let ada = Practice::unlock(site, team.ada, PASSPHRASE, clock.clone())?;
    let closed = recent::weeks(&ada, &clock, now, &stock, &clients, &mut shelf)?;
    let work = AtWork { ada: &ada, clock: &clock, machines: &machines, story: &story };
    work.days()?;
    // In the first hour of a day, an hour ago was yesterday and nobody would be here today.
    let ago = |minutes: i64| Instant(now.0 - minutes * 60_000);
    let same_day = ago(60).day_in(ada.zone()) == story.today;
    let on = |minutes: i64| clock.set(if same_day { ago(minutes) } else { now });
    on(60);
    recent::this_morning(&ada, &clients)?;
    work.this_morning(on)?;
    ada.record_lock()?;
    Ok(DemoMade {
        clients: u32::try_from(clients.len()).unwrap_or(u32::MAX),
        treatments: treatments + closed,
    })
}

/// A record the demo cannot find although it just made it: a mistake in the demo itself.
fn missing() -> Error {
    Error::NotFound("demo_record")
}
