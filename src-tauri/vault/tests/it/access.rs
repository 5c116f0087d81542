//! Who gets in, and who does not.

use uuid::Uuid;
use vault::{KdfCost, NewSlot, RecoveryCode, Vault, VaultError};

use crate::{House, LADDER, NOW, PASSPHRASE, count_notes};

const BEA: NewSlot<'_> = NewSlot {
    id: Uuid::from_u128(7),
    name: "Bea Lind",
    role: "practitioner",
    passphrase: "a second long passphrase",
};

#[test]
fn the_right_passphrase_opens_and_a_wrong_one_does_not() {
    let house = House::closed_with(3);
    for wrong in ["", "quiet river", "quiet river, seven stones "] {
        let refusal = Vault::unlock(house.path(), house.owner, wrong, &LADDER, NOW).unwrap_err();
        assert!(
            matches!(refusal, VaultError::WrongPassphrase),
            "a passphrase counts as typed, to the last space: {refusal:?}"
        );
    }
    let vault = house.unlock().unwrap();
    assert_eq!(count_notes(&vault), 3, "the notes are where they were left");
}

#[test]
fn an_unknown_person_is_told_apart_from_a_wrong_passphrase() {
    let house = House::closed_with(0);
    let refusal = Vault::unlock(house.path(), BEA.id, PASSPHRASE, &LADDER, NOW).unwrap_err();
    assert!(
        matches!(refusal, VaultError::UnknownSlot),
        "nobody with that id has access: {refusal:?}"
    );
}

#[test]
fn a_second_person_opens_with_their_own_passphrase_until_removed() {
    let (house, vault) = House::new();
    vault.add_slot(BEA).unwrap();
    assert!(matches!(vault.add_slot(BEA), Err(VaultError::SlotExists)), "one person has one slot");
    drop(vault);
    let vault = Vault::unlock(house.path(), BEA.id, BEA.passphrase, &LADDER, NOW)
        .expect("the second person gets in");
    vault.remove_slot(BEA.id).unwrap();
    drop(vault);
    let refusal = Vault::unlock(house.path(), BEA.id, BEA.passphrase, &LADDER, NOW).unwrap_err();
    assert!(
        matches!(refusal, VaultError::UnknownSlot),
        "somebody who left no longer gets in: {refusal:?}"
    );
    house.unlock().expect("the owner still does");
}

#[test]
fn the_last_person_cannot_be_removed() {
    let (house, vault) = House::new();
    assert!(
        matches!(vault.remove_slot(house.owner), Err(VaultError::LastSlot)),
        "a practice nobody can open is lost"
    );
    assert!(
        matches!(vault.remove_slot(BEA.id), Err(VaultError::UnknownSlot)),
        "a stranger has nothing to remove"
    );
}

#[test]
fn an_empty_passphrase_is_refused() {
    let (house, vault) = House::new();
    let empty = NewSlot { passphrase: "", ..BEA };
    assert!(
        matches!(vault.add_slot(empty), Err(VaultError::EmptyPassphrase)),
        "no slot without a secret"
    );
    assert!(
        matches!(vault.set_passphrase(house.owner, ""), Err(VaultError::EmptyPassphrase)),
        "nor by changing one"
    );
}

#[test]
fn re_authentication_takes_the_persons_own_passphrase() {
    let (house, vault) = House::new();
    vault.add_slot(BEA).unwrap();
    vault.check_passphrase(house.owner, PASSPHRASE, NOW).expect("the owner's own passphrase");
    assert!(
        matches!(
            vault.check_passphrase(house.owner, BEA.passphrase, NOW),
            Err(VaultError::WrongPassphrase)
        ),
        "somebody else's passphrase is a wrong one"
    );
}

#[test]
fn a_changed_passphrase_replaces_the_old_one() {
    let (house, vault) = House::new();
    vault.set_passphrase(house.owner, BEA.passphrase).unwrap();
    drop(vault);
    assert!(
        matches!(house.unlock(), Err(VaultError::WrongPassphrase)),
        "the old passphrase has ended"
    );
    Vault::unlock(house.path(), house.owner, BEA.passphrase, &LADDER, NOW)
        .expect("the new one opens the same practice");
}

#[test]
fn the_recovery_code_opens_the_practice_as_it_was_typed_from_paper() {
    let house = House::closed_with(2);
    let words = house.code.words();
    assert_eq!(words.len(), 12, "the sheet shows twelve words");
    let typed = words
        .iter()
        .enumerate()
        .map(|(n, word)| format!("{}. {}\n", n + 1, word.to_uppercase()))
        .collect::<String>();
    let code = RecoveryCode::parse(&typed).expect("numbers, capitals and lines do not matter");
    let vault = Vault::recover(house.path(), &code, &LADDER, NOW).unwrap();
    assert_eq!(count_notes(&vault), 2, "it is the same practice");
}

#[test]
fn a_new_recovery_code_ends_the_old_one() {
    let (house, vault) = House::new();
    let new = vault.new_recovery_code().unwrap();
    drop(vault);
    let refusal = Vault::recover(house.path(), &house.code, &LADDER, NOW).unwrap_err();
    assert!(
        matches!(refusal, VaultError::BadRecoveryCode),
        "the lost sheet opens nothing: {refusal:?}"
    );
    Vault::recover(house.path(), &new, &LADDER, NOW).expect("the new sheet does");
}

#[test]
fn a_misread_recovery_word_is_caught_before_the_practice_is_asked() {
    let eleven =
        "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon";
    assert!(
        RecoveryCode::parse(&format!("{eleven} about")).is_ok(),
        "the BIP 39 test vector of sixteen zero bytes"
    );
    let longer = format!("{eleven} {eleven} abandon art");
    let wrong = ["", "abandon", eleven, "lavender river", longer.as_str()];
    for text in wrong.into_iter().chain([&*format!("{eleven} zoo")]) {
        assert!(
            matches!(RecoveryCode::parse(text), Err(VaultError::BadRecoveryCode)),
            "not a code: {text}"
        );
    }
}

#[test]
fn no_secret_appears_in_debug_output() {
    let (house, vault) = House::new();
    // Compared whole: a random word such as "cover" may well stand inside the name of a type.
    assert_eq!(
        format!("{vault:?} {:?}", house.code),
        "Vault { .. } RecoveryCode(..)",
        "anything beside the names of the types would end in a log"
    );
}

#[test]
fn the_key_derivation_cannot_be_cheaper_than_the_floor() {
    for (memory, passes, lanes) in [(65_535, 3, 1), (65_536, 1, 1), (65_536, 2, 0), (0, 0, 0)] {
        assert!(
            matches!(KdfCost::new(memory, passes, lanes), Err(VaultError::KdfCost)),
            "{memory} KiB, {passes} passes, {lanes} lanes is too cheap to guess against"
        );
    }
    assert!(KdfCost::new(128 * 1024, 4, 1).is_ok(), "a dearer one is welcome");
}

#[test]
fn the_seal_key_is_the_same_at_every_unlock_and_another_in_every_practice() {
    let (house, vault) = House::new();
    let before = vault.seal_key();
    drop(vault);
    assert_eq!(
        house.unlock().unwrap().seal_key(),
        before,
        "or the audit chain could not be checked tomorrow"
    );
    let (_other, vault) = House::new();
    assert_ne!(vault.seal_key(), before, "a chain cannot move between practices");
}
