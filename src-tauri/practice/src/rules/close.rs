//! R01, R02, R10, R12, R15 and R24: what a treatment must say before it can be signed and closed.

use super::{Finding, Severity, TreatmentContext, ZoneFacts};

/// Everything still missing, in the order of the screen. The signature itself is asked on closing.
/// What [`super::evaluate`] already stops for is not said a second time.
pub(super) fn missing(ctx: &TreatmentContext) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !ctx.client.two_identifiers_confirmed && !ctx.has_begun() {
        let how = "Ask for name and date of birth, then confirm both";
        let title = "Name and date of birth not confirmed";
        findings.push(lack(ctx, "R01", "identity", title, "identifiers_confirmed", how));
    }
    if lacks_guardian(ctx) {
        let how = "Go on with the guardian in the room, and mark it";
        let title = "Guardian not marked as present";
        findings.push(lack(ctx, "R02", "guardian_present", title, "guardian_present", how));
    }
    if ctx.parameters.is_on("timeout_required") && !ctx.time_out_done {
        let how = "Do and close the needling time-out of this treatment";
        findings.push(lack(ctx, "R20", "timeout", "Time-out not done", "checklist", how));
    }
    if !ctx.skin_inspected {
        let how = "Look at the skin and record whether it is intact";
        findings.push(lack(ctx, "R24", "skin", "Skin not inspected", "skin_intact", how));
    }
    if ctx.device.is_none() {
        findings.push(lack(
            ctx,
            "R24",
            "device",
            "No device chosen",
            "device",
            "Choose the device",
        ));
    }
    if ctx.zones.is_empty() {
        findings.push(lack(
            ctx,
            "R10",
            "zones",
            "No zone charted",
            "zones",
            "Chart what was treated",
        ));
    }
    findings.extend(ctx.zones.iter().flat_map(|zone| of_zone(ctx, zone)));
    findings.extend(of_materials(ctx));
    if !ctx.pain_asked {
        let how = "Ask for a number from 0 to 10";
        findings.push(lack(ctx, "R24", "pain", "Pain not asked", "pain", how));
    }
    if !ctx.has_reaction {
        let how = "Say how the skin looked, also when it looked as expected";
        findings.push(lack(ctx, "R24", "reaction", "No reaction recorded", "reaction", how));
    }
    if !ctx.aftercare_given {
        let how = "Print the aftercare sheet, explain it and mark it as given";
        findings.push(lack(ctx, "R24", "aftercare", "Aftercare sheet not given", "aftercare", how));
    }
    findings
}

/// Until something is charted, the guardian's presence is merely the next thing to mark.
fn lacks_guardian(ctx: &TreatmentContext) -> bool {
    ctx.is_minor() == Some(true) && !ctx.client.guardian_present && !ctx.has_begun()
}

/// Cartridges, products and numbing cream: what touched the skin, by lot.
fn of_materials(ctx: &TreatmentContext) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !ctx.cartridges.iter().any(|used| used.is_needle) {
        let how = "Scan the cartridge that was opened for this session";
        findings.push(lack(ctx, "R12", "cartridge", "No cartridge recorded", "cartridges", how));
    }
    for used in ctx.cartridges.iter().filter(|used| used.needs_unit && used.unit.is_empty()) {
        let title = format!("{}: no unit number", used.product);
        let about = format!("{}.unit", used.lot);
        let how = "Scan or type the number printed on the unit";
        findings.push(lack(ctx, "R12", &about, &title, "cartridges", how));
    }
    if ctx.products.is_empty() {
        let how = "Scan what was put on the skin, the antiseptic at least";
        findings.push(lack(ctx, "R24", "products", "No product recorded", "products", how));
    }
    for product in ctx.products.iter().filter(|product| product.lot.is_empty()) {
        let title = format!("{}: no lot", product.product);
        let about = format!("{}.lot", product.product);
        findings.push(lack(ctx, "R24", &about, &title, "products", "Type the lot from the label"));
    }
    if ctx.anaesthetic_used && !ctx.numbing_lot_known {
        let title = "Numbing cream without a lot";
        findings.push(lack(
            ctx,
            "R24",
            "numbing_lot",
            title,
            "anaesthetic.lot_id",
            "Scan the tube",
        ));
    }
    if ctx.anaesthetic_used && !ctx.numbing_removed {
        let title = "Numbing cream not stamped as removed";
        let how = "Record when it was put on and when it was removed completely";
        findings.push(lack(ctx, "R15", "removed", title, "anaesthetic.off_at", how));
    }
    findings
}

fn of_zone(ctx: &TreatmentContext, zone: &ZoneFacts) -> Vec<Finding> {
    let ZoneFacts { zone: code, label, .. } = zone;
    let parts = [
        (zone.depth.is_none(), "R10", "depth", "Type the depth, like 0.50"),
        (zone.passes.is_none(), "R10", "passes", "Type the number of passes"),
        (!zone.has_endpoint, "R24", "endpoint", "Choose what was seen"),
    ];
    let missing = parts.into_iter().filter(|(is_missing, ..)| *is_missing);
    missing
        .map(|(_, rule, part, how)| {
            let field = format!("zones.{code}.{part}");
            lack(ctx, rule, &format!("{code}.{part}"), &format!("{label}: no {part}"), &field, how)
        })
        .collect()
}

fn lack(
    ctx: &TreatmentContext,
    rule: &str,
    about: &str,
    title: &str,
    field: &str,
    how: &str,
) -> Finding {
    Finding {
        title: title.to_owned(),
        what: "Not recorded yet".to_owned(),
        why: "A signed record never changes, so it must be complete".to_owned(),
        source: format!("Rule {rule}, treatment record"),
        how: how.to_owned(),
        field: Some(field.to_owned()),
        ..ctx.voice().finding(rule, about, Severity::Block)
    }
}
