//! Newer programs on older folders, and older programs on newer ones.

use std::fs;

use vault::{Ladder, Vault, VaultError};

use crate::{House, LADDER, NOW, PASSPHRASE, count_notes};

const TALLER: Ladder = Ladder {
    acts: None,
    steps: &[
        LADDER.steps[0],
        "ALTER TABLE note ADD COLUMN starred INTEGER NOT NULL DEFAULT 0;",
        "CREATE INDEX note_starred ON note (starred);",
    ],
};
const TWO_STEPS: Ladder = Ladder { acts: None, steps: &[TALLER.steps[0], TALLER.steps[1]] };
const BROKEN: Ladder = Ladder {
    acts: None,
    steps: &[
        LADDER.steps[0],
        "ALTER TABLE note ADD COLUMN starred INTEGER NOT NULL DEFAULT 0;",
        "CREATE TABLE half (id INTEGER PRIMARY KEY); INSERT INTO nowhere VALUES (1);",
    ],
};

fn climb(house: &House, ladder: &Ladder) -> Result<Vault, VaultError> {
    Vault::unlock(house.path(), house.owner, PASSPHRASE, ladder, NOW)
}

#[test]
fn an_older_practice_climbs_the_missing_steps_and_keeps_its_rows() {
    let house = House::closed_with(4);
    let vault = climb(&house, &TALLER).unwrap();
    let soundness = vault.verify().unwrap();
    assert!(soundness.is_sound(), "upgraded is sound: {:?}", soundness.problems);
    assert_eq!(soundness.version, 3, "every step counted");
    assert_eq!(count_notes(&vault), 4, "no row lost");
    let starred: u32 = vault
        .read::<_, VaultError>(|db| {
            Ok(db.query_row("SELECT sum(starred) FROM note", [], |row| row.get(0))?)
        })
        .unwrap();
    assert_eq!(starred, 0, "the new column is there");
}

#[test]
fn a_table_that_others_point_to_is_made_anew_and_a_record_that_points_at_nothing_is_refused() {
    const POINTS: &str = "CREATE TABLE mark (note INTEGER NOT NULL REFERENCES note (id));
        INSERT INTO mark SELECT id FROM note;";
    const ANEW: &str = "CREATE TABLE note_anew AS SELECT * FROM note;
        CREATE UNIQUE INDEX note_anew_id ON note_anew (id);
        DROP TABLE note; ALTER TABLE note_anew RENAME TO note;";
    const LOST: &str = "DELETE FROM note WHERE id = (SELECT min(id) FROM note);";
    const GOOD: Ladder = Ladder { acts: None, steps: &[LADDER.steps[0], POINTS, ANEW] };
    const BAD: Ladder = Ladder { acts: None, steps: &[LADDER.steps[0], POINTS, LOST] };
    let house = House::closed_with(4);
    assert!(
        matches!(climb(&house, &BAD), Err(VaultError::Damaged { .. })),
        "a mark would point at a note that is gone"
    );
    let vault = climb(&house, &GOOD).expect("the same table, made anew");
    assert_eq!(count_notes(&vault), 4, "no row lost, none kept from the refused step");
    let stray = vault.write::<_, VaultError>(|tx| {
        Ok(tx.execute("INSERT INTO mark VALUES (4711)", []).map(drop)?)
    });
    assert!(stray.is_err(), "afterwards the keys are kept again");
}

#[test]
fn a_failing_step_leaves_the_version_before_it() {
    let house = House::closed_with(4);
    assert!(matches!(climb(&house, &BROKEN), Err(VaultError::Db(_))), "the third step cannot work");
    let vault = climb(&house, &TWO_STEPS).expect("the practice opens at the version before");
    let soundness = vault.verify().unwrap();
    assert_eq!(
        (soundness.version, soundness.problems),
        (2, vec![]),
        "the second step stayed, nothing of the third"
    );
    let half: u32 = vault
        .read::<_, VaultError>(|db| {
            let sql = "SELECT count(*) FROM sqlite_schema WHERE name = 'half'";
            Ok(db.query_row(sql, [], |row| row.get(0))?)
        })
        .unwrap();
    assert_eq!(half, 0, "the failed step's first half is undone");
}

#[test]
fn a_newer_database_is_refused_and_not_a_byte_changes() {
    let house = House::closed_with(4);
    drop(climb(&house, &TALLER).unwrap());
    let before = (house.bytes("practice.db"), house.bytes("practice.json"));
    assert!(
        matches!(house.unlock(), Err(VaultError::NewerVersion { found: 3, known: 1 })),
        "an older program must not write what it does not understand"
    );
    let after = (house.bytes("practice.db"), house.bytes("practice.json"));
    assert!(before == after, "the newer files stay as they are");
    climb(&house, &TALLER).expect("the newer program still opens it");
}

#[test]
fn a_newer_database_with_work_still_in_its_log_is_left_alone_too() {
    let house = House::closed_with(4);
    let vault = climb(&house, &TALLER).unwrap();
    House::save_one(&vault, "written last");
    // A copy taken while open: what a crash leaves behind.
    let crashed = tempfile::TempDir::new().unwrap();
    for file in ["practice.db", "practice.db-wal", "practice.json"] {
        fs::copy(house.path().join(file), crashed.path().join(file)).unwrap();
    }
    drop(vault);
    let read = |file: &str| fs::read(crashed.path().join(file)).unwrap();
    let before = (read("practice.db"), read("practice.db-wal"));
    let refusal = Vault::unlock(crashed.path(), house.owner, PASSPHRASE, &LADDER, NOW).unwrap_err();
    assert!(matches!(refusal, VaultError::NewerVersion { .. }), "newer is newer: {refusal:?}");
    assert!(
        before == (read("practice.db"), read("practice.db-wal")),
        "the log is not written back by a program that does not know it"
    );
    let vault = Vault::unlock(crashed.path(), house.owner, PASSPHRASE, &TALLER, NOW).unwrap();
    assert_eq!(count_notes(&vault), 5, "the crash lost nothing saved");
}

#[test]
fn a_newer_manifest_is_refused_and_not_a_byte_changes() {
    let house = House::closed_with(0);
    let text = String::from_utf8(house.bytes("practice.json")).unwrap();
    let newer = text.replacen("{\"format\":2,", "{\"format\":3,\"passkeys\":[],", 1);
    assert_ne!(newer, text, "the test has changed the format");
    fs::write(house.path().join("practice.json"), &newer).unwrap();
    let peeked = Vault::peek(house.path()).map(|_| ()).unwrap_err();
    let opened = house.unlock().unwrap_err();
    for refusal in [peeked, opened] {
        assert!(
            matches!(refusal, VaultError::NewerVersion { found: 3, known: 2 }),
            "newer, not damaged: {refusal:?}"
        );
    }
    assert!(house.bytes("practice.json") == newer.as_bytes(), "the newer file stays as it is");
}
