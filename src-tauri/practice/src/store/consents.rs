//! Consent rows and their withdrawals.

use super::unread;
use crate::consents::{
    ConsentDraft, ConsentRow, ConsentState, Frozen, InkForm, PhotoStanding, SignedRow,
    WithdrawalFields, WithdrawalScope, Withdrawn, WithdrawnHow,
};
use crate::documents::TemplateRow;
use crate::{ClientId, ConsentId, DocumentId, Error, Instant, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use uuid::Uuid;

const COLUMNS: &str = "id, client, number, template, state, draft, created_at, version, signed_at, \
     signed_on, nullif(valid_until, '9999-12-31') AS valid_until, by_guardian, document, ink_document, \
     ink_at, (SELECT code FROM templates WHERE id = template) AS code";

fn from_row(row: &Row<'_>) -> rusqlite::Result<ConsentRow> {
    let (state, draft): (String, String) = (row.get("state")?, row.get("draft")?);
    let template: Vec<u8> = row.get("template")?;
    let signed = row.get::<_, Option<Instant>>("signed_at")?.map(|at| {
        Ok::<_, rusqlite::Error>(SignedRow {
            at,
            on: row.get("signed_on")?,
            valid_until: row.get("valid_until")?,
            by_guardian: row.get("by_guardian")?,
            document: row.get("document")?,
        })
    });
    Ok(ConsentRow {
        id: row.get("id")?,
        client: row.get("client")?,
        number: row.get("number")?,
        template: Uuid::from_slice(&template).map_err(|_| unread("template"))?,
        code: row.get("code")?,
        state: ConsentState::named(&state).ok_or_else(|| unread("state"))?,
        draft: serde_json::from_str(&draft).map_err(|_| unread("draft"))?,
        created_at: row.get("created_at")?,
        ink: match (row.get("ink_document")?, row.get("ink_at")?) {
            (Some(document), Some(at)) => Some(InkForm { document, at }),
            _ => None,
        },
        signed: signed.transpose()?,
        withdrawals: Vec::new(),
        version: row.get("version")?,
    })
}

pub(crate) fn get(conn: &Connection, id: ConsentId) -> Result<Option<ConsentRow>> {
    let sql = format!("SELECT {COLUMNS} FROM consents WHERE id = ?1");
    let found = conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?;
    found.map(|row| with_withdrawals(conn, row)).transpose()
}

/// The form of a client with this number.
pub(crate) fn numbered(
    conn: &Connection,
    client: ClientId,
    number: i32,
) -> Result<Option<ConsentId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM consents WHERE client = ?1 AND number = ?2")?
        .query_row((client, number), |row| row.get(0))
        .optional()?)
}

pub(crate) fn of_client(conn: &Connection, client: ClientId) -> Result<Vec<ConsentRow>> {
    let sql = format!("SELECT {COLUMNS} FROM consents WHERE client = ?1 ORDER BY number DESC");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([client], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    rows.into_iter().map(|row| with_withdrawals(conn, row)).collect()
}

/// The newest signed form of this code: a consent to one service says nothing of another.
pub(crate) fn newest_signed(
    conn: &Connection,
    client: ClientId,
    code: &str,
) -> Result<Option<ConsentRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM consents WHERE client = ?1 AND signed_at IS NOT NULL
             AND template IN (SELECT id FROM templates WHERE code = ?2)
         ORDER BY signed_at DESC, number DESC LIMIT 1"
    );
    let found = conn.prepare_cached(&sql)?.query_row((client, code), from_row).optional()?;
    found.map(|row| with_withdrawals(conn, row)).transpose()
}

/// What the newest signed form that asked about photographs says of them, whichever form it is.
pub(crate) fn photo_choices(conn: &Connection, client: ClientId) -> Result<Option<PhotoStanding>> {
    let sql = "SELECT draft, EXISTS (SELECT 1 FROM withdrawals AS w JOIN consents AS c ON c.id = w.consent
                 WHERE c.client = asked.client AND w.scope = 'photos'
                     AND (w.consent = asked.id OR w.at > asked.signed_at)) AS taken_back
         FROM consents AS asked
         WHERE client = ?1 AND signed_at IS NOT NULL
             AND json_extract(draft, '$.photos.record') IS NOT NULL
         ORDER BY signed_at DESC, number DESC LIMIT 1";
    let found = conn.prepare_cached(sql)?.query_row([client], |row| {
        let draft: String = row.get("draft")?;
        let draft: ConsentDraft = serde_json::from_str(&draft).map_err(|_| unread("draft"))?;
        Ok(PhotoStanding { choices: draft.photos, taken_back: row.get("taken_back")? })
    });
    Ok(found.optional()?)
}

pub(crate) fn insert(
    tx: &Transaction<'_>,
    id: ConsentId,
    client: ClientId,
    template: &TemplateRow,
    draft: &ConsentDraft,
    (by, at): (StaffId, Instant),
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO consents (id, client, number, template, state, draft, created_at, created_by, version)
         VALUES (:id, :client, 1 + (SELECT coalesce(max(number), 0) FROM consents WHERE client = :client),
             :template, 'draft', :draft, :at, :by, 1)",
    )?
    .execute(named_params! {
        ":id": id, ":client": client, ":template": template.id.as_bytes().to_vec(),
        ":draft": serde_json::to_string(draft)?, ":at": at, ":by": by,
    })?;
    Ok(())
}

/// Writes the draft over `version`, the one that was read.
pub(crate) fn update(
    tx: &Transaction<'_>,
    id: ConsentId,
    version: i32,
    draft: &ConsentDraft,
) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE consents SET draft = :draft, version = version + 1
             WHERE id = :id AND version = :version",
        )?
        .execute(named_params! {
            ":draft": serde_json::to_string(draft)?, ":id": id, ":version": version,
        })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Puts a draft into another wording.
pub(crate) fn reword(tx: &Transaction<'_>, id: ConsentId, template: Uuid) -> Result<()> {
    tx.prepare_cached("UPDATE consents SET template = ?2 WHERE id = ?1")?
        .execute((id, template.as_bytes().to_vec()))?;
    Ok(())
}

pub(crate) fn discard(tx: &Transaction<'_>, id: ConsentId, version: i32) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE consents SET state = 'discarded', version = version + 1
             WHERE id = :id AND version = :version",
        )?
        .execute(named_params! { ":id": id, ":version": version })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

pub(crate) fn sign(
    tx: &Transaction<'_>,
    id: ConsentId,
    version: i32,
    frozen: &Frozen,
) -> Result<()> {
    let signed = &frozen.signed;
    let changed = tx
        .prepare_cached(
            "UPDATE consents SET state = 'signed', signed_at = :at, signed_on = :on,
                 valid_until = coalesce(:until, '9999-12-31'), by_guardian = :by_guardian, evidence = :evidence,
                 document = :document, version = version + 1
             WHERE id = :id AND version = :version",
        )?
        .execute(named_params! {
            ":at": signed.at, ":on": signed.on, ":until": signed.valid_until,
            ":by_guardian": signed.by_guardian, ":evidence": frozen.evidence,
            ":document": signed.document, ":id": id, ":version": version,
        })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Puts the form out on paper as `ink`, or takes it back to the screen.
pub(crate) fn hand_out(
    tx: &Transaction<'_>,
    id: ConsentId,
    ink: Option<(DocumentId, Instant)>,
) -> Result<()> {
    let (document, at) = ink.unzip();
    tx.prepare_cached("UPDATE consents SET ink_document = ?2, ink_at = ?3 WHERE id = ?1")?
        .execute((id, document, at))?;
    Ok(())
}

/// The drafts out on paper, oldest first.
pub(crate) fn on_paper(conn: &Connection) -> Result<Vec<ConsentRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM consents WHERE state = 'draft' AND ink_document IS NOT NULL
         ORDER BY ink_at, id"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn withdraw(
    tx: &Transaction<'_>,
    consent: ConsentId,
    withdrawal: &WithdrawalFields,
    (by, at): (StaffId, Instant),
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO withdrawals (consent, scope, reason, at, by, told_on, how, received_by)
         VALUES (:consent, :scope, :reason, :at, :by, :told_on, :how, :received_by)",
    )?
    .execute(named_params! {
        ":consent": consent, ":scope": withdrawal.scope.name(), ":reason": withdrawal.reason,
        ":at": at, ":by": by, ":told_on": withdrawal.told_on, ":how": withdrawal.how.name(),
        ":received_by": withdrawal.received_by,
    })?;
    Ok(())
}

fn with_withdrawals(conn: &Connection, row: ConsentRow) -> Result<ConsentRow> {
    let mut statement = conn.prepare_cached(
        "SELECT w.scope, w.reason, w.at, w.told_on, w.how, s.name AS by, r.name AS received_by
         FROM withdrawals w JOIN staff s ON s.id = w.by
         JOIN staff r ON r.id = coalesce(w.received_by, w.by)
         WHERE w.consent = ?1 ORDER BY w.seq",
    )?;
    let withdrawals = statement.query_map([row.id], |row| {
        let scope: String = row.get("scope")?;
        Ok(Withdrawn {
            scope: WithdrawalScope::named(&scope).ok_or_else(|| unread("scope"))?,
            reason: row.get("reason")?,
            told_on: row.get("told_on")?,
            how: row.get::<_, Option<String>>("how")?.and_then(|how| WithdrawnHow::named(&how)),
            received_by: row.get("received_by")?,
            at: row.get("at")?,
            by: row.get("by")?,
        })
    })?;
    Ok(ConsentRow { withdrawals: withdrawals.collect::<rusqlite::Result<_>>()?, ..row })
}
