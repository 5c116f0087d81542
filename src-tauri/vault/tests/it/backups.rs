//! Backups, and the way back from them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;
use vault::{
    Facts, FoundState, Moment, Proof, StoredFile, Vault, VaultError, backups, check_backup,
    peek_backup, remove_backup, restore, set_apart,
};

use crate::{House, LADDER, NOW, PASSPHRASE, count_notes, write_notes};

/// Backs up as the practice does, naming `files`.
pub(crate) fn back_up(vault: &Vault, place: &Path, name: &str, files: &[&StoredFile]) -> PathBuf {
    try_back_up(vault, place, name, files).unwrap().0
}

fn try_back_up(
    vault: &Vault,
    place: &Path,
    name: &str,
    files: &[&StoredFile],
) -> Result<(PathBuf, Facts), VaultError> {
    let files = files.iter().map(|file| file.name.clone()).collect();
    let moment = |_: &rusqlite::Connection| Ok(Moment { head: "7:abc".to_owned(), files });
    vault.back_up(place, name, NOW, moment, &mut |_| true)
}

pub(crate) fn back(house: &House, from: &Path, to: &Path) -> Result<Facts, VaultError> {
    let proof = Proof::Passphrase { slot: house.owner, passphrase: PASSPHRASE };
    restore(from, to, proof, &LADDER, &mut |_| true)
}

pub(crate) fn open(house: &House, dir: &Path) -> Vault {
    Vault::unlock(dir, house.owner, PASSPHRASE, &LADDER, NOW).unwrap()
}

#[test]
fn a_backup_comes_back_whole_on_another_computer() {
    let (house, vault) = House::new();
    write_notes(&vault, 300);
    let picture = vault.store_file(b"before").unwrap();
    let place = TempDir::new().unwrap();
    let made = back_up(&vault, place.path(), "2026-11-27", &[&picture]);
    // What happens to the practice afterwards does not matter any more.
    write_notes_after(&vault);
    let gone = house.path().to_owned();
    drop(vault);
    fs::remove_dir_all(gone).unwrap();

    let elsewhere = TempDir::new().unwrap();
    let to = elsewhere.path().join("practice");
    let facts = back(&house, &made, &to).unwrap();
    assert_eq!(facts.rows["note"], 300, "counted");
    assert_eq!(facts.head, "7:abc", "with the newest act as named");
    let vault = open(&house, &to);
    assert_eq!(count_notes(&vault), 300, "every record of that moment, none of later");
    assert_eq!(*vault.read_file(&picture).unwrap(), b"before", "and the picture");
    assert!(vault.verify().unwrap().is_sound(), "sound");
}

fn write_notes_after(vault: &Vault) {
    House::save_one(vault, "after the backup");
}

#[test]
fn the_recovery_code_alone_opens_a_backup() {
    let (house, vault) = House::new();
    write_notes(&vault, 3);
    let place = TempDir::new().unwrap();
    let made = back_up(&vault, place.path(), "a", &[]);
    let to = place.path().join("restored");
    restore(&made, &to, Proof::Code(&house.code), &LADDER, &mut |_| true).unwrap();
    let vault = Vault::recover(&to, &house.code, &LADDER, NOW).unwrap();
    assert_eq!(count_notes(&vault), 3, "the same code opens the restored practice");
}

#[test]
fn a_backup_opens_for_nobody_else() {
    let (house, vault) = House::new();
    let place = TempDir::new().unwrap();
    let made = back_up(&vault, place.path(), "a", &[]);
    let to = place.path().join("restored");
    let wrong = Proof::Passphrase { slot: house.owner, passphrase: "not the one" };
    let refused = restore(&made, &to, wrong, &LADDER, &mut |_| true);
    assert!(matches!(refused, Err(VaultError::WrongPassphrase)), "the passphrase of that time");
    let other = House::new().0.code;
    let refused = restore(&made, &to, Proof::Code(&other), &LADDER, &mut |_| true);
    assert!(matches!(refused, Err(VaultError::BadRecoveryCode)), "another practice's kit");
    assert!(!to.exists(), "and nothing is left behind");
}

#[test]
fn nothing_is_restored_over_anything() {
    let (house, vault) = House::new();
    let place = TempDir::new().unwrap();
    let made = back_up(&vault, place.path(), "a", &[]);
    let to = place.path().join("mine");
    fs::create_dir(&to).unwrap();
    fs::write(to.join("notes.txt"), "mine").unwrap();
    assert!(matches!(back(&house, &made, &to), Err(VaultError::NotEmpty)), "something is there");
    assert_eq!(fs::read(to.join("notes.txt")).unwrap(), b"mine", "and it is as it was");
    assert!(
        matches!(back(&house, &made, house.path()), Err(VaultError::NotEmpty)),
        "a live practice least of all"
    );
}

#[test]
fn pictures_are_copied_once_however_many_backups_there_are() {
    let (house, vault) = House::new();
    let place = TempDir::new().unwrap();
    let first = vault.store_file(&[7; 5000]).unwrap();
    back_up(&vault, place.path(), "a", &[&first]);
    let kept = files_in(&place.path().join("Dermis backups"), &first.name);
    let written = fs::metadata(&kept[0]).unwrap().modified().unwrap();
    let second = vault.store_file(&[8; 5000]).unwrap();
    let made = back_up(&vault, place.path(), "b", &[&first, &second]);
    assert_eq!(kept.len(), 1, "one file for both backups");
    assert_eq!(
        fs::metadata(&kept[0]).unwrap().modified().unwrap(),
        written,
        "and it was not written again"
    );
    let to = place.path().join("restored");
    back(&house, &made, &to).unwrap();
    assert_eq!(*open(&house, &to).read_file(&second).unwrap(), [8; 5000], "both come back");
}

fn files_in(folder: &Path, name: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_in(&path, name));
        } else if path.ends_with(name) {
            found.push(path);
        }
    }
    found
}

#[test]
fn a_damaged_bit_anywhere_in_a_backup_is_noticed_and_nothing_is_restored() {
    let (house, vault) = House::new();
    write_notes(&vault, 50);
    let picture = vault.store_file(b"before").unwrap();
    let place = TempDir::new().unwrap();
    let made = back_up(&vault, place.path(), "a", &[&picture]);
    let picture = files_in(place.path(), &picture.name).remove(0);
    for file in [made.join("practice.db"), made.join("backup.json"), picture] {
        let whole = fs::read(&file).unwrap();
        for part in 0..24 {
            let at = whole.len() * part / 24;
            let mut damaged = whole.clone();
            damaged[at] ^= 4;
            fs::write(&file, &damaged).unwrap();
            let to = place.path().join("restored");
            let what = file.file_name().unwrap();
            assert!(back(&house, &made, &to).is_err(), "byte {at} of {what:?} was flipped");
            assert!(!to.exists(), "byte {at} of {what:?}: nothing half restored is left");
            let proof = Proof::Passphrase { slot: house.owner, passphrase: PASSPHRASE };
            assert!(check_backup(&made, proof).is_err(), "byte {at} of {what:?}: checking says so");
            assert!(fs::read(&file).unwrap() == damaged, "the damaged file is evidence");
        }
        fs::write(&file, &whole).unwrap();
    }
    let proof = Proof::Passphrase { slot: house.owner, passphrase: PASSPHRASE };
    check_backup(&made, proof).expect("the same backup undamaged is sound");
}

#[test]
fn a_cut_or_foreign_or_unfinished_backup_never_counts() {
    let (house, vault) = House::new();
    write_notes(&vault, 20);
    let place = TempDir::new().unwrap();
    let made = back_up(&vault, place.path(), "a", &[]);
    let home = made.parent().unwrap();
    fs::create_dir(home.join("b.unfinished")).unwrap();
    fs::create_dir(home.join("holiday pictures")).unwrap();
    let states: Vec<bool> = backups(place.path(), None)
        .unwrap()
        .iter()
        .map(|found| matches!(found.state, FoundState::Readable { .. }))
        .collect();
    assert_eq!(states, [false, true], "the folder of pictures is named as no backup, the rest not");
    let database = made.join("practice.db");
    let bytes = fs::read(&database).unwrap();
    fs::write(&database, &bytes[..bytes.len() / 2]).unwrap();
    let to = place.path().join("restored");
    assert!(
        matches!(back(&house, &made, &to), Err(VaultError::Damaged { .. })),
        "half a database is none"
    );
    set_apart(&made).unwrap();
    let found = backups(place.path(), None).unwrap();
    assert!(
        found.iter().all(|found| !matches!(found.state, FoundState::Readable { .. })),
        "set apart, it no longer counts"
    );
    assert!(home.join("a.damaged/practice.db").exists(), "and it is kept");
}

#[test]
fn a_place_that_is_not_there_is_not_made() {
    let (_house, vault) = House::new();
    let unplugged = TempDir::new().unwrap().path().join("usb stick");
    let refused = try_back_up(&vault, &unplugged, "a", &[]);
    assert!(
        matches!(refused, Err(VaultError::Io(error)) if error.kind() == std::io::ErrorKind::NotFound),
        "the stick is not plugged in"
    );
    assert!(!unplugged.exists(), "and no folder of its name fills the disk below");
}

#[test]
fn a_stopped_backup_leaves_the_others_and_counts_for_nothing() {
    let (_house, vault) = House::new();
    write_notes(&vault, 3000);
    let place = TempDir::new().unwrap();
    back_up(&vault, place.path(), "a", &[]);
    let mut steps = 0;
    let moment = |_: &rusqlite::Connection| Ok(Moment { head: String::new(), files: Vec::new() });
    let stopped = vault.back_up(place.path(), "b", NOW, moment, &mut |progress| {
        steps += 1;
        assert!(progress.done <= progress.of, "the bar never overflows");
        steps < 3
    });
    assert!(matches!(stopped, Err(VaultError::Cancelled)), "stopped by a person");
    assert_eq!(backups(place.path(), None).unwrap().len(), 1, "the earlier one stands");
    back_up(&vault, place.path(), "b", &[]);
    assert_eq!(backups(place.path(), None).unwrap().len(), 2, "and the next try is whole");
}

#[test]
fn saving_goes_on_while_a_backup_is_made() {
    let (house, vault) = House::new();
    write_notes(&vault, 2000);
    let place = TempDir::new().unwrap();
    let mut saved = 0;
    let moment = |_: &rusqlite::Connection| Ok(Moment { head: String::new(), files: Vec::new() });
    let (made, facts) = vault
        .back_up(place.path(), "a", NOW, moment, &mut |_| {
            House::save_one(&vault, &format!("meanwhile {saved}"));
            saved += 1;
            true
        })
        .unwrap();
    assert!(saved > 2, "it was saved between the steps");
    assert_eq!(facts.rows["note"], 2000, "the backup is of one moment");
    assert_eq!(count_notes(&vault), 2000 + saved, "and the practice has it all");
    let to = place.path().join("restored");
    back(&house, &made, &to).unwrap();
    assert_eq!(count_notes(&open(&house, &to)), 2000, "as counted");
}

#[test]
fn a_backup_of_a_damaged_practice_never_counts_and_the_practice_stops_writing() {
    let house = House::closed_with(400);
    let path = house.path().join("practice.db");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let vault = house.unlock().unwrap();
    let place = TempDir::new().unwrap();
    assert!(
        matches!(try_back_up(&vault, place.path(), "a", &[]), Err(VaultError::Damaged { .. })),
        "the damage is met while copying"
    );
    assert!(backups(place.path(), None).unwrap().is_empty(), "so there is no such backup");
    assert!(vault.is_damaged(), "and known");
    let put: Result<(), VaultError> = vault
        .write(|tx| Ok(tx.execute("INSERT INTO note (body) VALUES ('on top')", []).map(drop)?));
    assert!(matches!(put, Err(VaultError::Damaged { .. })), "nothing more is written on top");
}

#[test]
fn a_backup_says_whose_it_is_without_a_key_and_goes_when_it_is_spare() {
    let (_house, vault) = House::new();
    let place = TempDir::new().unwrap();
    let made = back_up(&vault, place.path(), "a", &[]);
    let (sign, facts) = peek_backup(&made).unwrap();
    assert_eq!(sign.practice_name, "Lumen", "the name over the door");
    assert_eq!(facts.made_at, NOW, "and when it was made");
    remove_backup(&made).unwrap();
    assert!(backups(place.path(), None).unwrap().is_empty(), "gone");
    assert!(
        matches!(remove_backup(place.path()), Err(VaultError::NoBackup)),
        "nothing that is not a backup is ever removed"
    );
}
