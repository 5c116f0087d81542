//! Versions of forms: drafts, what is in force, what was retired.

use super::code;
use crate::documents::TemplateRow;
use crate::forms::{FormRow, FormState, FormVersion};
use crate::{Day, Error, FormId, Instant, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

const SELECT: &str =
    "SELECT t.id, t.code, t.version, t.language, t.name, t.body, t.sha256, t.re_sign,
        t.state, t.saves, t.changed_at, t.released_at, t.reviewed_at, t.retired_at,
        changer.name AS changed_by, releaser.name AS released_by, reviewer.name AS reviewed_by
    FROM templates AS t
    LEFT JOIN staff AS changer ON changer.id = t.changed_by
    LEFT JOIN staff AS releaser ON releaser.id = t.released_by
    LEFT JOIN staff AS reviewer ON reviewer.id = t.reviewed_by";

fn from_row(row: &Row<'_>) -> rusqlite::Result<FormRow> {
    let id: FormId = row.get("id")?;
    let reviewed_at: Option<Instant> = row.get("reviewed_at")?;
    Ok(FormRow {
        template: TemplateRow {
            id: id.uuid(),
            code: row.get("code")?,
            version: row.get("version")?,
            language: row.get("language")?,
            name: row.get("name")?,
            body: row.get("body")?,
            sha256: row.get("sha256")?,
            re_sign: row.get("re_sign")?,
            reviewed: reviewed_at.is_some(),
        },
        version: FormVersion {
            id,
            version: row.get("version")?,
            state: code(row, "state", FormState::named)?,
            re_sign: row.get("re_sign")?,
            changed_by: row.get("changed_by")?,
            changed_at: row.get("changed_at")?,
            released_by: row.get("released_by")?,
            released_at: row.get("released_at")?,
            reviewed_by: row.get("reviewed_by")?,
            reviewed_at,
            retired_at: row.get("retired_at")?,
            saves: row.get("saves")?,
        },
    })
}

/// Every form there is, by code and language.
pub(crate) fn all(conn: &Connection) -> Result<Vec<(String, String)>> {
    let sql = "SELECT DISTINCT code, language FROM templates ORDER BY code, language";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn get(conn: &Connection, id: FormId) -> Result<Option<FormRow>> {
    let sql = format!("{SELECT} WHERE t.id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

/// Every version of a form in one language, newest first.
pub(crate) fn versions(conn: &Connection, code: &str, language: &str) -> Result<Vec<FormRow>> {
    let sql = format!("{SELECT} WHERE t.code = ?1 AND t.language = ?2 ORDER BY t.version DESC");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([code, language], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// In how many languages a form is in force.
pub(crate) fn active_languages(conn: &Connection, code: &str) -> Result<u32> {
    let sql = "SELECT count(*) FROM templates WHERE code = ?1 AND state = 'active'";
    Ok(conn.prepare_cached(sql)?.query_row([code], |row| row.get(0))?)
}

/// Clients whose newest signed form of this kind is in this language and in force on `today`; one that
/// everybody was asked to sign again since is not.
pub(crate) fn signed_clients(
    conn: &Connection,
    code: &str,
    language: &str,
    today: Day,
) -> Result<u32> {
    Ok(conn
        .prepare_cached(
            "WITH newest AS (
                 SELECT c.id, c.valid_until, t.language, t.version, row_number() OVER (
                     PARTITION BY c.client ORDER BY c.signed_at DESC, c.number DESC) AS place
                 FROM consents AS c JOIN templates AS t ON t.id = c.template
                 WHERE c.signed_at IS NOT NULL AND t.code = :code)
             SELECT count(*) FROM newest
             WHERE place = 1 AND language = :language AND valid_until >= :today
                 AND NOT EXISTS (SELECT 1 FROM withdrawals AS w
                                 WHERE w.consent = newest.id AND w.scope = 'treatment')
                 AND NOT EXISTS (SELECT 1 FROM templates AS later
                                 WHERE later.code = :code AND later.language = :language
                                     AND later.version > newest.version AND later.re_sign = 1
                                     AND later.state <> 'draft')",
        )?
        .query_row(
            named_params! { ":code": code, ":language": language, ":today": today },
            |row| row.get(0),
        )?)
}

pub(crate) fn insert_draft(
    tx: &Transaction<'_>,
    row: &TemplateRow,
    by: StaffId,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO templates (id, code, version, language, name, body, sha256, re_sign, state,
             changed_at, changed_by)
         VALUES (:id, :code, :version, :language, :name, :body, :sha256, 0, 'draft', :at, :by)",
    )?
    .execute(named_params! {
        ":id": FormId::from(row.id), ":code": row.code, ":version": row.version,
        ":language": row.language, ":name": row.name, ":body": row.body, ":sha256": row.sha256,
        ":at": at, ":by": by,
    })?;
    Ok(())
}

/// Writes the words of a draft over those that were read after `saves` saves.
pub(crate) fn save_draft(
    tx: &Transaction<'_>,
    row: &TemplateRow,
    saves: i32,
    (by, at): (StaffId, Instant),
) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE templates SET name = :name, body = :body, sha256 = :sha256, saves = saves + 1,
                 changed_at = :at, changed_by = :by, reviewed_at = NULL, reviewed_by = NULL
             WHERE id = :id AND saves = :saves AND state = 'draft'",
        )?
        .execute(named_params! {
            ":name": row.name, ":body": row.body, ":sha256": row.sha256, ":at": at, ":by": by,
            ":id": FormId::from(row.id), ":saves": saves,
        })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

pub(crate) fn delete_draft(tx: &Transaction<'_>, id: FormId, saves: i32) -> Result<()> {
    let sql = "DELETE FROM templates WHERE id = ?1 AND saves = ?2 AND state = 'draft'";
    let changed = tx.prepare_cached(sql)?.execute((id, saves))?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Retires the version in force, if there is one.
pub(crate) fn retire(tx: &Transaction<'_>, code: &str, language: &str, at: Instant) -> Result<()> {
    tx.prepare_cached(
        "UPDATE templates SET state = 'retired', retired_at = ?3
         WHERE code = ?1 AND language = ?2 AND state = 'active'",
    )?
    .execute((code, language, at))?;
    Ok(())
}

pub(crate) fn activate(
    tx: &Transaction<'_>,
    (id, saves): (FormId, i32),
    re_sign: bool,
    (by, at): (StaffId, Instant),
) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE templates SET state = 'active', re_sign = :re_sign, released_at = :at,
                 released_by = :by
             WHERE id = :id AND saves = :saves AND state = 'draft'",
        )?
        .execute(named_params! {
            ":re_sign": re_sign, ":at": at, ":by": by, ":id": id, ":saves": saves,
        })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

pub(crate) fn review(tx: &Transaction<'_>, id: FormId, by: StaffId, at: Instant) -> Result<()> {
    let sql = "UPDATE templates SET reviewed_at = ?2, reviewed_by = ?3 WHERE id = ?1";
    tx.prepare_cached(sql)?.execute((id, at, by))?;
    Ok(())
}
