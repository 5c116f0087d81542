//! How many loads and packs go with how many sessions.

use super::DemoSpec;

/// The fewest instrument loads of two years: three a week.
const FEWEST: u32 = 300;

impl DemoSpec {
    /// Instrument loads of two years: one for five sessions, as far as a machine can run them.
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
