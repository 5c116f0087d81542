//! Measures the budgets of docs/architecture.md on a large practice: each row beside a floor that was
//! measured in the same run, because a figure alone tells more of the machine than of Dermis.

mod big;
mod clock;
mod desk;
mod floors;
mod paper;
#[cfg(target_os = "linux")]
mod screen;
mod sterile;
mod table;
#[cfg(target_os = "linux")]
mod typing;
mod vault;
#[cfg(target_os = "linux")]
mod windows;

use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;
use table::Table;

/// What every part may fail with.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// What to measure.
#[derive(Parser)]
pub struct Args {
    /// Folder of the practice; made when it is not there
    #[arg(long)]
    practice: PathBuf,
    /// Its clients
    #[arg(long)]
    clients: u32,
    /// Its treatments
    #[arg(long)]
    treatments: u32,
    /// The window; without it the rows with windows are left out
    #[arg(long)]
    app: Option<PathBuf>,
    /// The bare window
    #[arg(long)]
    bare: Option<PathBuf>,
}

fn main() -> ExitCode {
    let args = Args::parse();
    let mut table = Table::default();
    if let Err(fault) = measure(&args, &mut table) {
        table.note(&format!("stopped: {fault}"));
        table.print();
        return ExitCode::FAILURE;
    }
    table.print();
    ExitCode::SUCCESS
}

fn measure(args: &Args, table: &mut Table) -> Outcome {
    let practice = big::open(args, table)?;
    desk::search(&practice, args.clients, table)?;
    desk::open_client(&practice, table)?;
    desk::save(&practice, table)?;
    paper::consent(&practice, table)?;
    paper::batch(&practice, table)?;
    paper::typed(&practice, table)?;
    sterile::today(&practice, table)?;
    sterile::recall(&practice, table)?;
    sterile::binder(&practice, table)?;
    #[cfg(target_os = "linux")]
    let texts = typing::texts(&practice)?;
    vault::backup(&practice, table)?;
    vault::verify(&practice, table)?;
    vault::doors(practice, table)?;
    #[cfg(target_os = "linux")]
    windows::measure(args, &texts, table)?;
    table.not_yet("import with duplicates checked", "import");
    Ok(())
}
