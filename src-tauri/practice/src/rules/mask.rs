//! Findings as a person may read them: what only those who treat may know never reaches the desk.

use super::{Decided, Finding, Severity};
use crate::staff::Staff;

/// The findings as `reader` may see them. Sensitive cautions are left out for people who do not
/// read clinical answers; a sensitive stop stays, because it stops, but does not say why. That a
/// stop was lifted and by whom everybody may know; the clinical reason typed for it is not theirs.
#[must_use]
pub fn masked(findings: Vec<Finding>, reader: &Staff) -> Vec<Finding> {
    if reader.rights().reads_clinical() {
        return findings;
    }
    let visible = findings.into_iter().filter(|f| !f.sensitive || f.severity != Severity::Warn);
    visible.map(without_cause).collect()
}

fn without_cause(finding: Finding) -> Finding {
    let without_reason = |decided| Decided { reason: String::new(), ..decided };
    let finding = Finding { decided: finding.decided.map(without_reason), ..finding };
    if !finding.sensitive {
        return finding;
    }
    Finding {
        key: format!("{}:private", finding.rule),
        title: "Stopped by the history".to_owned(),
        what: "An answer only the person treating may read".to_owned(),
        why: "The person treating can say more".to_owned(),
        source: format!("Rule {}", finding.rule),
        how: "Ask the person treating".to_owned(),
        field: None,
        values: std::collections::BTreeMap::new(),
        decided: None,
        only_zones: Vec::new(),
        ..finding
    }
}
