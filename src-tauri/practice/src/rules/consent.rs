//! R04 and R05 for the consent: a signed agreement that covers this treatment, today.

use super::history::{answers_of_treatment, same_language};
use super::wording::{count, listed, zone_names};
use super::{ConsentFacts, Finding, HistoryFacts, Severity, TreatmentContext};
use crate::devices::DeviceKind;
use crate::language::in_english;
use crate::{Day, Depth, Instant};
use serde::Serialize;

/// What ended a consent: its time, or something that came before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ConsentEnd {
    /// The client withdrew it.
    Withdrawn,
    /// Its last day is over.
    Expired,
    /// A newer wording asks everybody to sign again.
    Superseded,
    /// A guardian signed, and the client is of age since.
    OfAge,
    /// The client is a minor and signed alone.
    SignedAlone,
    /// Every session agreed to is done.
    CourseOver,
    /// An answer of the history that stops came after the signature.
    Reopened,
}

impl ConsentEnd {
    /// In words, with the last day it was good for.
    pub(crate) fn words(self, valid_until: Option<Day>) -> String {
        match self {
            Self::Withdrawn => "Withdrawn".to_owned(),
            Self::Expired => valid_until
                .map_or_else(|| "Ended".to_owned(), |until| format!("Ended {}", until.long())),
            Self::Superseded => "A newer form asks to sign again".to_owned(),
            Self::OfAge => "Of age since, and not signed anew".to_owned(),
            Self::SignedAlone => "The guardian has not signed".to_owned(),
            Self::CourseOver => "Every session agreed to is done".to_owned(),
            Self::Reopened => "A later answer of the history ended it".to_owned(),
        }
    }
}

impl ConsentFacts {
    /// What ended it for a treatment begun on `day`; nothing while it is in force. `reopened` says that
    /// an answer that stops came after the signature. What it covers is another question.
    pub(crate) fn ended(&self, day: Day, is_minor: bool, reopened: bool) -> Option<ConsentEnd> {
        if self.withdrawn {
            return Some(ConsentEnd::Withdrawn);
        }
        match (self.by_guardian, is_minor) {
            (true, false) => return Some(ConsentEnd::OfAge),
            (false, true) => return Some(ConsentEnd::SignedAlone),
            _ => {}
        }
        let ends = [
            (self.valid_until.is_some_and(|until| until < day), ConsentEnd::Expired),
            (self.superseded, ConsentEnd::Superseded),
            (self.is_course_over(), ConsentEnd::CourseOver),
            (reopened, ConsentEnd::Reopened),
        ];
        ends.into_iter().find_map(|(is, end)| is.then_some(end))
    }

    pub(crate) fn is_course_over(&self) -> bool {
        self.sessions.is_some_and(|agreed| self.sessions_done >= agreed)
    }
}

/// R04 and R05: everything that keeps the consent from covering this treatment.
pub(super) fn consent(ctx: &TreatmentContext) -> Vec<Finding> {
    let Some(consent) = &ctx.consent else {
        return vec![stop(
            ctx,
            "missing",
            "No consent signed",
            "No microneedling consent is on record".to_owned(),
        )];
    };
    if consent.withdrawn {
        let what = format!("Signed on {}, withdrawn since", consent.signed_on.long());
        return vec![stop(ctx, "withdrawn", "The consent was withdrawn", what)];
    }
    let mut findings = in_force(ctx, consent);
    findings.extend(signatory(ctx, consent));
    findings.extend(coverage(ctx, consent));
    findings.extend(reopened(ctx, consent));
    findings.extend(language(ctx, consent));
    findings
}

fn in_force(ctx: &TreatmentContext, consent: &ConsentFacts) -> Vec<Finding> {
    let signed = consent.signed_on.long();
    let mut findings = Vec::new();
    if let Some(until) = consent.valid_until.filter(|until| ctx.today > *until) {
        let what = format!("Signed on {signed}, valid until {}", until.long());
        findings.push(Finding {
            source: ctx.voice().source("R04", "consent_months"),
            ..stop(ctx, "expired", "The consent has expired", what)
        });
    }
    if consent.superseded {
        let what = format!("Signed on {signed}. A newer form asks everybody to sign again");
        findings.push(stop(ctx, "superseded", "A newer consent form must be signed", what));
    }
    if !consent.signed_before_start {
        let what = "The signature is later than the start of this treatment".to_owned();
        findings.push(stop(ctx, "after_start", "Signed after the start", what));
    }
    findings
}

/// A guardian signs for a minor; that signature ends on the day the client is of age.
fn signatory(ctx: &TreatmentContext, consent: &ConsentFacts) -> Option<Finding> {
    let age = ctx.age()?;
    match (ctx.is_minor()?, consent.by_guardian) {
        (false, true) => Some(stop(
            ctx,
            "guardian_ended",
            "The client is of age and has not signed",
            format!(
                "A guardian signed on {}; that ended on the birthday",
                consent.signed_on.long()
            ),
        )),
        (true, false) => Some(stop(
            ctx,
            "guardian",
            "The guardian has not signed",
            format!("The client is {age} years old and signed alone"),
        )),
        _ => None,
    }
}

fn coverage(ctx: &TreatmentContext, consent: &ConsentFacts) -> Vec<Finding> {
    let mut findings = Vec::new();
    let deepest = ctx.zones.iter().filter_map(|zone| zone.depth).max().unwrap_or(Depth(0));
    if deepest > consent.max_depth {
        let what = format!("Agreed up to {}; {deepest} is charted", consent.max_depth);
        findings.push(Finding {
            values: [
                ("depth_um".to_owned(), deepest.0.to_string()),
                ("max_depth_um".to_owned(), consent.max_depth.0.to_string()),
            ]
            .into(),
            ..stop(ctx, "depth", "Deeper than the consent covers", what)
        });
    }
    if let (Some(agreed), Some(used)) = (consent.device, &ctx.device)
        && agreed != used.kind
    {
        let what = format!("Agreed to a {}; {} is a {}", kind(agreed), used.name, kind(used.kind));
        findings.push(stop(ctx, "device", "Another kind of device than agreed", what));
    }
    if let Some(agreed) = consent.sessions.filter(|_| consent.is_course_over()) {
        let sessions = count(i64::from(agreed), "session");
        let what = format!("Agreed to {sessions} on {}, all done", consent.signed_on.long());
        findings.push(stop(ctx, "course", "The course agreed to is over", what));
    }
    let charted = ctx.zones.iter().map(|zone| zone.zone.clone());
    let outside: Vec<String> = charted.filter(|zone| !consent.zones.contains(zone)).collect();
    if !consent.zones.is_empty() && !outside.is_empty() {
        let what = format!("Not agreed: {}", zone_names(&outside));
        findings.push(Finding {
            values: [("zones".to_owned(), outside.join(","))].into(),
            ..stop(ctx, "zones", "Areas the consent does not cover", what)
        });
    }
    if ctx.anaesthetic_used && !consent.anaesthetic_agreed {
        let what = "The client did not agree to numbing cream".to_owned();
        findings.push(stop(ctx, "anaesthetic", "No consent to numbing cream", what));
    }
    findings
}

/// A new answer that stops re-opens the consent: it was given knowing less (domain reference §2.3).
fn reopened(ctx: &TreatmentContext, consent: &ConsentFacts) -> Option<Finding> {
    let newer = newer_stops(answers_of_treatment(ctx), &ctx.history, consent.signed_at);
    if newer.is_empty() {
        return None;
    }
    let titles: Vec<String> = newer.iter().map(|finding| finding.title.clone()).collect();
    Some(Finding {
        sensitive: newer.iter().any(|finding| finding.sensitive),
        ..stop(
            ctx,
            "reopened",
            "The history changed after the consent",
            format!("New since {}: {}", consent.signed_on.long(), listed(&titles)),
        )
    })
}

/// The findings that stop, of answers given after `signed_at`.
pub(super) fn newer_stops(
    findings: Vec<(String, Finding)>,
    history: &HistoryFacts,
    signed_at: Instant,
) -> Vec<Finding> {
    let newer = findings.into_iter().filter(|(question, finding)| {
        let since = history.since.get(question);
        finding.severity != Severity::Warn && since.is_some_and(|at| *at > signed_at)
    });
    newer.map(|(_, finding)| finding).collect()
}

fn kind(kind: DeviceKind) -> &'static str {
    match kind {
        DeviceKind::Pen => "pen",
        DeviceKind::Roller => "roller",
        DeviceKind::Stamp => "stamp",
    }
}

fn language(ctx: &TreatmentContext, consent: &ConsentFacts) -> Option<Finding> {
    let interpreted = consent.interpreter.is_some() || ctx.client.interpreter.is_some();
    if interpreted || same_language(&consent.language, &ctx.client.language) {
        return None;
    }
    Some(Finding {
        title: "The consent is in another language".to_owned(),
        what: format!(
            "Signed in {}; the client reads {}, and no interpreter is recorded",
            in_english(&consent.language),
            in_english(&ctx.client.language)
        ),
        why: "Nobody can agree to what they could not read".to_owned(),
        source: "Rule R05, language access".to_owned(),
        how: "Go through the form with an interpreter and sign again".to_owned(),
        values: [
            ("signed_in".to_owned(), consent.language.clone()),
            ("reads".to_owned(), ctx.client.language.clone()),
        ]
        .into(),
        ..ctx.voice().finding("R05", "consent", Severity::Warn)
    })
}

fn stop(ctx: &TreatmentContext, about: &str, title: &str, what: String) -> Finding {
    Finding {
        title: title.to_owned(),
        what,
        why: "Without an informed agreement to exactly this, needling is an injury".to_owned(),
        source: "Rule R04, law of informed consent".to_owned(),
        how: "Explain the treatment and have the consent signed".to_owned(),
        field: Some("consent".to_owned()),
        ..ctx.voice().finding("R04", about, Severity::Block)
    }
}
