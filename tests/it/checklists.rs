//! Checklists: nothing ticked beforehand, limits at once, blockers, and what can never be undone.

use dermis_tests::{Clinic, MIA, answer_all, open_clinic};
use practice::checklists::{AnswerValue, ChecklistItem, ChecklistRun, ItemState, ListState};
use practice::{Error, Instant, Practice, RunId};

fn done() -> AnswerValue {
    AnswerValue::Tick { done: true }
}

fn number(typed: &str) -> AnswerValue {
    AnswerValue::Number { typed: typed.to_owned() }
}

fn item<'a>(run: &'a ChecklistRun, key: &str) -> &'a ChecklistItem {
    run.items.iter().find(|item| item.key == key).expect("the item is on the list")
}

fn shut(practice: &Practice) -> Option<String> {
    practice.checklists().expect("the lists are read").shut
}

fn refused(result: practice::Result<ChecklistRun>, field: &str, rule: &str) {
    match result {
        Err(Error::Invalid { field: f, rule: r }) => {
            assert_eq!((f.as_str(), r), (field, rule), "the message stands at the right field");
        }
        other => panic!("refused at {field} with {rule}, got {other:?}"),
    }
}

#[test]
fn a_new_run_has_nothing_ticked_and_treatments_stay_shut_until_it_is_closed() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    assert_eq!(
        shut(&mia).as_deref(),
        Some("The opening checklist is not done"),
        "nobody opened yet"
    );
    let run = mia.start_checklist("K01").expect("the list starts");
    assert_eq!(run.items.len(), 13, "the whole of K01 is asked");
    for item in &run.items {
        assert_eq!(item.state, ItemState::Open, "{} must not be answered beforehand", item.key);
        assert!(item.answer.is_none(), "{} must not be answered beforehand", item.key);
    }
    let run = answer_all(&mia, run);
    assert_eq!(
        shut(&mia).as_deref(),
        Some("The opening checklist is not closed"),
        "answers alone open nothing"
    );
    mia.close_checklist(run.id, None).expect("a complete list closes");
    assert_eq!(shut(&mia), None, "the clinic is open");
    let lists = mia.checklists().expect("the lists are read").lists;
    assert_eq!(lists[0].state, ListState::Done, "the opening list is done");
    assert_eq!(lists[0].closed_by.as_deref(), Some(MIA), "by name");
    assert_eq!(
        (lists[1].code.as_str(), lists[1].state),
        ("K04", ListState::Due),
        "the end of day is still due"
    );
}

#[test]
fn starting_again_on_the_same_day_goes_on_with_the_same_run() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let first = mia.start_checklist("K01").expect("starts");
    mia.answer_item(first.id, "linen", done(), None).expect("answered");
    let again = mia.start_checklist("K01").expect("goes on");
    assert_eq!(again.id, first.id, "one run of a list a day");
    assert_eq!(item(&again, "linen").state, ItemState::Done, "with its answers");
}

#[test]
fn two_minutes_of_contact_under_a_label_of_ten_fail_and_shut_treatments_until_corrected() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let run = mia.start_checklist("K01").expect("starts");
    let run = answer_all(&mia, run);
    mia.answer_item(run.id, "label_contact", number("10"), None).expect("the label says ten");
    let run = mia.answer_item(run.id, "contact", number("2 min"), None).expect("two is an answer");
    let contact = item(&run, "contact");
    assert_eq!(contact.state, ItemState::Failed, "two is not ten");
    let failure = contact.answer.as_ref().and_then(|answer| answer.failure.clone());
    assert_eq!(failure.as_deref(), Some("2 min is below the 10 min on the label"), "it says why");
    let reason = shut(&mia).expect("a failed blocker shuts");
    assert!(
        reason.contains("Contact time kept: 2 min is below"),
        "the reason names the item: {reason}"
    );
    refused(mia.close_checklist(run.id, None), "contact", "corrective_action");
    refused(
        mia.answer_item(run.id, "contact", number("2"), Some("   ")),
        "corrective_action",
        "required",
    );

    let action = "Wiped again and left wet for ten minutes";
    let run = mia.answer_item(run.id, "contact", number("2"), Some(action)).expect("corrected");
    assert_eq!(item(&run, "contact").state, ItemState::Corrected, "what was done is on record");
    mia.close_checklist(run.id, None).expect("a corrected list closes");
    assert_eq!(shut(&mia), None, "treatments are open");
}

#[test]
fn an_answer_measured_against_the_label_is_asked_again_when_the_label_changes() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let run = mia.start_checklist("K01").expect("starts");
    refused(mia.answer_item(run.id, "contact", number("5"), None), "value", "label_first");
    mia.answer_item(run.id, "label_contact", number("5"), None).expect("label");
    mia.answer_item(run.id, "contact", number("5"), None).expect("passes at five");
    let run = mia
        .answer_item(run.id, "label_contact", number("10"), None)
        .expect("the label was misread");
    assert_eq!(
        item(&run, "contact").state,
        ItemState::Open,
        "five minutes were judged by the wrong label"
    );
    assert_eq!(item(&run, "contact").earlier.len(), 1, "and stay on record");
}

#[test]
fn a_failed_bowie_dick_test_blocks_and_a_failed_linen_item_only_asks_what_was_done() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let run = mia.start_checklist("K01").expect("starts");
    let fail = AnswerValue::Choice { choice: "fail".to_owned() };
    let run = mia.answer_item(run.id, "bowie_dick", fail, None).expect("answered");
    assert!(
        shut(&mia).is_some_and(|why| why.contains("Bowie-Dick test")),
        "steam did not reach every part"
    );
    assert!(item(&run, "bowie_dick").blocks.is_some(), "and it says that it blocks");
    let run = mia
        .answer_item(run.id, "linen", AnswerValue::Tick { done: false }, None)
        .expect("answered");
    assert_eq!(item(&run, "linen").state, ItemState::Failed, "not done is a failure");
    assert!(item(&run, "linen").blocks.is_none(), "that shuts nothing by itself");
}

#[test]
fn an_expired_disinfectant_fails_and_its_last_day_still_passes() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let run = mia.start_checklist("K01").expect("starts");
    let lot = |expires: Option<&str>| AnswerValue::Lot {
        lot: "SD-4471".to_owned(),
        expires: expires.map(|day| day.parse().expect("a day")),
    };
    refused(mia.answer_item(run.id, "disinfectant", lot(None), None), "expires", "required");
    let run =
        mia.answer_item(run.id, "disinfectant", lot(Some("2026-11-23")), None).expect("answered");
    let failure =
        item(&run, "disinfectant").answer.as_ref().and_then(|answer| answer.failure.clone());
    assert_eq!(
        failure.as_deref(),
        Some("Lot SD-4471 expired on 23 November 2026"),
        "yesterday is over"
    );
    let run =
        mia.answer_item(run.id, "disinfectant", lot(Some("2026-11-24")), None).expect("answered");
    assert_eq!(item(&run, "disinfectant").state, ItemState::Done, "the last day is a day of use");
}

#[test]
fn what_is_not_an_answer_to_the_item_is_refused_at_its_field() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let run = mia.start_checklist("K01").expect("starts").id;
    let choice = AnswerValue::Choice { choice: "perhaps".to_owned() };
    refused(mia.answer_item(run, "moon_phase", done(), None), "item", "unknown");
    refused(mia.answer_item(run, "fridge", number("4,5"), None), "value", "not_a_number");
    refused(mia.answer_item(run, "fridge", number("40 °F"), None), "value", "not_a_number");
    refused(mia.answer_item(run, "fridge", done(), None), "value", "wrong_kind");
    refused(mia.answer_item(run, "bowie_dick", choice, None), "value", "unknown");
    refused(mia.answer_item(run, "sharps", AnswerValue::NotUsed, None), "value", "wrong_kind");
    refused(
        mia.answer_item(run, "sharps", done(), Some("nothing was wrong")),
        "corrective_action",
        "nothing_failed",
    );
    refused(mia.close_checklist(run, None), "hand_wash", "required");
    let missing = mia.answer_item(RunId::new(), "sharps", done(), None);
    assert!(matches!(missing, Err(Error::NotFound(_))), "no such run");
    assert!(matches!(mia.start_checklist("K99"), Err(Error::NotFound(_))), "no such list");
    let items = mia.checklist_run(run).expect("read").items;
    assert!(
        items.iter().all(|item| item.earlier.is_empty() && item.answer.is_none()),
        "nothing was written"
    );
}

#[test]
fn who_and_when_stand_at_every_answer_and_earlier_answers_are_kept() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let run = mia.start_checklist("K01").expect("starts").id;
    mia.answer_item(run, "fridge", number("9.5"), None).expect("too warm");
    drop(mia);
    clinic.clock.advance(60_000);
    let ada = clinic.as_ada();
    let read = ada.answer_item(run, "fridge", number("5"), None).expect("it cooled down");
    let fridge = item(&read, "fridge");
    let answer = fridge.answer.as_ref().expect("answered");
    assert_eq!(
        (answer.by, answer.by_name.as_str()),
        (clinic.ada(), "Ada Okafor"),
        "the later answer is hers"
    );
    assert_eq!(answer.shown, "5 °C", "with its unit");
    let earlier = &fridge.earlier[0];
    assert_eq!(
        (earlier.by, earlier.shown.as_str()),
        (clinic.mia(), "9.5 °C"),
        "the earlier one is kept"
    );
    assert_eq!(earlier.failure.as_deref(), Some("9.5 °C is outside 2 to 8 °C"), "with its verdict");
    assert_eq!(answer.at, Instant(earlier.at.0 + 60_000), "and its moment");
}

#[test]
fn a_closed_list_never_changes() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let closed = open_clinic(&mia);
    let again = mia.answer_item(closed.id, "sharps", AnswerValue::Tick { done: false }, None);
    assert!(matches!(again, Err(Error::Immutable(_))), "no answer after closing");
    assert!(
        matches!(mia.close_checklist(closed.id, None), Err(Error::Immutable(_))),
        "closed once"
    );
    assert_eq!(mia.checklist_run(closed.id).expect("read"), closed, "it reads as it was closed");
}

#[test]
fn yesterdays_opening_does_not_open_today() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    open_clinic(&mia);
    clinic.later(1);
    assert_eq!(
        shut(&mia).as_deref(),
        Some("The opening checklist is not done"),
        "each day opens by itself"
    );
}

#[test]
fn a_list_left_open_yesterday_stays_missed_and_closes_late_only_with_a_reason() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let run = mia.start_checklist("K01").expect("starts");
    let run = answer_all(&mia, run);
    clinic.later(1);
    assert!(mia.checklist_run(run.id).expect("read").missed, "its day is over");
    refused(mia.close_checklist(run.id, None), "late_reason", "required");
    let closed =
        mia.close_checklist(run.id, Some("The power was cut at noon")).expect("late entry");
    assert_eq!(closed.late_reason, "The power was cut at noon", "the reason is kept");
    let board = mia.checklists().expect("read");
    let late = board.earlier.iter().find(|earlier| earlier.run == Some(run.id));
    assert!(late.is_some_and(|earlier| earlier.late), "late stays visible");
    assert!(board.shut.is_some(), "and does not open today");
}

#[test]
fn the_day_turns_at_local_midnight() {
    let clinic = Clinic::new();
    // 1 July 2027, 23:30 in London: 22:30 UTC, summer time.
    clinic.clock.set(Instant(1_814_481_000_000));
    let mia = clinic.as_mia();
    let closed = open_clinic(&mia);
    assert_eq!(closed.day.to_string(), "2027-07-01", "still the first of July on the wall");
    clinic.clock.advance(29 * 60_000);
    assert_eq!(shut(&mia), None, "open to the end of the day");
    clinic.clock.advance(60_000);
    assert!(shut(&mia).is_some(), "a new day at local midnight, an hour before it is one in UTC");
}

#[test]
fn the_end_of_day_notes_the_time_by_itself_and_closes_without_a_note() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let run = mia.start_checklist("K04").expect("starts");
    let run = answer_all(&mia, run);
    assert_eq!(
        item(&run, "backup").answer.as_ref().expect("noted").at,
        clinic_now(&clinic),
        "the clock's time"
    );
    assert_eq!(item(&run, "handover").state, ItemState::Open, "nothing to say");
    assert!(mia.close_checklist(run.id, None).expect("closes").closed_at.is_some(), "closed");
}

fn clinic_now(clinic: &Clinic) -> Instant {
    use practice::Clock;
    clinic.clock.now()
}
