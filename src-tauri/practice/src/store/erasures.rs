//! Erasures: what goes with a client, what is left, and the note that says so.

use super::code;
use crate::clients::{Erasure, ErasureBasis};
use crate::{ClientId, Day, Instant, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// What goes with an erased client: rows of a table by how they lead to the client, dependents first.
const GOES: &[&str] = &[
    "DELETE FROM print_jobs WHERE client = ?1",
    "DELETE FROM deliveries WHERE document IN (SELECT id FROM documents WHERE client = ?1)",
    "DELETE FROM scans WHERE consent IN (SELECT id FROM consents WHERE client = ?1)
         OR consent IS NULL AND code LIKE
             printf('C-%06d-%%', (SELECT number FROM clients WHERE id = ?1))",
    "DELETE FROM consent_sessions WHERE consent IN (SELECT id FROM consents WHERE client = ?1)",
    "DELETE FROM withdrawals WHERE consent IN (SELECT id FROM consents WHERE client = ?1)",
    "DELETE FROM consents WHERE client = ?1",
    "DELETE FROM documents WHERE client = ?1",
    "DELETE FROM history_reviews WHERE client = ?1",
    "DELETE FROM decisions WHERE client = ?1",
    "DELETE FROM photos WHERE client = ?1",
    "DELETE FROM clients_not_same WHERE a = ?1 OR b = ?1",
    "DELETE FROM treatment_amendments
     WHERE treatment IN (SELECT id FROM treatments WHERE client = ?1)",
    "DELETE FROM treatment_zones WHERE treatment IN (SELECT id FROM treatments WHERE client = ?1)",
];

/// What stays, without what it said of the person: who treated when, and with which packs and lots.
const EMPTIED: &[&str] = &[
    "UPDATE treatments SET guardian_present = 0, session_no = NULL, session_of = NULL, indication = '',
         skin_intact = NULL, pain = NULL, reaction = '', adverse_event = 0, note = '', next_weeks = NULL,
         review_on = NULL, next_date = NULL, findings = '[]', version = version + 1,
         discard_reason = CASE WHEN status = 'discarded' THEN 'erased' ELSE '' END
     WHERE client = ?1",
    "UPDATE incident_decisions SET note = '' WHERE client = ?1",
    "UPDATE break_glass SET reason = 'erased',
         note = CASE WHEN note IS NULL THEN NULL ELSE 'erased' END
     WHERE client = ?1",
    "UPDATE audit SET data = '\"erased\"' WHERE client = ?1 AND data <> 'null'",
];

/// Opens the erasure of a client: from here to [`close`] the rows of this client may go.
pub(crate) fn open(
    tx: &Transaction<'_>,
    client: ClientId,
    erasure: &Erasure,
    until: Option<Day>,
    (by, by_name, at): (StaffId, &str, Instant),
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO erasures (client, at, by, by_name, basis, reason, contact, contact_until, open)
         VALUES (:client, :at, :by, :by_name, :basis, :reason, :contact, :until, 1)",
    )?
    .execute(named_params! {
        ":client": client, ":at": at, ":by": by, ":by_name": by_name,
        ":basis": erasure.basis.name(), ":reason": erasure.reason, ":contact": erasure.contact,
        ":until": until,
    })?;
    Ok(())
}

/// Takes everything of the client away that is not needed to find out what touched them. What was
/// typed and not saved goes by the client's id in its name.
pub(crate) fn take_away(tx: &Transaction<'_>, client: ClientId) -> Result<()> {
    for sql in GOES.iter().chain(EMPTIED) {
        tx.execute(sql, [client])?;
    }
    // Pages about many, such as a recall list, may name them, and cannot be looked into.
    tx.execute(
        "DELETE FROM print_jobs WHERE client IS NULL AND document IS NULL AND pdf IS NOT NULL
             AND kind <> 'labels'",
        [],
    )?;
    tx.execute(
        "DELETE FROM drafts WHERE instr(key, :text) > 0 OR instr(body, :text) > 0",
        named_params! { ":text": client.to_string() },
    )?;
    Ok(())
}

/// Ends the erasure: nothing of this client changes any more.
pub(crate) fn close(tx: &Transaction<'_>, client: ClientId) -> Result<()> {
    tx.execute("UPDATE erasures SET open = 0 WHERE client = ?1", [client])?;
    Ok(())
}

/// Drops the way of reaching an erased client.
pub(crate) fn forget_contact(tx: &Transaction<'_>, client: ClientId) -> Result<()> {
    tx.execute("UPDATE erasures SET contact = '' WHERE client = ?1", [client])?;
    Ok(())
}

/// What is kept of an erasure.
pub(crate) struct Kept {
    pub at: Instant,
    pub by_name: String,
    pub basis: ErasureBasis,
    pub reason: String,
    pub contact: String,
    pub contact_until: Option<Day>,
}

/// The erasure of a client, when they were erased.
pub(crate) fn get(conn: &Connection, client: ClientId) -> Result<Option<Kept>> {
    Ok(conn
        .prepare_cached(
            "SELECT at, by_name, basis, reason, contact, contact_until FROM erasures
             WHERE client = ?1",
        )?
        .query_row([client], |row| {
            Ok(Kept {
                at: row.get("at")?,
                by_name: row.get("by_name")?,
                basis: code(row, "basis", ErasureBasis::named)?,
                reason: row.get("reason")?,
                contact: row.get("contact")?,
                contact_until: row.get("contact_until")?,
            })
        })
        .optional()?)
}

/// Erased clients whose way of being reached may be forgotten by `today`, by number.
pub(crate) fn contacts_due(conn: &Connection, today: Day) -> Result<Vec<(ClientId, i32)>> {
    let mut statement = conn.prepare_cached(
        "SELECT e.client, c.number FROM erasures AS e JOIN clients AS c ON c.id = e.client
         WHERE e.contact <> '' AND e.contact_until < ?1 ORDER BY c.number",
    )?;
    let rows = statement.query_map([today], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a treatment of this client is still open.
pub(crate) fn is_being_treated(conn: &Connection, client: ClientId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM treatments WHERE client = ?1 AND status = 'draft')",
        )?
        .query_row([client], |row| row.get(0))?)
}

/// The last day something from stock or the sterilizer was used on this client.
pub(crate) fn last_used(conn: &Connection, client: ClientId) -> Result<Option<Day>> {
    Ok(conn
        .prepare_cached("SELECT max(day) FROM treatments WHERE client = ?1 AND status <> 'draft'")?
        .query_row([client], |row| row.get(0))?)
}

/// The names of the files that hold this client's pictures and the scanned pages of their forms.
pub(crate) fn files(conn: &Connection, client: ClientId) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT file FROM photos WHERE client = ?1
         UNION ALL SELECT file FROM scans
         WHERE consent IN (SELECT id FROM consents WHERE client = ?1)
             OR consent IS NULL AND code LIKE
                 printf('C-%06d-%%', (SELECT number FROM clients WHERE id = ?1))",
    )?;
    let rows = statement.query_map([client], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many rows go, by what they are: histories, consents, papers, pictures; then sessions, which stay
/// as traces.
pub(crate) fn counted(conn: &Connection, client: ClientId) -> Result<[i32; 5]> {
    Ok(conn
        .prepare_cached(
            "SELECT (SELECT count(*) FROM history_reviews WHERE client = ?1),
                    (SELECT count(*) FROM consents WHERE client = ?1 AND state <> 'discarded'),
                    (SELECT count(*) FROM documents WHERE client = ?1),
                    (SELECT count(*) FROM photos WHERE client = ?1),
                    (SELECT count(*) FROM treatments WHERE client = ?1 AND status <> 'discarded')",
        )?
        .query_row([client], |row| {
            Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?])
        })?)
}
