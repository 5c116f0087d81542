//! Needle depth. Integer micrometres inside, "0.50 mm" outside; a depth without its unit is never
//! accepted (a licensing board once printed its own limit as ".03 or .05").

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};

/// Needle depth in micrometres.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
pub struct Depth(pub i32);

impl Depth {
    /// The shallowest depth the record takes, 0.10 mm (domain reference §3.2, global sanity).
    pub const MIN: Self = Self(100);
    /// The deepest depth the record takes, 3.00 mm (domain reference §3.2, global sanity).
    pub const MAX: Self = Self(3_000);

    /// Whether the record takes this depth at all: within its limits, and no finer than the two
    /// decimals that are shown and printed.
    #[must_use]
    pub fn is_sane(self) -> bool {
        (Self::MIN..=Self::MAX).contains(&self) && self.0 % 10 == 0
    }
}

impl std::fmt::Display for Depth {
    /// "0.50 mm", always two decimals.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:02} mm", self.0 / 1000, self.0 % 1000 / 10)
    }
}

impl ToSql for Depth {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0))
    }
}

impl FromSql for Depth {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i32::column_result(value).map(Self)
    }
}
