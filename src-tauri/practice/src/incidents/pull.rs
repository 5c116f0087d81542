//! Going to the shelf with the list: what was found is pulled, what was not is unaccounted for.

use super::decide::open;
use crate::audit::Op;
use crate::packs::PackState;
use crate::rights::Act;
use crate::store::{incidents as store, packs};
use crate::{Error, IncidentId, PackId, Practice, Result};

impl Practice {
    /// Says which packs of a recall were found and pulled, and which were looked for and are missing.
    ///
    /// # Errors
    /// [`Error::Invalid`] on `packs` for one that is not of this recall or no longer held;
    /// [`Error::Immutable`] once the recall is signed off.
    pub fn pull_packs(&self, id: IncidentId, found: &[PackId], missing: &[PackId]) -> Result<()> {
        self.may(Act::PullPacks)?;
        self.transact(Op::PullPacks, |tx, note| {
            let incident = open(tx, id)?;
            let held = store::packs_left(tx, id, self.today())?;
            let reason = format!("Pulled for {}", incident.no);
            let moves = found.iter().map(|pack| (pack, PackState::Discarded, reason.as_str()));
            let lost = (PackState::Missing, "Looked for and not found");
            let moves = moves.chain(missing.iter().map(|pack| (pack, lost.0, lost.1)));
            for (pack, to, why) in moves {
                let states = [PackState::Quarantined, PackState::Missing];
                let is_held = |one: &&crate::packs::ShelfPack| {
                    one.pack.id == *pack && states.contains(&one.pack.state)
                };
                held.iter().find(is_held).ok_or_else(|| Error::invalid("packs", "not_held"))?;
                let pack = packs::get(tx, *pack)?.ok_or(Error::NotFound("pack"))?;
                if pack.state != to {
                    self.move_pack(tx, &pack, to, why)?;
                }
            }
            note.subject(&incident.no)
                .data(serde_json::json!({ "found": found.len(), "missing": missing.len() }));
            Ok(())
        })
    }
}
