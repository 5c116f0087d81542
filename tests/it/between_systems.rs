//! A practice made on one system and opened on another. These tests need two systems: `cargo xtask
//! cross` runs the first on Linux and the second in Wine, and the other way round.

use dermis_tests::{
    Clinic, LIN, PASSPHRASE, below_the_store, clock, live_in, lost, one_act_later, papers, records,
};
use practice::Practice;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use vault::{Ladder, Vault, VaultError};

/// Where a practice is left, and where one was found.
const LEAVE: &str = "DERMIS_LEAVE";
const FOUND: &str = "DERMIS_FOUND";

fn folder(variable: &str) -> PathBuf {
    std::env::var_os(variable).unwrap_or_else(|| panic!("{variable} names the folder")).into()
}

/// Every file below `folder` with its bytes, under a name that is the same on every system.
fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the folder is read") {
        let path = entry.expect("an entry is read").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        if path.is_dir() {
            let inside = bytes(&path);
            found.extend(inside.into_iter().map(|(below, held)| (format!("{name}/{below}"), held)));
        } else {
            found.insert(name, fs::read(&path).expect("the file is read"));
        }
    }
    found
}

fn write(files: &BTreeMap<String, Vec<u8>>, to: &Path) {
    for (name, held) in files {
        let path = to.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
        fs::write(path, held).expect("the file is written");
    }
}

/// Leaves a practice, the same once more for comparison, and what its records say.
fn leave(practice: &Path, records: &Value, to: &Path) {
    let files = bytes(practice);
    write(&files, &to.join("practice"));
    write(&files, &to.join("as_left"));
    let text = serde_json::to_string_pretty(records).expect("records are JSON");
    fs::write(to.join("records.json"), text).expect("the records are written");
}

#[test]
#[ignore = "run by cargo xtask cross, which names the folder"]
fn a_practice_is_left_for_another_system() {
    let clinic = Clinic::new();
    let records = live_in(&clinic);
    below_the_store(&clinic).store_file(b"a picture").expect("a picture is stored");
    leave(&clinic.dir(), &records, &folder(LEAVE));
}

#[test]
#[ignore = "run by cargo xtask cross, which names the folders"]
fn a_practice_of_another_system_opens_whole_and_looking_changes_no_byte() {
    let found = folder(FOUND);
    let (practice, left) = (found.join("practice"), bytes(&found.join("as_left")));
    assert!(left.keys().any(|name| name.starts_with("files/")), "a picture is among them");
    let as_left = |when: &str| {
        let now = bytes(&practice);
        let names: Vec<_> = now.keys().collect();
        assert!(now == left, "{when}, every file is as it was left: {names:?}");
    };
    as_left("before anything");

    let sign = Practice::peek(&practice).expect("it reads").expect("a practice is there");
    as_left("seen from the lock screen");
    let lin = sign.staff.iter().find(|tile| tile.name == LIN).expect("Lin has a slot").id;
    let ladder = Ladder::of(&[""; practice::SCHEMA_VERSION]);
    let vault = Vault::unlock(&practice, lin, PASSPHRASE, &ladder, 0).expect("it opens");
    let rows = vault.read::<_, VaultError>(vault::rows).expect("every table is read");
    assert!(rows.values().sum::<u64>() > 50, "with all that is in it: {rows:?}");
    drop(vault);
    as_left("opened, read and closed");

    let copy = TempDir::new().expect("a folder for the copy");
    write(&left, copy.path());
    let clock = clock();
    one_act_later(&clock);
    let lin = lin.to_string().parse().expect("an id");
    let open = Practice::unlock(copy.path(), lin, PASSPHRASE, Arc::new(clock)).expect("it opens");
    let sound = open.verify().expect("it can be checked");
    assert!(sound.sound && sound.documents >= 2, "sound, papers too: {sound:?}");
    let then = fs::read_to_string(found.join("records.json")).expect("what was in it");
    let then: Value = serde_json::from_str(&then).expect("the records read");
    let now = records(&open).expect("every record reads");
    assert_eq!(lost(&then, &now, "practice"), None, "nothing was lost on the way");

    // Worked on here, for the first system to open again.
    open.create_client(papers::siobhan()).expect("a client is taken");
    let worked_on = records(&open).expect("every record reads");
    drop(open);
    leave(copy.path(), &worked_on, &folder(LEAVE));
}
