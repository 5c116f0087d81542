//! Checklist templates, runs and answers.

use crate::audit::RecordHead;
use crate::checklists::{Milli, Template, Value};
use crate::{Day, Instant, Result, RunId, StaffId};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use sha2::{Digest, Sha256};

/// A run as stored, with the names of its people.
pub(crate) struct RunRow {
    pub id: RunId,
    pub code: String,
    pub version: u32,
    pub language: String,
    pub day: Day,
    pub started_at: Instant,
    pub started_by: String,
    pub closed_at: Option<Instant>,
    pub closed_by: Option<String>,
    pub late_reason: String,
    pub record: Option<RecordHead>,
}

/// A run to start.
pub(crate) struct NewRun<'a> {
    pub id: RunId,
    pub code: &'a str,
    pub version: u32,
    pub language: &'a str,
    pub day: Day,
    pub by: StaffId,
    pub at: Instant,
}

/// An answer as stored, with who gave it.
pub(crate) struct AnswerRow {
    pub seq: i64,
    pub item: String,
    pub value: Value,
    pub failure: Option<String>,
    pub corrective_action: Option<String>,
    pub by: StaffId,
    pub by_name: String,
    pub at: Instant,
}

/// An answer to add.
pub(crate) struct NewAnswer<'a> {
    pub run: RunId,
    pub item: &'a str,
    pub value: &'a Value,
    pub failure: Option<&'a str>,
    pub corrective_action: Option<&'a str>,
    pub by: StaffId,
    pub at: Instant,
}

const RUN: &str = "SELECT run.id, run.code, run.version, run.language, run.day, run.started_at,
         starter.name AS started_by, run.closed_at, closer.name AS closed_by, run.late_reason,
         run.record_entry, run.record_head,
         template.name AS template_name
     FROM checklist_runs AS run
     JOIN staff AS starter ON starter.id = run.started_by
     LEFT JOIN staff AS closer ON closer.id = run.closed_by
     JOIN checklist_templates AS template ON template.code = run.code
         AND template.version = run.version AND template.language = run.language";

impl RunRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            code: row.get("code")?,
            version: row.get("version")?,
            language: row.get("language")?,
            day: row.get("day")?,
            started_at: row.get("started_at")?,
            started_by: row.get("started_by")?,
            closed_at: row.get("closed_at")?,
            closed_by: row.get("closed_by")?,
            late_reason: row.get("late_reason")?,
            record: match (row.get("record_entry")?, row.get("record_head")?) {
                (Some(entry), Some(head)) => Some(RecordHead { entry, head }),
                _ => None,
            },
        })
    }
}

impl AnswerRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get("seq")?,
            item: row.get("item")?,
            value: value(row)?,
            failure: row.get("failure")?,
            corrective_action: row.get("corrective_action")?,
            by: row.get("answered_by")?,
            by_name: row.get("by_name")?,
            at: row.get("at")?,
        })
    }
}

fn value(row: &Row<'_>) -> rusqlite::Result<Value> {
    let kind: String = row.get("kind")?;
    Ok(match kind.as_str() {
        "tick" => Value::Tick(row.get("ticked")?),
        "number" => Value::Number(Milli(row.get("number_milli")?)),
        "choice" => Value::Choice(row.get("words")?),
        "lot" => Value::Lot {
            lot: row.get("words")?,
            expires: row.get("expires")?,
            stock: row.get("lot")?,
        },
        "text" => Value::Text(row.get("words")?),
        "time" => Value::Time,
        "not_used" => Value::NotUsed,
        _ => {
            return Err(rusqlite::Error::FromSqlConversionFailure(0, Type::Text, "kind".into()));
        }
    })
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Tick(_) => "tick",
        Value::Number(_) => "number",
        Value::Choice(_) => "choice",
        Value::Lot { .. } => "lot",
        Value::Text(_) => "text",
        Value::Time => "time",
        Value::NotUsed => "not_used",
    }
}

pub(crate) fn insert_template(tx: &Transaction<'_>, template: &Template, body: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO checklist_templates (code, version, language, name, body, sha)
         VALUES (:code, :version, :language, :name, :body, :sha)",
    )?
    .execute(named_params! {
        ":code": template.code, ":version": template.version, ":language": template.language,
        ":name": template.name, ":body": body, ":sha": Sha256::digest(body).as_slice(),
    })?;
    Ok(())
}

/// The newest version of one list.
pub(crate) fn newest(conn: &Connection, code: &str) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached(
            "SELECT body FROM checklist_templates WHERE code = ?1 ORDER BY version DESC LIMIT 1",
        )?
        .query_row([code], |row| row.get(0))
        .optional()?)
}

/// The newest version of every list.
pub(crate) fn newest_of_each(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT body, max(version) FROM checklist_templates GROUP BY code ORDER BY code",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The template a run was asked with.
pub(crate) fn body(conn: &Connection, run: &RunRow) -> Result<String> {
    Ok(conn
        .prepare_cached(
            "SELECT body FROM checklist_templates
             WHERE code = :code AND version = :version AND language = :language",
        )?
        .query_row(
            named_params! { ":code": run.code, ":version": run.version, ":language": run.language },
            |row| row.get(0),
        )?)
}

pub(crate) fn run(conn: &Connection, id: RunId) -> Result<Option<RunRow>> {
    let sql = format!("{RUN} WHERE run.id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], RunRow::from_row).optional()?)
}

pub(crate) fn run_on(conn: &Connection, code: &str, day: Day) -> Result<Option<RunRow>> {
    let sql = format!("{RUN} WHERE run.code = :code AND run.day = :day");
    let params = named_params! { ":code": code, ":day": day };
    Ok(conn.prepare_cached(&sql)?.query_row(params, RunRow::from_row).optional()?)
}

/// Runs of the days before `day`, newest first, each with the name its list then had.
pub(crate) fn runs_before(conn: &Connection, day: Day, most: u32) -> Result<Vec<(RunRow, String)>> {
    let sql =
        format!("{RUN} WHERE run.day < :day ORDER BY run.day DESC, run.code DESC LIMIT :most");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(named_params! { ":day": day, ":most": most }, |row| {
        Ok((RunRow::from_row(row)?, row.get("template_name")?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert_run(tx: &Transaction<'_>, run: &NewRun<'_>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO checklist_runs (id, code, version, language, day, started_at, started_by)
         VALUES (:id, :code, :version, :language, :day, :at, :by)",
    )?
    .execute(named_params! {
        ":id": run.id, ":code": run.code, ":version": run.version, ":language": run.language,
        ":day": run.day, ":at": run.at, ":by": run.by,
    })?;
    Ok(())
}

pub(crate) fn close_run(
    tx: &Transaction<'_>,
    id: RunId,
    by: StaffId,
    at: Instant,
    late_reason: &str,
    record: Option<&RecordHead>,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE checklist_runs SET closed_at = :at, closed_by = :by, late_reason = :late,
             record_entry = :entry, record_head = :head
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":at": at, ":by": by, ":late": late_reason,
        ":entry": record.map(|record| record.entry),
        ":head": record.map(|record| record.head.as_str()),
    })?;
    Ok(())
}

/// Where the record stood when `day` was closed; nothing while it is not.
pub(crate) fn closed_record(conn: &Connection, day: Day) -> Result<Option<RecordHead>> {
    let sql = "SELECT record_entry, record_head FROM checklist_runs
         WHERE day = ?1 AND record_entry IS NOT NULL ORDER BY closed_at DESC LIMIT 1";
    let mut statement = conn.prepare_cached(sql)?;
    let head = |row: &Row<'_>| Ok(RecordHead { entry: row.get(0)?, head: row.get(1)? });
    Ok(statement.query_row([day], head).optional()?)
}

/// Every answer of a run, in the order given.
pub(crate) fn answers(conn: &Connection, run: RunId) -> Result<Vec<AnswerRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT answer.seq, answer.item, answer.kind, answer.ticked, answer.number_milli,
             answer.words, answer.expires, answer.lot, answer.failure, answer.corrective_action,
             answer.answered_by, staff.name AS by_name, answer.at
         FROM checklist_answers AS answer JOIN staff ON staff.id = answer.answered_by
         WHERE answer.run = ?1 ORDER BY answer.seq",
    )?;
    let rows = statement.query_map([run], AnswerRow::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert_answer(tx: &Transaction<'_>, answer: &NewAnswer<'_>) -> Result<()> {
    let (mut ticked, mut number, mut words, mut expires, mut lot) = (None, None, None, None, None);
    match answer.value {
        Value::Tick(done) => ticked = Some(*done),
        Value::Number(milli) => number = Some(milli.0),
        Value::Choice(text) | Value::Text(text) => words = Some(text),
        Value::Lot { lot: text, expires: day, stock } => {
            words = Some(text);
            expires = Some(*day);
            lot = *stock;
        }
        Value::Time | Value::NotUsed => {}
    }
    tx.prepare_cached(
        "INSERT INTO checklist_answers (run, item, kind, ticked, number_milli, words, expires, lot,
             failure, corrective_action, answered_by, at)
         VALUES (:run, :item, :kind, :ticked, :number, :words, :expires, :lot, :failure, :action,
             :by, :at)",
    )?
    .execute(named_params! {
        ":run": answer.run, ":item": answer.item, ":kind": kind(answer.value), ":ticked": ticked,
        ":number": number, ":words": words, ":expires": expires, ":lot": lot,
        ":failure": answer.failure, ":action": answer.corrective_action, ":by": answer.by,
        ":at": answer.at,
    })?;
    Ok(())
}

/// Runs of the days before `day` that nobody closed, oldest first.
pub(crate) fn unclosed_before(conn: &Connection, day: Day) -> Result<Vec<(RunRow, String)>> {
    let sql =
        format!("{RUN} WHERE run.day < :day AND run.closed_at IS NULL ORDER BY run.day, run.code");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(named_params! { ":day": day }, |row| {
        Ok((RunRow::from_row(row)?, row.get("template_name")?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
