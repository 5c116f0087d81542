//! Pictures and scans beside the database.

use std::fs;

use vault::VaultError;

use crate::House;

fn stored(house: &House) -> Vec<std::path::PathBuf> {
    let folders = fs::read_dir(house.path().join("files")).unwrap();
    folders
        .flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .collect()
}

#[test]
fn a_stored_file_reads_back_and_tells_nothing_on_the_disk() {
    let (house, vault) = House::new();
    let picture = b"cheek, left, before".repeat(500);
    let file = vault.store_file(&picture).unwrap();
    assert_eq!(*vault.read_file(&file).unwrap(), picture, "what was stored comes back");
    let on_disk = fs::read(&stored(&house)[0]).unwrap();
    let seen = on_disk.windows(5).any(|piece| piece == b"cheek");
    assert!(!seen, "its bytes are encrypted");
    let twice = vault.store_file(&picture).unwrap();
    assert!(twice.name != file.name, "and the same picture twice looks like two pictures");
}

#[test]
fn any_changed_bit_of_a_stored_file_and_a_missing_one_are_noticed() {
    let (house, vault) = House::new();
    let file = vault.store_file(b"the doctor's letter").unwrap();
    let path = stored(&house).remove(0);
    let whole = fs::read(&path).unwrap();
    for bit in 0..whole.len() * 8 {
        let mut damaged = whole.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        fs::write(&path, &damaged).unwrap();
        assert!(
            matches!(vault.read_file(&file), Err(VaultError::Damaged { .. })),
            "bit {bit} was flipped"
        );
        assert!(vault.check_file(&file.name).is_err(), "bit {bit}, seen without opening it");
    }
    fs::remove_file(&path).unwrap();
    assert!(matches!(vault.read_file(&file), Err(VaultError::Damaged { .. })), "it is missing");
}

#[test]
fn a_name_that_is_no_name_of_a_file_reads_nothing() {
    let (_house, vault) = House::new();
    for name in ["", "../practice.json", &"A".repeat(64), &"/".repeat(64)] {
        assert!(vault.check_file(name).is_err(), "{name:?} must not become a path");
    }
}
