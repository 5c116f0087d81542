//! A person's word on what became of a print: nothing is ever taken for printed without it.

use super::{JobState, Trouble};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::printing as store;
use crate::{Error, Practice, PrintJobId, Result};
use serde::{Deserialize, Serialize};

/// What a person saw in the tray, or decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PrintOutcome {
    /// It came out.
    Printed,
    /// It did not come out, or not well: it waits again.
    NotPrinted,
    /// It is not wanted any more.
    Cancelled,
}

impl Practice {
    /// Records what became of a print. "Printed" and "not printed" are said of what a printer may have
    /// taken, "cancelled" of what waits.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is not so far, or settled; [`Error::NotFound`].
    pub fn settle_print(&self, id: PrintJobId, outcome: PrintOutcome) -> Result<()> {
        self.may(Act::SettlePrint)?;
        if self.in_hand.has(id) {
            return Err(Error::Conflict);
        }
        let op = match outcome {
            PrintOutcome::Printed => Op::ConfirmPrint,
            PrintOutcome::NotPrinted => Op::DenyPrint,
            PrintOutcome::Cancelled => Op::CancelPrint,
        };
        self.transact(op, |tx, note| {
            let job = store::to_hand(tx, id)?.ok_or(Error::NotFound("print"))?;
            note.subject(&job.title).data(serde_json::json!({ "printer": job.printer }));
            if let Some(client) = job.client {
                note.client(client);
            }
            let settled = (self.actor().id, self.now());
            match (job.state, outcome) {
                (JobState::HandedOver | JobState::Handing, PrintOutcome::Printed) => {
                    store::settle(tx, id, JobState::Printed, settled)
                }
                (JobState::HandedOver | JobState::Handing, PrintOutcome::NotPrinted) => {
                    store::keep_waiting(tx, id, Some(Trouble::NotPrinted))
                }
                (JobState::Waiting, PrintOutcome::Cancelled) => {
                    store::settle(tx, id, JobState::Cancelled, settled)
                }
                _ => Err(Error::Conflict),
            }
        })
    }
}
