//! Practices of every released schema, kept with rows in them, opened by today's program; and the
//! schema itself, made anew or climbed to, as it is written down.

use dermis_tests::{Clinic, LIN, PASSPHRASE, clock, live_in, lost, records};
use practice::{Practice, StaffId};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use vault::{Ladder, Vault, VaultError};

const PINNED: &str = "src-tauri/practice/schema.sql";

fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("the tests have a folder around them").to_owned()
}

/// Every kept practice, by the schema it was written with.
fn fixtures() -> Vec<(usize, PathBuf)> {
    let folders = fs::read_dir(root().join("tests/fixtures")).expect("the fixtures are there");
    let mut found: Vec<_> = folders
        .filter_map(|entry| {
            let path = entry.expect("an entry is read").path();
            let name = path.file_name()?.to_str()?;
            Some((name.strip_prefix("schema-")?.parse().ok()?, path))
        })
        .collect();
    found.sort();
    found
}

/// A copy to open: opening changes a practice.
fn copy(fixture: &Path) -> TempDir {
    let folder = TempDir::new().expect("a folder for the copy");
    for name in ["practice.json", "practice.db"] {
        fs::copy(fixture.join(name), folder.path().join(name)).expect("the file is copied");
    }
    folder
}

fn lin(dir: &Path) -> StaffId {
    let sign = Practice::peek(dir).expect("it reads").expect("a practice is there");
    let tile = sign.staff.iter().find(|tile| tile.name == LIN).expect("Lin has a slot");
    tile.id.to_string().parse().expect("an id")
}

fn open(dir: &Path) -> Practice {
    Practice::unlock(dir, lin(dir), PASSPHRASE, Arc::new(clock())).expect("it opens")
}

fn steps() -> usize {
    let steps = fs::read_dir(root().join("src-tauri/practice/migrations"));
    steps.expect("the migrations are there").count()
}

/// Every object of the database with the text that made it, blanks evened out.
fn schema(dir: &Path) -> String {
    // As many steps as there are, so that the vault opens it; none of them runs.
    let ladder = Ladder::of(Box::leak(vec![""; steps()].into_boxed_slice()));
    let id = lin(dir).to_string().parse().expect("an id");
    let vault = Vault::unlock(dir, id, PASSPHRASE, &ladder, 0).expect("it opens");
    let objects: Vec<String> = vault
        .read::<_, VaultError>(|conn| {
            let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name";
            let mut statement = conn.prepare(sql)?;
            let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .expect("the schema reads");
    objects.iter().map(|text| format!("{};\n\n", even(text))).collect()
}

/// Lines without the blanks around them, and without comments or empty lines.
fn even(sql: &str) -> String {
    let lines = sql.lines().map(|line| line.split("--").next().unwrap_or_default().trim());
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_first_released_schema_is_kept_and_none_is_from_the_future() {
    let kept: Vec<usize> = fixtures().iter().map(|(schema, _)| *schema).collect();
    assert!(kept.contains(&8), "the first released schema is kept: {kept:?}");
    assert!(kept.iter().all(|schema| *schema <= steps()), "none is from the future: {kept:?}");
}

#[test]
fn a_practice_of_every_released_schema_opens_whole_and_reads_back_as_it_was() {
    for (schema, fixture) in fixtures() {
        let folder = copy(&fixture);
        let practice = open(folder.path());
        let found = practice.verify().expect("it can be checked");
        assert!(found.sound, "schema {schema} is sound after the climb: {found:?}");
        assert!(found.documents >= 2, "schema {schema} keeps its papers");
        let kept = fs::read_to_string(fixture.join("records.json")).expect("what was in it");
        let then: Value = serde_json::from_str(&kept).expect("the kept records read");
        let now = records(&practice).expect("every record reads");
        assert_eq!(lost(&then, &now, "practice"), None, "schema {schema} lost nothing");
    }
}

#[test]
fn a_practice_of_an_older_schema_gets_the_lists_it_lacks_once_and_misses_nothing_from_before() {
    for (schema, fixture) in fixtures() {
        let folder = copy(&fixture);
        let practice = open(folder.path());
        let added = |practice: &Practice| {
            let acts = dermis_tests::ops(practice);
            acts.iter().filter(|op| *op == "add_built_in_checklists").count()
        };
        assert_eq!(added(&practice), 1, "schema {schema}: the lists that came since are on record");
        let days = practice.clinic_days().expect("the lists are read");
        assert_eq!(days.lists.len(), 15, "schema {schema} has all of them");
        let board = practice.checklists().expect("the day is read");
        let missed = board.earlier.iter().filter(|earlier| earlier.run.is_none()).count();
        assert_eq!(missed, 0, "schema {schema}: nothing from before they came is missed");
        drop(practice);
        assert_eq!(added(&open(folder.path())), 1, "schema {schema}: only once");
    }
}

#[test]
fn a_practice_of_an_older_schema_gets_the_forms_it_lacks_once() {
    for (schema, fixture) in fixtures() {
        let folder = copy(&fixture);
        let practice = open(folder.path());
        let added = |practice: &Practice| {
            let acts = dermis_tests::ops(practice);
            acts.iter().filter(|op| *op == "add_built_in_forms").count()
        };
        assert_eq!(added(&practice), 1, "schema {schema}: the forms that came since are on record");
        drop(practice);
        assert_eq!(added(&open(folder.path())), 1, "schema {schema}: only once");
    }
}

#[test]
fn a_practice_that_climbed_and_a_new_one_have_the_schema_that_is_written_down() {
    let fresh = schema(&Clinic::new().dir());
    for (number, fixture) in fixtures() {
        let folder = copy(&fixture);
        drop(open(folder.path()));
        assert_eq!(schema(folder.path()), fresh, "schema {number} climbed to what a new one has");
    }
    let pinned = root().join(PINNED);
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(&pinned, &fresh).expect("the schema is written down");
    }
    let written = fs::read_to_string(&pinned).expect("the schema is written down");
    assert_eq!(
        written, fresh,
        "{PINNED} says what a practice has; UPDATE_SCHEMA=1 writes it anew after a new migration"
    );
}

/// Not a test: makes the kept practice of today's schema. Run it once, before a release:
/// `cargo test --workspace --test it -- --ignored --exact migrations::keep_todays_schema`
#[test]
#[ignore = "writes tests/fixtures/schema-N, once for each released schema"]
fn keep_todays_schema() {
    let clinic = Clinic::new();
    let kept = live_in(&clinic);
    let to = root().join(format!("tests/fixtures/schema-{}", steps()));
    fs::create_dir(&to).expect("each schema is kept once");
    for name in ["practice.json", "practice.db"] {
        fs::copy(clinic.dir().join(name), to.join(name)).expect("the file is kept");
    }
    let text = serde_json::to_string_pretty(&kept).expect("records are JSON");
    fs::write(to.join("records.json"), text + "\n").expect("the records are kept");
}
