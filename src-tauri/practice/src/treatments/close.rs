//! Signing and closing: the last check of every rule, then the record is frozen and its
//! cartridges leave the shelf.

use super::{Treatment, TreatmentView, context};
use crate::audit::Op;
use crate::rights::Act;
use crate::rules::Finding;
use crate::staff::Staff;
use crate::stock::{Entry, LedgerAct};
use crate::store::{self, ledger, stock, usage};
use crate::{Error, Practice, Result, TreatmentId};
use rusqlite::Transaction;

impl Practice {
    /// Signs and closes a treatment. The practitioner proves to be themselves with their own
    /// passphrase. Afterwards only amendments can be added.
    ///
    /// # Errors
    /// [`Error::Blocked`] with every finding that stands and everything missing, or while the clock
    /// is behind the record (R29); [`Error::Vault`]
    /// for a wrong passphrase; [`Error::Forbidden`] for anybody but its practitioner;
    /// [`Error::Immutable`] once closed; [`Error::Conflict`] when it was saved in between.
    pub fn close_treatment(
        &self,
        id: TreatmentId,
        version: i32,
        passphrase: &str,
    ) -> Result<TreatmentView> {
        self.may(Act::CloseTreatment)?;
        self.read(|conn| {
            self.must_trust_clock(conn)?;
            self.own_open(conn, id, version).map(drop)
        })?;
        self.check_passphrase(self.actor(), passphrase)?;
        self.transact(Op::CloseTreatment, |tx, note| {
            let treatment = self.own_open(tx, id, version)?;
            let findings = closable(tx, &treatment)?;
            note.client(treatment.client).subject(id);
            note.data(serde_json::json!({ "findings": findings }));
            // A unit another treatment let go of since this chart was saved belongs to this one now.
            usage::own_units(tx, id, self.now())?;
            self.take_from_stock(tx, &treatment)?;
            super::packs::use_up(tx, &treatment, self)?;
            let parameters = store::profile::parameters(tx)?;
            let closed = Treatment {
                ended_at: Some(self.now()),
                next_date: super::interval::next_date(&parameters, treatment.day, &treatment.draft),
                findings: serde_json::to_string(&findings)?,
                signed_as: signed_as(self.actor()),
                ..treatment
            };
            store::treatments::close(tx, &closed)?;
            let closed = store::treatments::get(tx, id)?.ok_or(Error::NotFound("treatment"))?;
            super::view::build(tx, closed)
        })
    }

    /// One unit per use leaves the shelf; what is put on skin for the first time is open from now on.
    fn take_from_stock(&self, tx: &Transaction<'_>, treatment: &Treatment) -> Result<()> {
        let in_it = |act, units| Entry {
            treatment: Some(treatment.id),
            ..Entry::new(act, self.now(), self.actor(), units)
        };
        for (at, cartridge) in treatment.draft.cartridges.iter().enumerate() {
            let lot = stock::get(tx, cartridge.lot_id)?.ok_or(Error::NotFound("lot"))?;
            if lot.on_hand == 0 {
                return Err(Error::invalid(format!("cartridges.{at}.lot_id"), "none_left"));
            }
            ledger::enter(tx, lot.id, &in_it(LedgerAct::Used, -1))?;
        }
        let cream = treatment.draft.anaesthetic.iter().filter_map(|cream| cream.lot_id);
        for id in treatment.draft.products.iter().map(|product| product.lot_id).chain(cream) {
            let lot = stock::get(tx, id)?.ok_or(Error::NotFound("lot"))?;
            if lot.opened_on.is_none() {
                let opened = Entry { day: Some(treatment.day), ..in_it(LedgerAct::Opened, 0) };
                ledger::enter(tx, id, &opened)?;
                stock::open_on(tx, id, treatment.day)?;
            }
        }
        Ok(())
    }
}

/// The findings to freeze with the record, once none of them stands in the way.
fn closable(tx: &Transaction<'_>, treatment: &Treatment) -> Result<Vec<Finding>> {
    let (findings, gaps) = context::found(tx, treatment)?;
    let mut open: Vec<Finding> = findings.iter().filter(|f| f.stands()).cloned().collect();
    open.extend(gaps);
    if open.is_empty() { Ok(findings) } else { Err(Error::Blocked(open)) }
}

fn signed_as(staff: &Staff) -> String {
    let licence = super::view::licence(staff);
    if licence.is_empty() { staff.name.clone() } else { format!("{}, {licence}", staff.name) }
}
