//! Looking at pictures, which is on record like every look at a client's record.

use super::{PhotoAlbum, PhotoPermission, address};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{consents, photos as store};
use crate::{ClientId, Error, PhotoId, Practice, Result, clients};
use rusqlite::Connection;

impl Practice {
    /// The pictures of a client, small: one entry in the audit log.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for people who may not read clinical answers; [`Error::NotFound`].
    pub fn photos(&self, client: ClientId) -> Result<PhotoAlbum> {
        self.may(Act::Photos)?;
        self.transact(Op::ViewPhotos, |tx, note| {
            clients::get(tx, client, self.today())?;
            note.client(client).subject(client);
            Ok(PhotoAlbum {
                permission: permission(tx, client)?,
                photos: store::of_client(tx, client)?,
            })
        })
    }

    /// One picture in full, as a `data:` address: one entry in the audit log.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for people who may not read clinical answers; [`Error::NotFound`];
    /// [`Error::Vault`] when its file is missing or not as it was written.
    pub fn photo(&self, id: PhotoId) -> Result<String> {
        self.may(Act::Photo)?;
        let (client, file) =
            self.read(|conn| store::file(conn, id)?.ok_or(Error::NotFound("photo")))?;
        let jpeg = self.vault().read_file(&file)?;
        self.transact(Op::ViewPhoto, |_, note| {
            note.client(client).subject(id);
            Ok(address(&jpeg))
        })
    }
}

/// What the newest signed form that asked about pictures says to those in the record: a consent or a photo
/// release.
pub(super) fn permission(conn: &Connection, client: ClientId) -> Result<PhotoPermission> {
    let Some(standing) = consents::photo_choices(conn, client)? else {
        return Ok(PhotoPermission::NotAsked);
    };
    Ok(match standing.choices.record {
        None => PhotoPermission::NotAsked,
        Some(false) => PhotoPermission::Refused,
        Some(true) if standing.taken_back => PhotoPermission::Withdrawn,
        Some(true) => PhotoPermission::Agreed,
    })
}
