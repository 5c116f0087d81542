//! The person at the computer: the open practice, and what they have on the screen.

use crate::scripts::Act;
use dermis_tests::treatments::Ready;
use dermis_tests::{LIN, PASSPHRASE, clock, one_act_later};
use practice::backup::peek_backup;
use practice::clients::Client;
use practice::consents::Consent;
use practice::treatments::TreatmentView;
use practice::{DocumentId, Error, ManualClock, Practice, Result, Sign, StaffId};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the acts of a script are done at.
pub struct Desk {
    /// The folder of the practice.
    pub dir: PathBuf,
    /// Where its backups go.
    pub stick: PathBuf,
    pub clock: Arc<ManualClock>,
    pub practice: Option<Practice>,
    pub passphrase: &'static str,
    pub ready: Option<Ready>,
    pub client: Option<Client>,
    pub consent: Option<Consent>,
    pub treatment: Option<TreatmentView>,
    pub paper: Option<DocumentId>,
}

impl Desk {
    /// Nobody has signed in yet.
    pub fn new(root: &Path) -> Self {
        Self {
            dir: root.join("practice"),
            stick: root.join("stick"),
            clock: Arc::new(clock()),
            practice: None,
            passphrase: PASSPHRASE,
            ready: None,
            client: None,
            consent: None,
            treatment: None,
            paper: None,
        }
    }

    /// Does one act, a minute after the one before.
    pub fn act(&mut self, act: &Act) -> Result<()> {
        one_act_later(&self.clock);
        (act.run)(self)
    }

    pub fn practice(&self) -> Result<&Practice> {
        self.practice.as_ref().ok_or(Error::NotFound("practice"))
    }

    pub fn ready(&self) -> Result<&Ready> {
        self.ready.as_ref().ok_or(Error::NotFound("stock"))
    }

    /// Lets go of the practice, if it is open, and opens it again.
    pub fn sign_in(&mut self) -> Result<()> {
        self.practice = None;
        let lin = lin(&self.dir)?;
        let practice = Practice::unlock(&self.dir, lin, self.passphrase, self.clock.clone())?;
        // Whom and with what to treat; looking leaves no entry.
        let find = |lot: &str| {
            let lots = practice.lots().ok()?;
            lots.into_iter().find(|line| line.lot.lot == lot).map(|line| line.lot.id)
        };
        if let (Some(cartridges), Some(antiseptic), Some(client), Some(device)) = (
            find("NP36-2411"),
            find("CHX-118"),
            practice.client_numbered(1)?,
            practice.devices()?.first().map(|device| device.id),
        ) {
            self.ready = Some(Ready { client, device, cartridges, antiseptic });
        }
        self.practice = Some(practice);
        Ok(())
    }
}

/// Lin's id, from the lock screen.
pub fn lin(dir: &Path) -> Result<StaffId> {
    lin_on(&Practice::peek(dir)?.ok_or(Error::NotFound("practice"))?)
}

/// Lin's id, from the sheet of a backup.
pub fn lin_of_backup(path: &Path) -> Result<StaffId> {
    lin_on(&peek_backup(path)?.0)
}

fn lin_on(sign: &Sign) -> Result<StaffId> {
    let tile = sign.staff.iter().find(|tile| tile.name == LIN).ok_or(Error::NotFound("Lin"))?;
    tile.id.to_string().parse().map_err(|_| Error::NotFound("Lin"))
}
