//! What a chart still lacks before it can be signed, beside what the rules ask for themselves
//! (R15, R24). Each is a block only for closing: charting goes on.

use super::{Anaesthetic, TreatmentDraft};
use crate::rules::{Finding, Severity};
use std::collections::BTreeMap;

const COMPLETE: &str = "A signed record never changes, so it must show what was done, with what, and how the skin took it";

/// Everything missing, in the order of the page.
pub(super) fn missing(draft: &TreatmentDraft) -> Vec<Finding> {
    let mut gaps = Vec::new();
    if draft.skin_intact.is_none() {
        gaps.push(gap(
            "R24:skin",
            "skin_intact",
            "Skin not inspected",
            "Look at the skin and record whether it is intact",
        ));
    }
    if draft.products.is_empty() {
        gaps.push(gap(
            "R24:products",
            "products",
            "No product recorded",
            "Scan what was put on the skin, the antiseptic at least",
        ));
    }
    if let Some(cream) = &draft.anaesthetic {
        gaps.extend(numbing_gaps(cream));
    }
    if draft.pain.is_none() {
        gaps.push(gap("R24:pain", "pain", "Pain not asked", "Ask for a number from 0 to 10"));
    }
    gaps
}

fn numbing_gaps(cream: &Anaesthetic) -> Vec<Finding> {
    let mut gaps = Vec::new();
    if cream.lot_id.is_none() {
        gaps.push(gap(
            "R24:numbing_lot",
            "anaesthetic.lot_id",
            "Numbing cream without a lot",
            "Scan the tube",
        ));
    }
    if !(cream.removed && cream.on_at.is_some() && cream.off_at.is_some()) {
        gaps.push(gap(
            "R15:removed",
            "anaesthetic.off_at",
            "Numbing cream not stamped as removed",
            "Record when it was put on and when it was removed completely",
        ));
    }
    gaps
}

fn gap(key: &str, field: &str, title: &str, how: &str) -> Finding {
    let rule = key.split(':').next().unwrap_or(key);
    Finding {
        key: key.to_owned(),
        rule: rule.to_owned(),
        severity: Severity::Block,
        title: title.to_owned(),
        what: "Not on the record yet".to_owned(),
        why: COMPLETE.to_owned(),
        source: format!("Rule {rule}, record of a microneedling session"),
        who_lifts: "Nobody. Complete the record".to_owned(),
        how: how.to_owned(),
        field: Some(field.to_owned()),
        values: BTreeMap::new(),
        sensitive: false,
        only_zones: Vec::new(),
        decided: None,
    }
}
