//! What the stored data of an entry tells: changes field by field, facts, or the data itself when
//! it fits no form this version knows. Nothing a reader may not know gets past here.

use super::names::Names;
use super::words::{label, value};
use super::{ERASED, Fact, FieldChange, Op};
use crate::Result;
use crate::history::Questionnaire;
use crate::rules::{Finding, Severity, masked};
use crate::staff::Staff;
use serde_json::{Map, Value};

/// What an entry's data tells one reader.
#[derive(Default)]
pub(super) struct Told {
    pub changes: Vec<FieldChange>,
    pub facts: Vec<Fact>,
    pub raw: Option<String>,
    pub hidden: bool,
}

/// Who reads, and the questionnaire that names its questions.
pub(super) struct Reader<'a> {
    pub person: &'a Staff,
    pub questionnaire: &'a Questionnaire,
}

impl Reader<'_> {
    /// Whether the values of an operation's data are kept from this reader. An operation this
    /// version does not know may hold anything.
    pub fn may_not_know(&self, op: Option<Op>) -> bool {
        !self.person.rights().reads_clinical() && op.is_none_or(Op::is_clinical)
    }
}

/// Reads the data of one entry for one reader.
pub(super) fn told(
    op: Option<Op>,
    data: &str,
    names: &Names<'_>,
    reader: &Reader<'_>,
) -> Result<Told> {
    let secret = reader.may_not_know(op);
    match serde_json::from_str(data) {
        Ok(Value::Null) => Ok(Told::default()),
        Ok(Value::Object(fields)) => {
            // Always said, whatever was left out: "hidden" on some entries only would tell whose
            // answers are the sensitive ones.
            let told = Told { hidden: secret, ..Told::default() };
            let mut teller = Teller { told, names, reader, secret };
            teller.fields(fields)?;
            Ok(teller.told)
        }
        _ if data == ERASED => {
            let what = "Erased with the client's record".to_owned();
            Ok(Told {
                facts: vec![Fact { label: "Values".to_owned(), value: what }],
                ..Told::default()
            })
        }
        _ if secret => Ok(Told { hidden: true, ..Told::default() }),
        _ => Ok(Told { raw: Some(data.to_owned()), ..Told::default() }),
    }
}

struct Teller<'a> {
    told: Told,
    names: &'a Names<'a>,
    reader: &'a Reader<'a>,
    secret: bool,
}

impl Teller<'_> {
    fn fields(&mut self, mut fields: Map<String, Value>) -> Result<()> {
        if fields.contains_key("new") {
            let old = fields.remove("old").unwrap_or_default();
            let new = fields.remove("new").unwrap_or_default();
            self.compare("", &old, &new)?;
        }
        let findings = [fields.remove("finding"), fields.remove("findings")];
        let reasons = fields.remove("decided");
        self.findings(findings.into_iter().flatten(), reasons)?;
        // The entry names its record already; a version only counts saves.
        fields.retain(|field, _| field != "id" && field != "version");
        for (field, kept) in fields {
            match kept.as_object().and_then(|pair| Some((pair.get("old")?, pair.get("new")?))) {
                Some((old, new)) => self.compare(&field, old, new)?,
                None if field == "changed" => self.questions(&kept),
                None => self.fact(&field, &kept)?,
            }
        }
        Ok(())
    }

    /// Field by field, down to where the two differ.
    fn compare(&mut self, path: &str, old: &Value, new: &Value) -> Result<()> {
        if old == new {
            return Ok(());
        }
        let nothing = Map::new();
        let group = |side: &Value| match side {
            Value::Object(fields) => Some(fields.clone()),
            Value::Null => Some(nothing.clone()),
            _ => None,
        };
        match (group(old), group(new)) {
            (Some(before), Some(after)) => {
                let gone = before.keys().filter(|field| !after.contains_key(*field));
                for field in after.keys().chain(gone) {
                    let at =
                        if path.is_empty() { field.clone() } else { format!("{path}.{field}") };
                    let side = |of: &Map<String, Value>| of.get(field).cloned().unwrap_or_default();
                    self.compare(&at, &side(&before), &side(&after))?;
                }
                Ok(())
            }
            _ => self.change(if path.is_empty() { "value" } else { path }, old, new),
        }
    }

    fn change(&mut self, field: &str, old: &Value, new: &Value) -> Result<()> {
        let (old, new) = (value(field, old, self.names)?, value(field, new, self.names)?);
        if old == new {
            return Ok(());
        }
        let shown = |side: String| (!self.secret).then_some(side);
        self.told.changes.push(FieldChange {
            field: field.to_owned(),
            label: label(field),
            old: shown(old),
            new: shown(new),
        });
        Ok(())
    }

    fn fact(&mut self, field: &str, kept: &Value) -> Result<()> {
        let said = value(field, kept, self.names)?;
        if said.is_empty() {
            return Ok(());
        }
        if self.secret && !harmless(field) {
            return Ok(());
        }
        self.told.facts.push(Fact { label: label(field), value: said });
        Ok(())
    }

    /// The questions whose answer changed, by their short names. That any changed is
    /// for those who treat: a change without a question beside it would tell it was a sensitive one.
    fn questions(&mut self, codes: &Value) {
        let words = codes.as_array().into_iter().flatten().filter_map(Value::as_str).map(|code| {
            let question = self.reader.questionnaire.question(code);
            question.map_or_else(|| code.to_owned(), |question| question.label.clone())
        });
        let words: Vec<String> = words.collect();
        if !words.is_empty() && !self.secret {
            let value = words.join(", ");
            self.told.facts.push(Fact { label: "Answers changed".to_owned(), value });
        }
    }

    /// Findings as the reader may see them. The reason of a decision on a finding that is kept
    /// from the reader would tell what the finding was, and is kept too.
    fn findings(
        &mut self,
        stored: impl Iterator<Item = Value>,
        decided: Option<Value>,
    ) -> Result<()> {
        let mut open = true;
        for one in stored.flat_map(|found| match found {
            Value::Array(items) => items,
            one => vec![one],
        }) {
            let Ok(finding) = serde_json::from_value::<Finding>(one.clone()) else {
                self.fact("finding", &one)?;
                open &= !self.secret;
                continue;
            };
            open &= !(finding.sensitive && self.secret);
            // One caution named and the next left out would tell which is the sensitive one.
            if self.secret && finding.severity == Severity::Warn {
                continue;
            }
            for finding in masked(vec![finding], self.reader.person) {
                let value = format!("{}: {}", finding.rule, finding.title);
                self.told.facts.push(Fact { label: "Finding".to_owned(), value });
            }
        }
        let Some(decided) = decided else { return Ok(()) };
        let said = |field: &str| decided.get(field).cloned().unwrap_or_default();
        let by = value("by", &said("by"), self.names)?;
        self.told.facts.push(Fact { label: "Decided by".to_owned(), value: by });
        let reason = value("reason", &said("reason"), self.names)?;
        if open && !reason.is_empty() {
            self.told.facts.push(Fact { label: "Reason".to_owned(), value: reason });
        }
        Ok(())
    }
}

/// Facts of a clinical act that say nothing of an answer.
fn harmless(field: &str) -> bool {
    ["attested_by", "language", "interpreter", "template", "scope", "refused", "by"]
        .contains(&field)
}
