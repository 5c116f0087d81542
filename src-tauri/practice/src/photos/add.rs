//! Bringing a picture into the record.

use super::picture::Picture;
use super::{Photo, PhotoFields};
use crate::audit::Op;
use crate::rights::Act;
use crate::rules;
use crate::store::{photos as store, profile};
use crate::{ClientId, Error, PhotoId, Practice, Result, clients};
use rusqlite::Connection;

impl Practice {
    /// Brings the picture `bytes` (JPEG, PNG or WebP) into the record of `client`: upright, without
    /// what the camera wrote into it, in an encrypted file of its own.
    ///
    /// # Errors
    /// [`Error::Blocked`] by R26 without the client's yes; [`Error::Invalid`] naming `taken_on` for a
    /// day to come, or `picture`: `not_a_picture`, `cut_short`, `too_large`, `there_already`;
    /// [`Error::NotFound`].
    pub fn add_photo(
        &self,
        client: ClientId,
        fields: PhotoFields,
        bytes: &[u8],
    ) -> Result<PhotoId> {
        self.may(Act::AddPhoto)?;
        if fields.taken_on > self.today() {
            return Err(Error::invalid("taken_on", "in_future"));
        }
        self.read(|conn| self.may_be_added(conn, client))?;
        let picture = Picture::read(bytes)?;
        // Before the row that names it: a file nobody names is harmless, a name without a file is not.
        let file = self.vault().store_file(&picture.jpeg)?;
        self.transact(Op::AddPhoto, |tx, note| {
            // Asked again: another window cannot, but a withdrawal on this one may have come between.
            self.may_be_added(tx, client)?;
            if store::is_there(tx, client, &picture.sha256)? {
                return Err(Error::invalid("picture", "there_already"));
            }
            let (width, height) = picture.size;
            let photo = Photo {
                id: PhotoId::new(),
                client,
                fields,
                width: i32::try_from(width).unwrap_or(i32::MAX),
                height: i32::try_from(height).unwrap_or(i32::MAX),
                thumbnail: String::new(),
                added_at: self.now(),
                added_by_name: self.actor().name.clone(),
                set_aside: None,
            };
            note.client(client).subject(photo.id).data(serde_json::to_value(fields)?);
            let kept =
                store::Kept { thumbnail: &picture.thumbnail, sha256: &picture.sha256, file: &file };
            store::insert(tx, &photo, self.actor().id, &kept)?;
            Ok(photo.id)
        })
    }

    fn may_be_added(&self, conn: &Connection, client: ClientId) -> Result<()> {
        clients::get(conn, client, self.today())?;
        let permission = super::view::permission(conn, client)?;
        match rules::photos(&profile::parameters(conn)?, permission) {
            None => Ok(()),
            Some(finding) => Err(Error::Blocked(vec![finding])),
        }
    }
}
