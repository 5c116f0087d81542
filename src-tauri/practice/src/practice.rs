//! One open practice: the only door to its records. It holds the vault, the clock and the person
//! signed in; every act goes through [`Practice::transact`], so none can skip the record.

use crate::audit::{self, Note, Op};
use crate::clients::Index;
use crate::profile::{NewPractice, Profile};
use crate::rights::Act;
use crate::staff::Staff;
use crate::store::{self, LADDER};
use crate::{ClientId, Clock, Day, Error, Instant, Result, StaffId};
use rusqlite::{Connection, Transaction};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, RwLock};
use vault::{KdfCost, NewSlot, RecoveryCode, Sign, Vault, VaultError};

/// An open practice with somebody signed in.
pub struct Practice {
    vault: Vault,
    clock: Arc<dyn Clock>,
    actor: Staff,
    zone: RwLock<chrono_tz::Tz>,
    seal: [u8; 32],
    pub(crate) index: RwLock<Index>,
    /// Clients Today has named since signing in.
    pub(crate) named_today: Mutex<BTreeSet<ClientId>>,
    pub(crate) engine: OnceLock<documents::Engine>,
}

/// A practice just set up, and the one chance to print its recovery code.
pub struct Created {
    /// The open practice, its owner signed in.
    pub practice: Practice,
    /// Opens the practice when every passphrase is lost.
    pub recovery: RecoveryCode,
}

impl Practice {
    /// What the lock screen may show of the practice in `dir`: its name and its people. `None` when
    /// there is no practice there.
    ///
    /// # Errors
    /// [`Error::Vault`] when the folder cannot be read or holds something else.
    pub fn peek(dir: &Path) -> Result<Option<Sign>> {
        Ok(Vault::peek(dir)?)
    }

    /// Sets up a new practice in `dir` and signs its owner in.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the field; [`Error::Vault`] when the folder already holds a
    /// practice or cannot be written.
    pub fn create(dir: &Path, new: NewPractice, clock: Arc<dyn Clock>) -> Result<Created> {
        Self::create_with_cost(dir, new, clock, KdfCost::STANDARD)
    }

    /// [`Self::create`] at a chosen cost of guessing a passphrase.
    ///
    /// # Errors
    /// As for [`Self::create`].
    pub fn create_with_cost(
        dir: &Path,
        new: NewPractice,
        clock: Arc<dyn Clock>,
        cost: KdfCost,
    ) -> Result<Created> {
        let new = new.checked()?;
        let owner = Staff::owner(&new.owner);
        let slot = NewSlot {
            id: owner.id.uuid(),
            name: &owner.name,
            role: owner.role.name(),
            passphrase: &new.owner.passphrase,
        };
        let (vault, recovery) =
            Vault::create_with_cost(dir, &new.profile.name, &LADDER, slot, cost)?;
        let practice = Self::open(vault, clock, owner, &new.profile.time_zone);
        practice.transact(Op::CreatePractice, |tx, _| {
            store::staff::insert(tx, &practice.actor)?;
            store::profile::insert(tx, &new.profile, false)?;
            crate::checklists::seed(tx)?;
            crate::history::seed(tx)?;
            crate::consents::seed(tx)
        })?;
        Ok(Created { practice, recovery })
    }

    /// Opens the practice in `dir` and signs `staff` in.
    ///
    /// # Errors
    /// [`Error::Vault`] for a wrong passphrase, a second window, a newer or damaged file;
    /// [`Error::Forbidden`] when the person no longer works here.
    pub fn unlock(
        dir: &Path,
        staff: StaffId,
        passphrase: &str,
        clock: Arc<dyn Clock>,
    ) -> Result<Self> {
        let vault = Vault::unlock(dir, staff.uuid(), passphrase, &LADDER)?;
        let (person, zone) = vault.read(|conn| {
            let person = store::staff::get(conn, staff)?.filter(|person| person.active);
            let person = person.ok_or(Error::Forbidden("not_on_staff"))?;
            Ok::<_, Error>((person, store::profile::get(conn)?.fields.time_zone))
        })?;
        let practice = Self::open(vault, clock, person, &zone);
        practice.transact(Op::Unlock, |_, _| Ok(()))?;
        practice.load_index()?;
        Ok(practice)
    }

    fn open(vault: Vault, clock: Arc<dyn Clock>, actor: Staff, zone: &str) -> Self {
        Self {
            seal: vault.seal_key(),
            vault,
            clock,
            actor,
            zone: RwLock::new(zone.parse().unwrap_or(chrono_tz::UTC)),
            index: RwLock::default(),
            named_today: Mutex::default(),
            engine: OnceLock::new(),
        }
    }

    /// Records that the window was locked. Dropping the practice then takes keys and search index
    /// out of memory.
    ///
    /// # Errors
    /// [`Error::Vault`] when the entry cannot be written.
    pub fn record_lock(&self) -> Result<()> {
        self.may(Act::RecordLock)?;
        self.transact(Op::Lock, |_, _| Ok(()))
    }

    /// The person signed in.
    #[must_use]
    pub fn actor(&self) -> &Staff {
        &self.actor
    }

    /// The folder of this practice.
    #[must_use]
    pub fn dir(&self) -> &Path {
        self.vault.dir()
    }

    /// Today in the practice's time zone.
    #[must_use]
    pub fn today(&self) -> Day {
        self.now().day_in(self.zone())
    }

    pub(crate) fn vault(&self) -> &Vault {
        &self.vault
    }

    pub(crate) fn now(&self) -> Instant {
        self.clock.now()
    }

    pub(crate) fn zone(&self) -> chrono_tz::Tz {
        *self.zone.read().unwrap_or_else(|e| e.into_inner())
    }

    pub(crate) fn profile_changed(&self, profile: &Profile) {
        if let Ok(zone) = profile.fields.time_zone.parse() {
            *self.zone.write().unwrap_or_else(|e| e.into_inner()) = zone;
        }
    }

    pub(crate) fn engine(&self) -> &documents::Engine {
        self.engine.get_or_init(documents::Engine::new)
    }

    /// Does one act: begins, runs `act`, appends its audit entry, commits. On any error nothing is
    /// changed and nothing is recorded.
    pub(crate) fn transact<T>(
        &self,
        op: Op,
        act: impl FnOnce(&Transaction<'_>, &mut Note) -> Result<T>,
    ) -> Result<T> {
        self.transact_or(op, act)
    }

    /// The same for an act that can fail in its caller's own way: handing a paper to a printer is
    /// undone on record when the printer refuses.
    pub(crate) fn transact_or<T, E: From<Error> + From<VaultError>>(
        &self,
        op: Op,
        act: impl FnOnce(&Transaction<'_>, &mut Note) -> Result<T, E>,
    ) -> Result<T, E> {
        self.vault.write(|tx| {
            let mut note = Note::default();
            let done = act(tx, &mut note)?;
            let actor = (self.actor.id, self.actor.name.as_str());
            audit::append(tx, &self.seal, op, actor, self.now(), &note)?;
            Ok(done)
        })
    }

    /// Reads without a record: for lists and settings that name no client.
    pub(crate) fn read<T>(&self, f: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.vault.read(f)
    }

    pub(crate) fn verify_chain(&self) -> Result<audit::ChainReport> {
        self.read(|conn| audit::verify(conn, &self.seal))
    }
}
