//! Time that passed, counted through the computer's sleep and whatever anybody sets the time of day to.

use std::time::Duration;

/// Time since some fixed moment.
///
/// Linux has a clock of its own for it; macOS's monotonic clock goes on in sleep, unlike the one
/// behind [`std::time::Instant`] there.
#[cfg(unix)]
pub(crate) fn passed() -> Duration {
    #[cfg(target_os = "linux")]
    let clock = rustix::time::ClockId::Boottime;
    #[cfg(not(target_os = "linux"))]
    let clock = rustix::time::ClockId::Monotonic;
    let passed = rustix::time::clock_gettime(clock);
    Duration::from_secs(passed.tv_sec.unsigned_abs())
        + Duration::from_nanos(passed.tv_nsec.unsigned_abs())
}

/// Time since some fixed moment: the performance counter, which Windows keeps counting in sleep.
#[cfg(windows)]
pub(crate) fn passed() -> Duration {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed()
}
