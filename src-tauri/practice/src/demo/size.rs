//! How many loads and packs go with how many sessions.

use super::DemoSpec;

/// The fewest instrument loads: three a week for two years.
const FEWEST: u32 = 300;
/// Sessions a large clinic holds in a year (domain reference §8.3: 50,000 to 150,000 in ten years).
const A_YEAR: u32 = 10_000;

impl DemoSpec {
    /// Years of sessions carried over from paper: three, more for as many sessions as no clinic holds in
    /// three, ten at most.
    pub(super) fn years(self) -> u32 {
        (self.treatments / A_YEAR).clamp(3, 10)
    }

    /// Days of loads: two years, more where the sessions go back further than usual.
    pub(super) fn days_of_loads(self) -> i64 {
        if self.years() == 3 { 730 } else { i64::from(self.years()) * 365 }
    }

    /// Instrument loads of all that time: one for five sessions, as far as a machine can run them.
    pub(super) fn loads(self) -> u32 {
        (self.treatments / 5).clamp(FEWEST, 20_000)
    }

    /// Packs of a load, on average: three for a session, as far as a chamber holds them.
    pub(super) fn packs(self) -> u32 {
        (self.treatments.saturating_mul(3) / self.loads()).clamp(2, 15)
    }

    /// Packs a session opens, or one more. A large clinic opens most of what it packs; in a small one
    /// some expire.
    pub(super) fn opened(self) -> usize {
        if self.loads() > FEWEST { 4 } else { 2 }
    }
}
