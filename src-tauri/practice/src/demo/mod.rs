//! The demo practice: a made-up clinic, the same for the same seed.
