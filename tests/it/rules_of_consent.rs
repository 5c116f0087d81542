//! The rules about consent and language: what a signature covers, until when, and in which words.

use crate::rules::{born, key};
use Severity::{Block, Override, Warn};
use dermis_tests::history::yes_to;
use dermis_tests::rules::{SIGNED_AT, answering, day, found, questionnaire, with};
use practice::devices::DeviceKind;
use practice::rules::{Severity, TreatmentContext};
use practice::{Depth, Instant, profile::Parameters};

fn consented(change: impl FnOnce(&mut practice::rules::ConsentFacts)) -> TreatmentContext {
    with(|ctx| change(ctx.consent.as_mut().expect("a consent")))
}

#[test]
fn r04_only_a_consent_in_force_lets_a_treatment_go_on() {
    assert_eq!(found(&with(|ctx| ctx.consent = None)), key("R04:missing", Block), "none signed");
    assert_eq!(found(&consented(|c| c.withdrawn = true)), key("R04:withdrawn", Block), "withdrawn");
    assert_eq!(
        found(&consented(|c| c.valid_until = Some(day("2026-11-24")))),
        [],
        "its last day counts"
    );
    assert_eq!(
        found(&consented(|c| c.valid_until = Some(day("2026-11-23")))),
        key("R04:expired", Block),
        "a day late"
    );
    assert_eq!(
        found(&consented(|c| c.superseded = true)),
        key("R04:superseded", Block),
        "a newer form asks again"
    );
    assert_eq!(
        found(&consented(|c| c.signed_before_start = false)),
        key("R04:after_start", Block),
        "signed too late"
    );
}

#[test]
fn r04_a_consent_covers_its_depth_its_areas_and_its_numbing_cream_only() {
    assert_eq!(
        found(&consented(|c| c.max_depth = Depth(750))),
        [],
        "the agreed depth itself is covered"
    );
    assert_eq!(
        found(&consented(|c| c.max_depth = Depth(749))),
        key("R04:depth", Block),
        "deeper than agreed"
    );
    let zones = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    assert_eq!(
        found(&consented(|c| c.zones = zones(&["forehead", "cheek-r", "cheek-l"]))),
        [],
        "all agreed"
    );
    assert_eq!(
        found(&consented(|c| c.zones = zones(&["forehead", "cheek-r"]))),
        key("R04:zones", Block),
        "one side was not agreed"
    );
    let numbed = with(|ctx| {
        ctx.anaesthetic_used = true;
        ctx.consent.as_mut().expect("a consent").anaesthetic_agreed = false;
    });
    assert_eq!(found(&numbed), key("R04:anaesthetic", Block), "no agreement to numbing cream");
}

#[test]
fn r04_a_guardians_signature_ends_on_the_birthday_and_a_minor_cannot_sign_alone() {
    let of_age = consented(|c| c.by_guardian = true);
    assert_eq!(found(&of_age), key("R04:guardian_ended", Block), "an adult signs for themselves");
    let alone = born("2010-01-05", |ctx| {
        ctx.parameters = Parameters::default().with("treat_minors", 1);
        ctx.client.guardian_on_record = true;
        ctx.client.guardian_present = true;
    });
    let findings = found(&alone);
    assert!(
        findings.contains(&("R04:guardian".to_owned(), Block)),
        "a minor signed alone: {findings:?}"
    );
}

#[test]
fn r04_a_new_stop_in_the_history_reopens_the_consent() {
    let keloid = |after_ms: i64| {
        let mut ctx = answering(yes_to(&questionnaire(), "keloid", &[]));
        ctx.history.since = [("keloid".to_owned(), Instant(SIGNED_AT.0 + after_ms))].into();
        found(&ctx)
    };
    assert_eq!(keloid(0), key("R07:keloid", Override), "known when the consent was signed");
    let newer = keloid(1);
    assert!(
        newer.contains(&("R04:reopened".to_owned(), Block)),
        "learned right after it, the same day: {newer:?}"
    );
}

#[test]
fn r04_a_consent_covers_its_kind_of_device_and_its_course_only() {
    let roller = with(|ctx| ctx.device.as_mut().expect("a device").kind = DeviceKind::Roller);
    assert_eq!(found(&roller), key("R04:device", Block), "she agreed to a pen");
    let unnamed = consented(|c| c.device = None);
    assert_eq!(found(&unnamed), [], "a form that names no device forbids none");
    assert_eq!(found(&consented(|c| c.sessions_done = 3)), [], "the fourth session of four");
    assert_eq!(
        found(&consented(|c| c.sessions_done = 4)),
        key("R04:course", Block),
        "a fifth session was never agreed to"
    );
}

#[test]
fn r05_a_form_nobody_could_read_asks_to_be_acknowledged() {
    let spanish = with(|ctx| ctx.client.language = "es".to_owned());
    assert_eq!(
        found(&spanish),
        [("R05:history".to_owned(), Warn), ("R05:consent".to_owned(), Warn)],
        "both were in English"
    );
    let interpreted = with(|ctx| {
        ctx.client.language = "es".to_owned();
        ctx.client.interpreter = Some("Rosa Vidal".to_owned());
    });
    assert_eq!(found(&interpreted), [], "an interpreter is on record");
    assert_eq!(
        found(&with(|ctx| ctx.client.language = "en-GB".to_owned())),
        [],
        "a region is not a language"
    );
}
