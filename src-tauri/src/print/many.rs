//! Many prints, one after the other.

use crate::error::Wire;
use practice::backup::Progress;
use practice::printing::JobState;
use practice::{Practice, PrintJobId};
use serde::Serialize;

/// What became of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
pub struct BatchDone {
    /// Papers in all.
    pub papers: u32,
    /// Papers a printer took.
    pub handed_over: u32,
    /// Whether somebody stopped it: the rest waits.
    pub stopped: bool,
}

/// Hands over `jobs` to `printer`, asking before each whether to go on. A printer that stops on the way
/// leaves the rest waiting: each says why.
///
/// # Errors
/// When the practice cannot keep what happened.
pub fn one_by_one(
    practice: &Practice,
    jobs: &[PrintJobId],
    printer: &str,
    go_on: &mut dyn FnMut(Progress) -> bool,
) -> Wire<BatchDone> {
    let of = jobs.len() as u64;
    let papers = u32::try_from(jobs.len()).unwrap_or(u32::MAX);
    let mut done = BatchDone { papers, handed_over: 0, stopped: false };
    for (at, job) in jobs.iter().enumerate() {
        if !go_on(Progress { done: at as u64, of }) {
            done.stopped = true;
            break;
        }
        let job = practice.hand_over_print(*job, printer, super::hand_over)?;
        done.handed_over += u32::from(job.state == JobState::HandedOver);
    }
    Ok(done)
}
