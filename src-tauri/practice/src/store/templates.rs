//! Template rows: the wording of the papers, version by version.

use crate::documents::TemplateRow;
use crate::{DocumentId, Instant, Result};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use uuid::Uuid;

const COLUMNS: &str = "id, code, version, language, name, body, sha256, re_sign, reviewed_at";

fn from_row(row: &Row<'_>) -> rusqlite::Result<TemplateRow> {
    let id: Vec<u8> = row.get("id")?;
    Ok(TemplateRow {
        id: Uuid::from_slice(&id).unwrap_or_default(),
        code: row.get("code")?,
        version: row.get("version")?,
        language: row.get("language")?,
        name: row.get("name")?,
        body: row.get("body")?,
        sha256: row.get("sha256")?,
        re_sign: row.get("re_sign")?,
        reviewed: row.get::<_, Option<Instant>>("reviewed_at")?.is_some(),
    })
}

/// Puts a wording that came with the program in force; an earlier one steps back.
pub(crate) fn insert(tx: &Transaction<'_>, template: &TemplateRow) -> Result<()> {
    tx.prepare_cached(
        "UPDATE templates SET state = 'retired'
         WHERE code = ?1 AND language = ?2 AND state = 'active'",
    )?
    .execute((&template.code, &template.language))?;
    tx.prepare_cached(
        "INSERT INTO templates (id, code, version, language, name, body, sha256, re_sign)
         VALUES (:id, :code, :version, :language, :name, :body, :sha256, :re_sign)",
    )?
    .execute(named_params! {
        ":id": template.id.as_bytes().to_vec(), ":code": template.code,
        ":version": template.version, ":language": template.language, ":name": template.name,
        ":body": template.body, ":sha256": template.sha256, ":re_sign": template.re_sign,
    })?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, id: Uuid) -> Result<Option<TemplateRow>> {
    let sql = format!("SELECT {COLUMNS} FROM templates WHERE id = ?1");
    let id = id.as_bytes().to_vec();
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

/// The wording a document was made from.
pub(crate) fn of_document(conn: &Connection, id: DocumentId) -> Result<Option<TemplateRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM templates WHERE id = (SELECT template FROM documents WHERE id = ?1)"
    );
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

/// The version of `code` in force, in `language` when there is one, else in English, else in any.
pub(crate) fn newest(conn: &Connection, code: &str, language: &str) -> Result<Option<TemplateRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM templates WHERE code = :code AND state = 'active'
         ORDER BY language = :language DESC, language = 'en' DESC, version DESC LIMIT 1"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(named_params! { ":code": code, ":language": language }, from_row)
        .optional()?)
}

/// The codes that have a wording in force.
pub(crate) fn codes_in_force(conn: &Connection) -> Result<Vec<String>> {
    let sql = "SELECT DISTINCT code FROM templates WHERE state = 'active' ORDER BY code";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The name and the body a form is called by: the newest English wording, in force or the last that was,
/// or else that of another language.
pub(crate) fn called_by(conn: &Connection, code: &str) -> Result<Option<(String, String)>> {
    let sql = "SELECT name, body FROM templates WHERE code = ?1 AND state <> 'draft'
         ORDER BY language = 'en' DESC, state = 'active' DESC, version DESC LIMIT 1";
    let found = conn.prepare_cached(sql)?.query_row([code], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(found.optional()?)
}

/// What there is of a wording in one language.
pub(crate) struct Newest {
    pub code: String,
    pub language: String,
    pub version: u32,
    /// The practice wrote a version of it, or took it out of use.
    pub own: bool,
}

/// Each wording there is, with its newest version.
pub(crate) fn newest_versions(conn: &Connection) -> Result<Vec<Newest>> {
    let mut statement = conn.prepare_cached(
        "SELECT code, language, max(version) AS version,
             max(changed_by IS NOT NULL OR retired_at IS NOT NULL) AS own
         FROM templates GROUP BY code, language",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Newest {
            code: row.get("code")?,
            language: row.get("language")?,
            version: row.get("version")?,
            own: row.get("own")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The languages `code` is in force in, each with its body, by BCP 47 tag.
pub(crate) fn languages(conn: &Connection, code: &str) -> Result<Vec<(String, String)>> {
    let mut statement = conn.prepare_cached(
        "SELECT language, body FROM templates WHERE code = ?1 AND state = 'active'
         ORDER BY language",
    )?;
    let rows = statement.query_map([code], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a later version of this wording asks everybody to sign again. Each language has its own
/// versions: a draft asks nobody yet.
pub(crate) fn superseded(conn: &Connection, template: &TemplateRow) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM templates
             WHERE code = :code AND language = :language AND version > :version AND re_sign = 1
                 AND state <> 'draft')",
        )?
        .query_row(
            named_params! {
                ":code": template.code, ":language": template.language,
                ":version": template.version,
            },
            |row| row.get(0),
        )?)
}
