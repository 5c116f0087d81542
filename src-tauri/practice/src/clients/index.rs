//! Search index.

/// The folded search buffer.
#[derive(Default)]
pub(crate) struct Index;
