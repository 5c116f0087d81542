//! Which clients a lot touched: what a recall begins with.

use super::ProductRole;
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{stock as store, usage};
use crate::treatments::Status;
use crate::{ClientId, Day, Error, LotId, Practice, Result, TreatmentId, clients};
use serde::Serialize;
use std::collections::BTreeSet;

/// One use of a lot on a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct LotUse {
    /// The treatment.
    pub treatment: TreatmentId,
    /// Day it was begun.
    pub day: Day,
    /// Whether it is open, signed, or was not done after all.
    pub status: Status,
    /// The client.
    pub client: ClientId,
    /// Client number.
    pub client_number: i32,
    /// The client's name.
    pub client_name: String,
    /// Who treated.
    pub practitioner_name: String,
    /// Number printed on the unit; empty for products and where none is printed.
    pub unit: String,
    /// What it was used for; none for what is used once.
    pub role: Option<ProductRole>,
}

/// A use as stored, before its client is read.
pub(crate) struct Used {
    pub treatment: TreatmentId,
    pub day: Day,
    pub status: Status,
    pub client: ClientId,
    pub practitioner_name: String,
    pub unit: String,
    pub role: Option<ProductRole>,
}

impl Practice {
    /// Every treatment a lot was used in, newest first: open and signed ones, and those not done
    /// after all for which a unit had been opened. One entry in the audit log, which names the
    /// clients seen.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn lot_usage(&self, id: LotId) -> Result<Vec<LotUse>> {
        self.may(Act::LotUsage)?;
        let today = self.today();
        self.transact(Op::ViewLotUsage, |tx, note| {
            store::get(tx, id)?.ok_or(Error::NotFound("lot"))?;
            let mut uses = Vec::new();
            let mut seen = BTreeSet::new();
            for used in usage::of_lot(tx, id)? {
                let client = clients::get(tx, used.client, today)?;
                seen.insert(used.client.to_string());
                uses.push(LotUse {
                    treatment: used.treatment,
                    day: used.day,
                    status: used.status,
                    client: used.client,
                    client_number: client.number,
                    client_name: client.name,
                    practitioner_name: used.practitioner_name,
                    unit: used.unit,
                    role: used.role,
                });
            }
            note.subject(id).data(serde_json::json!({ "clients": seen }));
            Ok(uses)
        })
    }
}
