//! The demo's shelf while its past is written: which packs a session could have opened.

use crate::{Day, Instant, PackId};

/// Loads looked through for a pack before a session goes without.
const LOOKED_THROUGH: usize = 60;

/// What is left of one load.
pub(super) struct Batch {
    pub released: Instant,
    pub last_day: Day,
    /// When it was called back.
    pub recalled: Option<Instant>,
    pub packs: Vec<PackId>,
}

/// What is left of all loads, oldest first.
#[derive(Default)]
pub(super) struct Shelf(pub Vec<Batch>);

impl Shelf {
    /// Takes up to `count` packs that could be opened at `at` on `day`.
    pub(super) fn take(&mut self, at: Instant, day: Day, count: usize) -> Vec<PackId> {
        let mut taken = Vec::new();
        let released = self.0.partition_point(|batch| batch.released < at);
        let newest = self.0.iter_mut().take(released).rev().take(LOOKED_THROUGH);
        for batch in newest {
            let is_held = batch.recalled.is_some_and(|recalled| recalled <= at);
            if is_held || batch.last_day < day {
                continue;
            }
            while taken.len() < count
                && let Some(pack) = batch.packs.pop()
            {
                taken.push(pack);
            }
            if taken.len() == count {
                break;
            }
        }
        taken
    }
}
