//! Saving and reading.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc,
    thread,
};

use vault::{Vault, VaultError};

use crate::{House, count_notes, write_notes};

impl House {
    /// Saves one note, in a transaction of its own.
    pub(crate) fn save_one(vault: &Vault, body: &str) {
        vault
            .write::<_, VaultError>(|tx| {
                Ok(tx.execute("INSERT INTO note (body) VALUES (?1)", [body])?)
            })
            .unwrap();
    }
}

#[test]
fn a_failed_change_leaves_nothing_behind() {
    let (_house, vault) = House::new();
    let outcome = vault.write::<(), VaultError>(|tx| {
        tx.execute("INSERT INTO note (body) VALUES ('first')", [])?;
        tx.execute("INSERT INTO note (body) VALUES ('first')", [])?;
        Ok(())
    });
    assert!(matches!(outcome, Err(VaultError::Db(_))), "the second row breaks a rule");
    assert_eq!(count_notes(&vault), 0, "so the first is undone as well");
    House::save_one(&vault, "after");
    assert_eq!(count_notes(&vault), 1, "and saving goes on");
}

#[test]
fn a_panic_in_a_change_undoes_it_and_the_vault_goes_on() {
    let (_house, vault) = House::new();
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        vault.write::<(), VaultError>(|tx| {
            tx.execute("INSERT INTO note (body) VALUES ('half')", [])?;
            panic!("a bug in the caller");
        })
    }));
    assert!(outcome.is_err(), "the panic reaches its maker");
    assert_eq!(count_notes(&vault), 0, "nothing half done stays");
    House::save_one(&vault, "after");
    assert_eq!(count_notes(&vault), 1, "the next change is saved");
}

#[test]
fn a_read_cannot_write() {
    let (_house, vault) = House::new();
    let outcome = vault.read::<_, VaultError>(|db| {
        Ok(db.execute("INSERT INTO note (body) VALUES ('sneaked in')", [])?)
    });
    assert!(outcome.is_err(), "changes go through write");
    assert_eq!(count_notes(&vault), 0, "nothing was written");
}

#[test]
fn a_read_sees_one_moment_while_others_save() {
    let (_house, vault) = House::new();
    write_notes(&vault, 5);
    let (count, vault) = ("SELECT count(*) FROM note", &vault);
    let (reading, begun) = mpsc::channel();
    let (saved, done) = mpsc::channel();
    thread::scope(|scope| {
        let reader = scope.spawn(move || {
            vault.read::<_, VaultError>(|db| {
                let before: u32 = db.query_row(count, [], |row| row.get(0))?;
                reading.send(()).unwrap();
                done.recv().unwrap();
                let after: u32 = db.query_row(count, [], |row| row.get(0))?;
                Ok((before, after))
            })
        });
        begun.recv().unwrap();
        House::save_one(vault, "meanwhile");
        saved.send(()).unwrap();
        assert_eq!(reader.join().unwrap().unwrap(), (5, 5), "two queries of one read agree");
    });
    assert_eq!(count_notes(vault), 6, "the next read sees the save");
}

#[test]
fn many_threads_read_and_save_at_once() {
    let (_house, vault) = House::new();
    thread::scope(|scope| {
        for thread in 0..6 {
            let vault = &vault;
            scope.spawn(move || {
                for number in 0..10 {
                    House::save_one(vault, &format!("{thread} {number}"));
                    assert!(count_notes(vault) > 0, "own saves are seen at once");
                }
            });
        }
    });
    assert_eq!(count_notes(&vault), 60, "every save counted once");
    let soundness = vault.verify().unwrap();
    assert!(soundness.is_sound(), "and sound: {:?}", soundness.problems);
}

#[test]
fn closing_leaves_everything_in_one_file() {
    let (house, vault) = House::new();
    write_notes(&vault, 500);
    vault.checkpoint().unwrap();
    House::save_one(&vault, "the last of the day");
    drop(vault);
    for beside in ["practice.db-wal", "practice.db-shm"] {
        assert!(!house.path().join(beside).exists(), "{beside} is gone, so a copy is whole");
    }
    assert_eq!(count_notes(&house.unlock().unwrap()), 501, "and nothing was lost on the way");
}

#[test]
fn every_connection_has_the_settings_that_keep_records_safe() {
    let (_house, vault) = House::new();
    let expected = [
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("trusted_schema", "0"),
        ("journal_mode", "wal"),
    ];
    let settings = |db: &rusqlite::Connection| {
        for (name, value) in expected {
            let found: rusqlite::types::Value =
                db.pragma_query_value(None, name, |row| row.get(0))?;
            let found = match found {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => format!("{other:?}"),
            };
            assert_eq!(found, value, "{name}");
        }
        Ok::<_, VaultError>(())
    };
    vault.read(settings).unwrap();
    vault.write(|tx| settings(tx)).unwrap();
}
