//! Lifting a stop and acknowledging a caution. A decision belongs to one client, one day and the
//! facts of that moment: change any of them and the finding stands again.

use super::{Decided, Finding, Severity, visit};
use crate::audit::Op;
use crate::rights::Act;
use crate::staff::Staff;
use crate::store::{decisions as store, profile, staff};
use crate::{ClientId, Day, Error, Practice, Result, StaffId, text, treatments};
use rusqlite::{Connection, Transaction};
use serde::Deserialize;
use unicode_segmentation::UnicodeSegmentation;
use vault::VaultError;
use zeroize::Zeroizing;

/// A stop to lift: who lifts it proves who they are, whoever is signed in.
#[derive(Deserialize, specta::Type)]
pub struct OverrideFinding {
    /// The client it stands for.
    pub client: ClientId,
    /// The finding's key.
    pub key: String,
    /// The person lifting it.
    pub by: StaffId,
    /// Their own passphrase.
    pub passphrase: String,
    /// Why it is right to go on.
    pub reason: String,
}

/// Marks the findings that were decided on `day` for `client` under the same facts.
pub(crate) fn apply_decisions(
    conn: &Connection,
    client: ClientId,
    day: Day,
    findings: &mut [Finding],
) -> Result<()> {
    let decisions = store::of_day(conn, client, day)?;
    for finding in findings.iter_mut().filter(|f| f.severity != Severity::Block) {
        let mut matching =
            decisions.iter().rev().filter(|d| d.key == finding.key && d.values == finding.values);
        finding.decided = matching.next().map(|decision| decision.decided.clone());
    }
    Ok(())
}

impl Practice {
    /// Lifts a stop that stands now. The person lifting proves themselves with their own
    /// passphrase, whoever is signed in; a wrong one leaves an entry in the audit log.
    ///
    /// # Errors
    /// [`Error::Invalid`] for too short a reason; [`Error::Forbidden`] when the person may not lift
    /// or the finding cannot be lifted; [`VaultError::WrongPassphrase`]; [`Error::NotFound`] when
    /// no such finding stands now.
    pub fn override_finding(&self, lift: OverrideFinding) -> Result<()> {
        self.may(Act::OverrideFinding)?;
        let passphrase = Zeroizing::new(lift.passphrase);
        let (lifter, reason) = self.lifter(lift.by, &lift.reason)?;
        if let Err(error) = self.check_passphrase(&lifter, &passphrase) {
            if matches!(error, Error::Vault(VaultError::WrongPassphrase)) {
                self.record_refused_lift(lift.client, &lift.key, lifter.id)?;
            }
            return Err(error);
        }
        self.transact(Op::OverrideFinding, |tx, note| {
            let (day, finding) = self.standing(tx, lift.client, &lift.key)?;
            if finding.severity != Severity::Override {
                return Err(Error::Forbidden("not_liftable"));
            }
            let decided =
                Decided { by: lifter.id, by_name: lifter.name.clone(), at: self.now(), reason };
            let id = store::insert(tx, (lift.client, day), &finding, &decided, self.actor().id)?;
            note.client(lift.client).subject(id);
            note.data(serde_json::json!({ "finding": finding, "decided": decided }));
            Ok(())
        })
    }

    /// The person who would lift a stop, and their reason as it is kept. They still have to prove
    /// themselves.
    ///
    /// # Errors
    /// [`Error::Invalid`] for too short a reason; [`Error::Forbidden`] when the person may not lift.
    pub(crate) fn lifter(&self, by: StaffId, reason: &str) -> Result<(Staff, String)> {
        let reason = text::required("reason", reason, 500)?;
        let (lifter, shortest) = self.read(|conn| {
            let lifter = staff::get(conn, by)?.filter(|person| person.active);
            Ok::<_, Error>((lifter, profile::parameters(conn)?.count("override_reason_min")))
        })?;
        if reason.graphemes(true).count() < shortest as usize {
            return Err(Error::invalid("reason", "too_brief"));
        }
        let lifter = lifter.filter(|person| person.may_lift).ok_or(Error::Forbidden("lift"))?;
        Ok((lifter, reason))
    }

    /// Records that a caution was read. One at a time, by somebody who may read it.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for somebody who does not read clinical answers, or when the finding is
    /// a stop; [`Error::NotFound`] when no such finding stands now.
    pub fn acknowledge_finding(&self, client: ClientId, key: &str) -> Result<()> {
        self.may(Act::AcknowledgeFinding)?;
        self.transact(Op::AcknowledgeFinding, |tx, note| {
            let (day, finding) = self.standing(tx, client, key)?;
            if finding.severity != Severity::Warn {
                return Err(Error::Forbidden("not_a_caution"));
            }
            let actor = self.actor();
            let decided = Decided {
                by: actor.id,
                by_name: actor.name.clone(),
                at: self.now(),
                reason: String::new(),
            };
            let id = store::insert(tx, (client, day), &finding, &decided, actor.id)?;
            note.client(client).subject(id);
            note.data(serde_json::json!({ "finding": finding }));
            Ok(())
        })
    }

    /// The undecided finding with this key and the day it belongs to: of the treatment that is open,
    /// else of the one that would be opened, else of the history.
    fn standing(
        &self,
        tx: &Transaction<'_>,
        client: ClientId,
        key: &str,
    ) -> Result<(Day, Finding)> {
        let today = self.today();
        let meant = |findings: Vec<Finding>| {
            findings.into_iter().find(|finding| finding.key == key && finding.decided.is_none())
        };
        let (day, findings) = match treatments::open_findings(tx, client)? {
            Some(open) => open,
            None => (today, self.findings_before(tx, client)?),
        };
        if let Some(finding) = meant(findings) {
            return Ok((day, finding));
        }
        let of_history = meant(visit::of_visit(tx, client, today)?);
        of_history.map(|finding| (today, finding)).ok_or(Error::NotFound("finding"))
    }

    fn record_refused_lift(&self, client: ClientId, key: &str, by: StaffId) -> Result<()> {
        self.transact(Op::OverrideFinding, |_, note| {
            note.client(client).subject(key);
            note.data(serde_json::json!({ "refused": "wrong_passphrase", "by": by }));
            Ok(())
        })
    }
}
