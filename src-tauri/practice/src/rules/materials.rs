//! R11, R12 and R13: what touches the skin is known by lot, in date, neither recalled nor in
//! quarantine, and used once.

use super::{CartridgeFacts, Finding, ProductFacts, Recalled, Severity, TreatmentContext};
use crate::Day;

/// R11 and R12 for every cartridge scanned.
pub(super) fn cartridges(ctx: &TreatmentContext) -> Vec<Finding> {
    ctx.cartridges.iter().flat_map(|cartridge| of_cartridge(ctx, cartridge)).collect()
}

fn of_cartridge(ctx: &TreatmentContext, cartridge: &CartridgeFacts) -> Vec<Finding> {
    let CartridgeFacts { product, lot, unit, .. } = cartridge;
    let stop = |rule: &str, about: &str, title: String, what: String, why: &str| Finding {
        title,
        what,
        why: why.to_owned(),
        source: format!("Rule {rule}, single-use needles and traceability"),
        how: "Scan another cartridge".to_owned(),
        field: Some("cartridges".to_owned()),
        values: [("lot".to_owned(), lot.clone()), ("unit".to_owned(), unit.clone())].into(),
        ..ctx.voice().finding(rule, &format!("{lot}.{unit}.{about}"), Severity::Block)
    };
    let mut findings = Vec::new();
    if lot.is_empty() {
        let why = "A recall could never find this client";
        findings.push(stop(
            "R11",
            "lot",
            format!("{product}: no lot"),
            "The lot number is missing".to_owned(),
            why,
        ));
    }
    let sterile = "An expired needle may not be sterile";
    match cartridge.expires {
        None => {
            let what = format!("Lot {lot} has no expiry date");
            findings.push(stop(
                "R11",
                "no_expiry",
                format!("{product}: no expiry date"),
                what,
                sterile,
            ));
        }
        Some(day) if ctx.today > day => {
            let what = format!("Lot {lot} ended {}", ended(day, ctx.today));
            findings.push(stop("R11", "expired", format!("{product}: expired"), what, sterile));
        }
        Some(_) => {}
    }
    findings.extend(set_apart(cartridge.recalled).map(|(severity, when, how)| Finding {
        severity,
        who_lifts: ctx.voice().who_lifts(severity),
        how: how.unwrap_or("Scan another cartridge").to_owned(),
        ..stop(
            "R11",
            "recalled",
            format!("{product}: recalled"),
            format!("Lot {lot} was recalled{when}"),
            "Its maker or the practice found it unsafe",
        )
    }));
    findings.extend(set_apart(cartridge.quarantined).map(|(severity, when, how)| Finding {
        severity,
        who_lifts: ctx.voice().who_lifts(severity),
        how: how.unwrap_or("Scan another cartridge").to_owned(),
        ..stop(
            "R11",
            "quarantined",
            format!("{product}: in quarantine"),
            format!("Lot {lot} was put in quarantine{when}"),
            "It may not be safe until somebody who manages has let it go",
        )
    }));
    let shared = "A needle used twice carries blood from one wound to another";
    if let Some(first) = &cartridge.used_in {
        let what = format!("Lot {lot}, unit {unit}. {first}");
        findings.push(stop("R12", "used", format!("{product}: already used"), what, shared));
    } else if cartridge.on_hand <= 0 {
        let what = format!("No unit of lot {lot} is left for this treatment");
        findings.push(stop("R12", "none_left", format!("{product}: not in stock"), what, shared));
    }
    findings
}

/// R13 for every product applied.
pub(super) fn products(ctx: &TreatmentContext) -> Vec<Finding> {
    ctx.products.iter().flat_map(|product| of_product(ctx, product)).collect()
}

fn of_product(ctx: &TreatmentContext, facts: &ProductFacts) -> Vec<Finding> {
    let ProductFacts { product, lot, .. } = facts;
    let stop = |about: &str, title: String, what: String| Finding {
        title,
        what,
        why: "Open skin takes up what is put on it".to_owned(),
        source: "Rule R13, lot and expiry of products".to_owned(),
        how: "Take another lot".to_owned(),
        field: Some("products".to_owned()),
        values: [("product".to_owned(), product.clone()), ("lot".to_owned(), lot.clone())].into(),
        ..ctx.voice().finding("R13", &format!("{product}.{lot}.{about}"), Severity::Block)
    };
    let mut findings = Vec::new();
    if let Some(day) = facts.expires.filter(|day| ctx.today > *day) {
        let what = format!("Lot {lot} ended {}", ended(day, ctx.today));
        findings.push(stop("expired", format!("{product}: expired"), what));
    }
    if let Some(day) = facts.use_by_after_opening.filter(|day| ctx.today > *day) {
        let what = format!("Lot {lot} was opened; it was good until {}", day.long());
        findings.push(stop("opened", format!("{product}: open too long"), what));
    }
    findings.extend(set_apart(facts.recalled).map(|(severity, when, how)| Finding {
        severity,
        who_lifts: ctx.voice().who_lifts(severity),
        how: how.unwrap_or("Take another lot").to_owned(),
        ..stop("recalled", format!("{product}: recalled"), format!("Lot {lot} was recalled{when}"))
    }));
    findings.extend(set_apart(facts.quarantined).map(|(severity, when, how)| Finding {
        severity,
        who_lifts: ctx.voice().who_lifts(severity),
        how: how.unwrap_or("Take another lot").to_owned(),
        ..stop(
            "quarantined",
            format!("{product}: in quarantine"),
            format!("Lot {lot} was put in quarantine{when}"),
        )
    }));
    findings
}

/// How far a recall or a quarantine stops, when it came, and what to do where the answer is not
/// another lot: what was used before anybody knew must be signed for, or the recall never finds this
/// client.
fn set_apart(recalled: Recalled) -> Option<(Severity, &'static str, Option<&'static str>)> {
    match recalled {
        Recalled::No => None,
        Recalled::Before => Some((Severity::Block, "", None)),
        Recalled::Since => Some((
            Severity::Override,
            " after this session began",
            Some(
                "Take it out if it was not used; otherwise sign, so that the recall finds the client",
            ),
        )),
    }
}

fn ended(day: Day, today: Day) -> String {
    let days = super::wording::count(today.days_since(day), "day");
    format!("{}, {days} ago", day.long())
}
