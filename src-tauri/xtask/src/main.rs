//! One door for every job on this checkout: `cargo xtask run` opens Dermis, `cargo xtask test`
//! checks everything, and the rest (`e2e`, `bench`, `faults`, `pictures`) are its parts by name.

mod bench;
mod bundle;
mod check;
mod cross;
mod display;
mod dist;
mod drive;
mod e2e;
mod faults;
mod house;
mod installer;
mod licences;
mod notices;
mod packages;
mod pictures;
mod places;
mod process;
mod run;
mod screens;
mod tally;
#[cfg(test)]
mod tests;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "Every job on this checkout",
    arg_required_else_help = true
)]
struct Args {
    #[command(subcommand)]
    job: Job,
}

#[derive(Subcommand)]
enum Job {
    /// Install what is missing, build, and open the window
    Run,
    /// Check everything: format, lints, tests, licences, structure, Windows and macOS, the real window
    Test {
        /// Leave out the scenarios in the real window
        #[arg(long)]
        no_window: bool,
        /// Leave out Windows and macOS
        #[arg(long)]
        no_cross: bool,
    },
    /// Drive whole visits in the real window; pictures and papers are left in target/e2e
    E2e {
        /// Scenarios to run; all of them when none is named
        scenarios: Vec<String>,
    },
    /// Measure the budgets of the architecture as ratios against floors of the same run
    Bench {
        /// Clients in the practice that is measured
        #[arg(long, default_value_t = 100_000)]
        clients: u32,
        /// Treatments in the practice that is measured
        #[arg(long, default_value_t = 1_000_000)]
        treatments: u32,
        /// Leave out the rows that open windows
        #[arg(long)]
        no_window: bool,
    },
    /// Take the power away, kill the program, fail its disk and flip its bits; nothing may be lost
    Faults {
        /// A minute, as in `cargo xtask test`, instead of a quarter of an hour
        #[arg(long)]
        short: bool,
        /// Put the table into docs/durability.md
        #[arg(long)]
        write: bool,
    },
    /// Check everything for Windows and macOS, and run the tests for Windows in Wine
    Cross,
    /// Make the package people install, in target/dist
    Dist {
        /// Install and start it in a Debian with nothing else in it
        #[arg(long)]
        check: bool,
    },
    /// Write what Dermis is made of into target/dist: all licences, and the list for programs (SBOM)
    Notices,
    /// Retake the pictures of the README and the guides from the demo practice and the scenarios
    Pictures,
}

fn main() -> ExitCode {
    let outcome = match Args::parse().job {
        Job::Run => run::run(),
        Job::Test { no_window, no_cross } => check::check(no_window, no_cross),
        Job::E2e { scenarios } => e2e::e2e(&scenarios),
        Job::Bench { clients, treatments, no_window } => {
            bench::bench(clients, treatments, no_window)
        }
        Job::Faults { short, write } => faults::faults(short, write),
        Job::Cross => cross::cross(),
        Job::Dist { check } => dist::dist(check),
        Job::Notices => notices::notices(),
        Job::Pictures => pictures::pictures(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            process::say(&format!("\nxtask: {fault}"));
            ExitCode::FAILURE
        }
    }
}
