//! The consent: from what was filled in to the pages on screen and the sheet that prints.

use crate::Outcome;
use crate::clock::{percentile, took};
use crate::desk::some_clients;
use crate::table::{Budget, Table};
use practice::Practice;
use practice::consents::ConsentPlan;

/// First and warm. The floor of the warm one is the first: what keeping the engine saves.
pub fn consent(practice: &Practice, table: &mut Table) -> Outcome {
    let mut times = Vec::new();
    for id in some_clients(practice, 20)? {
        let consent = practice.start_consent(id, "consent-mn", ConsentPlan::default())?;
        let (made, took) = took(|| practice.preview_consent(consent.id));
        std::hint::black_box(made?);
        times.push(took.cpu);
        practice.discard_consent(consent.id, consent.version)?;
    }
    let first = times.remove(0);
    let warm = percentile(&mut times, 0.5);
    table.time(
        "consent to PDF and pages, first, CPU",
        first,
        ("itself", first),
        &Budget::Milliseconds(150.0),
    );
    table.time(
        "consent to PDF and pages, warm p50 CPU",
        warm,
        ("first", first),
        &Budget::Milliseconds(50.0),
    );
    Ok(())
}
