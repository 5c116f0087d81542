//! The program killed at any moment, and a disk that fails: each run is a child process of its own.

use crate::Outcome;
use crate::chance::Chance;
use crate::inject::Kind;
use crate::stage::{Play, Verdict, folder};
use crate::table::Row;
use crate::trace::{Event, Trace};
use crate::worker::{self, Trouble};
use std::thread;
use std::time::Duration;

/// Kills the program `runs` times, at any moment of any act.
pub fn kill(play: &Play, runs: usize, seed: u64) -> Outcome<Row> {
    at_two_desks(play, runs, seed, |chance| {
        let act = chance.below(play.took.len());
        // A little longer than it takes: also just after it was acknowledged.
        let longest = play.took[act].as_micros() as usize * 5 / 4;
        let after = Duration::from_micros(chance.below(longest + 500) as u64);
        Trouble::Kill { act, after }
    })
}

/// Makes one call fail, or one and all later ones, `runs` times. What there is to fail is known from
/// the record of a run that went well.
pub fn fail(play: &Play, trace: &Trace, runs: usize, seed: u64) -> Outcome<Row> {
    let calls: Vec<usize> = Kind::ALL.iter().map(|kind| calls(trace, *kind)).collect();
    let there: Vec<usize> = (0..calls.len()).filter(|kind| calls[*kind] > 0).collect();
    at_two_desks(play, runs, seed, |chance| {
        let kind = chance.one_of(&there);
        Trouble::Fault {
            kind,
            after: chance.below(calls[kind]),
            errno: chance.one_of(&[libc::ENOSPC, libc::EIO]),
            for_ever: chance.percent(50),
            short: chance.percent(30),
        }
    })
}

fn calls(trace: &Trace, kind: Kind) -> usize {
    let of_kind = |event: &&Event| match event {
        Event::Write { .. } => kind == Kind::Write,
        Event::Sync { .. } | Event::SyncFolder { .. } => kind == Kind::Sync,
        Event::Truncate { .. } => kind == Kind::Truncate,
        Event::Rename { .. } => kind == Kind::Rename,
        Event::Create { .. } | Event::MakeFolder { .. } | Event::Link { .. } => {
            kind == Kind::Create
        }
        Event::Unlink { .. } | Event::RemoveFolder { .. } => kind == Kind::Unlink,
        Event::Begun(_) | Event::Done(_) | Event::Unmodelled(_) => false,
    };
    trace.events.iter().filter(of_kind).count()
}

fn at_two_desks(
    play: &Play,
    runs: usize,
    seed: u64,
    trouble: impl Fn(&mut Chance) -> Trouble + Sync,
) -> Outcome<Row> {
    let rows = thread::scope(|scope| {
        let desks = [0, 1].map(|desk| {
            let trouble = &trouble;
            scope.spawn(move || {
                let mut row = Row::default();
                for run in (desk..runs).step_by(2) {
                    let seed = seed + run as u64;
                    one(play, seed, trouble, &mut row)
                        .map_err(|error| format!("{}, seed {seed}: {error}", play.script.name))?;
                }
                Ok::<_, String>(row)
            })
        });
        desks.map(|desk| desk.join().unwrap_or_else(|_| Err("the rig itself panicked".into())))
    });
    let mut all = Row::default();
    for row in rows {
        all.add(row?);
    }
    Ok(all)
}

fn one(
    play: &Play,
    seed: u64,
    trouble: &(impl Fn(&mut Chance) -> Trouble + Sync),
    row: &mut Row,
) -> Outcome {
    let trouble = trouble(&mut Chance::new(seed));
    let work = folder()?;
    let root = work.path().join("desk");
    play.lay(&root)?;
    let ended = worker::run(play, &root, &trouble)?;
    if matches!(trouble, Trouble::Fault { .. }) && ended.hits == 0 && ended.crashed.is_none() {
        // Its call never came: this time the log was moved at another moment.
        return Ok(());
    }
    let verdict = match ended.crashed {
        Some(crash) => Verdict::Broken(crash),
        None => play.judge(&root, ended.reached),
    };
    let again = match trouble {
        Trouble::Kill { act, after } => format!("killed {after:?} into act {act}"),
        Trouble::Fault { kind, after, errno, for_ever, short } => format!(
            "{:?} {after} fails with {errno}, for ever: {for_ever}, short: {short}",
            Kind::ALL[kind]
        ),
    };
    let done = ended.reached.done;
    row.count(done, &verdict, &format!("{}, seed {seed}, {again}", play.script.name));
    Ok(())
}
