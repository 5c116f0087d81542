//! Lifting stops and acknowledging cautions: by the right person, with a reason, for one client,
//! one day and the same facts.

use dermis_tests::history::{full, new_client, yes_to};
use dermis_tests::{Clinic, PASSPHRASE};
use practice::rules::{Finding, OverrideFinding};
use practice::{ClientId, Error, Practice, StaffId};

const REASON: &str = "Healed fully, 0.50 mm today";

fn lift(client: ClientId, key: &str, by: StaffId) -> OverrideFinding {
    OverrideFinding {
        client,
        key: key.to_owned(),
        by,
        passphrase: PASSPHRASE.to_owned(),
        reason: REASON.to_owned(),
    }
}

fn with_history(practice: &Practice, code: &str, follow_ups: &[(&str, &str)]) -> ClientId {
    let client = new_client(practice);
    let questions = practice.questionnaire().expect("it reads");
    practice.save_history(client, full(yes_to(&questions, code, follow_ups))).expect("taken");
    client
}

fn only(practice: &Practice, client: ClientId) -> Finding {
    let mut findings = practice.visit_findings(client).expect("findings");
    assert_eq!(findings.len(), 1, "one finding: {findings:#?}");
    findings.remove(0)
}

#[test]
fn a_stop_is_lifted_by_a_clinician_who_proves_it_while_somebody_else_is_signed_in() {
    let clinic = Clinic::new();
    let ada = clinic.as_ada();
    let client = with_history(&ada, "keloid", &[]);
    assert!(only(&ada, client).stands(), "it stands before");
    ada.override_finding(lift(client, "R07:keloid", clinic.lin())).expect("Dr Lin lifts it");
    let decided = only(&ada, client).decided.expect("it was decided");
    assert_eq!(
        (decided.by, decided.by_name.as_str()),
        (clinic.lin(), "Dr Lin Wei"),
        "by the person, not the title"
    );
    assert_eq!(decided.reason, REASON, "with the reason");
    let again = ada.override_finding(lift(client, "R07:keloid", clinic.lin()));
    assert!(matches!(again, Err(Error::NotFound("finding"))), "nothing is left to lift: {again:?}");
}

#[test]
fn a_lift_needs_the_right_person_their_own_passphrase_and_a_real_reason() {
    let clinic = Clinic::new();
    let ada = clinic.as_ada();
    let client = with_history(&ada, "keloid", &[]);
    let by_ada = ada.override_finding(lift(client, "R07:keloid", clinic.ada()));
    assert!(matches!(by_ada, Err(Error::Forbidden("lift"))), "Ada may not lift: {by_ada:?}");
    let short = OverrideFinding {
        reason: "Fourteen chars".to_owned(),
        ..lift(client, "R07:keloid", clinic.lin())
    };
    let short = ada.override_finding(short);
    assert!(
        matches!(&short, Err(Error::Invalid { field, rule: "too_brief" }) if field == "reason"),
        "14 of 15: {short:?}"
    );
    let wrong = OverrideFinding {
        passphrase: "not her passphrase".to_owned(),
        ..lift(client, "R07:keloid", clinic.lin())
    };
    let wrong = ada.override_finding(wrong);
    assert!(matches!(wrong, Err(Error::Vault(_))), "a wrong passphrase: {wrong:?}");
    assert!(only(&ada, client).stands(), "after all of these it still stands");
}

#[test]
fn a_block_is_lifted_by_nobody_and_a_caution_is_not_lifted_but_read() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let blocked = with_history(&lin, "bleeding_disorder", &[]);
    let lifted = lin.override_finding(lift(blocked, "R06:bleeding_disorder", clinic.lin()));
    assert!(matches!(lifted, Err(Error::Forbidden("not_liftable"))), "a block stays: {lifted:?}");
    let read = lin.acknowledge_finding(blocked, "R06:bleeding_disorder");
    assert!(
        matches!(read, Err(Error::Forbidden("not_a_caution"))),
        "reading does not lift: {read:?}"
    );
    let missing = lin.acknowledge_finding(blocked, "R08:fainting");
    assert!(
        matches!(missing, Err(Error::NotFound("finding"))),
        "only what stands now: {missing:?}"
    );
}

#[test]
fn a_caution_is_acknowledged_by_somebody_who_treats() {
    let clinic = Clinic::new();
    let client = with_history(&clinic.as_mia(), "fainting", &[]);
    {
        let mia = clinic.as_mia();
        let read = mia.acknowledge_finding(client, "R08:fainting");
        assert!(matches!(read, Err(Error::Forbidden("clinical"))), "not by the desk: {read:?}");
    }
    let ada = clinic.as_ada();
    ada.acknowledge_finding(client, "R08:fainting").expect("Ada read it");
    assert!(!only(&ada, client).stands(), "it no longer stands");
}

#[test]
fn a_decision_ends_with_the_day_and_when_its_facts_change() {
    let clinic = Clinic::new();
    let ada = clinic.as_ada();
    let client = with_history(&ada, "isotretinoin_past", &[("stopped_on", "2026-10-01")]);
    ada.override_finding(lift(client, "R07:isotretinoin_past", clinic.lin())).expect("lifted");
    assert!(!only(&ada, client).stands(), "lifted on these facts");
    let questions = ada.questionnaire().expect("it reads");
    let other_day = yes_to(&questions, "isotretinoin_past", &[("stopped_on", "2026-11-01")]);
    ada.save_history(client, full(other_day)).expect("corrected");
    assert!(only(&ada, client).stands(), "another day of stopping is another fact");
    ada.override_finding(lift(client, "R07:isotretinoin_past", clinic.lin()))
        .expect("lifted again");
    drop(ada);
    clinic.later(1);
    let ada = clinic.as_ada();
    ada.confirm_unchanged(client, practice::history::AttestedBy::Client).expect("nothing changed");
    assert!(only(&ada, client).stands(), "a new day, a new decision");
}

#[test]
fn a_decision_holds_for_its_own_client_only() {
    let clinic = Clinic::new();
    let ada = clinic.as_ada();
    let first = with_history(&ada, "keloid", &[]);
    let second = with_history(&ada, "keloid", &[]);
    ada.override_finding(lift(first, "R07:keloid", clinic.lin())).expect("lifted");
    assert!(only(&ada, second).stands(), "the other client's stop stands");
}
