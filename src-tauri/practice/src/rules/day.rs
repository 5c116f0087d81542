//! R20: the practice is open for treatments today. A failed blocker of the opening checklist keeps
//! it shut until what was done about it is recorded.

use super::{Finding, Severity, TreatmentContext};

/// R20, by the opening checklist K01.
pub(super) fn practice_open(ctx: &TreatmentContext) -> Option<Finding> {
    ctx.practice_shut.as_ref().map(|reason| Finding {
        title: "Treatments are shut today".to_owned(),
        what: reason.clone(),
        why: "The opening checklist makes sure that room, water and emergency kit are safe"
            .to_owned(),
        source: "Rule R20, opening checklist K01".to_owned(),
        how: "Finish the opening checklist, or record what was done about it".to_owned(),
        field: Some("checklist".to_owned()),
        ..ctx.voice().finding("R20", "opening", Severity::Block)
    })
}
