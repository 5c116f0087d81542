//! Paper: from what was filled in to the pages on screen and the sheet that prints, alone and a hundred in a
//! row; and a form's pages while somebody writes it.

use crate::Outcome;
use crate::clock::{percentile, took};
use crate::desk::some_clients;
use crate::table::{Budget, Table};
use practice::consents::ConsentPlan;
use practice::forms::{FormSample, SampleClient};
use practice::printing::{Batch, PaperInPrinter, PrintOrder, PrintOutcome};
use practice::{ConsentId, Depth, Practice};

/// Papers of a batch.
const MANY: u32 = 100;

/// Memory that many papers in a row may take beside what the first ones need, MB.
#[cfg(target_os = "linux")]
const FLAT: f64 = 8.0;

/// What the database keeps of the pages it wrote, at most: the cache of its writer, MB.
#[cfg(target_os = "linux")]
const DATABASE: f64 = 64.0;

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

/// A hundred consents to sign with a pen: made, kept, put into the queue and handed over, one after the
/// other. The print system is one that takes everything at once. The floor is one of them.
pub fn batch(practice: &Practice, table: &mut Table) -> Outcome {
    let device = practice.devices()?.into_iter().next().ok_or("there is no device")?.id;
    let plan = ConsentPlan {
        areas: ["forehead", "cheek-r", "cheek-l"].map(str::to_owned).to_vec(),
        device_id: Some(device),
        max_depth_um: Some(Depth(1000)),
        sessions: Some(4),
        weeks: Some(4),
        anaesthetic: "none".to_owned(),
        alternatives_notes: "retinoid at home".to_owned(),
        ..ConsentPlan::default()
    };
    let begin =
        |id| Ok::<_, practice::Error>(practice.start_consent(id, "consent-mn", plan.clone())?.id);
    let consents: Vec<ConsentId> =
        some_clients(practice, MANY)?.into_iter().map(begin).collect::<Result<_, _>>()?;
    #[cfg(target_os = "linux")]
    {
        // The first hundred fill what is kept: the shapes of letters, the cache of the database.
        let mut after = [0.0; 2];
        for after in &mut after {
            for consent in &consents {
                std::hint::black_box(practice.preview_consent(*consent)?);
            }
            *after = resident();
        }
        table.memory("another 100 consents drawn, memory", after[1], ("the first", after[0]), FLAT);
    }
    let paper = PaperInPrinter::AsMade;
    let order = PrintOrder { printer: "Bench".to_owned(), copies: 1, paper };
    // What the first ones need stays: fonts, layouts, the cache of the database.
    let (mut made, mut early, mut most) = (0, 0.0, 0.0_f64);
    let (jobs, took_all) = took(|| -> Outcome<Vec<_>> {
        let jobs = practice.print_batch(Batch::PrecareAndConsents, &order, &mut |_| {
            made += 1;
            let now = resident();
            early = if made <= MANY / 10 { now } else { early };
            most = most.max(now);
            true
        })?;
        for job in &jobs {
            practice.hand_over_print(*job, "Bench", |handing| {
                std::hint::black_box(handing.pdf);
                most = most.max(resident());
                Ok(String::new())
            })?;
        }
        Ok(jobs)
    });
    let jobs = jobs?;
    let one = took_all.wall / jobs.len().max(1) as f64;
    let budget = Budget::Milliseconds(5000.0);
    table.time(
        "batch of 100 consents to the printer",
        took_all.wall,
        ("one of them", one),
        &budget,
    );
    #[cfg(target_os = "linux")]
    table.memory(
        "and printed, with the database's cache",
        most,
        ("after the tenth", early),
        FLAT + DATABASE,
    );
    table.note(&format!("the batch printed {} papers", jobs.len()));
    for job in jobs {
        practice.settle_print(job, PrintOutcome::Printed)?;
    }
    for consent in consents {
        let back = practice.call_back_paper(consent)?;
        practice.discard_consent(consent, back.version)?;
    }
    Ok(())
}

/// Memory of this process, MB.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1024.0
}

/// A form's pages after each letter somebody types into it. The floor is the first letter.
pub fn typed(practice: &Practice, table: &mut Table) -> Outcome {
    let form = practice.form("consent-mn", "en")?;
    let version = form.versions.first().ok_or("the consent has no version")?.id;
    let draft = practice.edit_form(version)?;
    let sample = FormSample { client: SampleClient::Usual, passages: false, large_print: false };
    let mut text = draft.text;
    let mut times = Vec::new();
    for letter in "nobody waits for the page while writing".chars() {
        if let Some(part) = text.parts.iter_mut().find(|part| !part.body.is_empty()) {
            part.body.push(letter);
        }
        let (shown, took) = took(|| practice.preview_form(draft.version.id, &text, sample));
        std::hint::black_box(shown?);
        times.push(took.wall);
    }
    practice.discard_form(draft.version.id, draft.version.saves)?;
    let first = times.remove(0);
    let p95 = percentile(&mut times, 0.95);
    let budget = Budget::Milliseconds(150.0);
    table.time("a form's pages after a letter, p95", p95, ("first letter", first), &budget);
    Ok(())
}
