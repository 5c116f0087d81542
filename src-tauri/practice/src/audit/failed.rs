//! Passphrases that did not open the practice. The database is locked at that moment, so they come
//! on record with the next signing in that works, before its own entry and in the same transaction.

use super::{Note, Op, append};
use crate::clock::Stamp;
use crate::{Instant, Result, StaffId};
use rusqlite::Transaction;

/// One passphrase that did not open the practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FailedUnlock {
    /// Who was chosen on the lock screen; nobody for a recovery code.
    pub staff: Option<StaffId>,
    /// When, by the computer's clock.
    pub at: Instant,
}

/// Writes one entry for each person that was tried, with how often and when. Nobody was signed in, so
/// the entry has no actor.
pub(crate) fn record_failed_unlocks(
    tx: &Transaction<'_>,
    key: &[u8; 32],
    failed: &[FailedUnlock],
    stamp: Stamp,
) -> Result<()> {
    let mut tried: Vec<Option<StaffId>> = Vec::new();
    for one in failed {
        if !tried.contains(&one.staff) {
            tried.push(one.staff);
        }
    }
    for staff in tried {
        let times = failed.iter().filter(|one| one.staff == staff).map(|one| one.at);
        let (first, last) = (times.clone().min(), times.clone().max());
        let name = match staff {
            Some(id) => crate::store::staff::get(tx, id)?.map(|person| person.name),
            None => None,
        };
        let mut note = Note::default();
        note.subject(staff.map(|id| id.to_string()).unwrap_or_default());
        note.data(serde_json::json!({
            "person": staff, "name": name, "first_at": first, "last_at": last,
            "count": times.count(),
        }));
        append(tx, key, Op::FailedUnlock, None, stamp, &note)?;
    }
    Ok(())
}
