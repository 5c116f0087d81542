//! What the front desk waits for: the list while typing, the client's page, the save.

use crate::Outcome;
use crate::clock::{percentile, took};
use crate::floors::{self, Durable};
use crate::table::{Budget, Table};
use practice::{ClientId, Practice};

/// As people type: each text is searched after every key.
const TYPED: &[&str] = &[
    "okafor",
    "muller",
    "o'brien",
    "nguyen thi",
    "Мария",
    "שרה",
    "محمد",
    "สมชาย",
    "प्रिया",
    "jose",
    "zzzzqqq",
    "0207946",
    "1991",
    "an",
    "e",
];

/// As-you-type search, every prefix of every text.
pub fn search(practice: &Practice, clients: u32, table: &mut Table) -> Outcome {
    let mut times = Vec::new();
    for _ in 0..4 {
        for typed in TYPED {
            for (end, letter) in typed.char_indices() {
                let text = &typed[..end + letter.len_utf8()];
                let (found, took) = took(|| practice.find_clients(text, 20));
                std::hint::black_box(found?);
                times.push(took.own);
            }
        }
    }
    let p50 = percentile(&mut times, 0.5);
    let p99 = percentile(&mut times, 0.99);
    let floor = floors::memmem(clients, "zzzzqqq");
    let most = if clients > 100_000 { 10.0 } else { 2.0 };
    table.time("search as you type, p50 CPU", p50, ("memmem", floor), &Budget::Milliseconds(most));
    table.time("search as you type, p99 CPU", p99, ("memmem", floor), &Budget::Milliseconds(most));
    Ok(())
}

/// A client opened: the record with every treatment, and the whole page as the window shows it.
pub fn open_client(practice: &Practice, table: &mut Table) -> Outcome {
    let folder = tempfile::tempdir_in(practice.dir().parent().unwrap_or(practice.dir()))?;
    let floor = floors::point_read(folder.path())?;
    let budget = Budget::Milliseconds(2.0);
    let ids = some_clients(practice, 800)?;
    let (records, pages) = ids.split_at(ids.len() / 2);
    let mut times = Vec::new();
    for id in records {
        let (opened, took) =
            took(|| practice.client(*id).and_then(|_| practice.treatments_of(*id)));
        std::hint::black_box(opened?);
        times.push(took.own);
    }
    let p99 = percentile(&mut times, 0.99);
    table.time("open a client, p99 CPU", p99, ("plain SQLite", floor), &budget);
    times.clear();
    for id in pages {
        let (opened, took) = took(|| practice.client_page(*id));
        std::hint::black_box(opened?);
        times.push(took.own);
    }
    let p50 = percentile(&mut times, 0.5);
    let p99 = percentile(&mut times, 0.99);
    table.time("a client's whole page, p50 CPU", p50, ("plain SQLite", floor), &budget);
    table.time("a client's whole page, p99 CPU", p99, ("plain SQLite", floor), &budget);
    Ok(())
}

/// A durable save, in turns with a raw durable write to the same disk.
pub fn save(practice: &Practice, table: &mut Table) -> Outcome {
    let folder = tempfile::tempdir_in(practice.dir().parent().unwrap_or(practice.dir()))?;
    let mut durable = Durable::beside(folder.path())?;
    let (mut saves, mut floor) = (Vec::new(), Vec::new());
    for id in some_clients(practice, 150)? {
        let client = practice.client(id)?;
        floor.push(durable.write()?);
        let (saved, took) = took(|| practice.update_client(id, client.version, client.fields));
        saved?;
        saves.push(took.wall);
    }
    let floor = percentile(&mut floor, 0.5);
    table.time(
        "durable save, p50",
        percentile(&mut saves, 0.5),
        ("fdatasync", floor),
        &Budget::Times(3.0),
    );
    Ok(())
}

/// Clients spread over the whole practice.
pub fn some_clients(practice: &Practice, count: u32) -> Outcome<Vec<ClientId>> {
    let all = practice.list_clients(0, 1)?.total.unsigned_abs();
    let step = (all / count).max(1);
    let mut ids = Vec::new();
    for at in 0..count.min(all) {
        ids.extend(practice.list_clients(at * step, 1)?.hits.iter().map(|hit| hit.id));
    }
    Ok(ids)
}
