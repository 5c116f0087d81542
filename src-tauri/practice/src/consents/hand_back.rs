//! The screen comes back from the client's hands: only who is signed in may go on from there.

use crate::rights::Act;
use crate::{Practice, Result};

impl Practice {
    /// Takes the screen back from the client with the passphrase of the person signed in.
    ///
    /// # Errors
    /// [`crate::Error::Vault`] for a wrong passphrase.
    pub fn take_back(&self, passphrase: &str) -> Result<()> {
        self.may(Act::TakeBack)?;
        self.check_passphrase(self.actor(), passphrase)
    }
}
