//! What every finding says in the same way: who lifts it, and where its number comes from.

use super::{Finding, Severity};
use crate::Day;
use crate::history::{FollowUp, FollowUpKind};
use crate::profile::{CATALOGUE, Parameters};

/// Who is asked and by which numbers, for the words of a finding.
#[derive(Clone, Copy)]
pub(super) struct Voice<'a> {
    pub parameters: &'a Parameters,
    pub lifters: &'a [String],
}

impl Voice<'_> {
    /// A finding of `rule` about `about` (`cheek`, `isotretinoin`) with its words still empty.
    pub fn finding(&self, rule: &str, about: &str, severity: Severity) -> Finding {
        Finding {
            key: format!("{rule}:{about}"),
            rule: rule.to_owned(),
            severity,
            title: String::new(),
            what: String::new(),
            why: String::new(),
            source: String::new(),
            who_lifts: self.who_lifts(severity),
            how: String::new(),
            field: None,
            values: std::collections::BTreeMap::new(),
            sensitive: false,
            only_zones: Vec::new(),
            decided: None,
        }
    }

    /// Who may lift a finding, by name when anybody may.
    pub fn who_lifts(&self, severity: Severity) -> String {
        let shortest = self.parameters.get("override_reason_min");
        match severity {
            Severity::Block => "Nobody".to_owned(),
            Severity::Override if self.lifters.is_empty() => {
                "Nobody yet: no person on the staff may lift stops".to_owned()
            }
            Severity::Override => format!(
                "{}, with a reason of {shortest} characters or more",
                self.lifters.join(" or ")
            ),
            Severity::Warn => "Whoever treats, once read and acknowledged".to_owned(),
        }
    }

    /// "Rule R17. Published clinic lists", or who set the number when the practice did.
    pub fn source(&self, rule: &str, parameter: &str) -> String {
        let spec = CATALOGUE.iter().find(|spec| spec.key == parameter);
        match spec {
            Some(spec) if spec.default == self.parameters.get(parameter) => {
                format!("Rule {rule}. {}", spec.source)
            }
            _ => format!("Rule {rule}, number set by this practice"),
        }
    }
}

/// "1 day", "19 days".
pub(super) fn count(number: i64, one: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") }
}

/// The first letter in upper case: "cheeks" → "Cheeks".
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// "forehead", "forehead and nose", "forehead, nose and chin".
pub(super) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The names of zones on paper, both sides of a pair once.
pub(super) fn zone_names(codes: &[String]) -> String {
    let mut names: Vec<String> = Vec::new();
    for code in codes {
        let name = crate::treatments::zone_named(code).map_or(code.as_str(), |zone| zone.plural);
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    listed(&names)
}

/// What was answered to a follow-up: a day written out, the labels of choices, the names of zones.
pub(crate) fn answer_in_words(follow_up: &FollowUp, given: &str) -> String {
    let label = |code: &str| follow_up.options.iter().find(|option| option.code == code);
    match follow_up.kind {
        FollowUpKind::Date => given.parse::<Day>().map_or_else(|_| given.to_owned(), Day::long),
        FollowUpKind::Zones => zone_names(&codes(given).map(str::to_owned).collect::<Vec<_>>()),
        FollowUpKind::Text => given.to_owned(),
        FollowUpKind::Choice | FollowUpKind::Choices => {
            let labels = codes(given).filter_map(label).map(|option| option.label.to_lowercase());
            listed(&labels.collect::<Vec<_>>())
        }
    }
}

/// The codes of several choices or zones, kept with commas.
pub(super) fn codes(given: &str) -> impl Iterator<Item = &str> {
    given.split(',').map(str::trim).filter(|code| !code.is_empty())
}
