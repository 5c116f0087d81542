//! A person's pair of keys: the database key is sealed to the public half (RFC 9180, X25519,
//! HKDF-SHA-256, ChaCha20-Poly1305), and only the private half opens it.

use hpke::{
    Deserializable, Kem as _, OpModeR, OpModeS, Serializable, aead::ChaCha20Poly1305,
    kdf::HkdfSha256, kem::X25519HkdfSha256, single_shot_open, single_shot_seal,
};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{error::VaultError, key::DatabaseKey};

type Kem = X25519HkdfSha256;

/// What the seal is for; part of what is sealed.
const PURPOSE: &[u8] = b"dermis database key v2";
/// Bytes of a sealed key: the key and the 16-byte tag that proves it.
const SEALED: usize = 48;

/// The public half, and the database key sealed to it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pair {
    #[serde(with = "crate::hex")]
    public: [u8; 32],
    /// The one-time public key of the sealing.
    #[serde(with = "crate::hex")]
    once: [u8; 32],
    #[serde(with = "crate::hex")]
    sealed: [u8; SEALED],
}

impl Pair {
    /// A new pair with `key` sealed to it, bound to `place`; the private half is given out.
    pub(crate) fn generate(
        key: &DatabaseKey,
        place: &[u8],
    ) -> Result<(Zeroizing<[u8; 32]>, Self), VaultError> {
        let (private, public) = Kem::gen_keypair();
        let public = public.to_bytes().into();
        let pair = Self::sealed_to(public, key, place)?;
        Ok((Zeroizing::new(private.to_bytes().into()), pair))
    }

    /// The same pair with another key sealed to it.
    pub(crate) fn resealed(&self, key: &DatabaseKey, place: &[u8]) -> Result<Self, VaultError> {
        Self::sealed_to(self.public, key, place)
    }

    fn sealed_to(public: [u8; 32], key: &DatabaseKey, place: &[u8]) -> Result<Self, VaultError> {
        let to =
            <Kem as hpke::Kem>::PublicKey::from_bytes(&public).map_err(|_| VaultError::Cipher)?;
        let sealed = single_shot_seal::<ChaCha20Poly1305, HkdfSha256, Kem>(
            &OpModeS::Base,
            &to,
            PURPOSE,
            key.expose(),
            place,
        );
        let (once, sealed) = sealed.map_err(|_| VaultError::Cipher)?;
        let sealed = sealed.try_into().map_err(|_| VaultError::Cipher)?;
        Ok(Self { public, once: once.to_bytes().into(), sealed })
    }

    /// The database key, or `None` when `private` is not the other half or something was changed.
    pub(crate) fn open(&self, private: &[u8], place: &[u8]) -> Option<DatabaseKey> {
        let private = <Kem as hpke::Kem>::PrivateKey::from_bytes(private).ok()?;
        let once = <Kem as hpke::Kem>::EncappedKey::from_bytes(&self.once).ok()?;
        let opened = single_shot_open::<ChaCha20Poly1305, HkdfSha256, Kem>(
            &OpModeR::Base,
            &private,
            &once,
            PURPOSE,
            &self.sealed,
            place,
        );
        opened.ok().map(Zeroizing::new).and_then(|bytes| DatabaseKey::from_slice(&bytes))
    }
}
