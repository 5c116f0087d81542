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
