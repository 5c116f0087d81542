//! Where the record stands: its newest entry, short enough to write down.

use crate::Result;
use crate::store::audit as store;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// The newest entry of the record at some moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RecordHead {
    /// Its number.
    pub entry: i32,
    /// The first 16 hexadecimal digits of its hash.
    pub head: String,
}

/// Where the record stands now.
pub(crate) fn record_head(conn: &Connection) -> Result<RecordHead> {
    let (entry, hash) = store::head(conn)?;
    let head = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    Ok(RecordHead { entry: i32::try_from(entry).unwrap_or(i32::MAX), head })
}
