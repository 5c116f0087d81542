//! Signing in by PIN while the practice stands open, and the record of wrong tries.

use dermis_tests::{Clinic, PASSPHRASE, ops};
use practice::{Error, Practice, StaffId, Standby};

const PIN: &str = "2580";

/// Mia has a PIN and stepped away.
fn standing_by(clinic: &Clinic) -> Standby {
    let mia = clinic.as_mia();
    mia.set_pin(PASSPHRASE, PIN).expect("Mia sets her PIN");
    mia.record_lock().expect("locked");
    mia.stand_by().expect("asked").expect("Mia may use a PIN")
}

fn rule_of(refused: practice::Result<Practice>) -> &'static str {
    match refused.err() {
        Some(Error::Invalid { field, rule }) if field == "pin" => rule,
        other => panic!("the PIN should be refused by name: {other:?}"),
    }
}

#[test]
fn a_pin_signs_its_own_person_in_while_the_practice_is_open() {
    let clinic = Clinic::new();
    let standby = standing_by(&clinic);
    assert_eq!(standby.who_may_use_a_pin().expect("asked"), [clinic.mia()], "only Mia has one");
    let mia = standby.sign_in_by_pin(clinic.mia(), PIN).expect("in");
    assert_eq!(mia.actor().id, clinic.mia(), "as herself");
    assert_eq!(
        rule_of(standby.sign_in_by_pin(clinic.ada(), PIN)),
        "passphrase_needed",
        "Mia's PIN is nobody else's"
    );
    drop(mia);
    let ada = standby.sign_in(clinic.ada(), PASSPHRASE).expect("a passphrase always does");
    assert_eq!(ada.actor().id, clinic.ada(), "as herself");
}

#[test]
fn five_wrong_pins_ask_for_the_passphrase_and_each_is_on_record() {
    let clinic = Clinic::new();
    let standby = standing_by(&clinic);
    for number in 1..=5 {
        let rule = rule_of(standby.sign_in_by_pin(clinic.mia(), "9999"));
        let expected = if number < 5 { "wrong_pin" } else { "passphrase_needed" };
        assert_eq!(rule, expected, "wrong PIN number {number}");
    }
    assert_eq!(
        rule_of(standby.sign_in_by_pin(clinic.mia(), PIN)),
        "passphrase_needed",
        "now not even the right one is taken"
    );
    assert!(standby.who_may_use_a_pin().expect("asked").is_empty(), "and the screen does not ask");
    let mia = standby.sign_in(clinic.mia(), PASSPHRASE).expect("her passphrase");
    let again = mia.stand_by().expect("asked").expect("her PIN counts again");
    drop(again.sign_in_by_pin(clinic.mia(), PIN).expect("in"));
    let lin = again.sign_in(clinic.lin(), PASSPHRASE).expect("Lin reads the record");
    let wrong = ops(&lin).iter().filter(|op| *op == "failed_unlock").count();
    assert_eq!(wrong, 5, "each wrong one is an entry");
}

#[test]
fn a_pin_is_not_taken_twelve_hours_after_the_passphrase() {
    let clinic = Clinic::new();
    let standby = standing_by(&clinic);
    clinic.clock.advance(12 * 3_600_000 - 1);
    let mia = standby.sign_in_by_pin(clinic.mia(), PIN).expect("just within the day");
    clinic.clock.advance(1);
    assert!(mia.stand_by().expect("asked").is_none(), "waking by PIN does not stretch the hours");
    assert_eq!(
        rule_of(standby.sign_in_by_pin(clinic.mia(), PIN)),
        "passphrase_needed",
        "twelve hours are over"
    );
}

#[test]
fn a_pin_needs_the_passphrase_to_be_set_and_is_no_obvious_one() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let refused = mia.set_pin("not hers", PIN);
    assert!(
        matches!(refused, Err(Error::Invalid { field, .. }) if field == "own_passphrase"),
        "a window left open is not enough"
    );
    let refused = mia.set_pin(PASSPHRASE, "1234");
    assert!(
        matches!(refused, Err(Error::Invalid { field, rule: "too_easy" }) if field == "pin"),
        "everybody tries that first"
    );
    assert!(mia.stand_by().expect("asked").is_none(), "without a PIN the practice closes");
    mia.set_pin(PASSPHRASE, PIN).expect("set");
    assert!(mia.has_pin().expect("asked"), "she has one");
    mia.remove_pin().expect("dropped");
    assert!(mia.stand_by().expect("asked").is_none(), "and it is gone");
}

#[test]
fn a_person_who_left_has_no_pin_any_more() {
    let clinic = Clinic::new();
    let standby = standing_by(&clinic);
    let lin = standby.sign_in(clinic.lin(), PASSPHRASE).expect("Lin");
    let mia = lin.staff().expect("staff").into_iter().find(|p| p.id == clinic.mia()).expect("Mia");
    let left = practice::staff::StaffFields {
        active: false,
        ..dermis_tests::staff_member("Mia Lindqvist", practice::staff::Role::FrontDesk)
    };
    lin.update_staff(mia.id, mia.version, left).expect("Mia leaves");
    drop(lin);
    assert_eq!(
        rule_of(standby.sign_in_by_pin(clinic.mia(), PIN)),
        "passphrase_needed",
        "her PIN opens nothing"
    );
    assert!(standby.sign_in(clinic.mia(), PASSPHRASE).is_err(), "nor does her passphrase");
}

fn guess(clinic: &Clinic, who: StaffId) -> Error {
    let tried = Practice::unlock(&clinic.dir(), who, "not the one", clinic.clock.clone());
    tried.err().expect("it is wrong")
}

#[test]
fn wrong_passphrases_at_the_door_are_on_record_once_somebody_is_in() {
    let clinic = Clinic::new();
    for _ in 0..4 {
        guess(&clinic, clinic.lin());
    }
    assert!(
        matches!(guess(&clinic, clinic.lin()), Error::Vault(vault::VaultError::Wait { .. })),
        "guessing is slowed down"
    );
    clinic.clock.advance(60_000);
    let lin = clinic.as_lin();
    assert!(ops(&lin).iter().any(|op| op == "failed_unlock"), "the chain knows");
    drop(lin);
    assert!(
        matches!(guess(&clinic, clinic.mia()), Error::Vault(vault::VaultError::WrongPassphrase)),
        "and the waits begin anew"
    );
}
