//! Today: worked out from what was done, for whoever is signed in, naming no condition.

use dermis_tests::treatments::product;
use dermis_tests::{Clinic, answer_all, open_clinic};
use practice::clients::{Client, ClientFields};
use practice::demo::{self, DemoSpec};
use practice::stock::{NewLot, ProductRole};
use practice::today::{NextStep, StepState, Today, WorkGroup, WorkItem, WorkTarget};
use practice::{Instant, ManualClock, Practice, StaffId};
use std::sync::Arc;

fn look(practice: &Practice) -> Today {
    practice.today_screen().expect("Today is read")
}

fn siobhan(practice: &Practice) -> Client {
    let fields = ClientFields {
        given: "Siobhán".to_owned(),
        family: "O'Brien".to_owned(),
        born: Some("1991-03-03".parse().expect("a day")),
        ..ClientFields::default()
    };
    practice.create_client(fields).expect("the client is created")
}

fn about<'a>(today: &'a Today, part: &str) -> &'a WorkItem {
    let found = today.work.iter().find(|item| item.title.contains(part));
    found.unwrap_or_else(|| panic!("{part} is on the work list: {:?}", today.work))
}

#[test]
fn an_empty_morning_asks_for_the_opening_checklist_first() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let today = look(&mia);
    assert_eq!(today.day.to_string(), "2026-11-24", "the day on the wall");
    assert!(today.visits.is_empty() && !today.has_clients, "nobody came yet");
    let next = today.next.as_ref().expect("something is next");
    assert_eq!(next.step, NextStep::OpenClinic, "the clinic opens before anything else");
    assert_eq!(next.reason, "The opening checklist is not done.", "it says why");
    assert_eq!(about(&today, "Opening checklist").group, WorkGroup::Due, "due today");
}

#[test]
fn a_client_who_came_today_is_on_the_list_with_the_history_next() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    open_clinic(&mia);
    let client = siobhan(&mia);
    let today = look(&mia);
    assert_eq!(today.shut, None, "the clinic is open");
    let visit = &today.visits[0];
    assert_eq!((visit.client, visit.age), (client.id, Some(35)), "with her age");
    assert_eq!(visit.history, StepState::Todo, "nobody asked yet");
    assert_eq!(visit.line, "History to ask, first visit", "and what comes next in words");
    let next = today.next.expect("something is next");
    assert_eq!((next.step, next.client), (NextStep::AskHistory, Some(client.id)), "hers");
    clinic.later(1);
    assert!(look(&mia).visits.is_empty(), "yesterday's visit is not today's");
}

#[test]
fn an_expired_lot_on_the_shelf_stops_and_one_about_to_expire_is_due() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let glide = NewLot {
        expires: "2026-11-30".to_owned(),
        quantity: 3,
        ..product("Hyaluronic glide", "HG-0771", ProductRole::Glide)
    };
    lin.receive_lot(glide).expect("received");
    let today = look(&lin);
    assert_eq!(about(&today, "1 lot expires soon").detail, "Hyaluronic glide", "six days are soon");
    clinic.later(10);
    let today = look(&lin);
    let item = about(&today, "Hyaluronic glide HG-0771");
    assert_eq!(item.group, WorkGroup::Stopped, "nobody may use it");
    assert_eq!(
        item.detail, "Expired 30 November 2026, 3 on the shelf to destroy",
        "and it is still there"
    );
}

#[test]
fn the_recovery_kit_waits_for_those_who_manage_only() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    assert_eq!(
        about(&look(&lin), "Recovery kit").target,
        WorkTarget::RecoveryKit,
        "the owner confirms it"
    );
    drop(lin);
    let kit = |item: &WorkItem| item.target == WorkTarget::RecoveryKit;
    assert!(!look(&clinic.as_mia()).work.iter().any(kit), "the desk cannot");
}

#[test]
fn a_list_left_open_yesterday_is_overdue() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let run = mia.start_checklist("K04").expect("starts");
    let _ = answer_all(&mia, run);
    clinic.later(1);
    let today = look(&mia);
    let item = about(&today, "End of day checklist of Tuesday 24 November");
    assert_eq!(item.group, WorkGroup::Overdue, "missed stays missed");
}

#[test]
fn who_was_named_is_recorded_once_for_each_sign_in() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let entries = || {
        let report = mia.verify().expect("verifies").chain;
        assert_eq!(report.first_bad, None, "the chain is whole");
        report.entries
    };
    siobhan(&mia);
    let before = entries();
    look(&mia);
    look(&mia);
    assert_eq!(
        entries(),
        before + 2,
        "one for the view, one for the check before; the refresh adds none"
    );
    siobhan(&mia);
    let before = entries();
    look(&mia);
    assert_eq!(entries(), before + 2, "somebody new was named");
}

#[test]
fn a_demo_made_just_after_midnight_has_people_in_the_clinic_too() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let dir = folder.path().join("demo");
    // Ten minutes past midnight in London, 24 November 2026.
    let clock = Arc::new(ManualClock::new(Instant(1_795_479_000_000)));
    demo::make(&dir, DemoSpec::default(), clock.clone()).expect("the demo is made");
    let sign = Practice::peek(&dir).expect("read").expect("a practice");
    let owner = StaffId::from(sign.staff[0].id);
    let practice = Practice::unlock(&dir, owner, demo::PASSPHRASE, clock).expect("signed in");
    let today = look(&practice);
    assert_eq!(today.day.to_string(), "2026-11-24", "the new day");
    assert_eq!(today.visits.len(), 3, "two re-asked this morning, and one who was stopped");
}
