//! `rekey`: new keys for the whole practice, so that nobody who had the old ones reads on.

use crate::arguments::At;
use crate::exit::Failure;
use crate::open::who;
use crate::out::answer;
use practice::{Practice, SystemClock};
use std::process::ExitCode;
use std::sync::Arc;

/// Changes the keys.
///
/// # Errors
/// When the practice does not open, somebody would be locked out, or the disk is full.
pub fn rekey(at: &At, json: bool) -> Result<ExitCode, Failure> {
    let (person, passphrase) = who(at)?;
    let clock = Arc::new(SystemClock);
    let (practice, done) = Practice::rekey(&at.dir, person, &passphrase, clock, &mut |_| true)?;
    let mut words =
        vec![format!("The keys are changed, also of {} backups.", done.backups_changed)];
    if done.backups_left > 0 {
        words.push(format!(
            "{} backups could not be changed: they still open with the earlier passphrases.",
            done.backups_left
        ));
    }
    words.push("Backups on drives that are not plugged in still open with them too.".to_owned());
    answer(json, &done, &words)?;
    practice.record_lock()?;
    Ok(ExitCode::SUCCESS)
}
