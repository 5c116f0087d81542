//! Key slots: one way to the database key per person, and one for the recovery code.
//!
//! What a person knows opens the private half of their pair, and the private half opens the
//! database key that was sealed to the public one. So the database key can be changed for
//! everybody by one person, without anybody else's passphrase, and knowing an old database key
//! opens no new one.
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
    pair::Pair,
};

/// Bytes of a wrapped key: the key and the 16-byte tag that proves it.
const WRAPPED: usize = 48;

/// A way to the database key for somebody who knows the right thing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrappedKey {
    pub(crate) cost: KdfCost,
    #[serde(with = "crate::hex")]
    salt: [u8; 16],
    #[serde(with = "crate::hex")]
    nonce: [u8; 24],
    /// The private half of the pair; the database key itself in a slot of format 1.
    #[serde(with = "crate::hex")]
    wrapped: [u8; WRAPPED],
    /// Missing in a slot of format 1, which is made anew when its person next signs in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pair: Option<Pair>,
}

impl WrappedKey {
    /// Makes a way to `key` for whoever knows `secret`, in the slot `slot` of the practice
    /// `practice`.
    pub(crate) fn wrap(
        key: &DatabaseKey,
        secret: &[u8],
        cost: KdfCost,
        practice: Uuid,
        slot: Uuid,
    ) -> Result<Self, VaultError> {
        let place = place(practice, slot);
        let (private, pair) = Pair::generate(key, &place)?;
        let salt = key::random()?;
        let nonce = key::random()?;
        let cipher = XChaCha20Poly1305::new((&*kdf::derive(secret, &salt, cost)?).into());
        let sealed = cipher
            .encrypt((&nonce).into(), Payload { msg: private.as_slice(), aad: &place })
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(VaultError::Cipher)?;
        Ok(Self { cost, salt, nonce, wrapped: sealed, pair: Some(pair) })
    }

    /// The database key, or `None` when `secret` is not the one it was wrapped under (or the
    /// wrapped bytes came from another person or practice).
    pub(crate) fn unwrap(
        &self,
        secret: &[u8],
        practice: Uuid,
        slot: Uuid,
    ) -> Result<Option<DatabaseKey>, VaultError> {
        let place = place(practice, slot);
        let cipher = XChaCha20Poly1305::new((&*kdf::derive(secret, &self.salt, self.cost)?).into());
        let opened =
            cipher.decrypt((&self.nonce).into(), Payload { msg: &self.wrapped, aad: &place });
        let Some(opened) = opened.ok().map(Zeroizing::new) else { return Ok(None) };
        Ok(match &self.pair {
            Some(pair) => pair.open(&opened, &place),
            None => DatabaseKey::from_slice(&opened),
        })
    }

    /// The same way in, to another database key. `None` for a slot of format 1, which holds no
    /// pair to seal the new key to.
    pub(crate) fn resealed(
        &self,
        key: &DatabaseKey,
        practice: Uuid,
        slot: Uuid,
    ) -> Result<Option<Self>, VaultError> {
        let Some(pair) = &self.pair else { return Ok(None) };
        let pair = pair.resealed(key, &place(practice, slot))?;
        Ok(Some(Self { pair: Some(pair), ..self.clone() }))
    }

    /// Whether the slot was made before people had pairs.
    pub(crate) fn is_of_format_1(&self) -> bool {
        self.pair.is_none()
    }
}

/// What a wrapped key is bound to: moved to another slot or practice, it no longer opens.
fn place(practice: Uuid, slot: Uuid) -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes[..16].copy_from_slice(practice.as_bytes());
    bytes[16..].copy_from_slice(slot.as_bytes());
    bytes
}
