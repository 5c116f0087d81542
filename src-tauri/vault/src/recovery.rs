//! The recovery code: twelve English words on paper, the way back in when every passphrase is
//! forgotten.

use bip39::{Language, Mnemonic};
use zeroize::Zeroizing;

use crate::{error::VaultError, key};

/// Twelve words of the BIP 39 English list: 128 random bits and a checksum that catches a
/// misread word. Wiped when dropped; `Debug` shows no word.
#[derive(Clone)]
pub struct RecoveryCode(Zeroizing<[u8; 16]>);

impl RecoveryCode {
    pub(crate) fn generate() -> Result<Self, VaultError> {
        Ok(Self(Zeroizing::new(key::random()?)))
    }

    /// The words in order, to be printed once.
    #[must_use]
    pub fn words(&self) -> Vec<&'static str> {
        // Sixteen bytes always make twelve words, so the error has no way to occur.
        Mnemonic::from_entropy_in(Language::English, self.0.as_slice())
            .map(|mnemonic| mnemonic.words().collect())
            .unwrap_or_default()
    }

    /// Reads the words as somebody typed them: capitals, commas, numbers and line breaks between
    /// them do not matter.
    ///
    /// # Errors
    /// [`VaultError::BadRecoveryCode`] when they are not twelve words of the list with a matching
    /// checksum.
    pub fn parse(text: &str) -> Result<Self, VaultError> {
        let mut clean = Zeroizing::new(String::with_capacity(text.len()));
        for word in text.split(|c: char| !c.is_ascii_alphabetic()) {
            if !word.is_empty() {
                if !clean.is_empty() {
                    clean.push(' ');
                }
                clean.extend(word.chars().map(|c| c.to_ascii_lowercase()));
            }
        }
        let mnemonic = Mnemonic::parse_in_normalized(Language::English, &clean)
            .map_err(|_| VaultError::BadRecoveryCode)?;
        let entropy = Zeroizing::new(mnemonic.to_entropy());
        let mut code = Self(Zeroizing::new([0; 16]));
        if entropy.len() != code.0.len() {
            return Err(VaultError::BadRecoveryCode);
        }
        code.0.copy_from_slice(&entropy);
        Ok(code)
    }

    pub(crate) fn secret(&self) -> &[u8] {
        self.0.as_slice()
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(..)")
    }
}
