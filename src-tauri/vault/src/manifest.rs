//! `practice.json`: who may open this practice, and the wrapped keys that let them. The only file
//! of a practice read without a key, because the lock screen shows the practice's name and its
//! people.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    error::VaultError,
    kdf::KdfCost,
    key::DatabaseKey,
    sheet::{Kind, Unproven},
    slots::WrappedKey,
};

/// Format 1 held the database key itself in each slot; since format 2 a person has a pair of keys.
const KIND: Kind = Kind {
    name: "practice.json",
    temporary: "practice.json.new",
    formats: 1..=2,
    damaged: DAMAGED,
};
const DAMAGED: &str = "practice.json is not as it was written";

/// One person's way in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StaffSlot {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) role: String,
    pub(crate) key: WrappedKey,
}

/// The way in of the printed recovery code.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecoverySlot {
    pub(crate) id: Uuid,
    pub(crate) key: WrappedKey,
}

/// What the file says.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    /// The cost of slots made from now on.
    pub(crate) kdf: KdfCost,
    pub(crate) staff: Vec<StaffSlot>,
    pub(crate) recovery: RecoverySlot,
}

impl Manifest {
    /// Reads the manifest in `dir`; `None` when there is none.
    ///
    /// # Errors
    /// `NewerVersion`, or `Damaged` for anything that is not a manifest as this program writes it.
    pub(crate) fn load(dir: &Path) -> Result<Option<Unproven<Self>>, VaultError> {
        let Some(unproven) = KIND.load::<Self>(dir)? else { return Ok(None) };
        unproven.body.must_be_sane()?;
        Ok(Some(unproven))
    }

    /// Refuses a manifest nobody could open, or that was weakened.
    pub(crate) fn must_be_sane(&self) -> Result<(), VaultError> {
        if !self.costs().all(KdfCost::is_permitted) {
            return Err(VaultError::Damaged {
                what: "practice.json asks for a weaker key derivation than is permitted",
            });
        }
        if self.staff.is_empty() {
            return Err(VaultError::Damaged { what: DAMAGED });
        }
        Ok(())
    }

    /// Puts this manifest in place of the one in `dir`, all of it or nothing.
    pub(crate) fn save(&self, dir: &Path, key: &DatabaseKey) -> Result<(), VaultError> {
        KIND.save(dir, self, key)
    }

    /// The slot of the person `id`.
    pub(crate) fn slot(&self, id: Uuid) -> Result<&StaffSlot, VaultError> {
        self.staff.iter().find(|slot| slot.id == id).ok_or(VaultError::UnknownSlot)
    }

    /// The same people with ways to another database key. The people whose slots are of format 1
    /// are named instead: the new key cannot be sealed to them.
    pub(crate) fn resealed(&self, key: &DatabaseKey) -> Result<Self, VaultError> {
        let mut next = self.clone();
        let mut without = Vec::new();
        for slot in &mut next.staff {
            match slot.key.resealed(key, self.id, slot.id)? {
                Some(resealed) => slot.key = resealed,
                None => without.push(slot.name.clone()),
            }
        }
        match next.recovery.key.resealed(key, self.id, next.recovery.id)? {
            Some(resealed) => next.recovery.key = resealed,
            None => return Err(VaultError::OldRecoveryKit),
        }
        if without.is_empty() { Ok(next) } else { Err(VaultError::OldSlots(without)) }
    }

    fn costs(&self) -> impl Iterator<Item = KdfCost> {
        let slots = self.staff.iter().map(|slot| slot.key.cost);
        slots.chain([self.kdf, self.recovery.key.cost])
    }
}

/// Where the manifest lives, for the check whether a folder is taken.
pub(crate) fn path(dir: &Path) -> PathBuf {
    dir.join(KIND.name)
}
