//! Documents: finished pages kept as they were printed, and the register of what was given.
