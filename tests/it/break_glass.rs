//! Breaking the glass: one client's emergency summary for somebody who may not read answers, loudly.

use dermis_tests::history::{full, new_client, yes_to};
use dermis_tests::papers::siobhan;
use dermis_tests::treatments::{answer_history, charted, close, ready};
use dermis_tests::{Clinic, entries, refused};
use practice::clients::ClientFields;
use practice::today::{WorkItem, WorkTarget};
use practice::{BreakGlassId, ClientId, Error, Practice};

const REASON: &str = "Fainted at the desk, ambulance called";

fn with_hepatitis(practice: &Practice) -> ClientId {
    let client = new_client(practice);
    let questions = practice.questionnaire().expect("it reads");
    practice.save_history(client, full(yes_to(&questions, "hepatitis_hiv", &[]))).expect("taken");
    client
}

fn alarm(practice: &Practice) -> Option<(WorkItem, BreakGlassId)> {
    let work = practice.today_screen().expect("Today opens").work;
    work.into_iter().find_map(|item| match item.target {
        WorkTarget::BreakGlass { id, .. } => Some((item, id)),
        _ => None,
    })
}

#[test]
fn the_desk_reads_everything_an_ambulance_asks_for_with_a_reason() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    {
        let ada = clinic.as_ada();
        let _ = close(&ada, &charted(&ada, &ready, "0087"));
        answer_history(
            &ada,
            ready.client,
            &[
                ("hepatitis_hiv", &[]),
                ("anticoagulant", &[("drug", "Apixaban 5 mg"), ("reason", "Clot in 2024")]),
                ("allergies", &[("substances", "latex"), ("severity", "severe")]),
                ("other_medicines", &[("list", "Levothyroxine")]),
            ],
        );
        let client = ada.client(ready.client).expect("the record opens");
        let fields = ClientFields {
            emergency_name: "Iñaki García".to_owned(),
            emergency_relation: "brother".to_owned(),
            emergency_phone: "+34 600 000 119".to_owned(),
            ..client.fields
        };
        ada.update_client(client.id, client.version, fields).expect("whom to call");
    }
    let mia = clinic.as_mia();
    let summary = mia.break_glass(ready.client, REASON).expect("the glass breaks");
    assert_eq!(summary.name, "María José García Núñez", "of this client");
    assert_eq!(summary.age, Some(38), "with the age");
    let labels = |list: &[practice::break_glass::SaidYes]| -> Vec<String> {
        list.iter().map(|said| said.label.clone()).collect()
    };
    assert_eq!(labels(&summary.conditions), ["Hepatitis or HIV"], "hidden answers too");
    assert_eq!(
        labels(&summary.medicines),
        ["Blood-thinning medicine", "Other medicines"],
        "blood thinners stand with the medicines"
    );
    assert_eq!(labels(&summary.allergies), ["Allergies"], "allergies apart");
    assert!(
        summary.allergies[0].details.iter().any(|line| line.contains("latex"))
            && summary.medicines[0].details.iter().any(|line| line.contains("Apixaban 5 mg")),
        "with what was said: {summary:?}"
    );
    assert_eq!(summary.emergency_phone, "+34 600 000 119", "whom to call");
    assert_eq!(summary.emergency_number, "999", "and the number for help");
    let last = summary.last_session.expect("she was treated");
    assert!(!last.open, "it was signed");
    assert_eq!(last.products, ["Chlorhexidine 2 %, lot CHX-118"], "what was on the skin");
    assert_eq!(
        (last.zones.as_str(), last.practitioner_name.as_str()),
        ("forehead, cheeks", "Ada Okafor")
    );
}

#[test]
fn a_summary_needs_a_reason_as_long_as_the_practice_asks() {
    let clinic = Clinic::new();
    let client = with_hepatitis(&clinic.as_ada());
    {
        let lin = clinic.as_lin();
        lin.set_parameter("break_glass_reason_min", 12, "our decision").expect("set");
    }
    let mia = clinic.as_mia();
    let before = entries(&mia);
    assert_eq!(refused(mia.break_glass(client, "  ")), ("reason".to_owned(), "required"));
    assert_eq!(refused(mia.break_glass(client, "Eleven char")), ("reason".to_owned(), "too_brief"));
    assert_eq!(entries(&mia), before + 1, "nothing was shown, so nothing is recorded");
    mia.break_glass(client, "Twelve chars").expect("long enough");
    assert!(
        matches!(mia.break_glass(ClientId::new(), REASON), Err(Error::NotFound(_))),
        "and a client"
    );
}

#[test]
fn everybody_who_manages_is_told_until_one_of_them_has_looked_into_it() {
    let clinic = Clinic::new();
    let client = with_hepatitis(&clinic.as_ada());
    {
        let mia = clinic.as_mia();
        mia.break_glass(client, REASON).expect("the glass breaks");
        assert!(alarm(&mia).is_none(), "the desk's own list does not show it");
    }
    assert!(alarm(&clinic.as_ada()).is_none(), "nor that of somebody who only treats");
    let lin = clinic.as_lin();
    let (item, id) = alarm(&lin).expect("Dr Lin is told");
    assert_eq!(
        lin.today_screen().expect("Today opens").work.first().map(|first| &first.target),
        Some(&item.target),
        "before anything else"
    );
    assert!(!item.detail.contains("Fainted"), "the list names no condition: {}", item.detail);
    let glass = lin.broken_glass(id).expect("it opens");
    assert_eq!(
        (glass.reason.as_str(), glass.by_name.as_str()),
        (REASON, "Mia Lindqvist"),
        "who and why"
    );
    assert_eq!(refused(lin.acknowledge_break_glass(id, "")), ("note".to_owned(), "required"));
    assert!(alarm(&lin).is_some(), "it stays until there is a note");
    lin.acknowledge_break_glass(id, "Spoke with Mia, right to do").expect("looked into");
    assert!(alarm(&lin).is_none(), "it leaves Today");
    let again = lin.acknowledge_break_glass(id, "Once more");
    assert!(matches!(again, Err(Error::Immutable(_))), "once: {again:?}");
    let kept = lin.broken_glass(id).expect("it stays on record").acknowledged.expect("looked into");
    assert_eq!(kept.note, "Spoke with Mia, right to do", "with the note");
}

#[test]
fn nobody_looks_into_their_own_while_somebody_else_manages() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let client = lin.create_client(siobhan()).expect("a client").id;
    lin.break_glass(client, REASON).expect("the glass breaks");
    let (_, id) = alarm(&lin).expect("told");
    lin.acknowledge_break_glass(id, "I was alone").expect("nobody else manages");
    let mia = lin.staff().expect("staff").into_iter().find(|p| p.id == clinic.mia()).expect("Mia");
    let manages = practice::staff::StaffFields {
        may_manage: true,
        ..dermis_tests::staff_member("Mia Lindqvist", mia.role)
    };
    lin.update_staff(mia.id, mia.version, manages).expect("Mia manages too");
    lin.break_glass(client, REASON).expect("the glass breaks again");
    let (_, id) = alarm(&lin).expect("told again");
    let own = lin.acknowledge_break_glass(id, "All fine");
    assert!(matches!(own, Err(Error::Forbidden("own_break_glass"))), "not one's own: {own:?}");
    drop(lin);
    clinic.as_mia().acknowledge_break_glass(id, "Asked Dr Lin").expect("Mia looks into it");
}

#[test]
fn a_client_never_asked_is_said_to_be_never_asked() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let client = mia.create_client(siobhan()).expect("a client").id;
    let summary = mia.break_glass(client, REASON).expect("the glass breaks");
    assert_eq!(summary.asked_on, None, "an empty list is not a no");
    assert!(summary.conditions.is_empty() && summary.last_session.is_none(), "nothing is known");
}
