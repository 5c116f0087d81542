//! Reading the record: who did, saw, changed, printed what, newest first. Reading it is an act too.

use super::names::Names;
use super::told::{Reader, told};
use super::{AuditFilter, ChainReport, Entry, Op};
use crate::history::current_questionnaire;
use crate::profile::CATALOGUE;
use crate::rights::Act;
use crate::store::audit::{self as store, Row};
use crate::{Day, Practice, Result};
use serde::Serialize;
use uuid::Uuid;

/// Entries on a page.
const PAGE: usize = 100;

/// A page of the record, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct AuditPage {
    /// The entries.
    pub entries: Vec<Entry>,
    /// Ask with this for the page after; nothing when this is the last.
    pub before: Option<i32>,
}

impl Practice {
    /// A page of the record: the newest entries that fit `filter`, or those before entry `before`.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`] without the right to manage; nothing is shown when the entry
    /// that records the looking cannot be written.
    pub fn audit(&self, filter: &AuditFilter, before: Option<i32>) -> Result<AuditPage> {
        self.may(Act::Audit)?;
        let mut page = AuditPage { entries: Vec::new(), before: None };
        self.each_entry(filter, before, Some(PAGE + 1), |entry| {
            page.entries.push(entry);
            Ok(())
        })?;
        if page.entries.len() > PAGE {
            page.entries.truncate(PAGE);
            page.before = page.entries.last().map(|entry| entry.seq);
        }
        self.transact(Op::ViewAudit, |_, note| {
            let (filter, shown) = (filter.noted()?, page.entries.len());
            note.data(serde_json::json!({ "filter": filter, "before": before, "shown": shown }));
            Ok(())
        })?;
        Ok(page)
    }

    /// Checks the chain from its first entry to its last, without the database's pages and papers.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`] without the right to manage.
    pub fn verify_chain(&self) -> Result<ChainReport> {
        self.may(Act::VerifyChain)?;
        let report = self.chain_report()?;
        self.transact(Op::VerifyAudit, |_, note| {
            note.data(serde_json::to_value(&report)?);
            Ok(())
        })?;
        Ok(report)
    }

    /// Hands the entries that fit over one by one, newest first, each as the person signed in may
    /// read it.
    pub(super) fn each_entry(
        &self,
        filter: &AuditFilter,
        before: Option<i32>,
        most: Option<usize>,
        mut f: impl FnMut(Entry) -> Result<()>,
    ) -> Result<()> {
        self.read(|conn| {
            let questionnaire = current_questionnaire(conn)?;
            let reader = Reader { person: self.actor(), questionnaire: &questionnaire };
            let names = Names::new(conn, self.zone(), self.today())?;
            let wanted = filter.wanted(self.zone());
            store::newest(conn, &wanted, before, most, |row| f(shown(row, &names, &reader)?))
        })
    }
}

fn shown(row: Row, names: &Names<'_>, reader: &Reader<'_>) -> Result<Entry> {
    let op = row.op.parse::<Op>().ok();
    let told = told(op, &row.data, names, reader)?;
    let subject = subject(op, &row, names)?;
    // A finding's key names its cause; a decision's own id does not.
    let keep_subject = !reader.may_not_know(op) || row.subject.parse::<Uuid>().is_ok();
    Ok(Entry {
        seq: i32::try_from(row.seq).unwrap_or(i32::MAX),
        at: row.at,
        corrected_at: row.corrected_at,
        actor: row.actor_name,
        act: op.map_or_else(|| row.op.clone(), |op| op.words().to_owned()),
        kind: op.map(Op::kind),
        op: row.op,
        client: row.client.map(|id| names.client(id)).transpose()?.flatten(),
        subject: if keep_subject { subject } else { String::new() },
        changes: told.changes,
        facts: told.facts,
        raw: told.raw,
        hidden: told.hidden || !keep_subject,
    })
}

/// The record an entry touched: by its name where it has one, a number by what it decides.
fn subject(op: Option<Op>, row: &Row, names: &Names<'_>) -> Result<String> {
    if op == Some(Op::SetParameter) {
        let spec = CATALOGUE.iter().find(|spec| spec.key == row.subject);
        return Ok(spec.map_or_else(|| row.subject.clone(), |spec| spec.label.to_owned()));
    }
    // The entry names its client already.
    if row.client.is_some_and(|client| client.to_string() == row.subject) {
        return Ok(String::new());
    }
    if let Ok(day) = row.subject.parse::<Day>() {
        return Ok(day.long());
    }
    let named = row.subject.parse::<Uuid>().ok().map(|id| names.of(id)).transpose()?.flatten();
    Ok(named.unwrap_or_else(|| row.subject.clone()))
}
