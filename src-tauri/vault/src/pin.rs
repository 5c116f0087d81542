//! A PIN: too short to protect a file, enough to tell people apart at a computer that is open
//! anyway. Only its hash is kept, inside the encrypted database.

use crate::{
    error::VaultError,
    kdf::{self, KdfCost},
    key,
};

/// What a PIN is compared with.
#[derive(Clone, PartialEq, Eq)]
pub struct PinHash {
    /// Random, one per PIN.
    pub salt: [u8; 16],
    /// Argon2id at [`KdfCost::FLOOR`].
    pub hash: [u8; 32],
}

impl PinHash {
    /// Hashes `pin` with a new salt.
    ///
    /// # Errors
    /// [`VaultError::Random`].
    pub fn of(pin: &str) -> Result<Self, VaultError> {
        let salt = key::random()?;
        Ok(Self { salt, hash: *kdf::derive(pin.as_bytes(), &salt, KdfCost::FLOOR)? })
    }

    /// Whether `pin` is the one that was hashed.
    ///
    /// # Errors
    /// [`VaultError::KdfCost`], which the fixed cost never gives.
    pub fn matches(&self, pin: &str) -> Result<bool, VaultError> {
        Ok(*kdf::derive(pin.as_bytes(), &self.salt, KdfCost::FLOOR)? == self.hash)
    }
}
