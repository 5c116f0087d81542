//! Lists by calendar and by event: what is due, what was missed though nobody started it, late
//! entries, several runs a day, and the practice's own calendar.

use dermis_tests::{Clinic, answer_all, open_clinic};
use practice::checklists::{AnswerValue, Checklists, EarlierRun, ListState, ListToday};
use practice::{Day, Error, Instant, Practice};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn look(practice: &Practice) -> Checklists {
    practice.checklists().expect("the lists are read")
}

fn list(board: &Checklists, code: &str) -> ListToday {
    let found = board.lists.iter().find(|list| list.code == code);
    found.unwrap_or_else(|| panic!("{code} is kept")).clone()
}

fn missed(board: &Checklists, code: &str) -> Vec<String> {
    let never = |earlier: &&EarlierRun| earlier.run.is_none() && earlier.code == code;
    board.earlier.iter().filter(never).map(|earlier| earlier.day.to_string()).collect()
}

fn refused<T: std::fmt::Debug>(result: practice::Result<T>, field: &str, rule: &str) {
    match result {
        Err(Error::Invalid { field: f, rule: r }) => {
            assert_eq!((f.as_str(), r), (field, rule), "the message stands at the right field");
        }
        other => panic!("refused at {field} with {rule}, got {other:?}"),
    }
}

#[test]
fn all_fifteen_lists_are_there_and_nothing_is_missed_on_the_first_day() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let days = lin.clinic_days().expect("read");
    let mut codes: Vec<&str> = days.lists.iter().map(|list| list.code.as_str()).collect();
    codes.sort_unstable();
    let all: Vec<String> = (1..=15).map(|n| format!("K{n:02}")).collect();
    assert_eq!(codes, all, "K01 to K15");
    let off: Vec<&str> =
        days.lists.iter().filter(|list| !list.is_on).map(|list| list.code.as_str()).collect();
    assert_eq!(off, ["K10"], "the Bowie-Dick list waits for a vacuum autoclave");
    let board = look(&lin);
    assert_eq!(list(&board, "K01").state, ListState::Due, "the opening list is due at once");
    assert_eq!(list(&board, "K05").state, ListState::Later, "the weekly one comes next Monday");
    assert_eq!(list(&board, "K05").due, Some(day("2026-11-30")), "and says when");
    assert_eq!(list(&board, "K06").due, Some(day("2026-12-01")), "the monthly one next month");
    assert!(board.earlier.is_empty(), "nothing from before the practice was there is missed");
}

#[test]
fn a_day_on_which_nobody_started_the_list_stays_missed_and_a_sunday_does_not() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    open_clinic(&lin);
    clinic.later(7);
    let board = look(&lin);
    assert_eq!(
        missed(&board, "K01"),
        ["2026-11-30", "2026-11-28", "2026-11-27", "2026-11-26", "2026-11-25"],
        "every open day but the first, newest first; Sunday 29 is closed"
    );
    assert_eq!(missed(&board, "K05"), Vec::<String>::new(), "Monday's week is not over");
    assert_eq!(list(&board, "K05").state, ListState::Due, "it is due since Monday");
    let work = lin.today_screen().expect("Today is read").work;
    let says = |title: &str| work.iter().any(|item| item.title == title);
    assert!(says("Opening checklist, missed 5 times"), "the work list says it once: {work:?}");
    assert!(says("Weekly checklist"), "what is due stands there too");
}

#[test]
fn a_missed_day_is_entered_late_with_a_reason_and_carries_when_it_was_really_made() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    clinic.later(2);
    refused(lin.start_late_checklist("K01", day("2026-11-26")), "day", "in_future");
    refused(lin.start_late_checklist("K01", day("2026-11-22")), "day", "not_due");
    let run = lin.start_late_checklist("K01", day("2026-11-25")).expect("yesterday's list starts");
    assert_eq!(run.day, day("2026-11-25"), "it stands for yesterday");
    assert_eq!(run.started_at, Instant(1_795_687_200_000), "and says that it was started today");
    assert!(run.missed, "it is missed until it is closed");
    let run = answer_all(&lin, run);
    refused(lin.close_checklist(run.id, None), "late_reason", "required");
    let run = lin.close_checklist(run.id, Some("Done on paper")).expect("closed late");
    assert_eq!(run.late_reason, "Done on paper", "the reason is kept");
    let board = look(&lin);
    assert_eq!(missed(&board, "K01"), ["2026-11-24"], "the other day stays missed");
    let entry = board.earlier.iter().find(|earlier| earlier.run == Some(run.id));
    assert!(entry.is_some_and(|entry| entry.late), "late stays visible");
    assert!(board.shut.is_some(), "a list of yesterday does not open today");
}

#[test]
fn closed_days_are_skipped_and_the_recurrence_is_kept() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    // Monday 30 November and Tuesday 1 December are closed: both lists move by themselves.
    let days = lin
        .close_days(day("2026-11-30"), day("2026-12-01"), "Boiler")
        .expect("days to come are closed");
    assert_eq!(days.closed.len(), 2, "both days");
    let board = look(&lin);
    assert_eq!(list(&board, "K05").due, Some(day("2026-12-02")), "the next open day of that week");
    assert_eq!(list(&board, "K06").due, Some(day("2026-12-02")), "and of that month");
    clinic.later(14);
    let board = look(&lin);
    assert_eq!(list(&board, "K05").due, Some(day("2026-12-07")), "the week after is due on Monday");
    assert!(
        !missed(&board, "K01").contains(&"2026-11-30".to_owned()),
        "nothing is missed on a closed day"
    );
    refused(lin.close_days(day("2026-12-01"), day("2026-12-01"), ""), "from", "in_past");
    refused(lin.reopen_days(day("2026-11-30"), day("2026-11-30")), "from", "in_past");
}

#[test]
fn switching_a_list_off_needs_a_reason_where_it_blocks_and_rewrites_nothing() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    clinic.later(1);
    refused(lin.keep_checklist("K01", false, 1, ""), "reason", "required");
    refused(lin.keep_checklist("K05", true, 8, ""), "anchor", "out_of_range");
    lin.keep_checklist("K01", false, 1, "The hospital opens for us").expect("switched off");
    let board = look(&lin);
    assert!(board.lists.iter().all(|list| list.code != "K01"), "it is not asked for any more");
    assert_eq!(board.shut, None, "and shuts nothing");
    assert_eq!(missed(&board, "K01"), ["2026-11-24"], "what was missed stays missed");
    lin.keep_checklist("K10", true, 1, "").expect("a vacuum autoclave was bought");
    assert_eq!(list(&look(&lin), "K10").state, ListState::Due, "due from today on");
    lin.keep_checklist("K05", true, 3, "").expect("Wednesdays from now on");
    clinic.later(7);
    assert_eq!(
        list(&look(&lin), "K05").due,
        Some(day("2026-12-02")),
        "the new weekday holds from the next week on"
    );
    drop(lin);
    let mia = clinic.as_mia();
    assert!(
        matches!(mia.keep_checklist("K05", false, 1, ""), Err(Error::Forbidden(_))),
        "the desk does not decide that"
    );
    assert!(matches!(mia.set_weekdays(&[1]), Err(Error::Forbidden(_))), "nor the weekdays");
}

#[test]
fn the_open_weekdays_hold_from_the_day_they_are_set() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    clinic.later(2);
    refused(lin.set_weekdays(&[]), "weekdays", "required");
    refused(lin.set_weekdays(&[8]), "weekdays", "out_of_range");
    // Thursday 26 November: from now on Mondays and Tuesdays only.
    let days = lin.set_weekdays(&[1, 2]).expect("set");
    assert_eq!(days.weekdays, [1, 2], "read back");
    let board = look(&lin);
    assert!(!board.is_open_day, "Thursday is closed now");
    assert_eq!(list(&board, "K01").state, ListState::Later, "nothing is due today");
    assert_eq!(
        missed(&board, "K01"),
        ["2026-11-25", "2026-11-24"],
        "the days before were open days and stay so"
    );
    let run = lin.start_checklist("K01").expect("somebody opens all the same");
    assert_eq!(run.day, day("2026-11-26"), "for today");
}

#[test]
fn lists_by_event_run_several_times_a_day_each_about_something() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    refused(mia.start_checklist("K02"), "code", "by_event");
    refused(mia.start_event_checklist("K01", "Room 1", None), "code", "by_calendar");
    refused(mia.start_event_checklist("K02", "  ", None), "subject", "required");
    refused(mia.start_event_checklist("K03", "", None), "treatment", "required");
    let one = mia.start_event_checklist("K02", "Room 1", None).expect("a turnover");
    let two = mia.start_event_checklist("K02", "Room 2", None).expect("another room");
    let again = mia.start_event_checklist("K02", "Room 1", None).expect("the same room again");
    assert!(one.id != two.id && one.id != again.id, "each event has its own run");
    let board = look(&mia);
    let rooms = board.events.iter().find(|list| list.code == "K02").expect("kept");
    let subjects: Vec<&str> = rooms.runs.iter().map(|run| run.subject.as_str()).collect();
    assert_eq!(subjects, ["Room 1", "Room 2", "Room 1"], "all of them, in their order");
    assert!(rooms.subjects.contains(&"Room 2".to_owned()), "names of before are offered");
    clinic.later(3);
    let container = mia.start_event_checklist("K12", "SC-17", None).expect("a container");
    clinic.later(30);
    let open = mia.checklist_run(container.id).expect("read");
    assert!(!open.missed, "a container stands for weeks and is not late for that");
    let board = look(&mia);
    let containers = board.events.iter().find(|list| list.code == "K12").expect("kept");
    assert_eq!(containers.runs.len(), 1, "it is still going on");
}

#[test]
fn a_full_container_stays_shut_though_something_was_done_about_it() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let run = mia.start_event_checklist("K12", "SC-17", None).expect("starts").id;
    let level = |choice: &str| AnswerValue::Choice { choice: choice.to_owned() };
    mia.answer_item(run, "level", level("below_half"), None).expect("answered");
    assert!(look(&mia).blocked.is_empty(), "nothing is shut");
    mia.answer_item(run, "level", level("full"), Some("Locked, SC-18 opened")).expect("full");
    let blocked = look(&mia).blocked;
    assert_eq!(blocked.len(), 1, "the container is shut: {blocked:?}");
    assert_eq!(blocked[0].subject, "SC-17", "by its name");
    let new = mia.start_event_checklist("K12", "SC-18", None).expect("a new one").id;
    mia.answer_item(new, "level", level("below_half"), None).expect("answered");
    assert_eq!(look(&mia).blocked.len(), 1, "another container lifts nothing");
}

#[test]
fn a_tray_warns_when_its_solution_is_spent_and_a_failed_strip_shuts_it() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let run = mia.start_event_checklist("K07", "Tray 1", None).expect("starts").id;
    mia.answer_item(run, "mixed", AnswerValue::Time, None).expect("mixed now");
    clinic.clock.advance(24 * 3_600_000);
    assert!(look(&mia).blocked.is_empty(), "twenty-four hours are its time");
    clinic.clock.advance(60_000);
    let blocked = look(&mia).blocked;
    assert_eq!(
        blocked[0].reason, "Disinfectant solution, Mixed: more than 24 h ago",
        "a minute later it is spent"
    );
    let new = mia.start_event_checklist("K07", "Tray 1", None).expect("mixed anew").id;
    mia.answer_item(new, "mixed", AnswerValue::Time, None).expect("mixed now");
    assert!(look(&mia).blocked.is_empty(), "the new mix counts");
    let fail = AnswerValue::Choice { choice: "fail".to_owned() };
    mia.answer_item(new, "strip", fail, Some("Thrown away")).expect("answered");
    let blocked = look(&mia).blocked;
    assert_eq!(blocked[0].severity, practice::rules::Severity::Block, "a failed strip shuts it");
}

#[test]
fn a_share_is_worked_out_and_cannot_be_more_than_the_whole() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let run = mia.start_checklist("K15").expect("starts").id;
    let number = |typed: &str| AnswerValue::Number { typed: typed.to_owned() };
    refused(mia.answer_item(run, "performed", number("18"), None), "value", "label_first");
    mia.answer_item(run, "opportunities", number("20"), None).expect("answered");
    refused(mia.answer_item(run, "performed", number("21"), None), "value", "more_than_whole");
    let run = mia.answer_item(run, "performed", number("18"), None).expect("answered");
    let shown = run
        .items
        .iter()
        .find(|item| item.key == "performed")
        .and_then(|item| item.answer.as_ref().map(|answer| answer.shown.clone()));
    assert_eq!(shown.as_deref(), Some("18 times, 90 %"), "the share stands beside the number");
}

#[test]
fn completion_counts_done_late_missed_and_what_is_still_due() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    open_clinic(&lin);
    clinic.later(2);
    let late = lin.start_late_checklist("K01", day("2026-11-25")).expect("starts");
    let late = answer_all(&lin, late);
    lin.close_checklist(late.id, Some("On paper")).expect("closed");
    clinic.later(1);
    let of = lin.checklist_completion(day("2026-11-24"), day("2026-11-27")).expect("counted");
    let opening = of.lists.iter().find(|list| list.code == "K01").expect("asked for");
    let total = opening.total;
    assert_eq!(
        (total.due, total.done, total.late, total.missed),
        (4, 1, 1, 1),
        "one in time, one late, one missed, today's still due"
    );
    assert_eq!(opening.days.len(), 4, "a row for each day");
    refused(lin.checklist_completion(day("2026-11-27"), day("2026-11-24")), "to", "before_start");
}

#[test]
fn no_clock_change_makes_a_day_twice_or_leaves_one_out() {
    let clinic = Clinic::new();
    // Friday 26 March 2027, noon in London; the clock goes forward in the night to Sunday 28.
    clinic.clock.set(Instant(1_806_062_400_000));
    let lin = clinic.as_lin();
    lin.set_weekdays(&[1, 2, 3, 4, 5, 6, 7]).expect("open every day");
    clinic.later(4);
    let after = |earlier: &&String| earlier.as_str() >= "2027-03-26";
    let board = look(&lin);
    let missed = missed(&board, "K01");
    let missed: Vec<&String> = missed.iter().filter(after).collect();
    assert_eq!(
        missed,
        ["2027-03-29", "2027-03-28", "2027-03-27", "2027-03-26"],
        "each day once, the short one too"
    );
}

#[test]
fn a_container_that_was_picked_up_is_no_longer_among_what_is_shut() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let run = mia.start_event_checklist("K12", "SC-17", None).expect("starts");
    let run = answer_all(&mia, run).id;
    let full = AnswerValue::Choice { choice: "full".to_owned() };
    mia.answer_item(run, "level", full, Some("Locked, SC-18 opened")).expect("full");
    assert_eq!(look(&mia).blocked.len(), 1, "shut while it stands in the room");
    mia.close_checklist(run, None).expect("picked up");
    assert!(look(&mia).blocked.is_empty(), "nobody can use it any more");
}
