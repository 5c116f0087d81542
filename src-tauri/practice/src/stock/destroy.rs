//! Destroying units before a witness, so that nobody takes them from the bin and no count is empty talk.

use super::{Entry, LedgerAct, LotLine, line};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{ledger, staff, stock as store};
use crate::{Error, LotId, Practice, Result, StaffId, text};
use serde::Deserialize;
use vault::VaultError;
use zeroize::Zeroizing;

/// Units to destroy. The witness proves who they are, whoever is signed in.
#[derive(Deserialize, specta::Type)]
pub struct DestroyUnits {
    /// The lot.
    pub id: LotId,
    /// How many units.
    pub units: u16,
    /// Why, and how: "Expired, sharps container 4".
    pub reason: String,
    /// Somebody else who works here and saw it.
    pub witness: StaffId,
    /// The witness's own passphrase.
    pub passphrase: String,
}

impl Practice {
    /// Records that units were destroyed before a witness.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a reason, for no units or more than are left, for a witness who
    /// is the person signed in or does not work here; [`VaultError::WrongPassphrase`];
    /// [`Error::NotFound`].
    pub fn destroy_units(&self, destroy: DestroyUnits) -> Result<LotLine> {
        self.may(Act::DestroyUnits)?;
        let passphrase = Zeroizing::new(destroy.passphrase);
        let (id, units) = (destroy.id, destroy.units);
        let reason = text::required("reason", &destroy.reason, 500)?;
        if destroy.witness == self.actor().id {
            return Err(Error::invalid("witness", "own_witness"));
        }
        let witness = self.read(|conn| {
            let lot = store::get(conn, id)?.ok_or(Error::NotFound("lot"))?;
            if units == 0 || units > lot.on_hand {
                return Err(Error::invalid("units", "more_than_left"));
            }
            let witness = staff::get(conn, destroy.witness)?.filter(|person| person.active);
            witness.ok_or_else(|| Error::invalid("witness", "unknown"))
        })?;
        if let Err(error) = self.check_passphrase(&witness, &passphrase) {
            if matches!(error, Error::Vault(VaultError::WrongPassphrase)) {
                self.transact(Op::DestroyUnits, |_, note| {
                    note.subject(id);
                    note.data(
                        serde_json::json!({ "refused": "wrong_passphrase", "by": witness.id }),
                    );
                    Ok(())
                })?;
            }
            return Err(error);
        }
        self.transact(Op::DestroyUnits, |tx, note| {
            let lot = store::get(tx, id)?.ok_or(Error::NotFound("lot"))?;
            if units > lot.on_hand {
                return Err(Error::invalid("units", "more_than_left"));
            }
            note.subject(id).data(serde_json::json!({
                "lot": lot.lot, "units": units, "reason": reason, "witness": witness.id,
            }));
            let entry = Entry {
                reason: &reason,
                witness: Some(&witness),
                ..Entry::new(LedgerAct::Destroyed, self.now(), self.actor(), -i32::from(units))
            };
            ledger::enter(tx, id, &entry)?;
            line(tx, id, self.today())
        })
    }
}
