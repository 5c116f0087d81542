//! What is run, how often, and what is said at the end.

use crate::scripts::{SCRIPTS, Script};
use crate::stage::Play;
use crate::table::{Row, Table};
use crate::trace::Trace;
use crate::{Outcome, cuts, flips, fuzz, kills, worker};
use clap::{Parser, ValueEnum};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::Instant;

/// Where the table is kept.
const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/durability.md");

/// The fault rig.
#[derive(Parser)]
struct Args {
    /// A minute instead of a quarter of an hour
    #[arg(long)]
    short: bool,
    /// Put the table into docs/durability.md
    #[arg(long)]
    write: bool,
    /// One kind of trouble alone
    #[arg(long, conflicts_with = "write")]
    only: Option<Part>,
    /// Where chance begins
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// In a child process: the script to do
    #[arg(long, hide = true)]
    worker: Option<String>,
    /// In a child process: how often each reader is given foreign bytes
    #[arg(long, hide = true)]
    fuzz: Option<usize>,
    /// In a child process: where
    #[arg(long, hide = true, default_value = ".")]
    root: PathBuf,
    /// In a child process: which call fails
    #[arg(long, hide = true)]
    fault: Option<String>,
}

/// A kind of trouble.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    Cuts,
    Kills,
    Faults,
    Flips,
    Fuzz,
}

/// How often each kind of trouble is tried.
struct Often {
    cuts: usize,
    kills: usize,
    faults: usize,
    flips: usize,
    /// For each reader.
    fuzz: usize,
}

const LONG: Often = Often { cuts: 1_050, kills: 1_050, faults: 630, flips: 780, fuzz: 20_000 };
const SHORT: Often = Often { cuts: 28, kills: 21, faults: 28, flips: 36, fuzz: 500 };

pub fn main() -> ExitCode {
    let args = Args::parse();
    if let Some(outcome) = child(&args) {
        return match outcome {
            Ok(()) => ExitCode::SUCCESS,
            Err(fault) => {
                say(&format!("failed: {fault}"));
                ExitCode::FAILURE
            }
        };
    }
    let mut table = Table::default();
    let outcome = run(&args, &mut table);
    say(&table.markdown());
    table.misses().iter().for_each(|line| say(line));
    let outcome = outcome.and_then(|()| {
        if args.write {
            table.put_into(Path::new(DOCUMENT))?
        }
        Ok(())
    });
    if let Err(fault) = &outcome {
        say(&format!("stopped: {fault}"));
    }
    if outcome.is_ok() && !table.failed() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn child(args: &Args) -> Option<Outcome> {
    match (&args.worker, args.fuzz) {
        (Some(script), _) => Some(worker::work(script, &args.root, args.fault.as_deref())),
        (None, Some(runs)) => Some(fuzz::work(&args.root, runs, args.seed)),
        (None, None) => None,
    }
}

fn run(args: &Args, table: &mut Table) -> Outcome {
    let started = Instant::now();
    let progress = |what: &str| say(&format!("{:4.0} s  {what}", started.elapsed().as_secs_f64()));
    say(&format!("seed {}", args.seed));
    let often = if args.short { SHORT } else { LONG };
    // Papers take long to draw, and are saved as everything else is.
    let scripts = SCRIPTS.iter().filter(|script| !(args.short && script.draws_papers));
    let plays = rehearse(&scripts.collect::<Vec<_>>())?;
    let scripts = plays.len();
    progress("rehearsed");
    let mut traces = Vec::new();
    for play in &plays {
        traces.push(cuts::record(play)?);
    }
    progress("recorded");
    let wanted = |part| args.only.is_none_or(|only| only == part);
    if wanted(Part::Cuts) {
        cut(&plays, &traces, often.cuts / scripts, args.seed, table)?;
        progress("power cuts");
    }
    if wanted(Part::Kills) {
        let mut killed = Row::default();
        for play in &plays {
            killed.add(kills::kill(play, often.kills / scripts, args.seed)?);
        }
        table.push("program killed", &killed, "");
        progress("kills");
    }
    if wanted(Part::Faults) {
        let mut failed = Row::default();
        for (play, trace) in plays.iter().zip(&traces) {
            failed.add(kills::fail(play, trace, often.faults / scripts, args.seed)?);
        }
        table.push("disk full or failing", &failed, "");
        progress("failing disks");
    }
    if wanted(Part::Flips) {
        let names = ["bit flips, practice", "bit flips, after a kill", "bit flips, backup"];
        for (name, victim) in names.iter().zip(&flips::victims(&plays[0])?) {
            table.push(name, &flips::flip(victim, often.flips / names.len(), args.seed)?, "");
        }
        progress("bit flips");
    }
    if wanted(Part::Fuzz) {
        table.push("fuzz", &fuzz::fuzz(&plays[0], often.fuzz, args.seed)?, "");
        progress("fuzz");
    }
    Ok(())
}

/// Two scripts at a time: nothing is recorded yet.
fn rehearse(scripts: &[&'static Script]) -> Outcome<Vec<Play>> {
    let mut plays = Vec::new();
    for pair in scripts.chunks(2) {
        let done: Vec<Result<Play, String>> = thread::scope(|scope| {
            let begun: Vec<_> = pair
                .iter()
                .map(|script| {
                    scope.spawn(|| Play::rehearse(script).map_err(|error| error.to_string()))
                })
                .collect();
            let lost = |_| Err("a rehearsal panicked".to_owned());
            begun.into_iter().map(|thread| thread.join().unwrap_or_else(lost)).collect()
        });
        for play in done {
            plays.push(play?);
        }
    }
    Ok(plays)
}

fn cut(plays: &[Play], traces: &[Trace], runs: usize, seed: u64, table: &mut Table) -> Outcome {
    let (mut gone, mut tried) = (0, 0);
    for (play, trace) in plays.iter().zip(traces) {
        let row = cuts::cut(play, trace, runs, false, seed)?;
        let lied = cuts::cut(play, trace, runs / 8 + 2, true, seed)?;
        table.push(
            &format!("power cuts, {}", play.script.name),
            &row,
            &format!("{} of {} with a disk that lies", lied.bad(), lied.runs),
        );
        gone += lied.bad();
        tried += lied.runs;
    }
    if gone == 0 {
        table.fail(&format!(
            "{tried} cuts with a disk that lies lost nothing: the rig sees nothing"
        ));
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the table is what this program is for")]
pub fn say(line: &str) {
    println!("{line}");
}
