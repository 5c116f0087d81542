//! Where systems differ: names, attributes, files that somebody else has open. The same must come of it
//! everywhere.

use std::{
    fs::{self, File},
    io::Read,
    path::Path,
    sync::mpsc,
    thread,
    time::Duration,
};

use tempfile::TempDir;
use uuid::Uuid;
use vault::{KdfCost, NewSlot, Vault};

use crate::backups::{back, back_up, open};
use crate::{House, LADDER, NOW, PASSPHRASE, count_notes, write_notes};

/// As long as a virus scanner looks at a fresh file.
const HELD: Duration = Duration::from_millis(300);

/// Makes a practice in `dir`, closes it, and opens it again.
fn made_and_opened(dir: &Path) -> Vault {
    let owner = Uuid::now_v7();
    let slot = NewSlot { id: owner, name: "Ana Ruiz", role: "owner", passphrase: PASSPHRASE };
    let made = Vault::create_with_cost(dir, "Lumen", &LADDER, slot, KdfCost::FLOOR);
    let (vault, _) = made.unwrap();
    write_notes(&vault, 3);
    drop(vault);
    Vault::unlock(dir, owner, PASSPHRASE, &LADDER, NOW).unwrap()
}

#[test]
fn a_practice_stands_in_folders_of_any_script() {
    let folder = TempDir::new().unwrap();
    for name in
        ["Praxis für Hautpflege", "皮肤诊所", "عيادة البشرة", "Zoë’s clinic (2)", "½ – 100 %"]
    {
        let vault = made_and_opened(&folder.path().join(name));
        assert_eq!(count_notes(&vault), 3, "all of it is in {name:?}");
    }
}

#[test]
fn a_practice_stands_deeper_than_windows_paths_once_reached() {
    let folder = TempDir::new().unwrap();
    let deep = (0..12).fold(folder.path().to_owned(), |path, level| {
        path.join(format!("{level:02} a folder of the clinic's own"))
    });
    assert!(deep.as_os_str().len() > 300, "longer than 260 characters");
    let vault = made_and_opened(&deep);
    assert_eq!(count_notes(&vault), 3, "the database and its log are there");
    let place = deep.join("backups");
    fs::create_dir(&place).unwrap();
    back_up(&vault, &place, "2026-11-27", &[]);
}

#[test]
fn a_file_is_replaced_while_somebody_reads_it() {
    let (house, vault) = House::new();
    let file = house.path().join("practice.json");
    let (begun, wait_for_it) = mpsc::channel();
    let scanner = thread::spawn(move || {
        let mut reading = File::open(file).unwrap();
        begun.send(()).unwrap();
        thread::sleep(HELD);
        let mut read = String::new();
        reading.read_to_string(&mut read).unwrap();
        read
    });
    wait_for_it.recv().unwrap();
    vault.rename_practice("Lumen Skin").expect("a scanner that reads along stops nothing");
    assert_eq!(vault.sign().practice_name, "Lumen Skin", "the new name is saved");
    let read = scanner.join().unwrap();
    assert!(read.contains("\"Lumen\""), "who began to read the old file reads the old file");
    assert!(!house.path().join("practice.json.new").exists(), "and nothing is left beside it");
}

#[test]
fn a_backup_that_nobody_may_write_to_becomes_a_practice_that_can_be_written() {
    let (house, vault) = House::new();
    write_notes(&vault, 3);
    let place = TempDir::new().unwrap();
    let made = back_up(&vault, place.path(), "2026-11-27", &[]);
    drop(vault);
    let files = || fs::read_dir(&made).unwrap().map(|entry| entry.unwrap().path());
    let protect = |protected: bool| {
        for file in files() {
            let mut permissions = fs::metadata(&file).unwrap().permissions();
            permissions.set_readonly(protected);
            fs::set_permissions(&file, permissions).unwrap();
        }
    };
    protect(true);
    let to = place.path().join("restored");
    back(&house, &made, &to).expect("a protected stick gives its backup back");
    let vault = open(&house, &to);
    House::save_one(&vault, "after");
    assert_eq!(count_notes(&vault), 4, "the restored practice takes new records");
    let restored = fs::metadata(to.join("practice.db")).unwrap();
    assert!(!restored.permissions().readonly(), "the protection stays with the stick");
    // Windows removes no protected file.
    protect(false);
}

#[test]
fn a_practice_is_one_practice_however_its_folder_is_spelled() {
    let (house, vault) = House::new();
    let spelled = house.path().join("..").join(house.path().file_name().unwrap());
    let refusal = Vault::unlock(&spelled, house.owner, PASSPHRASE, &LADDER, NOW);
    assert!(
        matches!(refusal, Err(vault::VaultError::InUse)),
        "another spelling of the same folder is not another practice"
    );
    drop(vault);
    assert_eq!(count_notes(&open(&house, &spelled)), 0, "free again once closed");
}

/// Linux tells upper from lower case; the others do not, so there the lock must hold for both.
#[cfg(any(windows, target_os = "macos"))]
#[test]
fn a_practice_is_one_practice_in_capitals_too() {
    let folder = TempDir::new().unwrap();
    let vault = made_and_opened(&folder.path().join("practice"));
    let capitals = folder.path().join("PRACTICE");
    assert!(Vault::peek(&capitals).unwrap().is_some(), "it is the same folder");
    let slot = NewSlot { id: Uuid::now_v7(), name: "B", role: "owner", passphrase: PASSPHRASE };
    let refusal = Vault::create_with_cost(&capitals, "Two", &LADDER, slot, KdfCost::FLOOR);
    assert!(
        matches!(refusal, Err(vault::VaultError::InUse | vault::VaultError::AlreadyExists)),
        "nothing is made over it"
    );
    drop(vault);
}
