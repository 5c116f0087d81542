//! The one profile row and the parameters a practice set for itself.

use crate::profile::{ClientWord, Paper, Parameters, Profile, ProfileFields};
use crate::{Error, Instant, Result, StaffId};
use documents::Logo;
use rusqlite::{Connection, Row, Transaction, named_params};

const COLUMNS: &str = "name, address, phone, out_of_hours, licence_line, emergency_number, locale, \
     paper, time_zone, client_word, is_demo, recovery_confirmed_at, version";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Profile> {
    let address: String = row.get("address")?;
    let paper: String = row.get("paper")?;
    let word: String = row.get("client_word")?;
    Ok(Profile {
        fields: ProfileFields {
            name: row.get("name")?,
            address: address.lines().map(str::to_owned).collect(),
            phone: row.get("phone")?,
            out_of_hours: row.get("out_of_hours")?,
            licence_line: row.get("licence_line")?,
            emergency_number: row.get("emergency_number")?,
            locale: row.get("locale")?,
            paper: if paper == "letter" { Paper::Letter } else { Paper::A4 },
            time_zone: row.get("time_zone")?,
            client_word: if word == "patient" { ClientWord::Patient } else { ClientWord::Client },
        },
        is_demo: row.get("is_demo")?,
        recovery_confirmed: row.get::<_, Option<Instant>>("recovery_confirmed_at")?.is_some(),
        version: row.get("version")?,
    })
}

pub(crate) fn get(conn: &Connection) -> Result<Profile> {
    let sql = format!("SELECT {COLUMNS} FROM profile WHERE id = 1");
    Ok(conn.prepare_cached(&sql)?.query_row([], from_row)?)
}

pub(crate) fn insert(tx: &Transaction<'_>, fields: &ProfileFields, is_demo: bool) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO profile (id, name, address, phone, out_of_hours, licence_line, emergency_number,
             locale, paper, time_zone, client_word, is_demo, recovery_confirmed_at, version)
         VALUES (1, :name, :address, :phone, :out_of_hours, :licence_line, :emergency_number,
             :locale, :paper, :time_zone, :client_word, :is_demo, NULL, 1)",
    )?
    .execute(named_params! {
        ":name": fields.name, ":address": fields.address.join("\n"), ":phone": fields.phone,
        ":out_of_hours": fields.out_of_hours, ":licence_line": fields.licence_line,
        ":emergency_number": fields.emergency_number, ":locale": fields.locale,
        ":paper": paper(fields.paper), ":time_zone": fields.time_zone,
        ":client_word": word(fields.client_word), ":is_demo": is_demo,
    })?;
    Ok(())
}

pub(crate) fn update(tx: &Transaction<'_>, version: i32, fields: &ProfileFields) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE profile SET name = :name, address = :address, phone = :phone,
                 out_of_hours = :out_of_hours, licence_line = :licence_line,
                 emergency_number = :emergency_number, locale = :locale, paper = :paper,
                 time_zone = :time_zone, client_word = :client_word, version = version + 1
             WHERE id = 1 AND version = :version",
        )?
        .execute(named_params! {
            ":name": fields.name, ":address": fields.address.join("\n"), ":phone": fields.phone,
            ":out_of_hours": fields.out_of_hours, ":licence_line": fields.licence_line,
            ":emergency_number": fields.emergency_number, ":locale": fields.locale,
            ":paper": paper(fields.paper), ":time_zone": fields.time_zone,
            ":client_word": word(fields.client_word), ":version": version,
        })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

pub(crate) fn logo(conn: &Connection) -> Result<Option<Logo>> {
    let mut statement = conn.prepare_cached("SELECT logo FROM profile WHERE id = 1")?;
    let kept: Option<String> = statement.query_row([], |row| row.get(0))?;
    Ok(kept.map(|kept| serde_json::from_str(&kept)).transpose()?)
}

pub(crate) fn set_logo(tx: &Transaction<'_>, logo: Option<&Logo>) -> Result<()> {
    let kept = logo.map(serde_json::to_string).transpose()?;
    tx.execute("UPDATE profile SET logo = ?1 WHERE id = 1", [kept])?;
    Ok(())
}

pub(crate) fn mark_demo(tx: &Transaction<'_>) -> Result<()> {
    tx.execute("UPDATE profile SET is_demo = 1 WHERE id = 1", [])?;
    Ok(())
}

pub(crate) fn confirm_recovery(tx: &Transaction<'_>, at: Option<Instant>) -> Result<()> {
    tx.execute("UPDATE profile SET recovery_confirmed_at = ?1 WHERE id = 1", [at])?;
    Ok(())
}

fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "a4",
        Paper::Letter => "letter",
    }
}

fn word(word: ClientWord) -> &'static str {
    match word {
        ClientWord::Client => "client",
        ClientWord::Patient => "patient",
    }
}

/// A parameter the practice set.
pub(crate) struct ParameterRow {
    pub key: String,
    pub value: i32,
    pub source: String,
    pub set_by: String,
    pub set_at: Instant,
}

pub(crate) fn parameter_rows(conn: &Connection) -> Result<Vec<ParameterRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.key, CAST(p.value AS INTEGER) AS value, p.source, s.name AS set_by, p.set_at
         FROM parameters p JOIN staff s ON s.id = p.set_by ORDER BY p.key",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(ParameterRow {
            key: row.get("key")?,
            value: row.get("value")?,
            source: row.get("source")?,
            set_by: row.get("set_by")?,
            set_at: row.get("set_at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn parameters(conn: &Connection) -> Result<Parameters> {
    let rows = parameter_rows(conn)?;
    Ok(rows.into_iter().map(|row| (row.key, row.value)).collect())
}

pub(crate) fn set_parameter(
    tx: &Transaction<'_>,
    key: &str,
    value: i32,
    source: &str,
    by: StaffId,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO parameters (key, value, source, set_by, set_at)
         VALUES (:key, :value, :source, :by, :at)
         ON CONFLICT (key) DO UPDATE SET value = :value, source = :source, set_by = :by, set_at = :at",
    )?
    .execute(named_params! {
        ":key": key, ":value": value.to_string(), ":source": source, ":by": by, ":at": at,
    })?;
    Ok(())
}
