//! `backup`, `backups` and `restore`: whole copies of the practice, and the way back from one.

use crate::arguments::{At, Restore};
use crate::exit::Failure;
use crate::open::{open, person};
use crate::out::answer;
use practice::backup::{BackupProof, PlaceResult, find_backups, peek_backup};
use practice::rights::Act;
use practice::{Practice, RecoveryCode};
use std::path::Path;
use std::process::ExitCode;

/// Backs up to the folder `to`, whether or not it is on the practice's list.
///
/// # Errors
/// When the practice does not open, or the folder is not there or full.
pub fn backup(at: &At, act: Act, to: &Path, json: bool) -> Result<ExitCode, Failure> {
    let practice = open(at, act)?;
    let made = practice.back_up_to(to, &mut |_| true)?;
    let (words, code) = match &made {
        PlaceResult::Done { facts } => (
            format!(
                "Backed up and checked: {} clients, {} treatments, {} bytes, up to audit entry {}.",
                facts.clients, facts.treatments, facts.bytes, facts.newest_entry
            ),
            ExitCode::SUCCESS,
        ),
        PlaceResult::Missing => ("There is no such folder.".to_owned(), ExitCode::from(6)),
        PlaceResult::Disk => {
            ("The folder cannot be written, or is full.".to_owned(), ExitCode::from(6))
        }
        PlaceResult::Damaged => {
            ("The copy did not read back. It does not count.".to_owned(), ExitCode::from(5))
        }
        PlaceResult::Cancelled => ("Stopped.".to_owned(), ExitCode::from(1)),
    };
    answer(json, &made, &[words])?;
    practice.record_lock()?;
    Ok(code)
}

/// Lists the backups in a folder, without a key.
///
/// # Errors
/// When the folder cannot be read.
pub fn backups(folder: &Path, json: bool) -> Result<ExitCode, Failure> {
    let found = find_backups(folder)?;
    let words = found.iter().map(|backup| match &backup.facts {
        Some(facts) => format!(
            "{}  {}: {} clients, {} treatments, up to audit entry {}",
            backup.path, backup.practice_name, facts.clients, facts.treatments, facts.newest_entry
        ),
        None if backup.newer => format!("{}  of a newer Dermis", backup.path),
        None => format!("{}  damaged", backup.path),
    });
    let mut words: Vec<String> = words.collect();
    if words.is_empty() {
        words.push("No backups here.".to_owned());
    }
    answer(json, &found, &words)?;
    Ok(ExitCode::SUCCESS)
}

/// Restores a backup into a new folder.
///
/// # Errors
/// When the backup is damaged, does not open, or the folder is taken.
pub fn restore(what: &Restore, json: bool) -> Result<ExitCode, Failure> {
    let (sign, _) = peek_backup(&what.from)?;
    let code = match std::env::var("DERMIS_RECOVERY_WORDS") {
        Ok(words) => Some(words),
        Err(_) if what.recovery_code => Some(rpassword::prompt_password("Recovery words: ")?),
        Err(_) => None,
    };
    let report = if let Some(words) = code {
        let code = RecoveryCode::parse(&words)?;
        Practice::restore(&what.from, &what.dir, BackupProof::Code(&code), &mut |_| true)?
    } else {
        let (staff, passphrase) = person(&sign, what.staff.as_deref())?;
        let proof = BackupProof::Passphrase(staff, &passphrase);
        Practice::restore(&what.from, &what.dir, proof, &mut |_| true)?
    };
    let words = format!(
        "Restored and checked: {} records on {} pages, {} clients, {} treatments, up to audit entry {}.",
        report.records,
        report.pages,
        report.facts.clients,
        report.facts.treatments,
        report.facts.newest_entry
    );
    answer(json, &report, &[words])?;
    Ok(ExitCode::SUCCESS)
}
