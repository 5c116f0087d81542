//! Client rows.

use crate::clients::{ClientFields, Findable, Keys, Stored};
use crate::{ClientId, Day, Error, Instant, Result, StaffId};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

const COLUMNS: &str = "id, number, given, family, single_name, preferred, pronouns, born, phone, \
     phone_other, email, address, may_leave_message, language, interpreter, skin_type, \
     emergency_name, emergency_relation, emergency_phone, guardian, note, created_at, version";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let guardian: Option<String> = row.get("guardian")?;
    let guardian = guardian.map(|json| serde_json::from_str(&json)).transpose();
    Ok(Stored {
        id: row.get("id")?,
        number: row.get("number")?,
        fields: ClientFields {
            given: row.get("given")?,
            family: row.get("family")?,
            single_name: row.get("single_name")?,
            preferred: row.get("preferred")?,
            pronouns: row.get("pronouns")?,
            born: row.get("born")?,
            phone: row.get("phone")?,
            phone_other: row.get("phone_other")?,
            email: row.get("email")?,
            address: row.get("address")?,
            may_leave_message: row.get("may_leave_message")?,
            language: row.get("language")?,
            interpreter: row.get("interpreter")?,
            skin_type: row.get("skin_type")?,
            emergency_name: row.get("emergency_name")?,
            emergency_relation: row.get("emergency_relation")?,
            emergency_phone: row.get("emergency_phone")?,
            guardian: guardian.map_err(|error| {
                rusqlite::Error::FromSqlConversionFailure(19, Type::Text, Box::new(error))
            })?,
            note: row.get("note")?,
        },
        created_at: row.get("created_at")?,
        version: row.get("version")?,
    })
}

pub(crate) fn get(conn: &Connection, id: ClientId) -> Result<Option<Stored>> {
    let sql = format!("SELECT {COLUMNS} FROM clients WHERE id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

pub(crate) fn numbered(conn: &Connection, number: i32) -> Result<Option<ClientId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM clients WHERE number = ?1")?
        .query_row([number], |row| row.get(0))
        .optional()?)
}

/// Last day a client was treated or asked about their history.
pub(crate) fn last_seen(conn: &Connection, id: ClientId) -> Result<Option<Day>> {
    Ok(conn
        .prepare_cached(
            "SELECT max(day) FROM (
                 SELECT max(day) AS day FROM treatments WHERE client = ?1 AND status = 'closed'
                 UNION ALL SELECT max(day) FROM history_reviews WHERE client = ?1)",
        )?
        .query_row([id], |row| row.get(0))?)
}

pub(crate) fn count(conn: &Connection) -> Result<usize> {
    let rows: i64 = conn.query_row("SELECT count(*) FROM clients", [], |row| row.get(0))?;
    Ok(usize::try_from(rows).unwrap_or_default())
}

/// Hands over what every client is found by, oldest first, without holding them all in memory. Nobody
/// looks for somebody erased.
pub(crate) fn each(conn: &Connection, mut f: impl FnMut(Findable<'_>)) -> Result<()> {
    let mut statement = conn.prepare(
        "SELECT id, number, given, family, preferred, phone, phone_other, born FROM clients
         WHERE id NOT IN (SELECT client FROM erasures) ORDER BY number",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        // By place and borrowed: finding each column by its name took longer than reading it.
        let text =
            |place| Ok::<_, Error>(row.get_ref(place)?.as_str().map_err(rusqlite::Error::from)?);
        f(Findable {
            id: row.get(0)?,
            number: row.get(1)?,
            given: text(2)?,
            family: text(3)?,
            preferred: text(4)?,
            phone: text(5)?,
            phone_other: text(6)?,
            born: row.get(7)?,
        });
    }
    Ok(())
}

/// The number after the highest ever given: rows are never deleted, so no number comes twice.
/// Needs the one writer of the practice, like every numbering.
pub(crate) fn next_number(tx: &Transaction<'_>) -> Result<i32> {
    Ok(tx
        .prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM clients")?
        .query_row([], |row| row.get(0))?)
}

pub(crate) fn insert(tx: &Transaction<'_>, client: &Stored) -> Result<()> {
    let (fields, keys) = (&client.fields, Keys::of(&client.fields));
    let guardian = fields.guardian.as_ref().map(serde_json::to_string).transpose()?;
    tx.prepare_cached(include_str!("insert_client.sql"))?.execute(named_params! {
        ":id": client.id, ":number": client.number, ":given": fields.given, ":family": fields.family,
        ":single_name": fields.single_name, ":preferred": fields.preferred,
        ":pronouns": fields.pronouns, ":born": fields.born, ":phone": fields.phone,
        ":phone_other": fields.phone_other, ":email": fields.email, ":address": fields.address,
        ":may_leave_message": fields.may_leave_message, ":language": fields.language,
        ":interpreter": fields.interpreter, ":skin_type": fields.skin_type,
        ":emergency_name": fields.emergency_name, ":emergency_relation": fields.emergency_relation,
        ":emergency_phone": fields.emergency_phone, ":guardian": guardian, ":note": fields.note,
        ":name_key": keys.name, ":phone_key": keys.phone, ":email_key": keys.email,
        ":created_at": client.created_at, ":version": client.version,
    })?;
    Ok(())
}

/// Writes the record over `version`, the one that was read.
pub(crate) fn update(
    tx: &Transaction<'_>,
    id: ClientId,
    version: i32,
    fields: &ClientFields,
) -> Result<()> {
    let keys = Keys::of(fields);
    let guardian = fields.guardian.as_ref().map(serde_json::to_string).transpose()?;
    let changed = tx.prepare_cached(include_str!("update_client.sql"))?.execute(named_params! {
        ":id": id, ":given": fields.given, ":family": fields.family,
        ":single_name": fields.single_name, ":preferred": fields.preferred,
        ":pronouns": fields.pronouns, ":born": fields.born, ":phone": fields.phone,
        ":phone_other": fields.phone_other, ":email": fields.email, ":address": fields.address,
        ":may_leave_message": fields.may_leave_message, ":language": fields.language,
        ":interpreter": fields.interpreter, ":skin_type": fields.skin_type,
        ":emergency_name": fields.emergency_name, ":emergency_relation": fields.emergency_relation,
        ":emergency_phone": fields.emergency_phone, ":guardian": guardian, ":note": fields.note,
        ":name_key": keys.name, ":phone_key": keys.phone, ":email_key": keys.email,
        ":version": version,
    })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Clients who share the folded name, the phone, the email or one of `days` of birth: at most
/// `limit`, for the duplicate check to weigh.
pub(crate) fn alike(
    conn: &Connection,
    keys: &Keys,
    days: &[Day],
    limit: u32,
) -> Result<Vec<Stored>> {
    let days = serde_json::to_string(days)?;
    let sql = format!(include_str!("alike_clients.sql"), columns = COLUMNS);
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(
        named_params! {
            ":name": keys.name, ":phone": keys.phone, ":email": keys.email, ":days": days,
            ":limit": limit,
        },
        from_row,
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Everybody remembered as not the same person as `id`.
pub(crate) fn not_same_as(conn: &Connection, id: ClientId) -> Result<Vec<ClientId>> {
    let mut statement = conn.prepare_cached(
        "SELECT b FROM clients_not_same WHERE a = ?1 UNION ALL SELECT a FROM clients_not_same WHERE b = ?1",
    )?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn remember_not_same(
    tx: &Transaction<'_>,
    pair: (ClientId, ClientId),
    reason: &str,
    by: StaffId,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO clients_not_same (a, b, reason, by, at) VALUES (:a, :b, :reason, :by, :at)
         ON CONFLICT (a, b) DO UPDATE SET reason = :reason, by = :by, at = :at",
    )?
    .execute(named_params! {
        ":a": pair.0.min(pair.1), ":b": pair.0.max(pair.1), ":reason": reason, ":by": by, ":at": at,
    })?;
    Ok(())
}
