//! What may be done with the parts of a paper: which it cannot do without, which come last, and what a
//! layout would leave out.

use super::faults::Fault;
use super::kind::PaperKind;
use super::parse::{Template, TemplateError};

/// What may be done with the parts of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartRules {
    /// Parts it cannot do without.
    pub needed: Vec<&'static str>,
    /// The last parts, in their order: no other part stands below them.
    pub closing: &'static [&'static str],
    /// Parts that take no items to answer; nothing when no part of the paper takes any.
    pub no_items: Option<&'static [&'static str]>,
    /// How the key of a part the practice adds begins, so that it is printed and is never taken for one
    /// the layout knows.
    pub own_prefix: &'static str,
}

/// Decision with the signatures, later sessions, withdrawal.
const CLOSING: &[&str] = &["decision", "sessions", "withdrawal"];
/// Parts whose lines are answers the layout has boxes for.
pub(super) const OWN_ANSWERS: &[&str] = &["photos", "decision", "sessions", "withdrawal"];
/// Parts of a sheet beside its phases.
const OF_SHEETS: &[&str] = &["facts", "call", "emergency"];
/// How the keys of a sheet's phases begin.
const PHASE: &str = "phase-";

impl PaperKind {
    /// What may be done with the parts of the paper of this code.
    #[must_use]
    pub fn part_rules(self, code: &str) -> PartRules {
        PartRules {
            needed: self.required(code).1.iter().map(|(key, _)| *key).collect(),
            closing: if self.is_form() { CLOSING } else { &[] },
            no_items: self.is_form().then_some(OWN_ANSWERS),
            own_prefix: if self.is_sheet() { "phase-own_" } else { "own_" },
        }
    }

    /// Whether it is handed over and neither signed nor sent.
    fn is_sheet(self) -> bool {
        !self.is_form() && !self.is_letter()
    }
}

/// Parts out of the order of the paper: what is agreed to stands above the signatures, and a sheet prints
/// only what its layout knows.
pub(super) fn misplaced(template: &Template) -> Vec<Fault> {
    let Some(kind) = PaperKind::of(&template.code) else { return Vec::new() };
    let closing = kind.part_rules(&template.code).closing;
    let mut found = Vec::new();
    let mut last = 0;
    for (at, part) in template.parts.iter().enumerate() {
        let words = || format!("part \"{}\"", part.key);
        let mut put = |error| found.push(Fault { place: format!("parts.{at}"), error });
        let is_known = part.key.starts_with(PHASE) || OF_SHEETS.contains(&part.key.as_str());
        if kind.is_sheet() && !is_known {
            put(TemplateError::NotPrinted { place: words() });
        }
        let rank = closing.iter().position(|key| *key == part.key).map_or(0, |rank| rank + 1);
        if rank < last {
            put(TemplateError::BelowSignatures { place: words() });
        }
        last = last.max(rank);
    }
    found
}
