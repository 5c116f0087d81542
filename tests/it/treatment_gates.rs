//! What stands between a client and the first needle, and between the last one and the signature.

use dermis_tests::history::{full, new_client, yes_to};
use dermis_tests::treatments::{
    Ready, answer_history, cartridge, charted, close, consent, consent_to, full_chart,
    no_to_everything, product, ready, receive, save, used,
};
use dermis_tests::{Clinic, PASSPHRASE, open_clinic};
use practice::rules::{Finding, OverrideFinding};
use practice::stock::ProductRole;
use practice::treatments::ProductUse;
use practice::{Error, Practice};

fn stops<T: std::fmt::Debug>(result: practice::Result<T>) -> Vec<String> {
    match result {
        Err(Error::Blocked(findings)) => findings.into_iter().map(|finding| finding.key).collect(),
        other => panic!("expected stops, got {other:?}"),
    }
}

fn keys(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.key.as_str()).collect()
}

fn lift(practice: &Practice, clinic: &Clinic, ready: &Ready, key: &str) {
    let lift = OverrideFinding {
        client: ready.client,
        key: key.to_owned(),
        by: clinic.lin(),
        passphrase: PASSPHRASE.to_owned(),
        reason: "Seen, and it is right to go on today".to_owned(),
    };
    practice.override_finding(lift).expect("Dr Lin lifts it");
}

#[test]
fn nothing_is_started_before_history_and_consent() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let stranger = new_client(&ada);
    let found = stops(ada.start_treatment(stranger));
    assert_eq!(found, ["R03:missing", "R04:missing"], "after the first needle both come too late");
    no_to_everything(&ada, stranger);
    assert_eq!(
        stops(ada.start_treatment(stranger)),
        ["R04:missing"],
        "the history alone is not enough"
    );
    assert_eq!(
        keys(&ada.start_findings(stranger, None).expect("it can be asked before").stops),
        ["R04:missing"],
        "and staff can see it before they press the button"
    );
    consent(&ada, stranger, ready.device);
    assert!(ada.start_treatment(stranger).is_ok(), "both are there");
}

#[test]
fn a_stop_of_the_history_keeps_the_treatment_shut_until_it_is_lifted() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    answer_history(&ada, ready.client, &[("isotretinoin", &[])]);
    let found = stops(ada.start_treatment(ready.client));
    assert!(found.contains(&"R06:isotretinoin".to_owned()), "nobody lifts this: {found:?}");
    answer_history(&ada, ready.client, &[("keloid", &[])]);
    consent(&ada, ready.client, ready.device);
    assert_eq!(stops(ada.start_treatment(ready.client)), ["R07:keloid"], "a clinician may");
    lift(&ada, &clinic, &ready, "R07:keloid");
    let started = ada.start_treatment(ready.client).expect("lifted, it starts");
    let keloid = started.findings.iter().find(|finding| finding.key == "R07:keloid");
    assert!(keloid.is_some_and(|finding| finding.decided.is_some()), "and the record shows who");
}

#[test]
fn a_session_signed_the_next_morning_is_judged_as_of_its_own_day() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    answer_history(&ada, ready.client, &[("keloid", &[])]);
    consent(&ada, ready.client, ready.device);
    lift(&ada, &clinic, &ready, "R07:keloid");
    let ending = receive(&ada, cartridge("NP12-2311", "2026-11-24"));
    let started = ada.start_treatment(ready.client).expect("it starts");
    let mut chart = full_chart(&ready, "0087");
    chart.cartridges = vec![used(ending.id, "0003")];
    let open = save(&ada, &started, chart);
    clinic.later(1);
    let morning = ada.treatment(open.id).expect("it opens");
    let standing: Vec<&Finding> = morning.findings.iter().filter(|f| f.stands()).collect();
    assert!(
        standing.is_empty() && morning.missing.is_empty(),
        "asked, lifted, opened and in date on its day, whatever today is: {standing:#?}"
    );
    let closed = close(&ada, &morning);
    assert_eq!(closed.day.to_string(), "2026-11-24", "it belongs to the day it was done");
}

#[test]
fn numbing_cream_is_never_one_product_among_others() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let tube = receive(&ada, product("EMLA", "E-4410", ProductRole::Anaesthetic));
    let started = ada.start_treatment(ready.client).expect("it starts");
    let with = |lot_id, role| {
        let mut chart = full_chart(&ready, "0087");
        chart.products.push(ProductUse { lot_id, role, amount: String::new() });
        ada.save_treatment(started.id, started.version, chart)
    };
    for (lot, role, why) in [
        (tube.id, ProductRole::Serum, "the tube is known by its lot"),
        (ready.antiseptic, ProductRole::Anaesthetic, "and by its role"),
    ] {
        let refused = with(lot, role);
        assert!(
            matches!(&refused, Err(Error::Invalid { field, rule: "numbing_cream" }) if field == "products.1.lot_id"),
            "pregnancy, consent and removal are asked for numbing cream only: {why}, got {refused:?}"
        );
    }
}

#[test]
fn a_session_broken_off_after_the_needle_counts_for_the_next_one() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let open = charted(&ada, &ready, "0087");
    ada.discard_treatment(open.id, open.version, "Client felt faint").expect("broken off");
    clinic.later(7);
    let _ = open_clinic(&ada);
    no_to_everything(&ada, ready.client);
    let again = charted(&ada, &ready, "0088");
    let found = stops(ada.close_treatment(again.id, again.version, PASSPHRASE));
    assert_eq!(found, ["R17:forehead", "R17:cheek"], "her skin does not know it was not signed");
}

#[test]
fn a_session_opened_by_mistake_asks_for_no_interval() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let started = ada.start_treatment(ready.client).expect("it starts");
    let mut chart = full_chart(&ready, "0087");
    chart.cartridges.clear();
    let open = save(&ada, &started, chart);
    ada.discard_treatment(open.id, open.version, "Wrong client").expect("given up");
    let again = charted(&ada, &ready, "0087");
    assert_eq!(
        keys(&again.findings),
        [] as [&str; 0],
        "no cartridge was opened, so no needle was used"
    );
}

#[test]
fn only_its_practitioner_or_a_clinician_discards_and_never_an_older_version() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let started = ada.start_treatment(ready.client).expect("it starts");
    let open = save(&ada, &started, full_chart(&ready, "0087"));
    let late = ada.discard_treatment(open.id, started.version, "From an older window");
    assert!(matches!(late, Err(Error::Conflict)), "what was charted since would be lost");
    drop(ada);
    let mia = clinic.as_mia();
    let refused = mia.discard_treatment(open.id, open.version, "Tidying up");
    assert!(matches!(refused, Err(Error::Forbidden("clinical"))), "the desk discards no session");
    drop(mia);
    let lin = clinic.as_lin();
    assert!(
        lin.discard_treatment(open.id, open.version, "Ada left ill").is_ok(),
        "a clinician answers for it"
    );
}

#[test]
fn a_lot_recalled_during_the_session_is_signed_for_so_that_the_recall_finds_the_client() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let open = charted(&ada, &ready, "0087");
    clinic.clock.advance(60_000);
    ada.recall_lot(ready.cartridges, "Maker's notice").expect("recalled");
    let found = stops(ada.close_treatment(open.id, open.version, PASSPHRASE));
    assert!(matches!(&found[..], [key] if key.ends_with("recalled")), "it stops: {found:?}");
    lift(&ada, &clinic, &ready, &found[0]);
    let _ = close(&ada, &ada.treatment(open.id).expect("it opens"));
}

#[test]
fn a_course_that_is_over_asks_for_a_new_consent() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    clinic.clock.advance(60_000);
    consent_to(&ada, ready.client, ready.device, 1);
    let _ = close(&ada, &charted(&ada, &ready, "0087"));
    clinic.later(60);
    let _ = open_clinic(&ada);
    no_to_everything(&ada, ready.client);
    assert_eq!(
        stops(ada.start_treatment(ready.client)),
        ["R04:course"],
        "one session was agreed to"
    );
    let page = ada.client_page(ready.client).expect("the page opens");
    let standing = page.consent.expect("a consent is on record");
    assert!(!standing.in_force && standing.course_over, "and the page says so");
}

#[test]
fn an_answer_given_after_the_signature_reopens_the_consent_the_same_day() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    clinic.clock.advance(60_000);
    let questionnaire = ada.questionnaire().expect("it reads");
    let yes = full(yes_to(&questionnaire, "keloid", &[]));
    ada.save_history(ready.client, yes).expect("she remembered");
    let found = stops(ada.start_treatment(ready.client));
    assert_eq!(found, ["R04:reopened", "R07:keloid"], "she agreed knowing less");
}
