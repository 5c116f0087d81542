//! `cargo xtask cross`: Windows and macOS from a Debian machine. Everything is checked by the compiler
//! for both, and for Windows the tests run, in Wine. docs/platforms.md says what that leaves to a person.

mod exchange;
mod installer;
mod mac;
mod suites;
mod toolchain;
mod wine;

use crate::packages;
use crate::process::{Fault, Outcome, run, say};
use crate::tally::Tally;
use std::time::Instant;
use toolchain::System;
use wine::Wine;

/// Checks both systems, and closes with `N passed, N failed`.
pub fn cross() -> Outcome {
    packages::ensure(packages::Need::Cross)?;
    let mut tally = Tally::default();
    counted(&mut tally)?;
    say(&format!("\n{tally}"));
    if tally.failures() > 0 { Err(Fault("not everything holds".into())) } else { Ok(()) }
}

/// The same, into a count that goes on. The interface need not be built: nothing here opens it.
pub fn counted(tally: &mut Tally) -> Outcome {
    let mut times = Vec::new();
    let mut step =
        |name: String, tally: &mut Tally, work: &mut dyn FnMut(&mut Tally) -> Outcome| {
            let (start, before) = (Instant::now(), tally.failures());
            if let Err(fault) = work(tally) {
                say(&fault.to_string());
                if tally.failures() == before {
                    tally.fail(&name);
                }
            } else {
                tally.add(&name, true);
            }
            times.push(format!("{:>7.1} s  {name}", start.elapsed().as_secs_f64()));
        };
    step("macOS: a compiler for C".to_owned(), tally, &mut |_| mac::prepare());
    for system in [System::Windows, System::Mac] {
        let name = format!("{}: clippy", system.name());
        step(name, tally, &mut |_| lint(system));
    }
    step("Windows: tests in Wine".to_owned(), tally, &mut windows);
    say("");
    for time in times {
        say(&time);
    }
    Ok(())
}

/// Types and lints of every target, tests too.
fn lint(system: System) -> Outcome {
    let job = ["clippy", "--quiet", "--all-targets"];
    run(toolchain::cargo(&job, system)?.args(["--", "--deny", "warnings"]))
}

fn windows(tally: &mut Tally) -> Outcome {
    let built = suites::build()?;
    let wine = Wine::start()?;
    let outcome = suites::run(&wine, &built, tally)
        .and_then(|()| exchange::exchange(&wine, &built, tally))
        .and_then(|()| installer::walk(&wine, &built));
    wine.end();
    outcome
}
