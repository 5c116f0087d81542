//! R09: how deep and how often, against the zone, the person, the device and the chart.

use super::wording::capital;
use super::{Finding, Severity, TreatmentContext, ZoneFacts};
use crate::Depth;
use crate::treatments::{Zone, zone_named};

const DEEP: &str = "Deeper needles bleed, swell and scar more";

/// R09: every limit a charted depth or number of passes goes over.
pub(super) fn depths(ctx: &TreatmentContext) -> Vec<Finding> {
    ctx.zones.iter().flat_map(|facts| of_zone(ctx, facts)).collect()
}

fn of_zone(ctx: &TreatmentContext, facts: &ZoneFacts) -> Vec<Finding> {
    let Some(zone) = zone_named(&facts.zone) else {
        return vec![never_needled(ctx, facts)];
    };
    let mut findings = Vec::new();
    if let Some(depth) = facts.depth {
        findings.extend(outside_record(ctx, zone, depth));
        findings.extend(over_person(ctx, zone, depth));
        findings.extend(over_device(ctx, zone, depth));
        findings.extend(over_band(ctx, zone, depth));
    }
    findings.extend(facts.passes.and_then(|passes| over_passes(ctx, zone, passes)));
    findings
}

/// Eyelids inside the orbital rim, lips and whatever else the chart does not offer.
fn never_needled(ctx: &TreatmentContext, facts: &ZoneFacts) -> Finding {
    Finding {
        title: format!("{}: never needled", capital(&facts.label)),
        what: "Not a zone of the face chart".to_owned(),
        why: "Eyelids and lips are too thin for needles".to_owned(),
        source: "Rule R09, labelling of a cleared pen".to_owned(),
        how: "Take the area out of the chart".to_owned(),
        field: Some(format!("zones.{}", facts.zone)),
        ..ctx.voice().finding("R09", &format!("{}.never", facts.zone), Severity::Block)
    }
}

fn outside_record(ctx: &TreatmentContext, zone: &Zone, depth: Depth) -> Option<Finding> {
    (!depth.is_sane()).then(|| Finding {
        title: format!("{}: {depth} is not possible", zone.label),
        what: format!("The record takes {} to {}", Depth::MIN, Depth::MAX),
        why: DEEP.to_owned(),
        source: "Rule R09, limits of the record".to_owned(),
        how: "Correct the depth".to_owned(),
        ..at(ctx, zone, "range", Severity::Block, depth, Depth::MAX)
    })
}

fn over_person(ctx: &TreatmentContext, zone: &Zone, depth: Depth) -> Option<Finding> {
    let cap = ctx.practitioner.max_depth.unwrap_or(Depth(0));
    let name = &ctx.practitioner.name;
    (depth > cap).then(|| Finding {
        title: format!("{}: {depth} is beyond {name}'s limit", zone.label),
        what: match ctx.practitioner.max_depth {
            Some(cap) => format!("{name} may go up to {cap}"),
            None => format!("No depth is set for {name}"),
        },
        why: "A licence or the practice sets how deep each person may go".to_owned(),
        source: "Rule R09, staff record".to_owned(),
        how: "Stay within the limit, or have somebody else treat this area".to_owned(),
        ..at(ctx, zone, "person", Severity::Block, depth, cap)
    })
}

fn over_device(ctx: &TreatmentContext, zone: &Zone, depth: Depth) -> Option<Finding> {
    let device = ctx.device.as_ref()?;
    (depth > device.max_depth).then(|| Finding {
        title: format!("{}: {depth} is beyond the device", zone.label),
        what: format!("{} is made for up to {}", device.name, device.max_depth),
        why: "Beyond its label nobody tested the device".to_owned(),
        source: "Rule R09, device record".to_owned(),
        how: "Stay within the device's depth".to_owned(),
        ..at(ctx, zone, "device", Severity::Block, depth, device.max_depth)
    })
}

fn over_band(ctx: &TreatmentContext, zone: &Zone, depth: Depth) -> Option<Finding> {
    let limit = Depth(ctx.parameters.get(zone.warn_key));
    (depth > limit).then(|| Finding {
        title: format!("{}: {depth} is deeper than usual", zone.label),
        what: format!("Caution above {limit}; usual is {} to {}", zone.typical.0, zone.typical.1),
        why: DEEP.to_owned(),
        source: ctx.voice().source("R09", zone.warn_key),
        how: "Check the depth, or acknowledge it".to_owned(),
        ..at(ctx, zone, "band", Severity::Warn, depth, limit)
    })
}

fn over_passes(ctx: &TreatmentContext, zone: &Zone, passes: u8) -> Option<Finding> {
    let limit = ctx.parameters.get("passes_warn");
    (i32::from(passes) > limit).then(|| Finding {
        title: format!("{}: {passes} passes", zone.label),
        what: format!("Caution above {limit} passes"),
        why: "Every pass adds wounds to skin that is already open".to_owned(),
        source: ctx.voice().source("R09", "passes_warn"),
        how: "Check the number, or acknowledge it".to_owned(),
        field: Some(format!("zones.{}.passes", zone.code)),
        values: [
            ("passes".to_owned(), passes.to_string()),
            ("limit".to_owned(), limit.to_string()),
        ]
        .into(),
        ..ctx.voice().finding("R09", &format!("{}.passes", zone.code), Severity::Warn)
    })
}

fn at(
    ctx: &TreatmentContext,
    zone: &Zone,
    limit_of: &str,
    severity: Severity,
    depth: Depth,
    limit: Depth,
) -> Finding {
    Finding {
        field: Some(format!("zones.{}.depth", zone.code)),
        values: [
            ("depth_um".to_owned(), depth.0.to_string()),
            ("limit_um".to_owned(), limit.0.to_string()),
        ]
        .into(),
        ..ctx.voice().finding("R09", &format!("{}.{limit_of}", zone.code), severity)
    }
}
