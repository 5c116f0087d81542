//! R09: how deep and how often, against the zone, the person, the device and the chart.

use super::wording::capital;
use super::{Finding, Severity, TreatmentContext, ZoneFacts};
use crate::Depth;
use crate::treatments::{ZONES, Zone, zone_named};

const DEEP: &str = "Deeper needles bleed, swell and scar more";

/// R09: every limit a charted depth or number of passes goes over.
pub(super) fn depths(ctx: &TreatmentContext) -> Vec<Finding> {
    let unknown = ctx.zones.iter().filter(|facts| zone_named(&facts.zone).is_none());
    let mut findings: Vec<Finding> = unknown.map(|facts| never_needled(ctx, facts)).collect();
    findings.extend(areas(ctx).iter().flat_map(|area| of_area(ctx, area)));
    findings
}

/// What was charted in one zone, or alike on both sides of a pair: said once, read once.
struct Area<'a> {
    zone: &'static Zone,
    facts: &'a ZoneFacts,
    is_pair: bool,
}

fn areas(ctx: &TreatmentContext) -> Vec<Area<'_>> {
    let mut areas: Vec<Area<'_>> = Vec::new();
    for facts in &ctx.zones {
        let Some(zone) = zone_named(&facts.zone) else { continue };
        let twin = areas.iter_mut().find(|area| {
            area.zone.is_other_side_of(zone)
                && (area.facts.depth, area.facts.passes) == (facts.depth, facts.passes)
        });
        match twin {
            Some(area) => area.is_pair = true,
            None => areas.push(Area { zone, facts, is_pair: false }),
        }
    }
    areas
}

impl Area<'_> {
    fn name(&self) -> String {
        capital(if self.is_pair { self.zone.plural } else { self.zone.label })
    }

    fn code(&self) -> &'static str {
        if self.is_pair { self.zone.pair_code() } else { self.zone.code }
    }

    /// The row of the chart, and the zones it stands for.
    fn at(&self, part: &str) -> (Option<String>, Vec<String>) {
        let sides = ZONES.iter().filter(|zone| {
            zone.code == self.zone.code || self.is_pair && zone.is_other_side_of(self.zone)
        });
        let field = format!("zones.{}.{part}", self.zone.code);
        (Some(field), sides.map(|zone| zone.code.to_owned()).collect())
    }
}

fn of_area(ctx: &TreatmentContext, area: &Area<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(depth) = area.facts.depth {
        findings.extend(outside_record(ctx, area, depth));
        findings.extend(over_person(ctx, area, depth));
        findings.extend(over_device(ctx, area, depth));
        findings.extend(over_band(ctx, area, depth));
    }
    findings.extend(area.facts.passes.and_then(|passes| over_passes(ctx, area, passes)));
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

fn outside_record(ctx: &TreatmentContext, area: &Area<'_>, depth: Depth) -> Option<Finding> {
    (!depth.is_sane()).then(|| Finding {
        title: format!("{}: {depth} is not possible", area.name()),
        what: format!("The record takes {} to {}", Depth::MIN, Depth::MAX),
        why: DEEP.to_owned(),
        source: "Rule R09, limits of the record".to_owned(),
        how: "Correct the depth".to_owned(),
        ..at(ctx, area, "range", Severity::Block, depth, Depth::MAX)
    })
}

fn over_person(ctx: &TreatmentContext, area: &Area<'_>, depth: Depth) -> Option<Finding> {
    let cap = ctx.practitioner.max_depth.unwrap_or(Depth(0));
    let name = &ctx.practitioner.name;
    (depth > cap).then(|| Finding {
        title: format!("{}: {depth} is beyond {name}'s limit", area.name()),
        what: match ctx.practitioner.max_depth {
            Some(cap) => format!("{name} may go up to {cap}"),
            None => format!("No depth is set for {name}"),
        },
        why: "A licence or the practice sets how deep each person may go".to_owned(),
        source: "Rule R09, staff record".to_owned(),
        how: "Stay within the limit, or have somebody else treat this area".to_owned(),
        ..at(ctx, area, "person", Severity::Block, depth, cap)
    })
}

fn over_device(ctx: &TreatmentContext, area: &Area<'_>, depth: Depth) -> Option<Finding> {
    let device = ctx.device.as_ref()?;
    (depth > device.max_depth).then(|| Finding {
        title: format!("{}: {depth} is beyond the device", area.name()),
        what: format!("{} is made for up to {}", device.name, device.max_depth),
        why: "Beyond its label nobody tested the device".to_owned(),
        source: "Rule R09, device record".to_owned(),
        how: "Stay within the device's depth".to_owned(),
        ..at(ctx, area, "device", Severity::Block, depth, device.max_depth)
    })
}

fn over_band(ctx: &TreatmentContext, area: &Area<'_>, depth: Depth) -> Option<Finding> {
    let zone = area.zone;
    let limit = Depth(ctx.parameters.get(zone.warn_key));
    (depth > limit).then(|| Finding {
        title: format!("{}: {depth} is deeper than usual", area.name()),
        what: format!("Caution above {limit}; usual is {} to {}", zone.typical.0, zone.typical.1),
        why: DEEP.to_owned(),
        source: ctx.voice().source("R09", zone.warn_key),
        how: "Check the depth, or acknowledge it".to_owned(),
        ..at(ctx, area, "band", Severity::Warn, depth, limit)
    })
}

fn over_passes(ctx: &TreatmentContext, area: &Area<'_>, passes: u8) -> Option<Finding> {
    let limit = ctx.parameters.get("passes_warn");
    let (field, only_zones) = area.at("passes");
    (i32::from(passes) > limit).then(|| Finding {
        title: format!("{}: {passes} passes", area.name()),
        what: format!("Caution above {limit} passes"),
        why: "Every pass adds wounds to skin that is already open".to_owned(),
        source: ctx.voice().source("R09", "passes_warn"),
        how: "Check the number, or acknowledge it".to_owned(),
        field,
        only_zones,
        values: [
            ("passes".to_owned(), passes.to_string()),
            ("limit".to_owned(), limit.to_string()),
        ]
        .into(),
        ..ctx.voice().finding("R09", &format!("{}.passes", area.code()), Severity::Warn)
    })
}

fn at(
    ctx: &TreatmentContext,
    area: &Area<'_>,
    limit_of: &str,
    severity: Severity,
    depth: Depth,
    limit: Depth,
) -> Finding {
    let (field, only_zones) = area.at("depth");
    Finding {
        field,
        only_zones,
        values: [
            ("depth_um".to_owned(), depth.0.to_string()),
            ("limit_um".to_owned(), limit.0.to_string()),
        ]
        .into(),
        ..ctx.voice().finding("R09", &format!("{}.{limit_of}", area.code()), severity)
    }
}
