//! A room the client before left: no treatment starts in it until it is turned over, or somebody who may
//! lift says why not (R20).

use dermis_tests::treatments::{
    Ready, charted, close, consent, full_chart, no_to_everything, ready, save,
};
use dermis_tests::{Clinic, PASSPHRASE, turn_over};
use practice::clients::ClientFields;
use practice::rules::{Finding, OverrideFinding, Severity};
use practice::treatments::TreatmentView;
use practice::{Error, Practice};

/// Another client of the same name, ready for a treatment.
fn second(practice: &Practice, first: &Ready) -> Ready {
    let fields = ClientFields {
        given: "María José".to_owned(),
        family: "García Núñez".to_owned(),
        born: Some("1984-10-11".parse().expect("a day")),
        ..ClientFields::default()
    };
    let client = practice.create_client(fields).expect("created").id;
    no_to_everything(practice, client);
    consent(practice, client, first.device);
    Ready { client, ..*first }
}

#[test]
fn the_next_client_in_a_room_waits_for_its_turnover() {
    let clinic = Clinic::new();
    let first = ready(&clinic);
    let ada = clinic.as_ada();
    let view = charted(&ada, &first, "U1");
    clinic.clock.advance(30 * 60_000);
    let _ = close(&ada, &view);
    let work = ada.today_screen().expect("read").work;
    assert!(
        work.iter().any(|item| item.title == "Room 1: next client"),
        "Today says that the room waits: {work:?}"
    );
    clinic.clock.advance(60_000);
    let next = second(&ada, &first);
    let before = ada.start_findings(next.client, None).expect("read");
    assert_eq!(before.room, "Room 1", "she would treat where she treated last");
    assert_eq!(
        before.stops.iter().map(|one| (one.title.as_str(), one.severity)).collect::<Vec<_>>(),
        [("Room 1: not turned over since 10:30", Severity::Override)],
        "the room stops before the first needle, and somebody may lift it"
    );
    assert_eq!(stopped(ada.start_treatment(next.client)), ["R20:room.Room 1.10:30"], "it stops");
    assert_eq!(
        stopped(ada.start_treatment_in(next.client, Some("room 1"))),
        ["R20:room.Room 1.10:30"],
        "however the room is typed"
    );
    let free = ada.start_findings(next.client, Some("Room 2")).expect("read");
    assert!(free.stops.is_empty(), "another room has nothing to do with it: {:?}", free.stops);
    let other = ada.start_treatment_in(next.client, Some("Room 2")).expect("it starts there");
    assert_eq!(other.draft.room, "Room 2", "and the record says where");
    let view = save(&ada, &other, full_chart(&next, "U2"));
    assert_eq!(room_stops(&view).len(), 1, "moving into the room that waits stops as well");
    turn_over(&ada, "room 1");
    let view = ada.treatment(view.id).expect("read");
    assert!(room_stops(&view).is_empty(), "turned over, however the room was typed");
}

#[test]
fn a_room_lifted_before_the_start_stays_lifted_in_the_treatment() {
    let clinic = Clinic::new();
    let first = ready(&clinic);
    let ada = clinic.as_ada();
    let view = charted(&ada, &first, "U1");
    clinic.clock.advance(30 * 60_000);
    let _ = close(&ada, &view);
    clinic.clock.advance(60_000);
    let next = second(&ada, &first);
    let lin = ada.staff().expect("read").into_iter().find(|one| one.may_lift).expect("a lifter");
    let lift = OverrideFinding {
        client: next.client,
        key: "R20:room.Room 1.10:30".to_owned(),
        by: lin.id,
        passphrase: PASSPHRASE.to_owned(),
        reason: "Turned over on paper, the tablet was charging".to_owned(),
    };
    ada.override_finding(lift).expect("a clinician lifts it with a reason");
    let view = ada.start_treatment(next.client).expect("it starts");
    let stops = room_stops(&view);
    assert_eq!(stops.len(), 1, "the treatment carries what was lifted");
    let decided = stops[0].decided.as_ref().expect("it is lifted");
    assert_eq!(decided.by_name, lin.name, "with the name of who lifted it");
}

fn room_stops(view: &TreatmentView) -> Vec<&Finding> {
    view.findings.iter().filter(|finding| finding.key.starts_with("R20:room")).collect()
}

/// The keys of what refused a start.
fn stopped(start: Result<TreatmentView, Error>) -> Vec<String> {
    match start {
        Err(Error::Blocked(findings)) => findings.into_iter().map(|one| one.key).collect(),
        other => panic!("it must be stopped: {other:?}"),
    }
}
