//! A list as the editor holds it, and the template it becomes.

use super::decimal::Milli;
use super::occasion::Occasion;
use super::template::{Blocks, ChoiceSpec, ItemKind, ItemSpec, Template};
use crate::rules::Severity;
use crate::{Error, Result, text};
use serde::{Deserialize, Serialize};

/// One of a few answers, in the editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct EditedChoice {
    /// Code; empty for a new one.
    pub value: String,
    /// Words.
    pub label: String,
    /// Whether choosing it fails the item.
    pub fails: bool,
}

/// One item, in the editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct EditedItem {
    /// Code; empty for a new one.
    pub key: String,
    /// How it is answered.
    pub kind: ItemKind,
    /// What is asked.
    pub label: String,
    /// What counts as done.
    pub hint: String,
    /// Why it is asked.
    pub why: String,
    /// What a failure shuts.
    pub blocks: Option<Blocks>,
    /// How far it shuts it.
    pub severity: Severity,
    /// Whether that stays shut until a later answer passes.
    pub holds: bool,
    /// Hours after which what a time stands for is spent.
    pub good_for_hours: Option<u16>,
    /// Unit of a number.
    pub unit: String,
    /// Smallest number that passes, as typed; empty for none.
    pub low: String,
    /// Largest number that passes, as typed; empty for none.
    pub high: String,
    /// Code of the earlier number this one must reach.
    pub at_least: Option<String>,
    /// Where that number stands, in words.
    pub at_least_words: String,
    /// Code of the earlier number this one is a part of.
    pub share_of: Option<String>,
    /// The choices.
    pub choices: Vec<EditedChoice>,
    /// Whether "not used here" is an answer.
    pub if_used: bool,
    /// Whether the list closes without it.
    pub optional: bool,
}

/// A list, in the editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct EditedChecklist {
    /// Code; nothing for a new list of the practice's own.
    pub code: Option<String>,
    /// Name.
    pub name: String,
    /// When it is due, in words.
    pub when: String,
    /// When it is asked for.
    pub occasion: Occasion,
    /// What a run of a list by event is about, in a word; may be empty.
    pub subject: String,
    /// The items, in order.
    pub items: Vec<EditedItem>,
}

impl EditedChecklist {
    pub(super) fn of(template: &Template) -> Self {
        Self {
            code: Some(template.code.clone()),
            name: template.name.clone(),
            when: template.when.clone(),
            occasion: template.occasion,
            subject: template.subject.clone(),
            items: template.items.iter().map(EditedItem::of).collect(),
        }
    }

    /// The template this would become.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the field that cannot be answered: `name`, `items.3.choices`, …
    pub(super) fn template(&self, code: &str, version: u32, language: &str) -> Result<Template> {
        let keys: Vec<&str> = self.items.iter().map(|item| item.key.as_str()).collect();
        let mut fresh = (1..).map(|n| format!("own_{n}")).filter(|key| !keys.contains(&&**key));
        let mut items = Vec::new();
        for (at, item) in self.items.iter().enumerate() {
            let key = Some(item.key.clone()).filter(|key| !key.is_empty());
            let key = key.or_else(|| fresh.next()).unwrap_or_default();
            items.push(item.spec(at, key)?);
        }
        let template = Template {
            code: code.to_owned(),
            version,
            language: language.to_owned(),
            name: text::required("name", &self.name, 60)?,
            when: text::required("when", &self.when, 100)?,
            occasion: self.occasion,
            subject: text::typed("subject", &self.subject, 30)?,
            starts_off: false,
            items,
        };
        match template.fault() {
            Some((field, rule)) => Err(Error::invalid(field, rule)),
            None => Ok(template),
        }
    }
}

impl EditedItem {
    fn of(spec: &ItemSpec) -> Self {
        let number = |number: Option<Milli>| number.map(|n| n.to_string()).unwrap_or_default();
        let choice = |choice: &ChoiceSpec| EditedChoice {
            value: choice.value.clone(),
            label: choice.label.clone(),
            fails: choice.fails,
        };
        Self {
            key: spec.key.clone(),
            kind: spec.kind,
            label: spec.label.clone(),
            hint: spec.hint.clone(),
            why: spec.why.clone(),
            blocks: spec.blocks,
            severity: spec.severity,
            holds: spec.holds,
            good_for_hours: spec.good_for_hours,
            unit: spec.unit.clone(),
            low: number(spec.low),
            high: number(spec.high),
            at_least: spec.at_least.clone(),
            at_least_words: spec.at_least_words.clone(),
            share_of: spec.share_of.clone(),
            choices: spec.choices.iter().map(choice).collect(),
            if_used: spec.if_used,
            optional: spec.optional,
        }
    }

    fn spec(&self, at: usize, key: String) -> Result<ItemSpec> {
        let field = |name: &str| format!("items.{at}.{name}");
        let said = |name: &str, said: &str, most| text::typed(&field(name), said, most);
        let unit = said("unit", &self.unit, 12)?;
        let number = |name: &str, typed: &str| match typed.trim() {
            "" => Ok(None),
            typed => match Milli::parse(typed, &unit) {
                Some(number) => Ok(Some(number)),
                None => Err(Error::invalid(field(name), "not_a_number")),
            },
        };
        let mut choices = Vec::new();
        for (n, choice) in self.choices.iter().enumerate() {
            let value = Some(choice.value.clone()).filter(|value| !value.is_empty());
            let label = &format!("items.{at}.choices.{n}.label");
            choices.push(ChoiceSpec {
                value: value.unwrap_or_else(|| format!("own_{}", n + 1)),
                label: text::required(label, &choice.label, 80)?,
                fails: choice.fails,
            });
        }
        Ok(ItemSpec {
            label: text::required(&field("label"), &self.label, 120)?,
            hint: said("hint", &self.hint, 200)?,
            why: said("why", &self.why, 200)?,
            low: number("low", &self.low)?,
            high: number("high", &self.high)?,
            at_least_words: said("at_least_words", &self.at_least_words, 60)?,
            kind: self.kind,
            blocks: self.blocks,
            severity: self.severity,
            holds: self.holds,
            good_for_hours: self.good_for_hours,
            at_least: self.at_least.clone(),
            share_of: self.share_of.clone(),
            if_used: self.if_used,
            optional: self.optional,
            unit,
            choices,
            key,
        })
    }
}
