//! Draft rows.

use crate::drafts::Draft;
use crate::{Instant, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

pub(crate) fn put(
    tx: &Transaction<'_>,
    owner: StaffId,
    key: &str,
    body: &str,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO drafts (owner, key, body, saved_at) VALUES (:owner, :key, :body, :at)
         ON CONFLICT (owner, key) DO UPDATE SET body = :body, saved_at = :at",
    )?
    .execute(named_params! { ":owner": owner, ":key": key, ":body": body, ":at": at })?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, owner: StaffId, key: &str) -> Result<Option<Draft>> {
    Ok(conn
        .prepare_cached("SELECT body, saved_at FROM drafts WHERE owner = :owner AND key = :key")?
        .query_row(named_params! { ":owner": owner, ":key": key }, |row| {
            Ok(Draft { body: row.get("body")?, saved_at: row.get("saved_at")? })
        })
        .optional()?)
}

pub(crate) fn remove(tx: &Transaction<'_>, owner: StaffId, key: &str) -> Result<()> {
    tx.prepare_cached("DELETE FROM drafts WHERE owner = :owner AND key = :key")?
        .execute(named_params! { ":owner": owner, ":key": key })?;
    Ok(())
}
