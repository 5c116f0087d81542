//! `demo`: a practice of made-up people to try everything on.

use crate::arguments::Demo;
use crate::exit::Failure;
use crate::out::answer;
use practice::SystemClock;
use practice::demo::{DemoSpec, PASSPHRASE, make};
use std::process::ExitCode;
use std::sync::Arc;

/// Makes the demo and says how to open it.
///
/// # Errors
/// When there is something in the folder, or it cannot be written.
pub fn demo(demo: &Demo, json: bool) -> Result<ExitCode, Failure> {
    let spec = DemoSpec { clients: demo.clients, treatments: demo.treatments, seed: demo.seed };
    let made = make(&demo.dir, spec, Arc::new(SystemClock))?;
    let words = [
        format!("{} clients and {} treatments, all made up.", made.clients, made.treatments),
        format!("Everybody's passphrase is \"{PASSPHRASE}\"."),
    ];
    answer(json, &made, &words)?;
    Ok(ExitCode::SUCCESS)
}
