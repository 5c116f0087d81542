//! Questionnaire and review rows.

use super::unread;
use crate::history::{AttestedBy, Review, ReviewKind};
use crate::{ClientId, Result};
use rusqlite::types::Type;
use rusqlite::{Connection, Row, Transaction, named_params};
use sha2::{Digest, Sha256};

const COLUMNS: &str =
    "id, day, at, kind, questionnaire, answers, attested_by, language, interpreter, by, by_name";

pub(crate) fn insert_questionnaire(
    tx: &Transaction<'_>,
    version: i32,
    language: &str,
    body: &str,
) -> Result<()> {
    let sha: [u8; 32] = Sha256::digest(body).into();
    tx.prepare_cached(
        "INSERT INTO history_questionnaires (version, language, body, sha)
         VALUES (:version, :language, :body, :sha)",
    )?
    .execute(named_params! {
        ":version": version, ":language": language, ":body": body, ":sha": sha.as_slice(),
    })?;
    Ok(())
}

pub(crate) fn newest_questionnaire(conn: &Connection) -> Result<String> {
    let sql = "SELECT body FROM history_questionnaires ORDER BY version DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([], |row| row.get("body"))?)
}

pub(crate) fn questionnaire(conn: &Connection, version: i32) -> Result<String> {
    let sql = "SELECT body FROM history_questionnaires WHERE version = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([version], |row| row.get("body"))?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Review> {
    let kind: String = row.get("kind")?;
    let attested: String = row.get("attested_by")?;
    let answers: String = row.get("answers")?;
    Ok(Review {
        id: row.get("id")?,
        day: row.get("day")?,
        at: row.get("at")?,
        kind: ReviewKind::ALL
            .into_iter()
            .find(|known| known.name() == kind)
            .ok_or_else(|| unread("kind"))?,
        questionnaire: row.get("questionnaire")?,
        answers: serde_json::from_str(&answers).map_err(|error| {
            rusqlite::Error::FromSqlConversionFailure(5, Type::Text, error.into())
        })?,
        attested_by: [AttestedBy::Client, AttestedBy::Guardian]
            .into_iter()
            .find(|known| known.name() == attested)
            .ok_or_else(|| unread("attested_by"))?,
        language: row.get("language")?,
        interpreter: row.get("interpreter")?,
        by: row.get("by")?,
        by_name: row.get("by_name")?,
    })
}

/// Every review of a client, newest first.
pub(crate) fn reviews(conn: &Connection, client: ClientId) -> Result<Vec<Review>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM history_reviews WHERE client = ?1 ORDER BY at DESC, id DESC"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([client], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert_review(tx: &Transaction<'_>, client: ClientId, review: &Review) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO history_reviews (id, client, day, at, kind, questionnaire, answers, attested_by,
             language, interpreter, by, by_name)
         VALUES (:id, :client, :day, :at, :kind, :questionnaire, :answers, :attested_by,
             :language, :interpreter, :by, :by_name)",
    )?
    .execute(named_params! {
        ":id": review.id, ":client": client, ":day": review.day, ":at": review.at,
        ":kind": review.kind.name(), ":questionnaire": review.questionnaire,
        ":answers": serde_json::to_string(&review.answers)?,
        ":attested_by": review.attested_by.name(), ":language": review.language,
        ":interpreter": review.interpreter, ":by": review.by, ":by_name": review.by_name,
    })?;
    Ok(())
}
