//! `cargo xtask cross`: Windows and macOS from a Debian machine. Everything is checked by the compiler
//! for both, and for Windows the tests run, in Wine. docs/platforms.md says what that leaves to a person.

mod exchange;
mod installer;
mod mac;
pub mod suites;
mod toolchain;
mod wine;

use crate::packages;
use crate::process::{Fault, Outcome, run, say};
use crate::tally::Tally;
use std::time::Instant;
use toolchain::System;
use wine::Wine;

/// Debian's compiler and Zig are pinned for this kind of machine; elsewhere `cargo xtask test` leaves
/// the other systems out.
pub const IS_POSSIBLE: bool = cfg!(all(target_os = "linux", target_arch = "x86_64"));

/// Checks both systems, and closes with `N passed, N failed`.
pub fn cross() -> Outcome {
    if !IS_POSSIBLE {
        return Err(Fault("the other systems are checked from Linux on x86-64 only".into()));
    }
    packages::ensure(packages::Need::Cross)?;
    let mut tally = Tally::default();
    counted(&mut tally)?;
    say(&format!("\n{tally}"));
    if tally.failures() > 0 { Err(Fault("not everything holds".into())) } else { Ok(()) }
}

/// The same, into a count that goes on. The interface need not be built: nothing here opens it.
pub fn counted(tally: &mut Tally) -> Outcome {
    let mut steps = Steps { tally, times: Vec::new() };
    steps.step("macOS: a compiler for C", |_| mac::prepare());
    for system in [System::Windows, System::Mac] {
        steps.step(&format!("{}: types and lints", system.name()), |_| lint(system));
    }
    let built = steps.step("Windows: build", |_| suites::build());
    let wine = steps.step("Windows: Wine", |_| Wine::start());
    if let (Some(built), Some(wine)) = (built, wine) {
        steps.step("Windows: tests", |tally| suites::run(&wine, &built, tally));
        steps.step("Windows: a practice there and back", |tally| {
            exchange::exchange(&wine, &built, tally)
        });
        steps.step("Windows: set up, start, remove", |_| installer::walk(&wine, &built));
        wine.end();
    }
    say("");
    for time in steps.times {
        say(&time);
    }
    Ok(())
}

/// Types and lints of every target, tests too.
fn lint(system: System) -> Outcome {
    let job = ["clippy", "--quiet", "--all-targets"];
    run(toolchain::cargo(&job, system)?.args(["--", "--deny", "warnings"]))
}

/// One after the other, each timed and counted as one check; what fails keeps none of the rest from
/// telling what it has to tell.
struct Steps<'a> {
    tally: &'a mut Tally,
    times: Vec<String>,
}

impl Steps<'_> {
    fn step<T>(&mut self, name: &str, work: impl FnOnce(&mut Tally) -> Outcome<T>) -> Option<T> {
        let (start, before) = (Instant::now(), self.tally.failures());
        let outcome = work(self.tally);
        if let Err(fault) = &outcome {
            say(&fault.to_string());
        }
        if self.tally.failures() == before {
            self.tally.add(name, outcome.is_ok());
        }
        self.times.push(format!("{:>7.1} s  {name}", start.elapsed().as_secs_f64()));
        outcome.ok()
    }
}
