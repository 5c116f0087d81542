//! A wrong clock (domain reference §8 E10): what it stops, whom it asks, and what it can no longer do.

use dermis_tests::papers::{device, ready_to_sign, signing, siobhan};
use dermis_tests::treatments::{cartridge, charted, ready};
use dermis_tests::{Clinic, PASSPHRASE, alter_entry, entries, refused};
use practice::audit::{AuditFilter, Entry, Op};
use practice::clock::ClockDoubt;
use practice::rules::{Finding, Severity};
use practice::{Error, Instant, Practice, Result};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const REASON: &str = "The clock was a year ahead until this morning";

fn doubt(practice: &Practice) -> Option<ClockDoubt> {
    practice.clock_standing().expect("the clock is looked at").doubt
}

fn stopped<T: std::fmt::Debug>(act: Result<T>) -> Finding {
    match act {
        Err(Error::Blocked(findings)) => {
            findings.into_iter().find(|finding| finding.rule == "R29").expect("R29 stops it")
        }
        other => panic!("the clock should stop it, got {other:?}"),
    }
}

fn newest(practice: &Practice, op: Option<Op>) -> Entry {
    let filter = AuditFilter { op, ..AuditFilter::default() };
    let page = practice.audit(&filter, None).expect("the record is read");
    page.entries.into_iter().next().expect("there is such an act")
}

#[test]
fn a_clock_behind_the_record_stops_signing_and_what_goes_by_a_day() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let open = charted(&ada, &ready, "0087");
    let consent = ready_to_sign(&ada, ready.client, ready.device);
    drop(ada);
    clinic.clock.turn(-2 * HOUR);
    let ada = clinic.as_ada();
    assert_eq!(doubt(&ada), Some(ClockDoubt::Behind), "two hours before the last act");
    let finding = stopped(ada.sign_consent(consent.id, consent.version, &signing(&consent)));
    assert_eq!(finding.severity, Severity::Block, "nobody signs past it");
    assert!(
        finding.what.contains("24 November 2026, 08:") && finding.what.contains("10:"),
        "it says what the clock says and when the last act was: {}",
        finding.what
    );
    assert!(!finding.why.is_empty() && !finding.how.is_empty(), "why, and how to go on");
    assert!(
        finding.who_lifts.contains("Dr Lin Wei") && !finding.who_lifts.contains("Ada"),
        "by whom: {}",
        finding.who_lifts
    );
    let before_the_needle =
        ada.start_findings(ready.client, None).expect("what stops a treatment").stops;
    assert!(
        before_the_needle.iter().any(|finding| finding.rule == "R29"),
        "shown before anybody presses: {before_the_needle:?}"
    );
    stopped(ada.close_treatment(open.id, open.version, PASSPHRASE));
    stopped(ada.receive_lot(cartridge("NP36-9999", "2028-03-31")));
    stopped(ada.close_checklist(practice::RunId::new(), None));
    let seen = ada.client(ready.client);
    assert!(seen.is_ok(), "looking things up goes on: {seen:?}");
}

#[test]
fn four_minutes_behind_is_a_corrected_clock_and_six_are_not() {
    for (minutes, expected) in [(-4, None), (-6, Some(ClockDoubt::Behind))] {
        let clinic = Clinic::new();
        drop(clinic.as_ada());
        clinic.clock.turn(minutes * MINUTE);
        assert_eq!(doubt(&clinic.as_ada()), expected, "{minutes} minutes");
    }
}

#[test]
fn only_somebody_who_manages_believes_a_clock_behind_the_record_and_says_why() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    drop(ada);
    clinic.clock.turn(-DAY);
    let ada = clinic.as_ada();
    let mine = ada.confirm_clock(ClockDoubt::Behind, REASON);
    assert!(matches!(mine, Err(Error::Forbidden("manage"))), "Ada treats only: {mine:?}");
    drop(ada);
    let lin = clinic.as_lin();
    let brief = refused(lin.confirm_clock(ClockDoubt::Behind, "It is right"));
    assert_eq!(brief, ("reason".to_owned(), "too_brief"), "a reason, not a word");
    let other = lin.confirm_clock(ClockDoubt::Jumped, REASON);
    assert!(matches!(other, Err(Error::NotFound("doubt"))), "another question: {other:?}");
    lin.confirm_clock(ClockDoubt::Behind, REASON).expect("confirmed");
    let entry = newest(&lin, Some(Op::ConfirmClock));
    assert!(entry.facts.iter().any(|fact| fact.value == REASON), "on record: {:?}", entry.facts);
    assert_eq!(entry.corrected_at, None, "from here on the clock is believed");
    drop(lin);
    let ada = clinic.as_ada();
    assert_eq!(doubt(&ada), None, "nobody is asked again");
    ada.sign_consent(consent.id, consent.version, &signing(&consent)).expect("signed");
}

#[test]
fn acts_under_a_wrong_clock_keep_what_it_claimed_and_what_the_time_was() {
    let clinic = Clinic::new();
    let before = clinic.clock_now();
    drop(clinic.as_lin());
    clinic.clock.turn(-DAY);
    let lin = clinic.as_lin();
    clinic.clock.advance(10 * MINUTE);
    let client = lin.create_client(siobhan()).expect("created");
    let entry = newest(&lin, Some(Op::CreateClient));
    assert_eq!(entry.at, Instant(before.0 - DAY + 10 * MINUTE), "what the clock claimed");
    assert_eq!(
        entry.corrected_at,
        Some(Instant(before.0 + 10 * MINUTE)),
        "the last time believed, and the ten minutes that passed since"
    );
    assert_eq!(client.created_at, Instant(before.0 + 10 * MINUTE), "the record goes by it");
    assert_eq!(lin.verify_chain().expect("checked").first_bad, None, "the chain holds both");
    drop(lin);
    alter_entry(&clinic, entry.seq, "corrected_at = NULL");
    let report = clinic.as_lin().verify_chain().expect("checked");
    assert_eq!(report.first_bad, Some(entry.seq), "taking the correction away breaks the chain");
}

#[test]
fn turning_the_clock_back_brings_nothing_expired_back_to_life() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let today = lin.today();
    drop(lin);
    clinic.clock.turn(-365 * DAY);
    let lin = clinic.as_lin();
    assert_eq!(lin.today(), today, "expiry goes by the later of the clock and the last act");
    clinic.clock.advance(DAY);
    assert_eq!(lin.today(), today.plus_days(1), "and the days go on from there");
    lin.confirm_clock(ClockDoubt::Behind, REASON).expect("the clock is right after all");
    assert_eq!(lin.today(), today.plus_days(-364), "then the clock counts again");
}

#[test]
fn a_clock_that_jumps_while_the_practice_is_open_is_noticed_in_either_direction() {
    for (jump, expected) in [
        (4 * MINUTE, None),
        (6 * MINUTE, Some(ClockDoubt::Jumped)),
        (365 * DAY, Some(ClockDoubt::Jumped)),
        (-4 * MINUTE, None),
        (-30 * MINUTE, Some(ClockDoubt::Jumped)),
        (-2 * HOUR, Some(ClockDoubt::Behind)),
    ] {
        let clinic = Clinic::new();
        let ada = clinic.as_ada();
        clinic.clock.advance(HOUR);
        clinic.clock.turn(jump);
        assert_eq!(doubt(&ada), expected, "{} minutes", jump / MINUTE);
    }
}

#[test]
fn hours_at_work_and_a_night_asleep_are_no_jump() {
    let clinic = Clinic::new();
    let ada = clinic.as_ada();
    clinic.clock.advance(9 * HOUR);
    assert_eq!(doubt(&ada), None, "time passed as it should");
}

#[test]
fn a_jump_warns_stops_nothing_and_anybody_may_say_it_is_right() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    clinic.clock.turn(HOUR);
    let standing = ada.clock_standing().expect("looked at");
    assert_eq!(standing.claimed.0 - standing.believed.0, HOUR, "an hour that nobody lived through");
    ada.sign_consent(consent.id, consent.version, &signing(&consent)).expect("a warning only");
    ada.confirm_clock(ClockDoubt::Jumped, "").expect("it was set right just now");
    assert_eq!(doubt(&ada), None, "the new time counts");
    drop(ada);
    let lin = clinic.as_lin();
    let signed = newest(&lin, Some(Op::SignConsent));
    assert_eq!(
        signed.corrected_at.map(|corrected| signed.at.0 - corrected.0),
        Some(HOUR),
        "what was done in between keeps both times"
    );
}

#[test]
fn after_two_weeks_away_somebody_is_asked_for_the_day_and_after_a_weekend_nobody() {
    for (days, expected) in [(3, None), (14, None), (15, Some(ClockDoubt::Gap))] {
        let clinic = Clinic::new();
        drop(clinic.as_ada());
        clinic.later(days);
        assert_eq!(doubt(&clinic.as_ada()), expected, "after {days} days");
    }
}

#[test]
fn the_day_is_asked_until_somebody_answers() {
    let clinic = Clinic::new();
    drop(clinic.as_ada());
    clinic.later(30);
    let mia = clinic.as_mia();
    mia.record_lock().expect("locked without an answer");
    drop(mia);
    let mia = clinic.as_mia();
    assert_eq!(doubt(&mia), Some(ClockDoubt::Gap), "the question still stands");
    mia.deny_clock(ClockDoubt::Gap).expect("the clock is wrong");
    drop(mia);
    let mia = clinic.as_mia();
    assert_eq!(doubt(&mia), Some(ClockDoubt::Gap), "nor does a no make the clock right");
    mia.confirm_clock(ClockDoubt::Gap, "").expect("anybody knows what day it is");
    assert_eq!(doubt(&mia), None, "answered");
    drop(mia);
    assert_eq!(doubt(&clinic.as_ada()), None, "for everybody");
    let again = clinic.as_ada().deny_clock(ClockDoubt::Gap);
    assert!(matches!(again, Err(Error::NotFound("doubt"))), "nobody asks: {again:?}");
}

#[test]
fn a_clock_set_right_after_a_year_ahead_waits_for_somebody_who_manages() {
    let clinic = Clinic::new();
    drop(clinic.as_ada());
    clinic.clock.turn(365 * DAY);
    let mia = clinic.as_mia();
    assert_eq!(doubt(&mia), Some(ClockDoubt::Gap), "a year away, says the clock");
    mia.deny_clock(ClockDoubt::Gap).expect("nobody was away for a year");
    drop(mia);
    clinic.clock.turn(-365 * DAY);
    let lin = clinic.as_lin();
    assert_eq!(doubt(&lin), Some(ClockDoubt::Behind), "the acts of the wrong year are later");
    lin.confirm_clock(ClockDoubt::Behind, REASON).expect("confirmed");
    assert_eq!(doubt(&lin), None, "and everything goes on in the right year");
    assert_eq!(lin.today().to_string(), "2026-11-24", "today is today");
}

#[test]
fn looking_at_the_clock_is_no_act_and_its_limits_are_the_practices() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let before = entries(&lin);
    assert_eq!(doubt(&lin), None, "it fits");
    assert_eq!(entries(&lin), before + 1, "only the counting itself is on record");
    lin.set_parameter("clock_drift_minutes", 30, "Our computer is old").expect("set");
    clinic.clock.turn(20 * MINUTE);
    assert_eq!(doubt(&lin), None, "twenty minutes are fine here");
    clinic.clock.turn(20 * MINUTE);
    assert_eq!(doubt(&lin), Some(ClockDoubt::Jumped), "forty are not");
}
