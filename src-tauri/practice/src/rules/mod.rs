//! The safety rules: pure functions from what is known about a client, a practitioner and a
//! planned treatment to findings. No database inside; numbers come from the practice's parameters.
//! Rule numbers are those of the domain reference §3.4.

mod age;
mod clock;
mod close;
mod consent;
mod context;
mod day;
mod decide;
mod depth;
mod effects;
mod finding;
mod history;
mod interval;
mod licence;
mod loads;
mod mask;
mod materials;
mod packs;
mod photos;
mod visit;
mod wording;

pub(crate) use clock::clock_behind;
pub use consent::ConsentEnd;
pub use context::{
    CartridgeFacts, ClientFacts, ConsentFacts, DeviceFacts, HistoryFacts, PackUsed, PastTreatment,
    PractitionerFacts, ProductFacts, Recalled, TreatmentContext, ZoneFacts,
};
pub use decide::OverrideFinding;
pub(crate) use decide::apply_decisions;
pub use finding::{Decided, Finding, Severity};
pub(crate) use history::is_too_old;
pub(crate) use loads::{AroundLoad, before_release, before_start, reached, wanted};
pub use mask::masked;
pub(crate) use photos::photos;
pub(crate) use visit::{evaluate_history, lifters, of_visit, reopens};
pub(crate) use wording::answer_in_words;

/// Every rule that can speak before and during a treatment, strictest first.
#[must_use]
pub fn evaluate(ctx: &TreatmentContext) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(age::two_identifiers(ctx));
    findings.extend(age::minors(ctx));
    findings.extend(history::of_treatment(ctx));
    findings.extend(consent::consent(ctx));
    findings.extend(depth::depths(ctx));
    findings.extend(materials::cartridges(ctx));
    findings.extend(materials::products(ctx));
    findings.extend(packs::packs(ctx));
    findings.extend(interval::intervals(ctx));
    findings.extend(day::practice_open(ctx));
    findings.extend(day::room_ready(ctx));
    findings.extend(licence::licence(ctx));
    findings.extend(licence::scope(ctx));
    findings.extend(licence::insurance(ctx));
    sorted(findings)
}

/// What is still missing before the treatment can be signed and closed (R01, R10, R12,
/// R15, R24).
#[must_use]
pub fn close_findings(ctx: &TreatmentContext) -> Vec<Finding> {
    sorted(close::missing(ctx))
}

/// Strictest first; within a severity, in the order the rules were asked.
fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|finding| finding.severity);
    findings
}
