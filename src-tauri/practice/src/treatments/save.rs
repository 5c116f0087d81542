//! Saving the chart as it is typed: whole, over the version that was read, one audit entry with
//! what changed.

use super::{Status, Treatment, TreatmentDraft, TreatmentView};
use crate::audit::Op;
use crate::rights::Act;
use crate::stock::ProductRole;
use crate::store::{devices, stock, treatments as store};
use crate::{Error, Practice, Result, TreatmentId};
use rusqlite::Connection;

impl Practice {
    /// Saves the chart of an open treatment. When this returns, it is on the disk.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for anybody but its practitioner; [`Error::Immutable`] once closed or
    /// discarded; [`Error::Conflict`] when it was saved in between; [`Error::Invalid`] naming the
    /// field; [`Error::NotFound`].
    pub fn save_treatment(
        &self,
        id: TreatmentId,
        version: i32,
        draft: TreatmentDraft,
    ) -> Result<TreatmentView> {
        self.may(Act::SaveTreatment)?;
        let draft = draft.checked()?;
        self.transact(Op::SaveTreatment, |tx, note| {
            let old = self.own_open(tx, id, version)?;
            refers_to_records(tx, &draft)?;
            super::packs::opened_once(tx, id, &old.draft, &draft, self)?;
            note.client(old.client).subject(id).changed(&old.draft, &draft)?;
            store::save(tx, id, version, &draft, self.now())?;
            let saved = store::get(tx, id)?.ok_or(Error::NotFound("treatment"))?;
            super::view::build(tx, saved)
        })
    }

    /// The open treatment `id` as last read at `version`, when it belongs to the person signed in.
    pub(super) fn own_open(
        &self,
        conn: &Connection,
        id: TreatmentId,
        version: i32,
    ) -> Result<Treatment> {
        let treatment = open_at(conn, id, version)?;
        if treatment.practitioner == self.actor().id {
            Ok(treatment)
        } else {
            Err(Error::Forbidden("other_practitioner"))
        }
    }
}

/// The open treatment `id` as last read at `version`.
pub(super) fn open_at(conn: &Connection, id: TreatmentId, version: i32) -> Result<Treatment> {
    let treatment = store::get(conn, id)?.ok_or(Error::NotFound("treatment"))?;
    if treatment.status != Status::Draft {
        return Err(Error::Immutable("treatment"));
    }
    if treatment.version != version {
        return Err(Error::Conflict);
    }
    Ok(treatment)
}

fn refers_to_records(conn: &Connection, draft: &TreatmentDraft) -> Result<()> {
    if let Some(device) = draft.device_id {
        let known = devices::get(conn, device)?.filter(|device| device.fields.active);
        known.ok_or_else(|| Error::invalid("device_id", "unknown"))?;
    }
    for (at, cartridge) in draft.cartridges.iter().enumerate() {
        let lot = stock::get(conn, cartridge.lot_id)?;
        if lot.is_none_or(|lot| !lot.kind.is_single_use()) {
            return Err(Error::invalid(format!("cartridges.{at}.lot_id"), "unknown"));
        }
    }
    for (at, product) in draft.products.iter().enumerate() {
        let lot = stock::get(conn, product.lot_id)?;
        let field = || format!("products.{at}.lot_id");
        let lot = lot.filter(|lot| lot.kind.is_applied());
        let role = lot.ok_or_else(|| Error::invalid(field(), "unknown"))?.role;
        // Numbing cream has rules of its own, so it is never one product among others.
        if [role, Some(product.role)].contains(&Some(ProductRole::Anaesthetic)) {
            return Err(Error::invalid(field(), "numbing_cream"));
        }
    }
    if let Some(cream) = draft.anaesthetic.as_ref().and_then(|cream| cream.lot_id) {
        let lot = stock::get(conn, cream)?;
        if lot.is_none_or(|lot| !lot.kind.is_applied()) {
            return Err(Error::invalid("anaesthetic.lot_id", "unknown"));
        }
    }
    Ok(())
}
