//! Setting up, signing in, and what stays shut.

use dermis_tests::{Clinic, PASSPHRASE};
use practice::profile::TypedWord;
use practice::{Error, Practice};

#[test]
fn the_lock_screen_knows_the_practice_and_its_people_without_any_key() {
    let clinic = Clinic::new();
    let sign = Practice::peek(&clinic.dir()).expect("readable").expect("a practice is there");
    assert_eq!(sign.practice_name, "Linden Row Skin Clinic", "the name is on the door");
    let names: Vec<_> = sign.staff.iter().map(|tile| tile.name.as_str()).collect();
    assert_eq!(names, ["Dr Lin Wei", "Mia Lindqvist", "Ada Okafor"], "each signs in as themselves");
}

#[test]
fn a_wrong_passphrase_opens_nothing() {
    let clinic = Clinic::new();
    let result =
        Practice::unlock(&clinic.dir(), clinic.mia(), "wrong passphrase", clinic.clock.clone());
    assert!(
        matches!(result, Err(Error::Vault(vault::VaultError::WrongPassphrase))),
        "the error says it was the passphrase"
    );
}

#[test]
fn a_second_window_on_the_same_practice_is_told_so() {
    let clinic = Clinic::new();
    let _open = clinic.as_mia();
    let second = Practice::unlock(&clinic.dir(), clinic.ada(), PASSPHRASE, clinic.clock.clone());
    assert!(
        matches!(second, Err(Error::Vault(vault::VaultError::InUse))),
        "two windows would overwrite each other"
    );
}

#[test]
fn the_recovery_kit_is_proven_by_typing_two_words_back() {
    let clinic = Clinic::new();
    let code = clinic.recovery();
    let practice = clinic.as_lin();
    let word =
        |place: u8| TypedWord { place, word: code.words()[usize::from(place) - 1].to_uppercase() };
    let wrong = TypedWord { place: 9, word: "not-a-word".to_owned() };
    let refused = practice.confirm_recovery_kit(&code, &[word(4), wrong]);
    assert!(
        matches!(refused, Err(Error::Invalid { field, .. }) if field == "word_9"),
        "the error names the word that does not match"
    );
    assert!(!practice.profile().expect("profile").recovery_confirmed, "not proven yet");
    practice.confirm_recovery_kit(&code, &[word(4), word(9)]).expect("both words match");
    assert!(practice.profile().expect("profile").recovery_confirmed, "the kit is on paper");
}

#[test]
fn the_recovery_kit_opens_the_practice_when_every_passphrase_is_lost() {
    let clinic = Clinic::new();
    let code = clinic.recovery();
    let new = "seven orchard bicycles sleeping";
    let practice = Practice::recover(&clinic.dir(), &code, clinic.lin(), new, clinic.clock.clone())
        .expect("the code opens it");
    drop(practice);
    Practice::unlock(&clinic.dir(), clinic.lin(), new, clinic.clock.clone())
        .expect("the new passphrase works from now on");
}

#[test]
fn the_recovery_kit_of_a_front_desk_person_gives_no_more_than_their_own_rights() {
    let clinic = Clinic::new();
    let code = clinic.recovery();
    let refused = Practice::recover(
        &clinic.dir(),
        &code,
        clinic.mia(),
        "seven orchard bicycles sleeping",
        clinic.clock.clone(),
    );
    assert!(matches!(refused, Err(Error::Forbidden(_))), "only somebody who manages recovers");
}

#[test]
fn an_older_recovery_kit_opens_nothing_and_says_so() {
    let clinic = Clinic::new();
    let older = clinic.recovery();
    clinic.as_lin().issue_recovery_kit().expect("a new kit");
    let new = "seven orchard bicycles sleeping";
    let refused = Practice::recover(&clinic.dir(), &older, clinic.lin(), new, clinic.clock.clone());
    assert!(
        matches!(refused.err(), Some(Error::Invalid { field, rule: "not_this_kit" }) if field == "words"),
        "the words are named, not the passphrase"
    );
}

#[test]
fn typing_comes_back_after_a_lock_to_the_person_who_typed_it() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    mia.save_draft("new_client", r#"{"given":"Zoë"}"#).expect("kept");
    mia.record_lock().expect("locked");
    drop(mia);
    let ada = clinic.as_ada();
    assert!(ada.draft("new_client").expect("read").is_none(), "a draft is its owner's alone");
    drop(ada);
    let mia = clinic.as_mia();
    let draft = mia.draft("new_client").expect("read").expect("the draft is back");
    assert_eq!(draft.body, r#"{"given":"Zoë"}"#, "nothing typed is lost");
    mia.discard_draft("new_client").expect("dropped");
    assert!(mia.draft("new_client").expect("read").is_none(), "a dropped draft is gone");
}
