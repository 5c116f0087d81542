//! `cargo xtask test`: everything that must hold, on a machine with only Rust, Node and this checkout.
//! It goes on after a failure, so that one run tells all there is to tell.

use crate::process::{Fault, Outcome, cargo, run, run_reading, say};
use crate::tally::Tally;
use crate::{bundle, cross, e2e, faults, house, licences, packages, screens};
use std::process::Command;
use std::time::Instant;

/// Checks everything, and closes with `N passed, N failed`.
pub fn check(no_window: bool, no_cross: bool) -> Outcome {
    let cross = !no_cross && cross::IS_POSSIBLE;
    // The paper tools too, window or not: tests read the pages back with them.
    packages::ensure(if cross { packages::Need::Cross } else { packages::Need::Paper })?;
    let mut checks = Checks { tally: Tally::default(), times: Vec::new() };

    checks.step("rustfmt", &mut cargo(&["fmt", "--all", "--check"]));
    checks.found("structure", house::faults());
    checks.found("licences", licences::faults());
    checks.found("macOS bundle", bundle::faults());

    screens::packages()?;
    checks.step("tsc", &mut screens::types());
    checks.step("biome", &mut screens::lints());
    checks.counted("vitest", &mut screens::tests());
    screens::build()?;

    checks.step(
        "clippy",
        &mut cargo(&[
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--",
            "--deny",
            "warnings",
        ]),
    );
    // The shell too: its bindings as committed, each command permitted.
    checks.counted("cargo test", &mut cargo(&["test", "--workspace", "--quiet", "--no-fail-fast"]));
    // It stands in the C library's place, as only Linux lets it.
    if cfg!(target_os = "linux") {
        checks.timed("faults", |tally| {
            let outcome = faults::faults(true, false);
            tally.add("faults", outcome.is_ok());
            Ok(())
        });
    }
    if cross {
        checks.timed("cross", cross::counted);
    }
    if !no_window {
        checks.timed("e2e", |tally| e2e::counted(&[], tally));
    }
    checks.close()
}

struct Checks {
    tally: Tally,
    times: Vec<(String, f64)>,
}

impl Checks {
    /// A check that counts as one.
    fn step(&mut self, name: &str, command: &mut Command) {
        self.timed(name, |tally| {
            let outcome = run(command);
            tally.add(name, outcome.is_ok());
            Ok(())
        });
    }

    /// A test runner, whose own count is read; it may also fail without having counted anything.
    fn counted(&mut self, name: &str, command: &mut Command) {
        self.timed(name, |tally| {
            let before = tally.failures();
            let outcome = run_reading(command, |line| tally.read(line));
            if outcome.is_err() && tally.failures() == before {
                tally.fail(name);
            }
            Ok(())
        });
    }

    /// A check of our own: nothing found is well.
    fn found(&mut self, name: &str, found: Outcome<Vec<String>>) {
        let faults = found.unwrap_or_else(|fault| vec![fault.to_string()]);
        say(&format!("\n> {name}: {}", if faults.is_empty() { "sound" } else { "not sound" }));
        for fault in &faults {
            say(&format!("  {fault}"));
        }
        self.tally.add(name, faults.is_empty());
    }

    fn timed(&mut self, name: &str, work: impl FnOnce(&mut Tally) -> Outcome) {
        let start = Instant::now();
        let before = self.tally.failures();
        if let Err(fault) = work(&mut self.tally) {
            say(&fault.to_string());
            if self.tally.failures() == before {
                self.tally.fail(name);
            }
        }
        self.times.push((name.to_owned(), start.elapsed().as_secs_f64()));
    }

    fn close(self) -> Outcome {
        say("");
        for (name, seconds) in &self.times {
            say(&format!("{seconds:>7.1} s  {name}"));
        }
        say(&format!("\n{}", self.tally));
        if self.tally.failures() > 0 { Err(Fault("not everything holds".into())) } else { Ok(()) }
    }
}
