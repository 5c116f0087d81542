//! The rules about what touches the skin, about the day and the licence, and about closing.

use dermis_tests::rules::{cartridge, day, found, product, sound, with};
use practice::rules::{CartridgeFacts, ProductFacts, Recalled, Severity, close_findings};

fn with_cartridge(change: impl FnOnce(&mut CartridgeFacts)) -> Vec<(String, Severity)> {
    found(&with(|ctx| change(&mut ctx.cartridges[0])))
}

fn with_product(change: impl FnOnce(&mut ProductFacts)) -> Vec<(String, Severity)> {
    found(&with(|ctx| change(&mut ctx.products[0])))
}

fn blocked_by(findings: &[(String, Severity)], rule: &str, about: &str) -> bool {
    matches!(findings, [(key, Severity::Block)] if key.starts_with(rule) && key.ends_with(about))
}

#[test]
fn r11_a_cartridge_needs_a_lot_in_date_and_not_recalled() {
    assert_eq!(with_cartridge(|c| c.expires = Some(day("2026-11-24"))), [], "its last day counts");
    assert!(
        blocked_by(&with_cartridge(|c| c.expires = Some(day("2026-11-23"))), "R11", "expired"),
        "a day over"
    );
    assert!(
        blocked_by(&with_cartridge(|c| c.expires = None), "R11", "no_expiry"),
        "no expiry date"
    );
    assert!(blocked_by(&with_cartridge(|c| c.lot.clear()), "R11", ".lot"), "no lot");
    let recalled = |when| with_cartridge(|c| c.recalled = when);
    assert!(blocked_by(&recalled(Recalled::Before), "R11", "recalled"), "recalled");
    let apart = with_cartridge(|c| c.quarantined = Recalled::Before);
    assert!(blocked_by(&apart, "R11", "quarantined"), "in quarantine: {apart:?}");
    let since = recalled(Recalled::Since);
    assert!(
        matches!(since[..], [(_, Severity::Override)]),
        "recalled once it was in the skin, it is signed for with a reason: {since:?}"
    );
}

#[test]
fn r12_a_cartridge_is_used_once_and_comes_from_stock() {
    let used = with_cartridge(|c| {
        c.used_in = Some("Used already in a treatment of 3 March 2026".to_owned())
    });
    assert!(blocked_by(&used, "R12", "used"), "another treatment has it: {used:?}");
    let none_left = with_cartridge(|c| c.on_hand = 0);
    assert!(blocked_by(&none_left, "R12", "none_left"), "it was never received: {none_left:?}");
    assert_eq!(with_cartridge(|c| c.on_hand = 1), [], "the last one of the box");
}

#[test]
fn r13_a_product_is_in_date_not_recalled_and_not_open_too_long() {
    assert_eq!(with_product(|p| p.expires = Some(day("2026-11-24"))), [], "its last day counts");
    assert!(
        blocked_by(&with_product(|p| p.expires = Some(day("2026-11-23"))), "R13", "expired"),
        "a day over"
    );
    assert!(
        blocked_by(&with_product(|p| p.recalled = Recalled::Before), "R13", "recalled"),
        "recalled"
    );
    assert!(
        blocked_by(&with_product(|p| p.quarantined = Recalled::Before), "R13", "quarantined"),
        "in quarantine"
    );
    let opened = |on: &str| with_product(|p| p.use_by_after_opening = Some(day(on)));
    assert_eq!(opened("2026-11-24"), [], "its last day after opening counts");
    assert!(blocked_by(&opened("2026-11-23"), "R13", "opened"), "open a day too long");
}

#[test]
fn r20_a_shut_practice_treats_nobody() {
    let shut = found(&with(|ctx| ctx.practice_shut = Some("Sink: no hot water".to_owned())));
    assert!(blocked_by(&shut, "R20", "opening"), "the opening checklist keeps it shut: {shut:?}");
}

#[test]
fn r22_an_expired_licence_stops_and_no_right_to_treat_blocks() {
    let until = |on: &str| found(&with(|ctx| ctx.practitioner.licence_expires = Some(day(on))));
    assert_eq!(until("2026-11-24"), [], "its last day counts");
    assert_eq!(until("2026-11-23"), [("R22:licence".to_owned(), Severity::Override)], "a day over");
    let nobody = found(&with(|ctx| ctx.practitioner.may_treat = false));
    assert!(blocked_by(&nobody, "R22", "right"), "the desk does not needle: {nobody:?}");
}

#[test]
fn r22_a_service_outside_the_scope_blocks_and_an_ended_insurance_cautions() {
    let outside = found(&with(|ctx| ctx.practitioner.in_scope = false));
    assert!(blocked_by(&outside, "R22", "scope"), "nobody lends their scope: {outside:?}");
    let insured = |on: &str| found(&with(|ctx| ctx.practitioner.insurance_expires = Some(day(on))));
    assert_eq!(insured("2026-11-24"), [], "its last day counts");
    assert_eq!(insured("2026-11-23"), [("R22:insurance".to_owned(), Severity::Warn)], "a day over");
}

fn missing(change: impl FnOnce(&mut practice::rules::TreatmentContext)) -> Vec<String> {
    close_findings(&with(change)).into_iter().map(|finding| finding.key).collect()
}

#[test]
fn r10_r24_nothing_is_closed_while_something_is_missing() {
    assert_eq!(close_findings(&sound()), [], "a complete record closes");
    assert_eq!(missing(|ctx| ctx.zones.clear()), ["R10:zones"], "no zone");
    assert_eq!(missing(|ctx| ctx.zones[0].depth = None), ["R10:forehead.depth"], "no depth");
    assert_eq!(missing(|ctx| ctx.zones[0].passes = None), ["R10:forehead.passes"], "no passes");
    assert_eq!(
        missing(|ctx| ctx.zones[0].has_endpoint = false),
        ["R24:forehead.endpoint"],
        "no endpoint"
    );
    assert_eq!(missing(|ctx| ctx.device = None), ["R24:device"], "no device");
    assert_eq!(missing(|ctx| ctx.cartridges.clear()), ["R12:cartridge"], "no new cartridge");
    assert_eq!(
        missing(|ctx| ctx.cartridges[0].is_needle = false),
        ["R12:cartridge"],
        "a lancet is no new cartridge"
    );
    let unnamed = |ctx: &mut practice::rules::TreatmentContext| {
        ctx.cartridges[0].needs_unit = true;
        ctx.cartridges[0].unit.clear();
    };
    assert_eq!(missing(unnamed), ["R12:NP36-2411.unit"], "a printed number is written down");
    assert_eq!(
        missing(|ctx| ctx.products[0].lot.clear()),
        ["R24:Hyaluronic glide.lot"],
        "no lot of a product"
    );
    assert_eq!(missing(|ctx| ctx.products.clear()), ["R24:products"], "no product");
    assert_eq!(missing(|ctx| ctx.skin_inspected = false), ["R24:skin"], "skin not looked at");
    assert_eq!(missing(|ctx| ctx.pain_asked = false), ["R24:pain"], "pain not asked");
    let cream_left_on = |ctx: &mut practice::rules::TreatmentContext| {
        ctx.anaesthetic_used = true;
        ctx.numbing_lot_known = false;
        ctx.numbing_removed = false;
    };
    assert_eq!(missing(cream_left_on), ["R24:numbing_lot", "R15:removed"], "cream still on");
    assert_eq!(missing(|ctx| ctx.has_reaction = false), ["R24:reaction"], "no reaction");
    assert_eq!(missing(|ctx| ctx.aftercare_given = false), ["R24:aftercare"], "no aftercare sheet");
}

#[test]
fn every_finding_says_what_why_source_and_who_lifts() {
    let broken = with(|ctx| {
        ctx.client.born = None;
        ctx.client.two_identifiers_confirmed = false;
        ctx.history.last_full = None;
        ctx.consent = None;
        ctx.practice_shut = Some("Sink: no hot water".to_owned());
        ctx.practitioner.max_depth = None;
        ctx.practitioner.licence_expires = Some(day("2020-01-01"));
        ctx.cartridges = vec![CartridgeFacts {
            expires: None,
            recalled: Recalled::Before,
            on_hand: 0,
            ..cartridge()
        }];
        ctx.products = vec![ProductFacts { recalled: Recalled::Before, ..product("Glide") }];
    });
    let findings = practice::rules::evaluate(&broken);
    assert!(findings.len() >= 12, "every broken thing is found: {}", findings.len());
    for finding in findings {
        let lines = [
            &finding.title,
            &finding.what,
            &finding.why,
            &finding.source,
            &finding.who_lifts,
            &finding.how,
        ];
        assert!(lines.iter().all(|line| !line.is_empty()), "no line is empty: {finding:#?}");
        assert!(
            finding.key.starts_with(&finding.rule),
            "the key begins with the rule: {}",
            finding.key
        );
    }
}
