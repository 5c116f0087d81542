//! Setting a picture aside: it was of somebody else, or of nothing.

use super::SetAside;
use crate::audit::Op;
use crate::rights::Act;
use crate::store::photos as store;
use crate::{Error, PhotoId, Practice, Result, text};
use serde_json::json;

impl Practice {
    /// Says that a picture does not count any more, and why. It stays in the record.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a reason; [`Error::Immutable`] when it is set aside already;
    /// [`Error::NotFound`].
    pub fn set_photo_aside(&self, id: PhotoId, reason: &str) -> Result<()> {
        self.may(Act::SetPhotoAside)?;
        let reason = text::required("reason", reason, 500)?;
        self.transact(Op::SetPhotoAside, |tx, note| {
            let photo = store::get(tx, id)?.ok_or(Error::NotFound("photo"))?;
            if photo.set_aside.is_some() {
                return Err(Error::Immutable("photo"));
            }
            note.client(photo.client).subject(id).data(json!({ "reason": reason }));
            let aside = SetAside { at: self.now(), by_name: self.actor().name.clone(), reason };
            store::set_aside(tx, id, self.actor().id, &aside)
        })
    }
}
