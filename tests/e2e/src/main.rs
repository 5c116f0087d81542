//! Drives Dermis in its real window as people do: finds a button by what it is called, types, reads
//! what the window says, and checks afterwards what is left on paper and on disk. `cargo xtask e2e`
//! builds what it needs and starts it on a virtual screen.

mod acts;
mod axe;
mod before;
mod driver;
mod fault;
mod file_dialog;
mod keyboard;
mod leaks;
mod logind;
mod paper;
mod pictures;
mod scenario;
mod scenarios;
mod screen;
mod session;
mod shrink;
mod stage;
mod window;

use clap::{Parser, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// Where everything is.
#[derive(Parser)]
pub struct Args {
    /// What to do
    job: Job,
    /// Scenarios by name; all when none is named
    named: Vec<String>,
    /// The window
    #[arg(long)]
    app: PathBuf,
    /// dermis-cli
    #[arg(long)]
    cli: PathBuf,
    /// tauri-driver
    #[arg(long)]
    driver: PathBuf,
    /// axe.min.js
    #[arg(long)]
    axe: PathBuf,
    /// Where pictures and papers are left
    #[arg(long)]
    to: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Job {
    /// Drive the scenarios and check what they leave
    Scenarios,
    /// Open the demo practice and take a picture
    Opening,
    /// Retake the pictures of the guides
    Pictures,
}

fn main() -> ExitCode {
    let args = Args::parse();
    let went_well = match args.job {
        Job::Scenarios => scenarios::all(&args),
        Job::Opening => pictures::opening(&args),
        Job::Pictures => pictures::all(&args),
    };
    if went_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
