//! Guessing is slowed down, also across a restart, and every guess is kept.

use vault::{Vault, VaultError};

use crate::{House, LADDER, NOW, PASSPHRASE};

fn guess(house: &House, at: i64) -> VaultError {
    Vault::unlock(house.path(), house.owner, "not the one", &LADDER, at).unwrap_err()
}

#[test]
fn the_fourth_wrong_passphrase_in_a_row_makes_everybody_wait() {
    let house = House::closed_with(1);
    for number in 1..=4 {
        assert!(
            matches!(guess(&house, NOW + number), VaultError::WrongPassphrase),
            "guess {number} is looked at"
        );
    }
    assert!(
        matches!(guess(&house, NOW + 5), VaultError::Wait { seconds: 1..=5 }),
        "the fifth is not looked at before the wait is over"
    );
    let right = Vault::unlock(house.path(), house.owner, PASSPHRASE, &LADDER, NOW + 6);
    assert!(
        matches!(right, Err(VaultError::Wait { .. })),
        "nor is the right one: whether a guess was right must not show"
    );
    let vault = Vault::unlock(house.path(), house.owner, PASSPHRASE, &LADDER, NOW + 6_000).unwrap();
    let kept = vault.attempts();
    assert_eq!((kept.wrong, kept.last.len()), (4, 4), "each one is kept for the record");
    assert_eq!(kept.last[0].slot, Some(house.owner), "with whose passphrase was guessed");
    vault.forget_attempts().unwrap();
    drop(vault);
    assert!(matches!(guess(&house, NOW), VaultError::WrongPassphrase), "and the count began anew");
}

#[test]
fn guesses_at_an_open_window_and_at_the_recovery_code_count_as_well() {
    let (house, vault) = House::new();
    for _ in 0..3 {
        let wrong = vault.check_passphrase(house.owner, "not the one", NOW);
        assert!(matches!(wrong, Err(VaultError::WrongPassphrase)), "asked again, answered wrong");
    }
    drop(vault);
    let other = House::new().0.code;
    let wrong = Vault::recover(house.path(), &other, &LADDER, NOW);
    assert!(matches!(wrong, Err(VaultError::BadRecoveryCode)), "the kit of another practice");
    assert!(matches!(guess(&house, NOW), VaultError::Wait { .. }), "all of them together");
}

#[test]
fn a_list_of_guesses_that_does_not_read_back_keeps_nobody_out() {
    let house = House::closed_with(1);
    std::fs::write(house.path().join("practice.attempts.json"), b"{\"wrong\": 99999").unwrap();
    house.unlock().expect("whoever can break the file could have deleted it");
}
