//! R01 and R02: is this the right person, and old enough to agree alone.

use super::wording::{Voice, count};
use super::{Finding, Severity, TreatmentContext};

/// R01: name and date of birth said by the client before the first needle. Until something is charted
/// it is merely the next thing to ask.
pub(super) fn two_identifiers(ctx: &TreatmentContext) -> Option<Finding> {
    (!ctx.client.two_identifiers_confirmed && ctx.has_begun()).then(|| Finding {
        title: "Name and date of birth not confirmed".to_owned(),
        what: "Nobody asked the client for both in this session".to_owned(),
        why: "Two people may share a name; the wrong record hides the wrong risks".to_owned(),
        source: "Rule R01, patient identification".to_owned(),
        how: "Ask for name and date of birth, then confirm both".to_owned(),
        field: Some("two_identifiers".to_owned()),
        ..ctx.voice().finding("R01", "identity", Severity::Block)
    })
}

/// R02: minors only where the practice treats them and a guardian is present; people under the
/// labelled age with a caution.
pub(super) fn minors(ctx: &TreatmentContext) -> Vec<Finding> {
    let voice = ctx.voice();
    let Some(age) = ctx.age() else {
        return vec![Finding {
            title: "No date of birth".to_owned(),
            what: "The client's record has no date of birth".to_owned(),
            why: "Nobody can tell whether this person may agree alone".to_owned(),
            source: voice.source("R02", "adult_age"),
            how: "Ask, and add it to the client's record".to_owned(),
            field: Some("born".to_owned()),
            ..voice.finding("R02", "born", Severity::Block)
        }];
    };
    let mut findings = Vec::new();
    if ctx.is_minor() == Some(true) {
        findings.extend(minor(ctx, &voice, age));
    }
    let labelled = ctx.parameters.get("labelled_age");
    if age < labelled && findings.is_empty() {
        findings.push(Finding {
            title: format!("{} old: under the labelled age", years(age)),
            what: format!("Needling devices are labelled from {labelled} years"),
            why: "Nobody tested the device on younger skin".to_owned(),
            source: voice.source("R02", "labelled_age"),
            how: "Agree on it with the client and stay shallow".to_owned(),
            values: [
                ("age".to_owned(), age.to_string()),
                ("labelled_age".to_owned(), labelled.to_string()),
            ]
            .into(),
            ..voice.finding("R02", "labelled_age", Severity::Warn)
        });
    }
    findings
}

fn minor(ctx: &TreatmentContext, voice: &Voice<'_>, age: i32) -> Option<Finding> {
    let adult = ctx.parameters.get("adult_age");
    let (about, what, how, field) = if !ctx.parameters.is_on("treat_minors") {
        (
            "minor",
            format!("This practice treats from {} on", years(adult)),
            "Re-book after the birthday",
            None,
        )
    } else if !ctx.client.guardian_on_record {
        (
            "guardian",
            "No guardian whose ID was seen is on record".to_owned(),
            "Add the guardian to the client's record",
            Some("guardian"),
        )
    } else if !ctx.client.guardian_present && ctx.has_begun() {
        (
            "guardian_present",
            "The guardian is not marked as present".to_owned(),
            "Go on with the guardian in the room, and mark it",
            Some("guardian_present"),
        )
    } else {
        return None;
    };
    Some(Finding {
        title: format!("{} old: a minor", years(age)),
        what,
        why: "A minor cannot agree to this treatment alone".to_owned(),
        source: voice.source("R02", if about == "minor" { "treat_minors" } else { "adult_age" }),
        how: how.to_owned(),
        field: field.map(str::to_owned),
        values: [("age".to_owned(), age.to_string()), ("adult_age".to_owned(), adult.to_string())]
            .into(),
        ..voice.finding("R02", about, Severity::Block)
    })
}

fn years(age: i32) -> String {
    count(i64::from(age), "year")
}
