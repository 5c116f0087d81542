//! A checklist template: what is asked, in which order, with which limits, and what a failure
//! shuts. Data, one file per version and language; a change is a new version, never an edit.

use super::decimal::Milli;
use crate::{Error, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The built-in templates, newest version of each (domain reference §4.9).
pub(super) const BUILT_IN: &[&str] =
    &[include_str!("templates/k01.v1.en.toml"), include_str!("templates/k04.v1.en.toml")];

/// When in the day a list belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PartOfDay {
    /// Before the first treatment; treatments are shut until it is closed.
    Opening,
    /// After the last one.
    Closing,
}

/// How an item is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// Done, or not done.
    Tick,
    /// A number with its unit.
    Number,
    /// One of a few.
    Choice,
    /// A lot with its expiry, scanned or typed.
    Lot,
    /// Words.
    Text,
    /// The moment it is answered.
    Time,
}

/// One of a few answers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChoiceSpec {
    /// Stored code.
    pub value: String,
    /// As shown.
    pub label: String,
    /// Whether choosing it fails the item.
    #[serde(default)]
    pub fails: bool,
}

/// One item of a template.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ItemSpec {
    /// Code, stable across versions.
    pub key: String,
    /// How it is answered.
    pub kind: ItemKind,
    /// What is asked.
    pub label: String,
    /// What counts as done.
    pub hint: String,
    /// Why it is asked.
    pub why: String,
    /// What a failure shuts until it is corrected.
    #[serde(default)]
    pub blocks: Option<Blocks>,
    /// Unit of a number.
    #[serde(default)]
    pub unit: String,
    /// Smallest number that passes.
    #[serde(default)]
    pub low: Option<Milli>,
    /// Largest number that passes.
    #[serde(default)]
    pub high: Option<Milli>,
    /// An earlier number this one must reach.
    #[serde(default)]
    pub at_least: Option<String>,
    /// The choices.
    #[serde(default, rename = "choice")]
    pub choices: Vec<ChoiceSpec>,
    /// Whether the practice may say that it has no such thing.
    #[serde(default)]
    pub if_used: bool,
    /// Whether the list closes without it.
    #[serde(default)]
    pub optional: bool,
}

/// What a failed item shuts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Blocks {
    /// Every treatment of the day.
    Treatments,
}

/// A template as stored.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Template {
    /// Code of the domain reference, "K01".
    pub code: String,
    /// Version, from 1.
    pub version: u32,
    /// BCP 47 language.
    pub language: String,
    /// Name.
    pub name: String,
    /// When it is due, in words.
    pub when: String,
    /// When in the day it belongs.
    pub part_of_day: PartOfDay,
    /// What is asked, in order.
    #[serde(rename = "item")]
    pub items: Vec<ItemSpec>,
}

impl Template {
    /// Reads a template and refuses one that could not be answered.
    pub fn parse(body: &str) -> Result<Self> {
        let template: Self = toml::from_str(body).map_err(|e| Error::Template(e.to_string()))?;
        template.check()?;
        Ok(template)
    }

    /// The item with this code.
    pub fn item(&self, key: &str) -> Option<&ItemSpec> {
        self.items.iter().find(|item| item.key == key)
    }

    fn check(&self) -> Result<()> {
        let mut earlier = BTreeSet::new();
        for item in &self.items {
            let refuse =
                |what: &str| Err(Error::Template(format!("{}, {}: {what}", self.code, item.key)));
            if (item.kind == ItemKind::Choice) == item.choices.is_empty() {
                return refuse("choices belong to a choice");
            }
            if (item.kind == ItemKind::Number) == item.unit.is_empty() {
                return refuse("a number has a unit, nothing else has");
            }
            if item.at_least.as_ref().is_some_and(|key| !earlier.contains(key.as_str())) {
                return refuse("measured against an item that does not come before it");
            }
            if !earlier.insert(item.key.as_str()) {
                return refuse("the code is there twice");
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_template_reads_back_and_can_be_answered() {
        for body in BUILT_IN {
            let read = Template::parse(body).map(|template| template.items.len());
            assert!(matches!(read, Ok(1..)), "a built-in list must read: {read:?}");
        }
    }

    #[test]
    fn a_template_measured_against_a_later_item_is_refused() {
        let body = BUILT_IN[0].replace("at_least = \"label_contact\"", "at_least = \"fridge\"");
        assert!(Template::parse(&body).is_err(), "the yardstick must be asked first");
    }
}
