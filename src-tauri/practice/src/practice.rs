//! One open practice: the only door to its records. It holds the vault, the clock and the person
//! signed in; every act goes through [`Practice::transact`], so none can skip the record.

use crate::audit::{self, FailedUnlock, Note, Op};
use crate::backup::BackupStatus;
use crate::clients::Index;
use crate::clock::{Keeper, Limits};
use crate::consents::Arrivals;
use crate::printing::{InHand, forget_old_pages};
use crate::profile::{NewPractice, Parameters, Profile};
use crate::rights::Act;
use crate::staff::Staff;
use crate::standby::Proven;
use crate::store::{self, LADDER};
use crate::{ClientId, Clock, Day, Error, IncidentId, Instant, Result, StaffId};
use rusqlite::{Connection, Transaction};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, RwLock};
use vault::{KdfCost, NewSlot, RecoveryCode, Sign, Vault, VaultError};

/// An open practice with somebody signed in.
pub struct Practice {
    vault: Arc<Vault>,
    clock: Arc<dyn Clock>,
    keeper: Keeper,
    actor: Staff,
    /// When a passphrase was last typed.
    proven: Proven,
    zone: RwLock<chrono_tz::Tz>,
    seal: [u8; 32],
    pub(crate) index: RwLock<Index>,
    /// Clients Today has named since signing in.
    pub(crate) named_today: Mutex<BTreeSet<ClientId>>,
    /// Clients each recall has named since signing in.
    pub(crate) named_in_recalls: Mutex<BTreeSet<(IncidentId, Option<ClientId>)>>,
    /// Clients the print queue has named since signing in.
    pub(crate) named_in_queue: Mutex<BTreeSet<ClientId>>,
    /// Prints being handed to a printer at this moment.
    pub(crate) in_hand: InHand,
    /// What the folder of scanned pages held at the last look.
    pub(crate) arrivals: Arrivals,
    pub(crate) engine: OnceLock<documents::Engine>,
    /// What was last found in the places backups go to.
    pub(crate) backups: Mutex<Option<BackupStatus>>,
    /// When a backup was last begun.
    backup_tried: Mutex<Option<Instant>>,
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

    /// Seconds until another passphrase is looked at in `dir`, after too many wrong ones.
    #[must_use]
    pub fn wait_at_door(dir: &Path, clock: &dyn Clock) -> u32 {
        vault::Attempts::of(dir).wait(clock.now().0)
    }

    /// Sets up a new practice in `dir` and signs its owner in.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the field; [`Error::Vault`] when the folder already holds a
    /// practice or cannot be written.
    pub fn create(dir: &Path, new: NewPractice, clock: Arc<dyn Clock>) -> Result<Created> {
        Self::create_with_cost(dir, new, clock, KdfCost::calibrated()?)
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
        let keeper = Keeper::new(clock.clone(), None, None, Limits::of(&Parameters::default()));
        let stamp = keeper.stamp();
        let first_moment = keeper.now();
        let zone = new.profile.time_zone.parse().unwrap_or(chrono_tz::UTC);
        let first_day = first_moment.day_in(zone);
        let first_records = |tx: &Transaction<'_>, seal: &[u8; 32]| {
            store::secrets::keep_audit_seal(tx, seal)?;
            store::staff::insert(tx, &owner)?;
            store::profile::insert(tx, &new.profile, false)?;
            crate::checklists::seed(tx, first_day, first_moment)?;
            crate::history::seed(tx)?;
            crate::consents::seed(tx)?;
            let actor = Some((owner.id, owner.name.as_str()));
            audit::append(tx, seal, Op::CreatePractice, actor, stamp, &Note::default())
        };
        let name = &new.profile.name;
        let (vault, recovery) =
            Vault::create_filled(dir, name, &LADDER, slot, cost, first_records)?;
        keeper.recorded(stamp);
        let proven = Proven::now(&*clock);
        let vault = Arc::new(vault);
        let practice = Self::open(vault, clock, keeper, owner, &new.profile.time_zone, proven)?;
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
        let vault = Vault::unlock(dir, staff.uuid(), passphrase, &LADDER, clock.now().0)?;
        let proven = Proven::now(&*clock);
        Self::enter(Arc::new(vault), staff, clock, proven, "passphrase")
    }

    /// Signs `staff` in at an open vault. `with` is what they proved themselves with.
    pub(crate) fn enter(
        vault: Arc<Vault>,
        staff: StaffId,
        clock: Arc<dyn Clock>,
        proven: Proven,
        with: &'static str,
    ) -> Result<Self> {
        let (person, zone) = vault.read(|conn| {
            let person = store::staff::get(conn, staff)?.filter(|person| person.active);
            let person = person.ok_or(Error::Forbidden("not_on_staff"))?;
            Ok::<_, Error>((person, store::profile::get(conn)?.fields.time_zone))
        })?;
        let keeper = vault.read(|conn| crate::clock::resume(conn, clock.clone()))?;
        let practice = Self::open(vault, clock, keeper, person, &zone, proven)?;
        practice.record_left_out()?;
        practice.record_attempts()?;
        practice.transact(Op::Unlock, |tx, note| {
            note.data(practice.keeper.signing_in(with));
            // Whoever proved themselves may mistype their PIN again.
            store::pins::set_wrong(tx, staff, 0)
        })?;
        practice.record_restore()?;
        practice.add_built_in_checklists()?;
        practice.add_built_in_forms()?;
        practice.load_index()?;
        Ok(practice)
    }

    fn open(
        vault: Arc<Vault>,
        clock: Arc<dyn Clock>,
        keeper: Keeper,
        actor: Staff,
        zone: &str,
        proven: Proven,
    ) -> Result<Self> {
        Ok(Self {
            seal: Self::seal_of(&vault)?,
            clock,
            vault,
            keeper,
            actor,
            proven,
            zone: RwLock::new(zone.parse().unwrap_or(chrono_tz::UTC)),
            index: RwLock::default(),
            named_today: Mutex::default(),
            named_in_recalls: Mutex::default(),
            named_in_queue: Mutex::default(),
            in_hand: InHand::default(),
            arrivals: Arrivals::default(),
            engine: OnceLock::new(),
            backups: Mutex::default(),
            backup_tried: Mutex::default(),
        })
    }

    /// The key of the audit chain. Kept in the database from its first use on, so that the chain
    /// stays provable when the database key is changed.
    pub(crate) fn seal_of(vault: &Vault) -> Result<[u8; 32]> {
        if let Some(seal) = vault.read(store::secrets::audit_seal)? {
            return Ok(seal);
        }
        let seal = vault.seal_key();
        vault.write(|tx| store::secrets::keep_audit_seal(tx, &seal))?;
        Ok(seal)
    }

    /// Puts the wrong passphrases since the last time on record; then the waits begin anew.
    pub(crate) fn record_attempts(&self) -> Result<()> {
        let failed: Vec<FailedUnlock> = self
            .vault
            .attempts()
            .last
            .iter()
            .map(|tried| FailedUnlock {
                staff: tried.slot.map(StaffId::from),
                at: Instant(tried.at),
            })
            .collect();
        if failed.is_empty() {
            return Ok(());
        }
        let stamp = self.keeper.stamp();
        self.vault.write(|tx| audit::record_failed_unlocks(tx, &self.seal, &failed, stamp))?;
        self.keeper.recorded(stamp);
        Ok(self.vault.forget_attempts()?)
    }

    /// The longest the computer may sleep, in minutes, before the practice is closed.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn longest_sleep(&self) -> Result<i32> {
        self.may(Act::RecordLock)?;
        self.read(|conn| Ok(store::profile::parameters(conn)?.get("pin_sleep_minutes")))
    }

    /// Records that the window was locked. Dropping the practice then takes keys and search index
    /// out of memory.
    ///
    /// # Errors
    /// [`Error::Vault`] when the entry cannot be written.
    pub fn record_lock(&self) -> Result<()> {
        self.may(Act::RecordLock)?;
        self.transact(Op::Lock, |tx, _| forget_old_pages(tx, self.now()))
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

    pub(crate) fn shared_vault(&self) -> Arc<Vault> {
        self.vault.clone()
    }

    pub(crate) fn clock(&self) -> Arc<dyn Clock> {
        self.clock.clone()
    }

    pub(crate) fn seal(&self) -> &[u8; 32] {
        &self.seal
    }

    /// The vault alone, when nobody else holds it.
    pub(crate) fn into_vault(self) -> Option<Vault> {
        Arc::into_inner(self.vault)
    }

    pub(crate) fn backup_tried(&self, at: Instant) {
        *self.backup_tried.lock().unwrap_or_else(|e| e.into_inner()) = Some(at);
    }

    pub(crate) fn backup_tried_at(&self) -> Option<Instant> {
        *self.backup_tried.lock().unwrap_or_else(|e| e.into_inner())
    }

    /// When a passphrase was last typed.
    pub(crate) fn proven(&self) -> Proven {
        self.proven
    }

    pub(crate) fn now(&self) -> Instant {
        self.keeper.now()
    }

    pub(crate) fn keeper(&self) -> &Keeper {
        &self.keeper
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

    /// The same for an act that can fail in its caller's own way: saving a paper as a file is undone on
    /// record when the file cannot be written.
    pub(crate) fn transact_or<T, E: From<Error> + From<VaultError>>(
        &self,
        op: Op,
        act: impl FnOnce(&Transaction<'_>, &mut Note) -> Result<T, E>,
    ) -> Result<T, E> {
        let (done, stamp, is_right) = self.vault.write(|tx| {
            let mut note = Note::default();
            let done = act(tx, &mut note);
            // Before any error of the act itself: the file's own guard may have refused it already.
            if let Some(client) = note.client
                && !op.may_touch_an_erased_client()
                && store::erasures::get(tx, client)?.is_some()
            {
                return Err(Error::Immutable("client").into());
            }
            let done = done?;
            let actor = (self.actor.id, self.actor.name.as_str());
            let is_right = note.clock_is_right;
            let stamp = if is_right { self.keeper.claim() } else { self.keeper.stamp() };
            audit::append(tx, &self.seal, op, Some(actor), stamp, &note)?;
            Ok::<_, E>((done, stamp, is_right))
        })?;
        if is_right {
            self.keeper.believe(stamp)
        } else {
            self.keeper.recorded(stamp)
        }
        Ok(done)
    }

    /// Reads without a record: for lists and settings that name no client.
    pub(crate) fn read<T>(&self, f: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.vault.read(f)
    }

    /// Recomputes the chain; what was found is not yet on record.
    pub(crate) fn chain_report(&self) -> Result<audit::ChainReport> {
        self.read(|conn| audit::verify(conn, &self.seal))
    }
}
