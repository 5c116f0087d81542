//! The one random key everything in a practice is encrypted with, and what is derived from it.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{error::VaultError, hex};

/// The database key. On the heap, so that moving the value leaves no copy behind; wiped when
/// dropped; deliberately without `Debug` and `Clone`.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(crate) struct DatabaseKey(Box<[u8; 32]>);

impl DatabaseKey {
    /// A new random key.
    pub(crate) fn generate() -> Result<Self, VaultError> {
        let mut key = Self(Box::new([0; 32]));
        getrandom::fill(key.0.as_mut_slice()).map_err(|_| VaultError::Random)?;
        Ok(key)
    }

    /// The key out of an opened slot; `None` when the slot held something of another length.
    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut key = Self(Box::new([0; 32]));
        if bytes.len() != key.0.len() {
            return None;
        }
        key.0.copy_from_slice(bytes);
        Some(key)
    }

    /// The raw bytes, to be wrapped in a slot.
    pub(crate) fn expose(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// The statement that keys a connection. Raw bytes need no derivation: opening costs
    /// microseconds, and the slow part was done once at the slot.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        // Room for all of it at once: a growing string would leave pieces of the key behind.
        let mut sql = Zeroizing::new(String::with_capacity(96));
        sql.push_str("PRAGMA key = \"x'");
        hex::push(&mut sql, self.expose());
        sql.push_str("'\";");
        sql
    }

    /// A key for one purpose, named by `label`: HMAC-SHA-256 of the label under the database key.
    /// Knowing it tells nothing about the database key.
    pub(crate) fn derive(&self, label: &str) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(keyed_hash(&self.0, label.as_bytes()))
    }
}

/// HMAC-SHA-256 of `message` under `key`.
pub(crate) fn keyed_hash(key: &[u8; 32], message: &[u8]) -> [u8; 32] {
    // HMAC fills a short key up with zeros to the block of the hash.
    let mut block = Zeroizing::new([0; 64]);
    block[..32].copy_from_slice(key);
    let mut mac = Hmac::<Sha256>::new((&*block).into());
    mac.update(message);
    mac.finalize().into_bytes().into()
}

/// `N` fresh random bytes, for salts, nonces and recovery codes.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| VaultError::Random)?;
    Ok(bytes)
}
