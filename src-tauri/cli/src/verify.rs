//! `verify`: exit code 0 only when everything is sound.

use crate::arguments::At;
use crate::exit::Failure;
use crate::open::open;
use crate::out::answer;
use practice::rights::Act;
use std::process::ExitCode;

/// Checks database, chain and stored papers.
///
/// # Errors
/// When the practice does not open.
pub fn verify(at: &At, act: Act, json: bool) -> Result<ExitCode, Failure> {
    let practice = open(at, act)?;
    let found = practice.verify()?;
    let mut words = found.problems.clone();
    words.extend(found.chain.first_bad.map(|seq| format!("the audit chain breaks at entry {seq}")));
    words.extend(
        found.damaged_documents.iter().map(|id| format!("document {id} is not as it was made")),
    );
    words.extend(
        found
            .damaged_photos
            .iter()
            .map(|file| format!("picture file {file} is missing or damaged")),
    );
    words.extend(
        found.wrong_lots.iter().map(|id| format!("lot {id} has not what its ledger adds up to")),
    );
    words.push(format!(
        "{}: {} pages, {} audit entries, {} papers, {} lots, {} pictures checked",
        if found.sound { "Sound" } else { "Not sound" },
        found.pages,
        found.chain.entries,
        found.documents,
        found.lots,
        found.photos
    ));
    answer(json, &found, &words)?;
    practice.record_lock()?;
    Ok(if found.sound { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
