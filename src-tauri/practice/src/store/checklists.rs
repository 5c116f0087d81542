//! Checklist runs and answers.

use crate::audit::RecordHead;
use crate::checklists::{Milli, Value};
use crate::{Day, Instant, Result, RunId, StaffId, TreatmentId};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use vault::StoredFile;

/// A run as stored, with the names of its people.
pub(crate) struct RunRow {
    pub id: RunId,
    pub code: String,
    pub version: u32,
    pub language: String,
    /// The name its list then had.
    pub name: String,
    pub day: Day,
    /// The last day it is not late; nothing for a list by event.
    pub until: Option<Day>,
    pub subject: String,
    pub treatment: Option<TreatmentId>,
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
    pub until: Option<Day>,
    pub subject: &'a str,
    pub treatment: Option<TreatmentId>,
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

const RUN: &str =
    "SELECT run.id, run.code, run.version, run.language, run.day, run.until, run.subject,
         run.treatment, run.started_at,
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
            name: row.get("template_name")?,
            day: row.get("day")?,
            until: row.get("until")?,
            subject: row.get("subject")?,
            treatment: row.get("treatment")?,
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
        "photo" => Value::Photo {
            thumbnail: row.get("thumbnail")?,
            file: StoredFile { name: row.get("file")?, key: row.get("file_key")? },
        },
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
        Value::Photo { .. } => "photo",
        Value::NotUsed => "not_used",
    }
}

pub(crate) fn run(conn: &Connection, id: RunId) -> Result<Option<RunRow>> {
    let sql = format!("{RUN} WHERE run.id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], RunRow::from_row).optional()?)
}

/// The run by calendar that stands for a day from `from` to `to`, the newest.
pub(crate) fn run_in(conn: &Connection, code: &str, from: Day, to: Day) -> Result<Option<RunRow>> {
    let sql = format!(
        "{RUN} WHERE run.code = :code AND run.day BETWEEN :from AND :to AND run.until IS NOT NULL
         ORDER BY run.day DESC LIMIT 1"
    );
    let params = named_params! { ":code": code, ":from": from, ":to": to };
    Ok(conn.prepare_cached(&sql)?.query_row(params, RunRow::from_row).optional()?)
}

/// Every run whose day is from `from` to `to`, oldest first.
pub(crate) fn runs_between(conn: &Connection, from: Day, to: Day) -> Result<Vec<RunRow>> {
    let sql = format!(
        "{RUN} WHERE run.day BETWEEN :from AND :to ORDER BY run.day, run.started_at, run.id"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(named_params! { ":from": from, ":to": to }, RunRow::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every run nobody closed, oldest first.
pub(crate) fn unclosed(conn: &Connection) -> Result<Vec<RunRow>> {
    let sql = format!("{RUN} WHERE run.closed_at IS NULL ORDER BY run.day, run.code, run.id");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], RunRow::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The run of `code` that belongs to a treatment.
pub(crate) fn run_of_treatment(
    conn: &Connection,
    code: &str,
    treatment: TreatmentId,
) -> Result<Option<RunRow>> {
    let sql = format!("{RUN} WHERE run.code = ?1 AND run.treatment = ?2");
    Ok(conn.prepare_cached(&sql)?.query_row((code, treatment), RunRow::from_row).optional()?)
}

/// What the runs of a list were about, newest first, each once.
pub(crate) fn subjects(conn: &Connection, code: &str, most: u32) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT subject FROM checklist_runs WHERE code = ?1 AND subject <> ''
         GROUP BY subject ORDER BY max(started_at) DESC LIMIT ?2",
    )?;
    let rows = statement.query_map((code, most), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The runs of a list in which `item` failed and was not answered again later, in them or in another
/// run about the same thing. A later answer to the same failure counts as the same.
pub(crate) fn last_failed(conn: &Connection, code: &str, item: &str) -> Result<Vec<RunId>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT run.id FROM checklist_answers AS answer
         JOIN checklist_runs AS run ON run.id = answer.run
         WHERE answer.item = :item AND answer.failure IS NOT NULL AND run.code = :code
             AND NOT EXISTS (
                 SELECT 1 FROM checklist_runs AS other
                 JOIN checklist_answers AS later ON later.run = other.id
                     AND later.item = :item AND later.seq > answer.seq
                 WHERE other.code = :code AND other.subject = run.subject COLLATE NOCASE)",
    )?;
    let params = named_params! { ":code": code, ":item": item };
    let rows = statement.query_map(params, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// For each subject of a list the run, started since, in which `item` was answered last.
pub(crate) fn last_answered_since(
    conn: &Connection,
    code: &str,
    item: &str,
    since: Instant,
) -> Result<Vec<RunId>> {
    let mut statement = conn.prepare_cached(
        "SELECT run.id, max(answer.seq) FROM checklist_runs AS run
         JOIN checklist_answers AS answer ON answer.run = run.id AND answer.item = :item
         WHERE run.code = :code AND run.started_at >= :since
         GROUP BY run.subject COLLATE NOCASE",
    )?;
    let params = named_params! { ":code": code, ":item": item, ":since": since };
    let rows = statement.query_map(params, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// When the newest closed run of `code` about `subject` was closed.
pub(crate) fn last_closed(conn: &Connection, code: &str, subject: &str) -> Result<Option<Instant>> {
    let sql = "SELECT max(closed_at) FROM checklist_runs
         WHERE code = ?1 AND subject = ?2 COLLATE NOCASE AND closed_at IS NOT NULL";
    Ok(conn.prepare_cached(sql)?.query_row((code, subject), |row| row.get(0))?)
}

pub(crate) fn insert_run(tx: &Transaction<'_>, run: &NewRun<'_>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO checklist_runs (id, code, version, language, day, until, subject, treatment,
             started_at, started_by)
         VALUES (:id, :code, :version, :language, :day, :until, :subject, :treatment, :at, :by)",
    )?
    .execute(named_params! {
        ":id": run.id, ":code": run.code, ":version": run.version, ":language": run.language,
        ":day": run.day, ":until": run.until, ":subject": run.subject,
        ":treatment": run.treatment, ":at": run.at, ":by": run.by,
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

/// An answer that failed, with where it was given.
pub(crate) struct FailedAnswer {
    pub code: String,
    pub version: u32,
    pub language: String,
    pub list: String,
    pub item: String,
    pub failure: String,
    pub action: String,
    pub by_name: String,
    pub at: Instant,
}

/// The answers of a period's runs that failed, oldest first.
pub(crate) fn failed_between(conn: &Connection, from: Day, to: Day) -> Result<Vec<FailedAnswer>> {
    let mut statement = conn.prepare_cached(
        "SELECT run.code, run.version, run.language, template.name AS list, answer.item,
             answer.failure, coalesce(answer.corrective_action, '') AS action,
             staff.name AS by_name, answer.at
         FROM checklist_runs AS run
         JOIN checklist_templates AS template ON template.code = run.code
             AND template.version = run.version AND template.language = run.language
         JOIN checklist_answers AS answer ON answer.run = run.id
         JOIN staff ON staff.id = answer.answered_by
         WHERE run.day BETWEEN :from AND :to AND answer.failure IS NOT NULL ORDER BY answer.seq",
    )?;
    let rows = statement.query_map(named_params! { ":from": from, ":to": to }, |row| {
        Ok(FailedAnswer {
            code: row.get("code")?,
            version: row.get("version")?,
            language: row.get("language")?,
            list: row.get("list")?,
            item: row.get("item")?,
            failure: row.get("failure")?,
            action: row.get("action")?,
            by_name: row.get("by_name")?,
            at: row.get("at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every answer of a run, in the order given.
pub(crate) fn answers(conn: &Connection, run: RunId) -> Result<Vec<AnswerRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT answer.seq, answer.item, answer.kind, answer.ticked, answer.number_milli,
             answer.words, answer.expires, answer.lot, answer.thumbnail, answer.file,
             answer.file_key, answer.failure, answer.corrective_action,
             answer.answered_by, staff.name AS by_name, answer.at
         FROM checklist_answers AS answer JOIN staff ON staff.id = answer.answered_by
         WHERE answer.run = ?1 ORDER BY answer.seq",
    )?;
    let rows = statement.query_map([run], AnswerRow::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert_answer(tx: &Transaction<'_>, answer: &NewAnswer<'_>) -> Result<()> {
    let (mut ticked, mut number, mut words, mut expires, mut lot) = (None, None, None, None, None);
    let mut picture = None;
    match answer.value {
        Value::Tick(done) => ticked = Some(*done),
        Value::Number(milli) => number = Some(milli.0),
        Value::Choice(text) | Value::Text(text) => words = Some(text),
        Value::Lot { lot: text, expires: day, stock } => {
            words = Some(text);
            expires = Some(*day);
            lot = *stock;
        }
        Value::Photo { thumbnail, file } => picture = Some((thumbnail, file)),
        Value::Time | Value::NotUsed => {}
    }
    tx.prepare_cached(
        "INSERT INTO checklist_answers (run, item, kind, ticked, number_milli, words, expires, lot,
             thumbnail, file, file_key, failure, corrective_action, answered_by, at)
         VALUES (:run, :item, :kind, :ticked, :number, :words, :expires, :lot, :thumbnail, :file,
             :file_key, :failure, :action, :by, :at)",
    )?
    .execute(named_params! {
        ":run": answer.run, ":item": answer.item, ":kind": kind(answer.value), ":ticked": ticked,
        ":number": number, ":words": words, ":expires": expires, ":lot": lot,
        ":thumbnail": picture.map(|(thumbnail, _)| thumbnail),
        ":file": picture.map(|(_, file)| &file.name),
        ":file_key": picture.map(|(_, file)| file.key.as_slice()),
        ":failure": answer.failure, ":action": answer.corrective_action, ":by": answer.by,
        ":at": answer.at,
    })?;
    Ok(())
}
