//! Drawn pictures of nobody, as a camera would leave them.

use practice::photos::{PhotoFields, PhotoView, Timepoint};

/// A face before treatment, 900 by 1200 pixels.
pub const BEFORE: &[u8] = include_bytes!("../fixtures/photos/before.jpg");
/// The same face three months later.
pub const THREE_MONTHS: &[u8] = include_bytes!("../fixtures/photos/three-months.jpg");

/// From the front, before treatment, on the day of the fixtures.
#[must_use]
pub fn front() -> PhotoFields {
    PhotoFields {
        view: PhotoView::Front,
        timepoint: Timepoint::Before,
        taken_on: crate::rules::day("2026-11-24"),
    }
}
