//! The database below the store, for what only an attacker or another version would do.

use crate::{Clinic, PASSPHRASE};
use vault::{Ladder, Vault, VaultError};

/// Opens the clinic's database itself, climbing nothing.
///
/// # Panics
/// When it does not open.
#[must_use]
pub fn below_the_store(clinic: &Clinic) -> Vault {
    let steps: &'static [&'static str] = &[""; practice::SCHEMA_VERSION];
    Vault::unlock(&clinic.dir(), clinic.ada().uuid(), PASSPHRASE, &Ladder::of(steps), 0)
        .expect("the vault opens")
}

/// What was kept of how a consent was signed, as JSON.
///
/// # Panics
/// When it was not signed.
#[must_use]
pub fn evidence_of(clinic: &Clinic, consent: practice::ConsentId) -> String {
    below_the_store(clinic)
        .read(|conn| {
            let sql = "SELECT evidence FROM consents WHERE id = ?1";
            Ok::<_, VaultError>(conn.query_row(sql, [consent], |row| row.get(0))?)
        })
        .expect("the consent was signed")
}

/// Tries to change every entry of the record with its guard in place.
///
/// # Errors
/// What the guard says.
pub fn alter_record(clinic: &Clinic) -> Result<(), VaultError> {
    below_the_store(clinic)
        .write(|tx| Ok(tx.execute_batch("UPDATE audit SET actor_name = 'Somebody else'")?))
}

/// Changes one entry of the record, its guard taken away: `set` is what it becomes.
///
/// # Panics
/// When the database refuses even that.
pub fn alter_entry(clinic: &Clinic, seq: i32, set: &str) {
    let sql =
        format!("DROP TRIGGER audit_is_never_changed; UPDATE audit SET {set} WHERE seq = {seq}");
    run(clinic, &sql);
}

/// Takes one entry out of the record, its guard taken away.
///
/// # Panics
/// When the database refuses even that.
pub fn remove_entry(clinic: &Clinic, seq: i32) {
    let sql = format!("DROP TRIGGER audit_is_never_deleted; DELETE FROM audit WHERE seq = {seq}");
    run(clinic, &sql);
}

/// Adds an entry as another version might have written it.
///
/// # Panics
/// When the database refuses it.
pub fn add_entry(clinic: &Clinic, op: &str, data: &str) {
    let done: Result<(), VaultError> = below_the_store(clinic).write(|tx| {
        tx.execute(
            "INSERT INTO audit (seq, at, actor, actor_name, op, subject, data, hash)
             SELECT seq + 1, at, actor, actor_name, ?1, '', ?2, zeroblob(32)
             FROM audit ORDER BY seq DESC LIMIT 1",
            [op, data],
        )?;
        Ok(())
    });
    done.expect("the entry is added");
}

/// The hash of an entry, hexadecimal.
///
/// # Panics
/// When there is no such entry.
#[must_use]
pub fn hash_of_entry(clinic: &Clinic, seq: i32) -> String {
    let hash: Result<Vec<u8>, VaultError> = below_the_store(clinic).read(|conn| {
        let sql = "SELECT hash FROM audit WHERE seq = ?1";
        Ok(conn.query_row(sql, [seq], |row| row.get(0))?)
    });
    hash.expect("the entry is there").iter().map(|byte| format!("{byte:02x}")).collect()
}

fn run(clinic: &Clinic, sql: &str) {
    let done: Result<(), VaultError> =
        below_the_store(clinic).write(|tx| Ok(tx.execute_batch(sql)?));
    done.expect("done below the store");
}

/// Every value of every row of the database, as text: what somebody with the key could read.
///
/// # Panics
/// When a table cannot be read.
#[must_use]
pub fn everything(clinic: &Clinic) -> Vec<(String, String)> {
    let all: Result<_, VaultError> = below_the_store(clinic).read(|conn| {
        let names = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
        let tables = conn
            .prepare(names)?
            .query_map([], |row| row.get(0))?
            .collect::<Result<Vec<String>, _>>()?;
        let mut values = Vec::new();
        for table in tables {
            let sql = format!("SELECT name FROM pragma_table_info('{table}')");
            let columns = conn
                .prepare(&sql)?
                .query_map([], |row| row.get(0))?
                .collect::<Result<Vec<String>, _>>()?;
            for column in columns {
                let sql = format!("SELECT CAST(\"{column}\" AS BLOB) FROM \"{table}\"");
                let mut statement = conn.prepare(&sql)?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    let bytes: Option<Vec<u8>> = row.get(0)?;
                    let text = String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned();
                    values.push((table.clone(), text));
                }
            }
        }
        Ok(values)
    });
    all.expect("every table is read")
}

/// Tables whose rows lead to a client: named by a foreign key, or by one to a table that does.
///
/// # Panics
/// When the schema cannot be read.
#[must_use]
pub fn tables_about_clients(clinic: &Clinic) -> std::collections::BTreeSet<String> {
    let keys: Result<Vec<(String, String)>, VaultError> = below_the_store(clinic).read(|conn| {
        let sql = "SELECT t.name, k.\"table\" FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) AS k
                   WHERE t.type = 'table'";
        Ok(conn.prepare(sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
    });
    let keys = keys.expect("the schema is read");
    let mut about = std::collections::BTreeSet::from(["clients".to_owned()]);
    while let Some((table, _)) =
        keys.iter().find(|(table, to)| about.contains(to) && !about.contains(table))
    {
        about.insert(table.clone());
    }
    about
}

/// Writes what only somebody with the practice's own key could: every guard is taken away first.
///
/// # Panics
/// When the database refuses even that.
pub fn forge(clinic: &Clinic, sql: &str) {
    let done: Result<(), VaultError> = below_the_store(clinic).write(|tx| {
        let names = "SELECT name FROM sqlite_schema WHERE type = 'trigger'";
        let guards = tx
            .prepare(names)?
            .query_map([], |row| row.get(0))?
            .collect::<Result<Vec<String>, _>>()?;
        for guard in guards {
            tx.execute_batch(&format!("DROP TRIGGER \"{guard}\""))?;
        }
        Ok(tx.execute_batch(&format!("PRAGMA ignore_check_constraints = ON; {sql}"))?)
    });
    done.unwrap_or_else(|error| panic!("{sql} is written: {error}"));
}
