//! An earlier database key, carried under the present one: backups from before the keys were
//! changed stay readable to those who can open the practice now, and to nobody else.

use chacha20poly1305::{KeyInit, XChaCha20Poly1305, aead::Aead};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{
    error::VaultError,
    key::{self, DatabaseKey},
};

const LABEL: &str = "dermis carried key v1";

/// A key encrypted under another one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CarriedKey {
    #[serde(with = "crate::hex")]
    nonce: [u8; 24],
    #[serde(with = "crate::hex")]
    sealed: [u8; 48],
}

impl CarriedKey {
    /// `earlier`, readable with `present` alone.
    pub(crate) fn seal(earlier: &DatabaseKey, present: &DatabaseKey) -> Result<Self, VaultError> {
        let nonce = key::random()?;
        let cipher = XChaCha20Poly1305::new((&*present.derive(LABEL)).into());
        let sealed = cipher.encrypt((&nonce).into(), earlier.expose());
        let sealed = sealed.ok().and_then(|bytes| bytes.try_into().ok());
        Ok(Self { nonce, sealed: sealed.ok_or(VaultError::Cipher)? })
    }

    /// The earlier key; `None` when it was carried under another one.
    pub(crate) fn open(&self, present: &DatabaseKey) -> Option<DatabaseKey> {
        let cipher = XChaCha20Poly1305::new((&*present.derive(LABEL)).into());
        let opened = cipher.decrypt((&self.nonce).into(), self.sealed.as_slice());
        opened.ok().map(Zeroizing::new).and_then(|bytes| DatabaseKey::from_slice(&bytes))
    }
}
