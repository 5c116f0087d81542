//! Every SQL statement of the practice. Functions that write take a `&Transaction`, functions that
//! read take a `&Connection`; nothing here decides anything about the clinic.

pub(crate) mod audit;
pub(crate) mod break_glass;
pub(crate) mod checklist_templates;
pub(crate) mod checklists;
pub(crate) mod clients;
pub(crate) mod consent_sessions;
pub(crate) mod consents;
pub(crate) mod decisions;
pub(crate) mod devices;
pub(crate) mod documents;
pub(crate) mod drafts;
pub(crate) mod erasures;
pub(crate) mod evidence;
pub(crate) mod forms;
pub(crate) mod history;
pub(crate) mod incidents;
pub(crate) mod indicators;
pub(crate) mod ledger;
pub(crate) mod loads;
pub(crate) mod packs;
pub(crate) mod photos;
pub(crate) mod pins;
pub(crate) mod printing;
pub(crate) mod printouts;
pub(crate) mod profile;
pub(crate) mod scan_folders;
pub(crate) mod scans;
pub(crate) mod secrets;
pub(crate) mod staff;
pub(crate) mod sterilizers;
pub(crate) mod stock;
pub(crate) mod templates;
#[cfg(test)]
mod timelines;
pub(crate) mod today;
pub(crate) mod treatments;
pub(crate) mod usage;
pub(crate) mod verify;

use vault::{Acts, Ladder};

/// The migrations, oldest first. New practices climb the same ladder as old ones.
pub(crate) const LADDER: Ladder = Ladder {
    steps: &[
        include_str!("../../migrations/0001_core.sql"),
        include_str!("../../migrations/0002_clients.sql"),
        include_str!("../../migrations/0003_history.sql"),
        include_str!("../../migrations/0004_stock.sql"),
        include_str!("../../migrations/0005_documents.sql"),
        include_str!("../../migrations/0006_consents.sql"),
        include_str!("../../migrations/0007_treatments.sql"),
        include_str!("../../migrations/0008_checklists.sql"),
        include_str!("../../migrations/0009_clock.sql"),
        include_str!("../../migrations/0010_staff.sql"),
        include_str!("../../migrations/0011_break_glass.sql"),
        include_str!("../../migrations/0012_vault.sql"),
        include_str!("../../migrations/0013_photos.sql"),
        include_str!("../../migrations/0014_sterilization.sql"),
        include_str!("../../migrations/0015_checklist_schedule.sql"),
        include_str!("../../migrations/0016_lots.sql"),
        include_str!("../../migrations/0017_erasure.sql"),
        include_str!("../../migrations/0018_printouts.sql"),
        include_str!("../../migrations/0019_forms.sql"),
        include_str!("../../migrations/0020_printing.sql"),
        include_str!("../../migrations/0021_signing.sql"),
        include_str!("../../migrations/0022_services.sql"),
        include_str!("../../migrations/0023_scan_folders.sql"),
        include_str!("../../migrations/0024_logo.sql"),
    ],
    acts: Some(Acts { newest: audit::head_text, holds: audit::holds }),
};

/// The number of migrations this version knows: `PRAGMA user_version` of a practice it has opened.
pub const SCHEMA_VERSION: usize = LADDER.steps.len();

/// A stored code or JSON in `column` that does not read back.
fn unread(column: &'static str) -> rusqlite::Error {
    let text = rusqlite::types::Type::Text;
    rusqlite::Error::FromSqlConversionFailure(0, text, column.into())
}

/// What the code stored in `column` stands for.
fn code<T>(
    row: &rusqlite::Row<'_>,
    column: &'static str,
    read: fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    read(&text).ok_or_else(|| unread(column))
}
