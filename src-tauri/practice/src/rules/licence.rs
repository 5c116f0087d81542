//! R22: the person treating may treat, within their scope, and their licence and insurance are in date.

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

/// R22: a service outside the scope of the person blocks, as a depth beyond it does (domain reference
/// §3.2, scope caps). Nobody lends another person their scope, so nobody lifts it.
pub(super) fn scope(ctx: &TreatmentContext) -> Option<Finding> {
    let person = &ctx.practitioner;
    if !person.may_treat || person.in_scope {
        return None;
    }
    Some(Finding {
        title: format!("{}: microneedling is outside their scope", person.name),
        what: "The staff record does not list microneedling".to_owned(),
        why: "Licence and insurance cover the services a person is trained for".to_owned(),
        source: "Rule R22, staff record".to_owned(),
        how: "Have somebody treat whose scope it is".to_owned(),
        field: Some("practitioner".to_owned()),
        ..ctx.voice().finding("R22", "scope", Severity::Block)
    })
}

/// R22: an insurance that ended cautions. The clinic's own may still cover the day, which no record
/// here says.
pub(super) fn insurance(ctx: &TreatmentContext) -> Option<Finding> {
    let person = &ctx.practitioner;
    let ended = person.insurance_expires.filter(|day| ctx.today > *day)?;
    Some(Finding {
        title: format!("{}: insurance ended", person.name),
        what: format!("The insurance ended on {}", ended.long()),
        why: "A claim would not be covered".to_owned(),
        source: "Rule R22, staff record".to_owned(),
        how: "Record the renewed insurance".to_owned(),
        field: Some("practitioner".to_owned()),
        values: [("insurance_expires".to_owned(), ended.to_string())].into(),
        ..ctx.voice().finding("R22", "insurance", Severity::Warn)
    })
}
