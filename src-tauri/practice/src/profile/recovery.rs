//! The recovery kit: the printed words that open the practice when every passphrase is lost.

use crate::audit::Op;
use crate::documents::{letter_size, stamp};
use crate::rights::Act;
use crate::store::profile as store;
use crate::{Clock, Error, Practice, RecoveryCode, Result, StaffId};
use documents::{RecoveryPaper, Sheet};
use std::path::Path;
use std::sync::Arc;
use vault::{Vault, VaultError};

/// A word typed back from the printed kit.
#[derive(Debug, Clone, serde::Deserialize, specta::Type)]
pub struct TypedWord {
    /// Place on the kit, from 1.
    pub place: u8,
    /// The word, as typed.
    pub word: String,
}

impl Practice {
    /// Makes a new recovery code; older kits no longer open anything.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage.
    pub fn issue_recovery_kit(&self) -> Result<RecoveryCode> {
        self.may(Act::IssueRecoveryKit)?;
        self.transact(Op::IssueRecoveryKit, |tx, _| {
            store::confirm_recovery(tx, None)?;
            Ok(self.vault().new_recovery_code()?)
        })
    }

    /// The kit as it prints. The words exist on this page and nowhere else.
    fn recovery_sheet(&self, code: &RecoveryCode) -> Result<Sheet> {
        let profile = self.profile()?.fields;
        let words: Vec<String> = code.words().into_iter().map(str::to_owned).collect();
        let words = words.try_into();
        let paper = RecoveryPaper {
            size: letter_size(profile.paper),
            stamp: stamp(self.now(), self.zone()),
            practice: profile.name,
            made_on: self.today().long(),
            made_by: self.actor().name.clone(),
            words: words.map_err(|_| Error::Paper("recovery words".to_owned()))?,
        };
        Ok(self.engine().recovery_kit(&paper)?)
    }

    /// Hands the kit's PDF to a printer by `hand_over`, then records it. Its words never wait in the print
    /// queue, and no transaction is open while the print system is asked.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Paper`]; and whatever `hand_over`
    /// gives, and then nothing is on record.
    pub fn print_recovery_kit<E: From<Error> + From<VaultError>>(
        &self,
        code: &RecoveryCode,
        hand_over: impl FnOnce(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.may(Act::PrintRecoveryKit)?;
        let pdf = self.recovery_sheet(code)?.pdf;
        hand_over(&pdf)?;
        Ok(self.transact(Op::PrintRecoveryKit, |_, _| Ok(()))?)
    }

    /// Writes the kit's PDF outside the practice by `write` and records it in the same transaction.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Paper`]; and whatever `write` gives.
    pub fn save_recovery_kit<E: From<Error> + From<VaultError>>(
        &self,
        code: &RecoveryCode,
        write: impl FnOnce(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.may(Act::SaveRecoveryKit)?;
        let pdf = self.recovery_sheet(code)?.pdf;
        self.transact_or(Op::SaveRecoveryKit, |_, _| write(&pdf))
    }

    /// Takes words typed back from the kit as proof that it came out right.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] naming the word that does
    /// not match (`word_4`).
    pub fn confirm_recovery_kit(&self, code: &RecoveryCode, typed: &[TypedWord]) -> Result<()> {
        self.may(Act::ConfirmRecoveryKit)?;
        let words = code.words();
        for TypedWord { place, word } in typed {
            let right = usize::from(*place).checked_sub(1).and_then(|at| words.get(at));
            if right.is_none_or(|right| !word.trim().eq_ignore_ascii_case(right)) {
                return Err(Error::invalid(format!("word_{place}"), "no_match"));
            }
        }
        if typed.len() < 2 {
            return Err(Error::invalid("words", "required"));
        }
        self.transact(Op::ConfirmRecoveryKit, |tx, _| store::confirm_recovery(tx, Some(self.now())))
    }

    /// Opens the practice with its recovery code and gives `staff` a new passphrase.
    ///
    /// # Errors
    /// [`Error::Invalid`] for `words` of another practice or of an older kit, and for a weak
    /// passphrase; [`Error::Forbidden`] when the person may not manage the practice.
    pub fn recover(
        dir: &Path,
        code: &RecoveryCode,
        staff: StaffId,
        passphrase: &str,
        clock: Arc<dyn Clock>,
    ) -> Result<Self> {
        crate::staff::must_be_strong("passphrase", passphrase)?;
        let opened = Vault::recover(dir, code, &crate::store::LADDER, clock.now().0);
        if matches!(opened, Err(VaultError::BadRecoveryCode)) {
            return Err(Error::invalid("words", "not_this_kit"));
        }
        let vault = opened?;
        let person = vault.read(|conn| crate::store::staff::get(conn, staff))?;
        if !person.is_some_and(|person| person.active && person.may_manage) {
            return Err(Error::Forbidden("manage"));
        }
        vault.set_passphrase(staff.uuid(), passphrase)?;
        drop(vault);
        let practice = Self::unlock(dir, staff, passphrase, clock)?;
        practice.transact(Op::Recover, |_, _| Ok(()))?;
        Ok(practice)
    }
}
