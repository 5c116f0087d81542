//! Power cuts: the whole script is recorded once, then the power goes again and again at some call.

use crate::Outcome;
use crate::chance::Chance;
use crate::desk::Desk;
use crate::disk::Disk;
use crate::stage::{Play, Reached, Verdict, folder};
use crate::table::Row;
use crate::trace::{self, Event, Trace};
use std::thread;
use std::time::Duration;

/// Longer than the program waits before it moves its log on a thread of its own.
const UNTIL_MOVED: Duration = Duration::from_millis(2_300);

/// Does the script and records it. Proves that nothing was missed: the folder rebuilt from the
/// record is the real one, byte for byte.
pub fn record(play: &Play) -> Outcome<Trace> {
    let work = folder()?;
    let dir = work.path().join("desk");
    play.lay(&dir)?;
    trace::begin(&dir)?;
    let mut desk = Desk::new(&dir);
    let mut failed = None;
    for (number, act) in play.script.acts.iter().enumerate() {
        trace::mark(Event::Begun(number));
        if let Err(error) = desk.act(act) {
            failed = Some(format!("{}: {error}", act.name));
            break;
        }
        trace::mark(Event::Done(number));
        if play.script.is_long && number == play.script.acts.len() / 2 {
            thread::sleep(UNTIL_MOVED);
        }
    }
    drop(desk);
    let trace = trace::end().ok_or("nothing was recorded")?;
    if let Some(failed) = failed {
        return Err(failed.into());
    }
    let mut disk = Disk::new(&trace, false);
    for event in &trace.events {
        if let Event::Unmodelled(what) = event {
            return Err(format!("the recorder does not model this: {what}").into());
        }
        disk.play(event);
    }
    match disk.differs(&dir)? {
        None => Ok(trace),
        Some(difference) => Err(format!("the recorder missed something: {difference}").into()),
    }
}

/// Cuts the power `runs` times. With `lies` the disk has said that it synced and has not: the
/// control, in which acts must be lost.
pub fn cut(play: &Play, trace: &Trace, runs: usize, lies: bool, seed: u64) -> Outcome<Row> {
    let half = runs / 2;
    let parts = thread::scope(|scope| {
        [0..half, half..runs]
            .map(|part| {
                scope.spawn(|| {
                    part.map(|run| one(play, trace, lies, seed + run as u64)).collect::<Vec<_>>()
                })
            })
            .map(|thread| thread.join().unwrap_or_default())
    });
    let mut row = Row::default();
    for (run, outcome) in parts.into_iter().flatten().enumerate() {
        let (done, verdict) = outcome.map_err(|error| format!("run {run}: {error}"))?;
        row.count(done, &verdict, &format!("{}, seed {}", play.script.name, seed + run as u64));
    }
    Ok(row)
}

fn one(play: &Play, trace: &Trace, lies: bool, seed: u64) -> Result<(usize, Verdict), String> {
    let mut chance = Chance::new(seed);
    let at = chance.below(trace.events.len() + 1);
    let mut disk = Disk::new(trace, lies);
    let (mut begun, mut done) = (0, 0);
    for event in &trace.events[..at] {
        match event {
            Event::Begun(number) => begun = number + 1,
            Event::Done(number) => done = number + 1,
            other => disk.play(other),
        }
    }
    let work = folder().map_err(|error| error.to_string())?;
    let dir = work.path().join("desk");
    std::fs::create_dir(&dir)
        .and_then(|()| disk.cut(&mut chance, &dir))
        .map_err(|error| error.to_string())?;
    let reached = Reached { done, under_way: begun > done, locked: false };
    Ok((done, play.judge(&dir, reached)))
}
