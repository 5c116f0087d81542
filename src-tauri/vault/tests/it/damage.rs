//! A damaged byte anywhere is noticed, and the damaged file is left as it is.

use std::fs;

use proptest::prelude::*;
use vault::{Vault, VaultError};

use crate::{House, LADDER, NOW};

/// What opening and checking the practice says about it; `None` when it finds nothing wrong.
fn noticed(house: &House) -> Option<String> {
    match house.unlock() {
        Err(error) => Some(error.to_string()),
        Ok(vault) => match vault.verify() {
            Err(error) => Some(error.to_string()),
            Ok(soundness) => soundness.problems.first().cloned(),
        },
    }
}

#[test]
fn a_whole_practice_is_sound() {
    let house = House::closed_with(200);
    let vault = house.unlock().unwrap();
    let soundness = vault.verify().unwrap();
    assert_eq!(soundness.problems, Vec::<String>::new(), "nothing to find");
    assert!(soundness.pages > 20, "and it looked at every page");
}

#[test]
fn a_flipped_bit_anywhere_in_the_database_is_noticed() {
    let house = House::closed_with(200);
    let path = house.path().join("practice.db");
    let whole = house.bytes("practice.db");
    let last = whole.len() - 1;
    // The salt, the first page, page borders, the check values at the end of pages, the last byte.
    for offset in [0, 15, 16, 100, 4015, 4016, 4031, 4032, 4095, 4096, 20_000, last] {
        let mut damaged = whole.clone();
        damaged[offset] ^= 0x10;
        fs::write(&path, &damaged).unwrap();
        assert!(noticed(&house).is_some(), "byte {offset} was flipped");
        assert!(
            house.bytes("practice.db") == damaged,
            "byte {offset}: the damaged file is evidence and stays as it is"
        );
    }
    fs::write(&path, &whole).unwrap();
    assert_eq!(noticed(&house), None, "the same file undamaged is sound");
}

#[test]
fn a_long_text_with_a_damaged_page_inside_is_never_handed_over() {
    let house = House::closed_with(1);
    let long = "The scar is small and old. ".repeat(2_000);
    {
        let vault = house.unlock().unwrap();
        let put: Result<(), VaultError> = vault.write(|tx| {
            Ok(tx.execute("INSERT INTO note (body) VALUES (?1)", [&long]).map(drop)?)
        });
        put.unwrap();
    }
    let path = house.path().join("practice.db");
    let whole = house.bytes("practice.db");
    for page in 0..whole.len() / 4096 {
        let mut damaged = whole.clone();
        damaged[page * 4096 + 300] ^= 1;
        fs::write(&path, &damaged).unwrap();
        let Ok(vault) = house.unlock() else { continue };
        let sql = "SELECT body FROM note ORDER BY length(body) DESC LIMIT 1";
        let read: Result<String, VaultError> =
            vault.read(|conn| Ok(conn.query_row(sql, [], |row| row.get(0))?));
        assert!(
            match &read {
                Ok(text) => *text == long,
                Err(error) => matches!(error, VaultError::Damaged { .. }),
            },
            "page {page}: the whole text or a word of damage, never a text with holes, got {:?}",
            read.as_ref().map(String::len)
        );
        drop(vault);
        fs::write(&path, &whole).unwrap();
    }
}

#[test]
fn damage_while_the_practice_is_open_is_noticed() {
    let house = House::closed_with(200);
    let whole = house.bytes("practice.db");
    for offset in [3, 50, 9000] {
        let vault = house.unlock().unwrap();
        let mut damaged = whole.clone();
        damaged[offset] ^= 1;
        fs::write(house.path().join("practice.db"), &damaged).unwrap();
        let soundness = vault.verify().unwrap();
        assert!(!soundness.is_sound(), "byte {offset} changed on the disk");
        drop(vault);
        fs::write(house.path().join("practice.db"), &whole).unwrap();
    }
}

#[test]
fn a_cut_or_lengthened_or_missing_database_is_noticed() {
    let house = House::closed_with(200);
    let path = house.path().join("practice.db");
    let whole = house.bytes("practice.db");
    for length in [0, 1, 4096, whole.len() - 4096, whole.len() - 1] {
        fs::write(&path, &whole[..length]).unwrap();
        assert!(noticed(&house).is_some(), "cut to {length} bytes");
    }
    for extra in [1, 4096] {
        let mut longer = whole.clone();
        longer.resize(whole.len() + extra, 0x5a);
        fs::write(&path, &longer).unwrap();
        assert!(noticed(&house).is_some(), "{extra} bytes too long");
    }
    fs::remove_file(&path).unwrap();
    assert!(
        matches!(house.unlock(), Err(VaultError::Damaged { .. })),
        "a missing database is not replaced by an empty one"
    );
    assert!(!path.exists(), "nor made by looking");
}

#[test]
fn the_database_of_another_practice_is_not_taken_for_this_one() {
    let (house, other) = (House::closed_with(1), House::closed_with(1));
    fs::write(house.path().join("practice.db"), other.bytes("practice.db")).unwrap();
    assert!(
        matches!(house.unlock(), Err(VaultError::Damaged { .. })),
        "the passphrase is right, the file is not"
    );
}

#[test]
fn a_foreign_file_in_place_of_the_manifest_is_called_damaged() {
    let house = House::closed_with(0);
    for foreign in [&b""[..], b"{}", b"\xff\xfe", b"{\"format\":1}", b"[1,2,3]"] {
        fs::write(house.path().join("practice.json"), foreign).unwrap();
        assert!(
            matches!(Vault::peek(house.path()), Err(VaultError::Damaged { .. })),
            "not a manifest: {foreign:?}"
        );
        assert!(house.bytes("practice.json") == foreign, "and it is left as it is");
    }
}

#[test]
fn a_weakened_key_derivation_is_refused_even_with_a_matching_checksum() {
    let house = House::closed_with(0);
    let mut sheet: serde_json::Value =
        serde_json::from_slice(&house.bytes("practice.json")).unwrap();
    let text = sheet["practice"].to_string();
    assert!(text.contains("\"passes\":2"), "the test knows the layout");
    // Key order matters for the checksum, so the change is made in the text.
    let original = String::from_utf8(house.bytes("practice.json")).unwrap();
    let weak = original.replace("\"passes\":2", "\"passes\":1");
    let body = practice_part(&weak);
    let checksum = sha256_hex(body.as_bytes());
    let old = sheet["checksum"].take();
    let forged = weak.replace(old.as_str().unwrap(), &checksum);
    fs::write(house.path().join("practice.json"), &forged).unwrap();
    let refusal = Vault::peek(house.path()).map(|_| ()).unwrap_err();
    assert!(
        refusal.to_string().contains("weaker"),
        "cheap guessing must not be slipped in: {refusal}"
    );
}

#[test]
fn a_role_changed_by_hand_is_noticed_at_the_next_unlock() {
    let house = House::closed_with(0);
    let original = String::from_utf8(house.bytes("practice.json")).unwrap();
    let old = sha256_hex(practice_part(&original).as_bytes());
    let changed = original.replace("\"role\":\"owner\"", "\"role\":\"guest\"");
    let new = sha256_hex(practice_part(&changed).as_bytes());
    fs::write(house.path().join("practice.json"), changed.replace(&old, &new)).unwrap();
    assert!(Vault::peek(house.path()).is_ok(), "without the key it looks right");
    assert!(
        matches!(house.unlock(), Err(VaultError::Damaged { .. })),
        "with the key the seal tells"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Nothing here derives a key, so a single practice serves every case quickly.
    #[test]
    fn a_flipped_bit_in_the_manifest_is_never_taken_for_a_wrong_passphrase(
        bits in prop::collection::vec((any::<prop::sample::Index>(), 0u8..8), 32)
    ) {
        let house = shared_house();
        let whole = house.bytes("practice.json");
        let folder = tempfile::TempDir::new().unwrap();
        for (place, bit) in bits {
            let mut damaged = whole.clone();
            // The seal at the very end can only be compared with the key.
            let offset = place.index(whole.len() - 80);
            damaged[offset] ^= 1 << bit;
            fs::write(folder.path().join("practice.json"), &damaged).unwrap();
            let outcome = Vault::unlock(folder.path(), house.owner, "", &LADDER, NOW);
            prop_assert!(
                matches!(outcome, Err(VaultError::Damaged { .. } | VaultError::NewerVersion { .. })),
                "bit {} of byte {}: {:?}", bit, offset, outcome
            );
        }
    }
}

fn shared_house() -> &'static House {
    static HOUSE: std::sync::OnceLock<House> = std::sync::OnceLock::new();
    HOUSE.get_or_init(|| House::closed_with(0))
}

/// The part of the manifest that its checksum covers, as written.
fn practice_part(text: &str) -> &str {
    let from = text.find("\"practice\":").unwrap() + "\"practice\":".len();
    &text[from..text.find(",\"checksum\"").unwrap()]
}

fn sha256_hex(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
