//! Consents: drafted, explained, signed and frozen; withdrawn, never edited.

use crate::rules::ConsentFacts;
use crate::{ClientId, Day, Result};
use rusqlite::{Connection, Transaction};

/// Seeds the built-in templates into a new practice.
pub(crate) fn seed(_tx: &Transaction<'_>) -> Result<()> {
    Ok(())
}

/// The newest signed microneedling consent of a client, for the rules.
pub(crate) fn facts(_conn: &Connection, _client: ClientId, _today: Day) -> Result<Option<ConsentFacts>> {
    Ok(None)
}
