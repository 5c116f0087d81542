//! The printout of a cycle as a picture. Thermal paper fades; the record is kept for years (domain
//! reference §4.2). It may be added long after the load was decided and changes nothing about it.

use super::view::build;
use super::{LoadState, LoadView};
use crate::audit::Op;
use crate::photos::{Picture, address};
use crate::rights::Act;
use crate::store::{loads, printouts as store};
use crate::{Error, Instant, LoadId, Practice, Result};
use serde::Serialize;

/// A picture of a load's printout, small.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LoadPrintout {
    /// Its place among those of the load, from 1.
    pub place: i32,
    /// The small picture, as a `data:` address.
    pub thumbnail: String,
    /// When it was added.
    pub added_at: Instant,
    /// By whom, as then known.
    pub added_by_name: String,
}

impl Practice {
    /// Adds the picture `bytes` (JPEG, PNG or WebP) of a cycle's printout to its load, stripped of what
    /// the camera wrote and encrypted.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `load` (`not_run` before its cycle ended) or `picture`
    /// (`not_a_picture`, `cut_short`, `too_large`, `there_already`); [`Error::NotFound`].
    pub fn attach_printout(&self, id: LoadId, bytes: &[u8]) -> Result<LoadView> {
        self.may(Act::AttachPrintout)?;
        let picture = Picture::read(bytes)?;
        // Before the row that names it: a file nobody names is harmless, a name without a file is not.
        let file = self.vault().store_file(&picture.jpeg)?;
        self.transact(Op::AttachPrintout, |tx, note| {
            let load = loads::get(tx, id)?.ok_or(Error::NotFound("load"))?;
            if matches!(load.state, LoadState::Draft | LoadState::Running | LoadState::Cancelled) {
                return Err(Error::invalid("load", "not_run"));
            }
            if store::is_there(tx, id, &picture.sha256)? {
                return Err(Error::invalid("picture", "there_already"));
            }
            let count = store::of_load(tx, id)?.len();
            let printout = LoadPrintout {
                place: i32::try_from(count).unwrap_or(i32::MAX).saturating_add(1),
                thumbnail: String::new(),
                added_at: self.now(),
                added_by_name: self.actor().name.clone(),
            };
            note.subject(&load.no).data(serde_json::json!({ "sha256": picture.sha256 }));
            store::insert(tx, id, &printout, (&picture, &file), self.actor().id)?;
            build(tx, id, self)
        })
    }

    /// One printout of a load in full, as a `data:` address.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Vault`] when its file is missing or not as it was written.
    pub fn load_printout(&self, id: LoadId, place: i32) -> Result<String> {
        self.may(Act::LoadPrintout)?;
        let file = self.read(|conn| store::file(conn, id, place))?;
        Ok(address(&self.vault().read_file(&file.ok_or(Error::NotFound("picture"))?)?))
    }
}
