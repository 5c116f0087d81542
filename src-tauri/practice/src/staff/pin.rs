//! The PIN of somebody who works here: switches people and wakes a resting screen while the
//! practice is open. It opens no file, so it may be short.

use super::Staff;
use crate::audit::Op;
use crate::rights::Act;
use crate::store::pins as store;
use crate::{Error, Practice, Result};
use vault::PinHash;

/// Digits of a PIN.
const DIGITS: std::ops::RangeInclusive<usize> = 4..=8;
/// Wrong PINs in a row after which only the passphrase is taken.
pub(crate) const MOST_WRONG: u32 = 5;

impl Practice {
    /// Sets one's own PIN. `own` is one's passphrase, asked again so that nobody sets a PIN at a
    /// window left open.
    ///
    /// # Errors
    /// [`Error::Invalid`] for `own_passphrase`, and for a `pin` that is not four to eight digits or
    /// is one everybody tries first.
    pub fn set_pin(&self, own: &str, pin: &str) -> Result<()> {
        self.may(Act::SetPin)?;
        let hash = PinHash::of(checked(pin)?)?;
        self.prove(own)?;
        self.transact(Op::SetPin, |tx, note| {
            note.subject(self.actor().id);
            store::set(tx, self.actor().id, &hash, self.now())
        })
    }

    /// Drops one's own PIN: from now on the passphrase is asked each time.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn remove_pin(&self) -> Result<()> {
        self.may(Act::RemovePin)?;
        self.transact(Op::RemovePin, |tx, note| {
            note.subject(self.actor().id);
            store::remove(tx, self.actor().id)
        })
    }

    /// Whether the person signed in has a PIN.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn has_pin(&self) -> Result<bool> {
        self.may(Act::HasPin)?;
        self.read(|conn| Ok(store::get(conn, self.actor().id)?.is_some()))
    }

    /// Asks the person signed in for their passphrase again.
    pub(crate) fn prove(&self, own: &str) -> Result<()> {
        match self.check_passphrase(self.actor(), own) {
            Err(Error::Vault(vault::VaultError::WrongPassphrase)) => {
                Err(Error::invalid("own_passphrase", "wrong_passphrase"))
            }
            checked => checked,
        }
    }

    /// Whether `passphrase` is `person`'s. A wrong one makes the next wait longer; with the right
    /// one the wrong ones before it go on record.
    pub(crate) fn check_passphrase(&self, person: &Staff, passphrase: &str) -> Result<()> {
        self.vault().check_passphrase(person.id.uuid(), passphrase, self.now().0)?;
        self.record_attempts()
    }
}

fn checked(pin: &str) -> Result<&str> {
    let digits = pin.as_bytes();
    if !DIGITS.contains(&digits.len()) || !digits.iter().all(u8::is_ascii_digit) {
        return Err(Error::invalid("pin", "not_digits"));
    }
    let steps: Vec<i16> =
        digits.windows(2).map(|pair| i16::from(pair[1]) - i16::from(pair[0])).collect();
    if [-1, 0, 1].iter().any(|step| steps.iter().all(|found| found == step)) {
        return Err(Error::invalid("pin", "too_easy"));
    }
    Ok(pin)
}

#[cfg(test)]
mod tests {
    use super::checked;

    #[test]
    fn a_pin_is_four_to_eight_digits_and_not_the_first_anybody_tries() {
        for bad in ["", "123", "12a4", "1111", "1234", "8765", "000000", "123456789", "１２９４"]
        {
            assert!(checked(bad).is_err(), "{bad:?} is refused");
        }
        for good in ["2580", "1294", "19730512"] {
            assert!(checked(good).is_ok(), "{good} is taken");
        }
    }
}
