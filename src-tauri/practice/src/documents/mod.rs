//! Documents: finished pages kept as they were printed, and the register of what was given.

mod paper;

pub(crate) use paper::{letter_size, letterhead, stamp};
