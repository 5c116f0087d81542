//! What keeping the bytes safe costs: the door, the change of people, a backup while others work, a
//! look at every byte.

use crate::Outcome;
use crate::clock::{percentile, took};
use crate::desk::some_clients;
use crate::table::{Budget, Table};
use practice::backup::PlaceResult;
use practice::{Practice, StaffId, SystemClock, demo};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

const PIN: &str = "2580";

/// A whole backup of the live practice, opened and counted again, while somebody opens clients and
/// saves; beside a plain copy of the same file.
pub fn backup(practice: &Practice, table: &mut Table) -> Outcome {
    let beside = practice.dir().parent().unwrap_or(practice.dir());
    let place = tempfile::tempdir_in(beside)?;
    let database = practice.dir().join("practice.db");
    let megabytes = std::fs::metadata(&database)?.len() as f64 / 1e6;
    let (copied, plain) = took(|| plain_copy(&database, &place.path().join("plain")));
    copied?;
    let ids = some_clients(practice, 200)?;
    let done = AtomicBool::new(false);
    let (mut opens, mut saves) = (Vec::new(), Vec::new());
    let made = std::thread::scope(|scope| -> Outcome<_> {
        let making = scope.spawn(|| {
            let made = took(|| practice.back_up_to(place.path(), &mut |_| true));
            done.store(true, Ordering::Release);
            made
        });
        for id in ids.iter().cycle() {
            if done.load(Ordering::Acquire) {
                break;
            }
            let (opened, open) = took(|| practice.client(*id));
            let client = opened?;
            let (saved, save) = took(|| practice.update_client(*id, client.version, client.fields));
            saved?;
            opens.push(open.wall);
            saves.push(save.wall);
            // Somebody quick, not a machine.
            std::thread::sleep(Duration::from_millis(40));
        }
        making.join().map_err(|_| "the backup panicked".into())
    })?;
    let (result, took) = made;
    if !matches!(result?, PlaceResult::Done { .. }) {
        return Err("the backup did not come about".into());
    }
    let rate = |milliseconds: f64| megabytes / (milliseconds / 1e3);
    table.rate(
        "backup of a live database, checked",
        rate(took.wall),
        ("plain copy", rate(plain.wall)),
        50.0,
    );
    let idle = percentile(&mut opens.clone(), 0.5);
    let stall = Budget::Milliseconds(50.0);
    table.time(
        "open a client during a backup, p99",
        percentile(&mut opens, 0.99),
        ("p50", idle),
        &stall,
    );
    let idle = percentile(&mut saves.clone(), 0.5);
    table.time("save during a backup, p99", percentile(&mut saves, 0.99), ("p50", idle), &stall);
    Ok(())
}

/// Every page, every link of the chain, every paper; beside reading the file.
pub fn verify(practice: &Practice, table: &mut Table) -> Outcome {
    let database = practice.dir().join("practice.db");
    let (read, floor) = took(|| std::fs::read(&database).map(|bytes| bytes.len()));
    std::hint::black_box(read?);
    let (found, took) = took(|| practice.verify());
    if !found?.sound {
        return Err("the practice is not sound".into());
    }
    table.told("verify every byte", took.wall, ("reading it", floor.wall));
    Ok(())
}

/// The door by passphrase, and the change of people by PIN.
pub fn doors(practice: Practice, table: &mut Table) -> Outcome {
    let (dir, who) = (practice.dir().to_owned(), practice.actor().id);
    practice.set_pin(demo::PASSPHRASE, PIN)?;
    let mut switches = Vec::new();
    let mut practice = practice;
    for _ in 0..5 {
        let (next, took) = took(|| -> Outcome<Practice> {
            practice.record_lock()?;
            let standby = practice.stand_by()?.ok_or("nobody may use a PIN")?;
            drop(practice);
            Ok(standby.sign_in_by_pin(who, PIN)?)
        });
        practice = next?;
        switches.push(took.wall);
    }
    drop(practice);
    let mut unlocks = Vec::new();
    for _ in 0..5 {
        let (opened, took) = took(|| unlock(&dir, who));
        drop(opened?);
        unlocks.push(took.wall);
    }
    let unlock = percentile(&mut unlocks, 0.5);
    let switch = percentile(&mut switches, 0.5);
    table.told("unlock with the passphrase, p50", unlock, ("switch", switch));
    table.time(
        "switch people by PIN, p50",
        switch,
        ("unlock", unlock),
        &Budget::Milliseconds(3000.0),
    );
    Ok(())
}

fn unlock(dir: &Path, who: StaffId) -> Outcome<Practice> {
    Ok(Practice::unlock(dir, who, demo::PASSPHRASE, Arc::new(SystemClock))?)
}

fn plain_copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::copy(from, to)?;
    std::fs::File::open(to)?.sync_all()
}
