//! Changing the key of the whole practice.

use std::fs;

use tempfile::TempDir;
use uuid::Uuid;
use vault::{NewSlot, Proof, Vault, VaultError, restore};

use crate::{House, LADDER, NOW, backups, count_notes, write_notes};

const BEA: &str = "velvet canyon, ninety pelicans";

fn with_bea(vault: &Vault) -> Uuid {
    let id = Uuid::now_v7();
    vault.add_slot(NewSlot { id, name: "Bea", role: "owner", passphrase: BEA }).unwrap();
    id
}

fn record(tx: &rusqlite::Transaction<'_>) -> Result<(), VaultError> {
    Ok(tx
        .execute("INSERT INTO note (body) SELECT 'keys changed ' || count(*) FROM note", [])
        .map(drop)?)
}

#[test]
fn everybody_still_here_opens_the_practice_with_what_they_know() {
    let (house, vault) = House::new();
    let bea = with_bea(&vault);
    write_notes(&vault, 100);
    let before = house.bytes("practice.json");
    vault.rekey(&[], record, &mut |_| true).unwrap();
    assert!(before != house.bytes("practice.json"), "the slots lead to another key");
    let vault = house.unlock().expect("the owner's passphrase");
    assert_eq!(count_notes(&vault), 101, "every record, and the entry that says so");
    assert!(vault.verify().unwrap().is_sound(), "sound under the new key");
    drop(vault);
    drop(Vault::unlock(house.path(), bea, BEA, &LADDER, NOW).expect("nobody asked Bea for hers"));
    Vault::recover(house.path(), &house.code, &LADDER, NOW).expect("the printed kit as well");
}

#[test]
fn an_old_copy_of_the_slots_opens_nothing_written_since() {
    let (house, vault) = House::new();
    let bea = with_bea(&vault);
    write_notes(&vault, 10);
    let old_slots = house.bytes("practice.json");
    let place = TempDir::new().unwrap();
    let made = backups::back_up(&vault, place.path(), "a", &[]);
    let old_sheet = fs::read(made.join("backup.json")).unwrap();
    vault.remove_slot(bea).unwrap();
    let done = vault.rekey(&[place.path().to_owned()], record, &mut |_| true).unwrap();
    assert_eq!((done.backups_changed, done.backups_left), (1, 0), "the backup was sealed anew");

    let to = place.path().join("restored");
    let proof = Proof::Passphrase { slot: bea, passphrase: BEA };
    let refused = restore(&made, &to, proof, &LADDER, &mut |_| true);
    assert!(matches!(refused, Err(VaultError::UnknownSlot)), "Bea left: no backup opens for her");
    fs::write(house.path().join("practice.json"), old_slots).unwrap();
    let refused = Vault::unlock(house.path(), bea, BEA, &LADDER, NOW);
    assert!(refused.is_err(), "nor does the practice, with the slots she may have copied");
    fs::write(made.join("backup.json"), old_sheet).unwrap();
    assert!(
        restore(&made, &to, Proof::Passphrase { slot: bea, passphrase: BEA }, &LADDER, &mut |_| {
            true
        })
        .is_ok(),
        "a copy she made herself stays hers: nothing can take that back, and the docs say so"
    );
}

#[test]
fn backups_from_before_open_for_those_who_are_here_now() {
    let (house, vault) = House::new();
    write_notes(&vault, 10);
    let place = TempDir::new().unwrap();
    let made = backups::back_up(&vault, place.path(), "a", &[]);
    vault.rekey(&[place.path().to_owned()], record, &mut |_| true).unwrap();
    let vault = house.unlock().unwrap();
    vault.rekey(&[place.path().to_owned()], record, &mut |_| true).unwrap();
    let to = place.path().join("restored");
    backups::back(&house, &made, &to).expect("after two changes of keys");
    let vault = backups::open(&house, &to);
    assert_eq!(count_notes(&vault), 10, "as it was backed up");
    assert!(vault.verify().unwrap().is_sound(), "brought under the present key");
}

#[test]
fn a_stopped_change_of_keys_leaves_everything_as_it_was() {
    let (house, vault) = House::new();
    write_notes(&vault, 2000);
    let before = house.bytes("practice.json");
    let stopped = vault.rekey(&[], record, &mut |progress| progress.done < 100);
    assert!(matches!(stopped, Err(VaultError::Cancelled)), "stopped by a person");
    assert!(before == house.bytes("practice.json"), "the old slots hold");
    assert!(!house.path().join("practice.db.new-key").exists(), "nothing is left");
    assert_eq!(count_notes(&house.unlock().unwrap()), 2000, "and no entry says otherwise");
}

#[test]
fn a_power_cut_on_either_side_of_the_moment_it_counts_leaves_one_whole_practice() {
    let (house, vault) = House::new();
    write_notes(&vault, 50);
    drop(vault);
    let (old_json, old_db) = (house.bytes("practice.json"), house.bytes("practice.db"));
    house.unlock().unwrap().rekey(&[], record, &mut |_| true).unwrap();
    let (new_json, new_db) = (house.bytes("practice.json"), house.bytes("practice.db"));
    for (json, counted) in [(&old_json, false), (&new_json, true)] {
        fs::write(house.path().join("practice.json"), json).unwrap();
        fs::write(house.path().join("practice.db"), &old_db).unwrap();
        fs::write(house.path().join("practice.db.new-key"), &new_db).unwrap();
        let vault = house.unlock().expect("one of the two databases fits the slots");
        assert_eq!(count_notes(&vault), if counted { 51 } else { 50 }, "all or nothing");
        drop(vault);
        assert!(!house.path().join("practice.db.new-key").exists(), "the other one is gone");
    }
}

#[test]
fn a_new_database_whose_bytes_never_came_to_the_disk_takes_nobodys_place() {
    let house = House::closed_with(50);
    for bytes in [&[][..], &[0; 4096]] {
        fs::write(house.path().join("practice.db.new-key"), bytes).unwrap();
        let vault = house.unlock().expect("the old keys hold");
        assert_eq!(count_notes(&vault), 50, "the practice is the one that was there");
        drop(vault);
        assert!(!house.path().join("practice.db.new-key").exists(), "the rest is cleared away");
    }
}
