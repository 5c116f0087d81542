//! The practice that is measured: the demo's made-up clinic, grown large, made once and kept. Its loads
//! grow with its treatments: with 100,000 and more they are 20,000, with 300,000 packs.

use crate::clock::took;
use crate::table::Table;
use crate::{Args, Outcome};
use practice::demo::{self, DemoSpec};
use practice::{Practice, SystemClock};
use std::path::Path;
use std::sync::Arc;

/// Opens it, after making it when it is not there.
pub fn open(args: &Args, table: &mut Table) -> Outcome<Practice> {
    if Practice::peek(&args.practice)?.is_none() {
        if let Some(folder) = args.practice.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let spec =
            DemoSpec { clients: args.clients, treatments: args.treatments, ..DemoSpec::default() };
        let (made, took) = took(|| demo::make(&args.practice, spec, Arc::new(SystemClock)));
        made?;
        table.note(&format!("made the practice in {:.0} s", took.wall / 1e3));
    }
    let (practice, took) = took(|| sign_in(&args.practice));
    let practice = practice?;
    table.note(&format!(
        "{} clients, {} treatments; signing in with the key derivation and the search buffer took {:.0} ms ({:.0} ms CPU)",
        args.clients, args.treatments, took.wall, took.cpu
    ));
    Ok(practice)
}

/// The first person of the demo signs in.
fn sign_in(dir: &Path) -> Outcome<Practice> {
    let sign = Practice::peek(dir)?.ok_or("there is no practice")?;
    let person = sign.staff.first().ok_or("nobody works there")?;
    Ok(Practice::unlock(dir, person.id.into(), demo::PASSPHRASE, Arc::new(SystemClock))?)
}
