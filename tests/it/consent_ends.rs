//! What comes after the signature: later sessions, what ends a consent, and its withdrawal.

use dermis_tests::papers::{device, ready_to_sign, signing, siobhan, withdrawal, words_of};
use dermis_tests::treatments::{answer_history, charted, close, ready};
use dermis_tests::{Clinic, refused};
use practice::consents::{WithdrawalFields, WithdrawnHow};
use practice::history::AttestedBy;
use practice::rules::ConsentEnd;
use practice::today::StepState;

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_later_session_is_confirmed_with_initials_on_an_addendum_and_the_form_stays() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let id = ada.consents_of(ready.client).expect("listed")[0].id;
    let first = ada.confirm_session(id, "MG");
    assert_eq!(
        refused(first),
        ("consent".to_owned(), "no_later_session"),
        "the first session is agreed to by the form itself"
    );
    clinic.clock.advance(60_000);
    let _ = close(&ada, &charted(&ada, &ready, "0087"));
    clinic.later(35);
    let unasked = ada.confirm_session(id, "MG");
    assert_eq!(refused(unasked), ("history".to_owned(), "not_asked"), "something may have changed");
    ada.confirm_unchanged(ready.client, AttestedBy::Client).expect("nothing changed");
    let nobody = ada.confirm_session(id, " ");
    assert_eq!(refused(nobody), ("initials".to_owned(), "required"), "nobody said it");
    let before = ada.consent(id).expect("read").signed.expect("signed");
    let consent = ada.confirm_session(id, "MG").expect("confirmed");
    assert_eq!(consent.signed, Some(before), "the signed form stays");
    assert_eq!(consent.sessions[0].session, 2, "the second of the course");
    let words = words_of(&ada.document_pdf(consent.sessions[0].document).expect("the file"));
    assert!(words.contains("MG") && words.contains("Ada Okafor"), "a row of the table: {words}");
    let twice = ada.confirm_session(id, "MG");
    assert_eq!(refused(twice), ("consent".to_owned(), "no_later_session"), "once is enough");
    let report = ada.check_consent(id).expect("checked");
    assert!(report.unaltered, "the evidence holds with it: {:?}", report.checks);
}

#[test]
fn the_page_the_list_and_today_know_what_ended_a_consent() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    ada.sign_consent(consent.id, consent.version, &signing(&consent)).expect("signed");
    let ended = |practice: &practice::Practice| {
        let page = practice.client_page(client).expect("the page");
        page.consent.expect("one is signed").ended
    };
    assert_eq!(ended(&ada), None, "in force");
    clinic.clock.advance(60_000);
    answer_history(&ada, client, &[("keloid", &[])]);
    assert_eq!(ended(&ada), Some(ConsentEnd::Reopened), "a later answer that stops ended it");
    let listed = ada.consents_of(client).expect("listed");
    assert!(listed.iter().all(|consent| !consent.in_force), "the list says so");
    let visits = ada.today_screen().expect("today").visits;
    let visit = visits.iter().find(|visit| visit.client == client).expect("she is here");
    assert_eq!(visit.consent, StepState::Todo, "and so does Today");
}

#[test]
fn a_withdrawal_names_its_day_and_who_heard_it_and_is_never_of_a_day_to_come() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    ada.sign_consent(consent.id, consent.version, &signing(&consent)).expect("signed");
    drop(ada);
    clinic.later(3);
    let mia = clinic.as_mia();
    let told = |day: &str| WithdrawalFields {
        told_on: day.parse().expect("a day"),
        received_by: clinic.ada(),
        ..withdrawal(&mia)
    };
    let to_come = mia.withdraw_consent(consent.id, &told("2026-11-28"));
    assert_eq!(refused(to_come), ("told_on".to_owned(), "in_future"), "not said yet");
    let before = mia.withdraw_consent(consent.id, &told("2026-11-23"));
    assert_eq!(refused(before), ("told_on".to_owned(), "before_signing"), "there was no consent");
    let kept =
        mia.withdraw_consent(consent.id, &told("2026-11-25")).expect("the day before yesterday");
    let row = &kept.withdrawals[0];
    assert_eq!(row.told_on.expect("a day").to_string(), "2026-11-25", "the day it was said");
    assert_eq!(
        (row.received_by.as_str(), row.by.as_str()),
        ("Ada Okafor", "Mia Lindqvist"),
        "who heard, who wrote"
    );
    assert_eq!(row.how, Some(WithdrawnHow::Spoken), "by word of mouth");
}
