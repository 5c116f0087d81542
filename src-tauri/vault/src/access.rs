//! Who may open the practice: giving access, changing it, taking it away.

use std::sync::PoisonError;

use uuid::Uuid;

use crate::{
    Attempt, Attempts, NewSlot, Sign, Vault, attempts,
    error::VaultError,
    manifest::{Manifest, StaffSlot},
    open::{counted, recovery_slot, sign, staff_slot},
    recovery::RecoveryCode,
};

impl Vault {
    /// The practice's name and its people, as the lock screen shows them.
    #[must_use]
    pub fn sign(&self) -> Sign {
        sign(&self.manifest())
    }

    /// Gives a further person access.
    ///
    /// # Errors
    /// [`VaultError::SlotExists`], [`VaultError::EmptyPassphrase`].
    pub fn add_slot(&self, new: NewSlot<'_>) -> Result<(), VaultError> {
        self.change(|manifest| {
            if manifest.slot(new.id).is_ok() {
                return Err(VaultError::SlotExists);
            }
            let slot = staff_slot(self.database.key(), manifest.id, manifest.kdf, &new)?;
            manifest.staff.push(slot);
            Ok(())
        })
    }

    /// Changes what the lock screen shows for a person.
    ///
    /// # Errors
    /// [`VaultError::UnknownSlot`].
    pub fn rename_slot(&self, id: Uuid, name: &str, role: &str) -> Result<(), VaultError> {
        self.change(|manifest| {
            let slot = slot_mut(manifest, id)?;
            name.clone_into(&mut slot.name);
            role.clone_into(&mut slot.role);
            Ok(())
        })
    }

    /// Gives a person a new passphrase; the old one stops opening the practice.
    ///
    /// # Errors
    /// [`VaultError::UnknownSlot`], [`VaultError::EmptyPassphrase`].
    pub fn set_passphrase(&self, id: Uuid, passphrase: &str) -> Result<(), VaultError> {
        self.change(|manifest| {
            let (practice, cost) = (manifest.id, manifest.kdf);
            let slot = slot_mut(manifest, id)?;
            let new = NewSlot { id, name: &slot.name, role: &slot.role, passphrase };
            *slot = staff_slot(self.database.key(), practice, cost, &new)?;
            Ok(())
        })
    }

    /// Ends a person's access to this folder.
    ///
    /// # Errors
    /// [`VaultError::UnknownSlot`], [`VaultError::LastSlot`].
    pub fn remove_slot(&self, id: Uuid) -> Result<(), VaultError> {
        self.change(|manifest| {
            manifest.slot(id)?;
            if manifest.staff.len() == 1 {
                return Err(VaultError::LastSlot);
            }
            manifest.staff.retain(|slot| slot.id != id);
            Ok(())
        })
    }

    /// Changes the name of the practice on the lock screen.
    ///
    /// # Errors
    /// [`VaultError::Io`].
    pub fn rename_practice(&self, name: &str) -> Result<(), VaultError> {
        self.change(|manifest| {
            name.clone_into(&mut manifest.name);
            Ok(())
        })
    }

    /// Makes a new recovery code; the printed one stops working.
    ///
    /// # Errors
    /// [`VaultError::Io`], [`VaultError::Random`].
    pub fn new_recovery_code(&self) -> Result<RecoveryCode, VaultError> {
        let code = RecoveryCode::generate()?;
        self.renew_recovery_slot(&code)?;
        Ok(code)
    }

    /// Asks a person for their passphrase again while the practice is open. As slow as unlocking,
    /// and a wrong one counts like a wrong one at the door.
    ///
    /// # Errors
    /// [`VaultError::UnknownSlot`], [`VaultError::WrongPassphrase`], [`VaultError::Wait`].
    pub fn check_passphrase(
        &self,
        slot: Uuid,
        passphrase: &str,
        now: i64,
    ) -> Result<(), VaultError> {
        let (practice, key) = {
            let manifest = self.manifest();
            (manifest.id, manifest.slot(slot)?.key.clone())
        };
        let tried = Attempt { slot: Some(slot), at: now };
        match counted(&self.dir, tried, || key.unwrap(passphrase.as_bytes(), practice, slot))? {
            Some(_) => Ok(()),
            None => Err(VaultError::WrongPassphrase),
        }
    }

    /// The wrong passphrases since somebody last had them put on record.
    #[must_use]
    pub fn attempts(&self) -> Attempts {
        Attempts::of(&self.dir)
    }

    /// They are on record now: the count begins anew.
    ///
    /// # Errors
    /// [`VaultError::Io`].
    pub fn forget_attempts(&self) -> Result<(), VaultError> {
        attempts::forget(&self.dir)
    }

    /// Makes the slot of a recovery code of format 1 anew, for the same code.
    pub(crate) fn renew_recovery_slot(&self, code: &RecoveryCode) -> Result<(), VaultError> {
        self.change(|manifest| {
            manifest.recovery =
                recovery_slot(self.database.key(), manifest.id, manifest.kdf, code)?;
            Ok(())
        })
    }

    /// Changes a copy of the manifest, saves it, and only then believes it.
    fn change(
        &self,
        edit: impl FnOnce(&mut Manifest) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        let mut current = self.manifest.lock().unwrap_or_else(PoisonError::into_inner);
        let mut next = current.clone();
        edit(&mut next)?;
        next.save(&self.dir, self.database.key())?;
        *current = next;
        Ok(())
    }
}

fn slot_mut(manifest: &mut Manifest, id: Uuid) -> Result<&mut StaffSlot, VaultError> {
    manifest.staff.iter_mut().find(|slot| slot.id == id).ok_or(VaultError::UnknownSlot)
}
