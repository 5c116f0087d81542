//! What the sterilization room waits for: Today with its loads and packs, a recall with everybody it
//! touched, and the binder of a year for an inspector.

use crate::Outcome;
use crate::clock::{percentile, took};
use crate::floors;
use crate::table::{Budget, Table};
use practice::Practice;
use practice::reports::Report;

/// The home screen. Whoever it names is on record once, at its first showing; the others only look.
pub fn today(practice: &Practice, table: &mut Table) -> Outcome {
    let floor = plain(practice)?;
    practice.today_screen()?;
    let mut times = Vec::new();
    for _ in 0..100 {
        let (shown, took) = took(|| practice.today_screen());
        std::hint::black_box(shown?);
        times.push(took.own);
    }
    let p99 = percentile(&mut times, 0.99);
    let budget = Budget::Milliseconds(50.0);
    table.time("Today, p99 CPU", p99, ("plain SQLite", floor), &budget);
    Ok(())
}

/// The page of a recall: its loads, its packs and its clients, with the entry that says who looked.
pub fn recall(practice: &Practice, table: &mut Table) -> Outcome {
    let Some(recall) = practice.incidents()?.into_iter().next() else {
        table.note(
            "No recall: the practice was made before it had loads. Delete it and measure again",
        );
        return Ok(());
    };
    let floor = plain(practice)?;
    let page = practice.incident(recall.id)?;
    let mut times = Vec::new();
    for _ in 0..100 {
        let (shown, took) = took(|| practice.incident(recall.id));
        std::hint::black_box(shown?);
        times.push(took.own);
    }
    let p50 = percentile(&mut times, 0.5);
    let p99 = percentile(&mut times, 0.99);
    let budget = Budget::Milliseconds(100.0);
    table.time("a recall with its clients, p50 CPU", p50, ("plain SQLite", floor), &budget);
    table.time("a recall with its clients, p99 CPU", p99, ("plain SQLite", floor), &budget);
    table.note(&format!(
        "the recall holds {} loads and touched {} clients",
        page.loads.len(),
        page.touched.len()
    ));
    Ok(())
}

/// The binder of the last year, beside reading the lines it is made of.
pub fn binder(practice: &Practice, table: &mut Table) -> Outcome {
    let to = practice.today();
    let from = to.plus_days(-364);
    let (lines, floor) = took(|| practice.loads(from, to));
    let loads = lines?.len();
    let report = Report::Inspection { from, to, with_clients: true };
    let (made, took) = took(|| practice.report_pages(&report));
    std::hint::black_box(made?);
    table.time(
        "binder of a year",
        took.wall,
        ("its loads listed", floor.wall),
        &Budget::Milliseconds(5000.0),
    );
    table.note(&format!("the binder holds {loads} loads"));
    Ok(())
}

fn plain(practice: &Practice) -> Outcome<f64> {
    let folder = tempfile::tempdir_in(practice.dir().parent().unwrap_or(practice.dir()))?;
    floors::point_read(folder.path())
}
