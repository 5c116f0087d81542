//! A practice that is locked but not closed: nobody is signed in and nothing of any client is in
//! memory, but the key is, so that the next person is at work within a second by PIN. It ends with
//! the passphrase's hours, with the computer's sleep, or when somebody closes the practice.

use crate::audit::{self, FailedUnlock};
use crate::rights::Act;
use crate::staff::MOST_WRONG_PINS;
use crate::store::{pins, profile, staff};
use crate::{Clock, Error, Instant, Practice, Result, StaffId};
use std::sync::Arc;
use std::time::Duration;
use vault::Vault;

const HOUR: i64 = 3_600_000;

/// When a passphrase was last typed, by both clocks: one can be set, the other may stand still while
/// the computer sleeps.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Proven {
    at: Instant,
    reading: Duration,
}

impl Proven {
    pub(crate) fn now(clock: &dyn Clock) -> Self {
        Self { at: clock.now(), reading: clock.monotonic() }
    }

    /// Milliseconds since then, by whichever clock says more.
    fn since(self, clock: &dyn Clock) -> i64 {
        let measured = clock.monotonic().saturating_sub(self.reading).as_millis();
        let claimed = clock.now().0.saturating_sub(self.at.0);
        claimed.max(i64::try_from(measured).unwrap_or(i64::MAX))
    }
}

/// An open vault with nobody in it.
pub struct Standby {
    vault: Arc<Vault>,
    clock: Arc<dyn Clock>,
    proven: Proven,
}

impl Practice {
    /// Lets go of everything but the key, so that somebody may sign in by PIN. `None` when nobody
    /// could, or PINs are switched off: then the practice is closed by dropping it.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn stand_by(&self) -> Result<Option<Standby>> {
        self.may(Act::RecordLock)?;
        let standby =
            Standby { vault: self.shared_vault(), clock: self.clock(), proven: self.proven() };
        Ok(if standby.who_may_use_a_pin()?.is_empty() { None } else { Some(standby) })
    }
}

impl Standby {
    /// The people whose PIN is taken now; nobody's once the passphrase is older than the practice
    /// allows.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn who_may_use_a_pin(&self) -> Result<Vec<StaffId>> {
        self.vault.read(|conn| {
            let hours = profile::parameters(conn)?.get("pin_hours");
            if self.proven.since(&*self.clock) >= i64::from(hours) * HOUR {
                return Ok(Vec::new());
            }
            let active = staff::all(conn)?.into_iter().filter(|person| person.active);
            let active: Vec<StaffId> = active.map(|person| person.id).collect();
            let mut usable = pins::usable(conn, MOST_WRONG_PINS)?;
            usable.retain(|person| active.contains(person));
            Ok(usable)
        })
    }

    /// The longest the computer may have slept, in minutes, before the practice is closed.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn longest_sleep(&self) -> Result<i32> {
        self.vault.read(|conn| Ok(profile::parameters(conn)?.get("pin_sleep_minutes")))
    }

    /// Signs `who` in by PIN.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a wrong `pin`, with the rule `passphrase_needed` once it was wrong too
    /// often or is not taken now. Each wrong one is on record.
    pub fn sign_in_by_pin(&self, who: StaffId, pin: &str) -> Result<Practice> {
        if !self.who_may_use_a_pin()?.contains(&who) {
            return Err(Error::invalid("pin", "passphrase_needed"));
        }
        let kept = self.vault.read(|conn| pins::get(conn, who))?.ok_or(Error::NotFound("pin"))?;
        if !kept.hash.matches(pin)? {
            let wrong = kept.wrong + 1;
            self.record_wrong_pin(who, wrong)?;
            let rule = if wrong < MOST_WRONG_PINS { "wrong_pin" } else { "passphrase_needed" };
            return Err(Error::invalid("pin", rule));
        }
        Practice::enter(self.vault.clone(), who, self.clock.clone(), self.proven, "pin")
    }

    /// Signs `who` in by passphrase, without opening the database anew.
    ///
    /// # Errors
    /// [`vault::VaultError::WrongPassphrase`], [`vault::VaultError::Wait`]; [`Error::Forbidden`] when the person
    /// no longer works here.
    pub fn sign_in(&self, who: StaffId, passphrase: &str) -> Result<Practice> {
        self.vault.check_passphrase(who.uuid(), passphrase, self.clock.now().0)?;
        let proven = Proven::now(&*self.clock);
        Practice::enter(self.vault.clone(), who, self.clock.clone(), proven, "passphrase")
    }

    fn record_wrong_pin(&self, who: StaffId, wrong: u32) -> Result<()> {
        let seal = Practice::seal_of(&self.vault)?;
        self.vault.write(|tx| {
            let stamp = crate::clock::resume(tx, self.clock.clone())?.stamp();
            pins::set_wrong(tx, who, wrong)?;
            let failed = [FailedUnlock { staff: Some(who), at: stamp.claimed }];
            audit::record_failed_unlocks(tx, &seal, &failed, stamp)
        })
    }
}
