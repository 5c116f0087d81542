//! R22: the person treating may treat, and their licence is in date.

use super::{Finding, Severity, TreatmentContext};

/// R22: no right to treat blocks; an expired licence stops until somebody lifts it.
pub(super) fn licence(ctx: &TreatmentContext) -> Option<Finding> {
    let person = &ctx.practitioner;
    if !person.may_treat {
        return Some(Finding {
            title: format!("{} may not treat", person.name),
            what: "The staff record gives no right to treat".to_owned(),
            why: "Only trained and licensed people needle".to_owned(),
            source: "Rule R22, staff record".to_owned(),
            how: "Have somebody who may treat take over".to_owned(),
            field: Some("practitioner".to_owned()),
            ..ctx.voice().finding("R22", "right", Severity::Block)
        });
    }
    let expired = person.licence_expires.filter(|day| ctx.today > *day)?;
    Some(Finding {
        title: format!("{}: licence expired", person.name),
        what: format!("The licence ended on {}", expired.long()),
        why: "Law and insurance end with the licence".to_owned(),
        source: "Rule R22, staff record".to_owned(),
        how: "Record the renewed licence".to_owned(),
        field: Some("practitioner".to_owned()),
        values: [("licence_expires".to_owned(), expired.to_string())].into(),
        ..ctx.voice().finding("R22", "licence", Severity::Override)
    })
}
