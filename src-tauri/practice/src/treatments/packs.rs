//! The sterile packs of a treatment: opened once, in one session, and remembered for the day somebody
//! asks where they went.

use super::context::recalled_since;
use super::{Treatment, TreatmentDraft};
use crate::packs::{PackState, ShelfPack};
use crate::rules::PackUsed;
use crate::store::{packs as store, treatments};
use crate::{Error, Practice, Result, TreatmentId};
use rusqlite::{Connection, Transaction};

/// What the rules may know of the packs of a treatment. A pack it opened itself is no longer "used".
pub(super) fn facts(conn: &Connection, treatment: &Treatment) -> Result<Vec<PackUsed>> {
    let mut facts = Vec::new();
    for id in &treatment.draft.packs {
        let shelf = store::on_shelf(conn, *id, treatment.day)?.ok_or(Error::NotFound("pack"))?;
        facts.push(PackUsed {
            recalled: recalled_since(store::recalled_at(conn, *id)?, treatment.started_at),
            stopped: shelf.stopped(treatment.day),
            code: shelf.pack.code,
            name: shelf.pack.name,
        });
    }
    Ok(facts)
}

/// Refuses a pack that is not on record, or that another session opened: here as in the next room.
///
/// # Errors
/// [`Error::Invalid`] on `packs.{place}`: `unknown`, `used` or `in_use`.
pub(super) fn opened_once(
    tx: &Transaction<'_>,
    this: TreatmentId,
    old: &TreatmentDraft,
    new: &TreatmentDraft,
    practice: &Practice,
) -> Result<()> {
    for (place, id) in new.packs.iter().enumerate().filter(|(_, id)| !old.packs.contains(id)) {
        let field = || format!("packs.{place}");
        let shelf: Option<ShelfPack> = store::on_shelf(tx, *id, practice.today())?;
        let shelf = shelf.ok_or_else(|| Error::invalid(field(), "unknown"))?;
        if let Some(is_open) = treatments::opened_elsewhere(tx, this, *id)? {
            return Err(Error::invalid(field(), if is_open { "in_use" } else { "used" }));
        }
        if shelf.pack.state == PackState::Used {
            return Err(Error::invalid(field(), "used"));
        }
    }
    Ok(())
}

/// Takes the packs of a treatment off the shelf for good, when it is closed or given up.
pub(super) fn use_up(
    tx: &Transaction<'_>,
    treatment: &Treatment,
    practice: &Practice,
) -> Result<()> {
    for id in &treatment.draft.packs {
        let pack = store::get(tx, *id)?.ok_or(Error::NotFound("pack"))?;
        // What never came out of a released load was never on the shelf; the rules stop it at closing.
        if matches!(pack.state, PackState::InStock | PackState::Quarantined | PackState::Missing) {
            practice.move_pack(tx, &pack, PackState::Used, "")?;
        }
    }
    Ok(())
}
