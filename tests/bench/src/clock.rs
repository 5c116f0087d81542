//! Time as it is spent: CPU time, which a busy machine does not lengthen, and the clock on the wall,
//! for what waits on the disk.

use rustix::time::{ClockId, clock_gettime};
use std::time::Instant;

/// What one act took, in milliseconds.
#[derive(Clone, Copy)]
pub struct Took {
    /// Processor time of all threads.
    pub cpu: f64,
    /// Processor time of the thread that asked, which is what somebody waits for: the vault moves its
    /// log on another one.
    pub own: f64,
    /// Time on the wall.
    pub wall: f64,
}

/// Does it and says what it took.
pub fn took<T>(act: impl FnOnce() -> T) -> (T, Took) {
    let (cpu, own, wall) = (all_threads(), this_thread(), Instant::now());
    let done = act();
    let took = Took {
        cpu: all_threads() - cpu,
        own: this_thread() - own,
        wall: wall.elapsed().as_secs_f64() * 1e3,
    };
    (done, took)
}

/// The value below which this share of all lies (0.5, 0.99).
pub fn percentile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let at = (values.len().saturating_sub(1) as f64 * share).round() as usize;
    values.get(at).copied().unwrap_or(f64::NAN)
}

fn all_threads() -> f64 {
    milliseconds(ClockId::ProcessCPUTime)
}

fn this_thread() -> f64 {
    milliseconds(ClockId::ThreadCPUTime)
}

fn milliseconds(clock: ClockId) -> f64 {
    let now = clock_gettime(clock);
    now.tv_sec as f64 * 1e3 + now.tv_nsec as f64 / 1e6
}
