//! R03, R05 and R06 to R08: is there a medical history, was it asked today, in a language the
//! client reads, and what do its answers do.

use super::effects;
use super::wording::Voice;
use super::{DeviceFacts, Finding, HistoryFacts, ProductFacts, Severity, TreatmentContext};
use crate::Day;
use crate::language::in_english;
use crate::profile::Parameters;

/// What the history rules look at: the history, and as much of a treatment as there is.
pub(super) struct HistoryCase<'a> {
    pub today: Day,
    pub parameters: &'a Parameters,
    pub lifters: &'a [String],
    pub history: &'a HistoryFacts,
    /// Language the client reads, and who interprets for them.
    pub language: &'a str,
    pub interpreter: Option<&'a str>,
    pub device: Option<&'a DeviceFacts>,
    /// Zones charted; none before a treatment is charted.
    pub zones: Vec<&'a str>,
    pub products: &'a [ProductFacts],
    pub anaesthetic_used: bool,
}

impl HistoryCase<'_> {
    pub fn voice(&self) -> Voice<'_> {
        Voice { parameters: self.parameters, lifters: self.lifters }
    }
}

/// The history rules for a treatment.
pub(super) fn of_treatment(ctx: &TreatmentContext) -> Vec<Finding> {
    all(&case_of(ctx))
}

/// The answers' findings of a treatment alone, for the rules that look at them (R04).
pub(super) fn answers_of_treatment(ctx: &TreatmentContext) -> Vec<(String, Finding)> {
    effects::findings(&case_of(ctx))
}

fn case_of(ctx: &TreatmentContext) -> HistoryCase<'_> {
    HistoryCase {
        today: ctx.today,
        parameters: &ctx.parameters,
        lifters: &ctx.lifters,
        history: &ctx.history,
        language: &ctx.client.language,
        interpreter: ctx.client.interpreter.as_deref(),
        device: ctx.device.as_ref(),
        zones: ctx.zones.iter().map(|zone| zone.zone.as_str()).collect(),
        products: &ctx.products,
        anaesthetic_used: ctx.anaesthetic_used,
    }
}

/// Every history rule.
pub(super) fn all(case: &HistoryCase<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = in_date(case).into_iter().collect();
    findings.extend(language(case));
    findings.extend(effects::findings(case).into_iter().map(|(_, finding)| finding));
    findings
}

/// R03: a full history in date, and re-asked today.
fn in_date(case: &HistoryCase<'_>) -> Option<Finding> {
    let voice = case.voice();
    let months = case.parameters.count("history_max_age_months");
    let (about, title, what, how) = match case.history.last_full {
        None => (
            "missing",
            "No medical history",
            "The questionnaire was never answered in full".to_owned(),
            "Take the history with the client",
        ),
        Some(day) if is_too_old(day, case.today, case.parameters) => (
            "too_old",
            "The medical history is out of date",
            format!("Last answered in full on {}. It holds for {months} months", day.long()),
            "Ask every question again",
        ),
        Some(_) if !case.history.asked_today => (
            "not_asked",
            "Not asked today whether anything changed",
            "The history was not re-asked at this visit".to_owned(),
            "Ask whether anything changed, and record the answer",
        ),
        Some(_) => return None,
    };
    let last_full = case.history.last_full.map(|day| ("last_full".to_owned(), day.to_string()));
    Some(Finding {
        title: title.to_owned(),
        what,
        why: "Health and medicines change; every other check rests on these answers".to_owned(),
        source: voice.source("R03", "history_max_age_months"),
        how: how.to_owned(),
        field: Some("history".to_owned()),
        values: last_full.into_iter().collect(),
        ..voice.finding("R03", about, Severity::Block)
    })
}

/// Whether a full history of `day` no longer holds on `today`.
pub(crate) fn is_too_old(day: Day, today: Day, parameters: &Parameters) -> bool {
    today > day.plus_months(parameters.count("history_max_age_months"))
}

/// R05 for the history: asked in a language the client does not read, with nobody interpreting.
fn language(case: &HistoryCase<'_>) -> Option<Finding> {
    let asked = case.history.language.as_deref()?;
    let interpreted = case.history.interpreter.is_some() || case.interpreter.is_some();
    (!same_language(asked, case.language) && !interpreted).then(|| {
        let voice = case.voice();
        Finding {
            title: "The history was asked in another language".to_owned(),
            what: format!(
                "Asked in {}; the client reads {}, and no interpreter is recorded",
                in_english(asked),
                in_english(case.language)
            ),
            why: "A question half understood gets half an answer".to_owned(),
            source: "Rule R05, language access".to_owned(),
            how: "Ask again with an interpreter, or record who interpreted".to_owned(),
            values: [
                ("asked_in".to_owned(), asked.to_owned()),
                ("reads".to_owned(), case.language.to_owned()),
            ]
            .into(),
            ..voice.finding("R05", "history", Severity::Warn)
        }
    })
}

/// Whether two BCP 47 tags name the same language, whatever the region.
pub(super) fn same_language(a: &str, b: &str) -> bool {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    primary(a) == primary(b)
}
