//! `recall`, `loads` and `binder`: what a failure touched, what ran, and what an inspector asks for.

use crate::arguments::{At, Recalled};
use crate::exit::Failure;
use crate::open::open;
use crate::out::answer;
use crate::print::write_new;
use practice::backup::Progress;
use practice::incidents::{IncidentAbout, IncidentPage};
use practice::loads::LoadLine;
use practice::reports::Report;
use practice::rights::Act;
use practice::stock::Scan;
use practice::{Day, Practice};
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

/// Days of loads that are listed when no period is named.
const RECENT: i64 = 30;

/// Shows the recall of a lot, a spore test or a load, and writes its list when a file is named.
///
/// # Errors
/// When the practice does not open, or nothing was recalled by that name.
pub fn recall(
    what: &Recalled,
    pdf: Option<&Path>,
    (at, act): (&At, Act),
    json: bool,
) -> Result<ExitCode, Failure> {
    let practice = open(at, act)?;
    let incident = practice.incident_about(about(&practice, what)?)?;
    let page = practice.incident(incident)?;
    if let Some(to) = pdf {
        let report = Report::RecallList { incident };
        practice.save_report::<Failure>(&report, |bytes| Ok(write_new(to, bytes)?))?;
    }
    answer(json, &page, &words_of(&page))?;
    practice.record_lock()?;
    Ok(ExitCode::SUCCESS)
}

fn about(practice: &Practice, what: &Recalled) -> Result<IncidentAbout, Failure> {
    let id = Failure::Usage("this is no id");
    match what {
        Recalled { lot: Some(lot), .. } => match practice.scan(lot)? {
            Scan::Lot { line, .. } => Ok(IncidentAbout::Lot(line.lot.id)),
            _ => Err(Failure::NotFound("lot")),
        },
        Recalled { spore_test: Some(test), .. } => {
            Ok(IncidentAbout::Test(test.parse().map_err(|_| id)?))
        }
        Recalled { load: Some(load), .. } => match load.parse() {
            Ok(load) => Ok(IncidentAbout::Load(load)),
            Err(_) => Ok(IncidentAbout::Load(practice.load_numbered(load)?)),
        },
        _ => Err(Failure::Usage("name a lot, a spore test or a load")),
    }
}

fn words_of(page: &IncidentPage) -> Vec<String> {
    let incident = &page.incident;
    let mut words = vec![
        format!("{}  {}  {}", incident.no, incident.kind.words(), incident.about),
        incident.notice.clone(),
    ];
    words
        .extend(page.loads.iter().map(|load| format!("load  {}  {}", load.no, load.state.words())));
    words.extend(page.touched.iter().flat_map(|one| {
        one.uses.iter().map(move |used| {
            format!("{}  {:06}  {}  {}  {}", used.day, one.number, one.name, one.contact, used.item)
        })
    }));
    let left = page.packs.iter();
    words.extend(left.map(|one| format!("pack  {}  {}", one.pack.code, one.pack.state.words())));
    words.push(match page.touched.len() {
        1 => "1 client".to_owned(),
        count => format!("{count} clients"),
    });
    words
}

/// Lists the loads of a period, of the last thirty days when none is named.
///
/// # Errors
/// When the practice does not open, or the period is longer than a year.
pub fn loads(
    (from, until): (Option<Day>, Option<Day>),
    (at, act): (&At, Act),
    json: bool,
) -> Result<ExitCode, Failure> {
    let practice = open(at, act)?;
    let until = until.unwrap_or_else(|| practice.today());
    let lines = practice.loads(from.unwrap_or_else(|| until.plus_days(-RECENT)), until)?;
    let mut words: Vec<String> = lines.iter().map(line).collect();
    words.push(match lines.len() {
        1 => "1 load".to_owned(),
        count => format!("{count} loads"),
    });
    answer(json, &lines, &words)?;
    practice.record_lock()?;
    Ok(ExitCode::SUCCESS)
}

fn line(load: &LoadLine) -> String {
    let cycle = load.cycle_no.map_or_else(|| "not run".to_owned(), |no| format!("cycle {no}"));
    let (packs, by) = (load.packs, load.decided_by_name.as_deref().unwrap_or("nobody yet"));
    format!(
        "{}  {cycle}  {}  {packs} packs  {}  {by}",
        load.no,
        load.programme_name,
        load.state.words()
    )
}

/// Says how far a long paper is, in one line that is written over, when somebody looks on. What the line
/// cannot say stops nothing.
fn how_far() -> impl FnMut(Progress) -> bool + Send {
    let mut line = std::io::stderr();
    let is_seen = line.is_terminal();
    move |Progress { done, of }| {
        if is_seen && of > 0 {
            let end = if done == of { "\n" } else { "" };
            let _ = write!(line, "\r{:3} %{end}", done * 100 / of);
            let _ = line.flush();
        }
        true
    }
}

/// Writes the binder of a period to a file, which must not exist yet.
///
/// # Errors
/// When the practice does not open, the period is turned round or too long, or the file cannot be
/// written.
pub fn binder(
    (from, to): (Day, Day),
    (pdf, with_clients): (&Path, bool),
    (at, act): (&At, Act),
    json: bool,
) -> Result<ExitCode, Failure> {
    let practice = open(at, act)?;
    let report = Report::Inspection { from, to, with_clients };
    let mut bytes = 0;
    practice.save_report_watched::<Failure>(&report, how_far(), |file| {
        bytes = file.len();
        Ok(write_new(pdf, file)?)
    })?;
    let done = serde_json::json!({ "bytes": bytes });
    answer(json, &done, &[format!("{bytes} bytes written. This file is not encrypted.")])?;
    practice.record_lock()?;
    Ok(ExitCode::SUCCESS)
}
