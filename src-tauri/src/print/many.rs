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
    /// Whether somebody stopped it: what was asked for waits, the rest was not asked for.
    pub stopped: bool,
}

/// Making the papers is the first half of a batch, handing them over the second: one progress for both.
pub fn first_half(
    go_on: &mut dyn FnMut(Progress) -> bool,
) -> impl FnMut(Progress) -> bool + use<'_> {
    |made| go_on(Progress { done: made.done, of: made.of * 2 })
}

/// The other half of [`first_half`].
pub fn second_half(
    go_on: &mut dyn FnMut(Progress) -> bool,
) -> impl FnMut(Progress) -> bool + use<'_> {
    |handed| go_on(Progress { done: handed.of + handed.done, of: handed.of * 2 })
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
    // Stopped while its first paper was made, it has none.
    let stopped = jobs.is_empty() && !go_on(Progress { done: 0, of });
    let mut done = BatchDone { papers, handed_over: 0, stopped };
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
