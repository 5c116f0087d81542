//! Lists of clients: what stands beside a name, and the record of who looked.

use dermis_tests::papers::siobhan;
use dermis_tests::treatments::{answer_history, charted, close, ready};
use dermis_tests::{Clinic, entries};
use practice::ClientId;
use practice::rules::Severity;

#[test]
fn a_found_client_shows_what_to_beware_of_what_comes_next_and_when_they_were_here() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let _ = close(&ada, &charted(&ada, &ready, "0087"));
    clinic.later(3);
    let latex: &[(&str, &str)] = &[("substances", "latex"), ("severity", "severe")];
    let client = ada.create_client(siobhan()).expect("created").id;
    answer_history(&ada, client, &[("allergies", latex), ("hepatitis_hiv", &[])]);
    drop(ada);
    clinic.later(1);
    let mia = clinic.as_mia();
    let standings = mia.client_standings(&[client, ready.client]).expect("looked at");
    let alerts: Vec<_> =
        standings[0].alerts.iter().map(|alert| (alert.severity, alert.label.as_str())).collect();
    assert_eq!(
        alerts,
        [(Severity::Block, "Latex allergy, severe")],
        "the allergy, and nothing the desk may not read"
    );
    assert_eq!(standings[0].next, "History to re-ask", "the next step, naming no condition");
    let seen = |at: usize| standings[at].last_seen.map(|day| day.to_string());
    assert_eq!(seen(0).as_deref(), Some("2026-11-27"), "asked on Friday");
    assert_eq!(seen(1).as_deref(), Some("2026-11-24"), "treated on Tuesday");
}

#[test]
fn each_look_at_a_list_is_one_entry_and_typing_is_none() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let client = mia.create_client(siobhan()).expect("created").id;
    let before = entries(&mia);
    for text in ["s", "si", "sio", "siob"] {
        mia.find_clients(text, 20).expect("found");
    }
    assert_eq!(entries(&mia), before + 1, "letters are not looks; the check before is one");
    mia.client_standings(&[client]).expect("looked at");
    assert_eq!(entries(&mia), before + 3, "the list that rested is one, and the check");
    mia.list_clients(0, 100).expect("listed");
    assert_eq!(entries(&mia), before + 5, "a page of everybody is one, and the check");
}

#[test]
fn a_list_of_any_length_and_of_nobody_is_answered() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let client = mia.create_client(siobhan()).expect("created").id;
    let strangers: Vec<ClientId> = (0..300).map(|_| ClientId::new()).chain([client]).collect();
    assert_eq!(mia.client_standings(&strangers).expect("answered").len(), 0, "a hundred at most");
    let one = mia.client_standings(&[ClientId::new(), client]).expect("answered");
    assert_eq!(one.len(), 1, "who is not there is left out");
}
