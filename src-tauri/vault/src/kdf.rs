//! From what a person types to a key: Argon2id, slow on purpose.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::error::VaultError;

/// How long opening the practice may take: slow for somebody who guesses, hardly felt by somebody
/// who knows.
const UNLOCK: Duration = Duration::from_millis(350);
/// Passes taken at most on a fast computer, so that a slow one can still open the practice.
const MOST_PASSES: u32 = 8;

/// How much work one guess at a passphrase costs.
///
/// Stored beside each slot so that it can rise later without locking anybody out. A manifest
/// that asks for less than [`KdfCost::FLOOR`] has been weakened and is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KdfCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl KdfCost {
    /// 64 MiB, three passes, one lane: the cost of a new practice. Memory and passes are those RFC
    /// 9106 (section 4) recommends where memory is short, and above the least the OWASP Password
    /// Storage Cheat Sheet accepts for Argon2id (46 MiB, one pass).
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };
    /// 64 MiB, two passes, one lane: the least the vault accepts anywhere. Meant for tests, which
    /// open many practices.
    pub const FLOOR: Self = Self { memory_kib: 64 * 1024, passes: 2, lanes: 1 };

    /// A cost that takes this computer about a third of a second: one pass over 64 MiB is timed, and
    /// as many passes are taken as fit. Never below [`KdfCost::FLOOR`], however slow the computer.
    ///
    /// # Errors
    /// [`VaultError::KdfCost`], which the floor never gives.
    pub fn calibrated() -> Result<Self, VaultError> {
        let start = std::time::Instant::now();
        derive(b"calibration", &[0; 16], Self::FLOOR)?;
        let pass = (start.elapsed() / Self::FLOOR.passes).max(Duration::from_millis(1));
        let passes = u32::try_from(UNLOCK.as_millis() / pass.as_millis().max(1)).unwrap_or(2);
        Ok(Self { passes: passes.clamp(Self::FLOOR.passes, MOST_PASSES), ..Self::FLOOR })
    }

    /// A cost of `memory_kib` KiB, `passes` passes and `lanes` lanes.
    ///
    /// # Errors
    /// [`VaultError::KdfCost`] below the floor, or so high (1 GiB, 64 passes, 16 lanes) that it
    /// would only be a way to hang the program.
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self, VaultError> {
        let cost = Self { memory_kib, passes, lanes };
        if cost.is_permitted() { Ok(cost) } else { Err(VaultError::KdfCost) }
    }

    /// Whether the cost lies between the floor and the ceiling; asked of every manifest read.
    pub(crate) fn is_permitted(self) -> bool {
        (Self::FLOOR.memory_kib..=1024 * 1024).contains(&self.memory_kib)
            && (Self::FLOOR.passes..=64).contains(&self.passes)
            && (Self::FLOOR.lanes..=16).contains(&self.lanes)
    }
}

/// The key that `secret` and `salt` give at this cost. `secret` is taken as the bytes it is:
/// nothing trimmed, no Unicode normalisation.
pub(crate) fn derive(
    secret: &[u8],
    salt: &[u8; 16],
    cost: KdfCost,
) -> Result<Zeroizing<[u8; 32]>, VaultError> {
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32))
        .map_err(|_| VaultError::KdfCost)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret, salt, key.as_mut_slice())
        .map_err(|_| VaultError::KdfCost)?;
    Ok(key)
}
