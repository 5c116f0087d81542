//! The practice's logo in the letterhead: put there, looked at, taken off.

use super::logo_file;
use crate::audit::Op;
use crate::rights::Act;
use crate::store::profile as store;
use crate::{Practice, Result};
use documents::Logo;
use serde_json::json;

impl Practice {
    /// The logo as a `data:` address; nothing while there is none and Dermis's mark stands there.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn logo(&self) -> Result<Option<String>> {
        self.may(Act::Logo)?;
        let logo = self.read(store::logo)?;
        Ok(logo.map(|logo| format!("data:image/png;base64,{}", logo.png)))
    }

    /// Puts the logo in a JPEG, PNG, WebP or SVG file into the letterhead of papers made from now on. It is
    /// drawn anew; the file is not kept.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`] without the right to manage; [`crate::Error::Invalid`] naming `logo`:
    /// `not_a_logo`, `logo_too_large`, `too_small`, `unseen`, and of a drawing `has_script`, `has_link`,
    /// `has_letters` or `has_more_than_shapes`.
    pub fn set_logo(&self, file: &[u8]) -> Result<()> {
        self.may(Act::SetLogo)?;
        let logo = logo_file::read(file)?;
        self.transact(Op::SetLogo, |tx, note| {
            let Logo { width, height, .. } = logo;
            note.data(json!({ "width": width, "height": height }));
            store::set_logo(tx, Some(&logo))
        })
    }

    /// Takes the logo off papers made from now on.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`] without the right to manage.
    pub fn remove_logo(&self) -> Result<()> {
        self.may(Act::RemoveLogo)?;
        self.transact(Op::RemoveLogo, |tx, _| store::set_logo(tx, None))
    }
}
