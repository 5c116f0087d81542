//! Decision rows: what was lifted or acknowledged, by whom, on which facts.

use crate::rules::{Decided, Finding};
use crate::{ClientId, Day, DecisionId, Result, StaffId};
use rusqlite::{Connection, Transaction, named_params};
use std::collections::BTreeMap;

/// A decision that may hold for a finding.
pub(crate) struct Decision {
    pub key: String,
    pub values: BTreeMap<String, String>,
    pub decided: Decided,
}

/// The decisions taken for a client on one day, oldest first.
pub(crate) fn of_day(conn: &Connection, client: ClientId, day: Day) -> Result<Vec<Decision>> {
    let mut statement = conn.prepare_cached(
        "SELECT key, \"values\", reason, by, by_name, at FROM decisions
         WHERE client = :client AND day = :day ORDER BY at, id",
    )?;
    let mut rows = statement.query(named_params! { ":client": client, ":day": day })?;
    let mut decisions = Vec::new();
    while let Some(row) = rows.next()? {
        let values: String = row.get("values")?;
        decisions.push(Decision {
            key: row.get("key")?,
            values: serde_json::from_str(&values)?,
            decided: Decided {
                by: row.get("by")?,
                by_name: row.get("by_name")?,
                at: row.get("at")?,
                reason: row.get("reason")?,
            },
        });
    }
    Ok(decisions)
}

pub(crate) fn insert(
    tx: &Transaction<'_>,
    (client, day): (ClientId, Day),
    finding: &Finding,
    decided: &Decided,
    asked_by: StaffId,
) -> Result<DecisionId> {
    let id = DecisionId::new();
    tx.prepare_cached(
        "INSERT INTO decisions (id, client, day, key, rule, severity, title, what, \"values\", source,
             reason, by, by_name, asked_by, at)
         VALUES (:id, :client, :day, :key, :rule, :severity, :title, :what, :values, :source,
             :reason, :by, :by_name, :asked_by, :at)",
    )?
    .execute(named_params! {
        ":id": id, ":client": client, ":day": day, ":key": finding.key, ":rule": finding.rule,
        ":severity": finding.severity.name(), ":title": finding.title, ":what": finding.what,
        ":values": serde_json::to_string(&finding.values)?, ":source": finding.source,
        ":reason": decided.reason, ":by": decided.by, ":by_name": decided.by_name,
        ":asked_by": asked_by, ":at": decided.at,
    })?;
    Ok(id)
}
