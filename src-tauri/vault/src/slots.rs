//! Key slots: one wrapped copy of the database key per person, and one under the recovery code.
//!
//! Each slot opens on its own. Taking a slot out ends that person's access to this folder, but
//! not to an old copy of it: whoever kept a copy and knows the passphrase of that time can read
//! that copy.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    error::VaultError,
    kdf::{self, KdfCost},
    key::{self, DatabaseKey},
};

/// Bytes of a wrapped key: the key and the 16-byte tag that proves it.
const WRAPPED: usize = 48;

/// The database key, encrypted under something a person knows.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrappedKey {
    pub(crate) cost: KdfCost,
    #[serde(with = "crate::hex")]
    salt: [u8; 16],
    #[serde(with = "crate::hex")]
    nonce: [u8; 24],
    #[serde(with = "crate::hex")]
    wrapped: [u8; WRAPPED],
}

impl WrappedKey {
    /// Wraps `key` under `secret` for the slot `slot` of the practice `practice`.
    pub(crate) fn wrap(
        key: &DatabaseKey,
        secret: &[u8],
        cost: KdfCost,
        practice: Uuid,
        slot: Uuid,
    ) -> Result<Self, VaultError> {
        let salt = key::random()?;
        let nonce = key::random()?;
        let cipher = XChaCha20Poly1305::new((&*kdf::derive(secret, &salt, cost)?).into());
        let sealed = cipher
            .encrypt((&nonce).into(), Payload { msg: key.expose(), aad: &place(practice, slot) })
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(VaultError::Cipher)?;
        Ok(Self { cost, salt, nonce, wrapped: sealed })
    }

    /// The database key, or `None` when `secret` is not the one it was wrapped under (or the
    /// wrapped bytes came from another person or practice).
    pub(crate) fn unwrap(
        &self,
        secret: &[u8],
        practice: Uuid,
        slot: Uuid,
    ) -> Result<Option<DatabaseKey>, VaultError> {
        let cipher = XChaCha20Poly1305::new((&*kdf::derive(secret, &self.salt, self.cost)?).into());
        let opened = cipher.decrypt(
            (&self.nonce).into(),
            Payload { msg: &self.wrapped, aad: &place(practice, slot) },
        );
        Ok(opened.ok().map(Zeroizing::new).and_then(|bytes| DatabaseKey::from_slice(&bytes)))
    }
}

/// What a wrapped key is bound to: moved to another slot or practice, it no longer opens.
fn place(practice: Uuid, slot: Uuid) -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes[..16].copy_from_slice(practice.as_bytes());
    bytes[16..].copy_from_slice(slot.as_bytes());
    bytes
}
