//! A checklist template: what is asked, in which order, with which limits, and what a failure
//! shuts. Data, one file per version and language; a change is a new version, never an edit.

use super::decimal::Milli;
use super::occasion::Occasion;
use crate::rules::Severity;
use crate::{Error, Result};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The built-in templates, newest version of each (domain reference §4.9).
pub(super) const BUILT_IN: &[&str] = &[
    include_str!("templates/k01.v2.en.toml"),
    include_str!("templates/k02.v1.en.toml"),
    include_str!("templates/k03.v1.en.toml"),
    include_str!("templates/k04.v1.en.toml"),
    include_str!("templates/k05.v1.en.toml"),
    include_str!("templates/k06.v1.en.toml"),
    include_str!("templates/k07.v1.en.toml"),
    include_str!("templates/k08.v1.en.toml"),
    include_str!("templates/k09.v1.en.toml"),
    include_str!("templates/k10.v1.en.toml"),
    include_str!("templates/k11.v1.en.toml"),
    include_str!("templates/k12.v1.en.toml"),
    include_str!("templates/k13.v1.en.toml"),
    include_str!("templates/k14.v1.en.toml"),
    include_str!("templates/k15.v1.en.toml"),
];

/// The built-in templates, read once: every look at Today asks for all of them.
static READ: LazyLock<Vec<(&str, Template)>> = LazyLock::new(|| {
    let read = |body: &&'static str| Some((*body, Template::read(body).ok()?));
    BUILT_IN.iter().filter_map(read).collect()
});

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
    /// A picture.
    Photo,
}

/// One of a few answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChoiceSpec {
    /// Stored code.
    pub value: String,
    /// As shown.
    pub label: String,
    /// Whether choosing it fails the item.
    #[serde(default, skip_serializing_if = "is_off")]
    pub fails: bool,
}

/// One item of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocks: Option<Blocks>,
    /// How far it shuts it.
    #[serde(default = "block", skip_serializing_if = "is_block")]
    pub severity: Severity,
    /// Whether what it shuts stays shut until a later answer passes, whatever was done about it.
    #[serde(default, skip_serializing_if = "is_off")]
    pub holds: bool,
    /// Hours after which what a time stands for is spent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub good_for_hours: Option<u16>,
    /// Unit of a number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Smallest number that passes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<Milli>,
    /// Largest number that passes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<Milli>,
    /// An earlier number this one must reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<String>,
    /// Where that number stands, in words: "on the label".
    #[serde(default = "on_the_label", skip_serializing_if = "is_on_the_label")]
    pub at_least_words: String,
    /// An earlier number this one is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_of: Option<String>,
    /// Whether the practice may say that it has no such thing.
    #[serde(default, skip_serializing_if = "is_off")]
    pub if_used: bool,
    /// Whether the list closes without it.
    #[serde(default, skip_serializing_if = "is_off")]
    pub optional: bool,
    /// The choices.
    #[serde(default, rename = "choice", skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<ChoiceSpec>,
}

fn block() -> Severity {
    Severity::Block
}

fn is_block(severity: &Severity) -> bool {
    *severity == Severity::Block
}

fn on_the_label() -> String {
    "on the label".to_owned()
}

fn is_on_the_label(words: &str) -> bool {
    words == on_the_label()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form serde asks for")]
fn is_off(flag: &bool) -> bool {
    !flag
}

/// What a failed item shuts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Blocks {
    /// Every treatment of the day.
    Treatments,
    /// The start of the one treatment the list belongs to.
    Start,
    /// The next client in the room.
    NextClientInRoom,
    /// The sterilizer.
    Sterilizer,
    /// The ultrasonic bath.
    Ultrasonic,
    /// Packing what was cleaned.
    Packing,
    /// Releasing the load.
    Release,
    /// The sharps container.
    Container,
    /// The tray of solution.
    Tray,
}

/// A template as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Template {
    /// Code of the domain reference, "K01"; a practice's own begin with P.
    pub code: String,
    /// Version, from 1.
    pub version: u32,
    /// BCP 47 language.
    pub language: String,
    /// Name.
    pub name: String,
    /// When it is due, in words.
    pub when: String,
    /// When it is asked for. `part_of_day` in templates that were written before there were others.
    #[serde(alias = "part_of_day")]
    pub occasion: Occasion,
    /// What one run of a list by event is about, in a word: "Room".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// Whether the list waits until the practice switches it on.
    #[serde(default, skip_serializing_if = "is_off")]
    pub starts_off: bool,
    /// What is asked, in order.
    #[serde(rename = "item")]
    pub items: Vec<ItemSpec>,
}

impl Template {
    /// Reads a template and refuses one that could not be answered.
    pub fn parse(body: &str) -> Result<Self> {
        match READ.iter().find(|(known, _)| *known == body) {
            Some((_, template)) => Ok(template.clone()),
            None => Self::read(body),
        }
    }

    fn read(body: &str) -> Result<Self> {
        let template: Self = toml::from_str(body).map_err(|e| Error::Template(e.to_string()))?;
        match template.fault() {
            None => Ok(template),
            Some((field, rule)) => {
                Err(Error::Template(format!("{}, {field}: {rule}", template.code)))
            }
        }
    }

    /// The item with this code.
    pub fn item(&self, key: &str) -> Option<&ItemSpec> {
        self.items.iter().find(|item| item.key == key)
    }

    /// What cannot be answered, by the field that says so: "items.3.choices".
    pub fn fault(&self) -> Option<(String, &'static str)> {
        if self.items.is_empty() {
            return Some(("items".to_owned(), "required"));
        }
        if !self.subject.is_empty() && self.occasion.rhythm().is_some() {
            return Some(("subject".to_owned(), "not_by_calendar"));
        }
        let mut earlier = BTreeMap::new();
        for (at, item) in self.items.iter().enumerate() {
            if let Some((field, rule)) = item.fault(&earlier) {
                return Some((format!("items.{at}.{field}"), rule));
            }
            if earlier.insert(item.key.as_str(), item.kind).is_some() {
                return Some((format!("items.{at}.key"), "there_already"));
            }
        }
        None
    }
}

impl ItemSpec {
    fn fault(&self, earlier: &BTreeMap<&str, ItemKind>) -> Option<(&'static str, &'static str)> {
        let is = |kind| self.kind == kind;
        let is_number = |key: &String| earlier.get(key.as_str()) == Some(&ItemKind::Number);
        let measures = self.low.is_some() || self.high.is_some() || self.share_of.is_some();
        let values: BTreeSet<_> = self.choices.iter().map(|choice| &choice.value).collect();
        let passes = |choice: &ChoiceSpec| !choice.fails;
        let faults = [
            (self.key.trim().is_empty(), "key", "required"),
            (self.label.trim().is_empty(), "label", "required"),
            (is(ItemKind::Choice) && self.choices.len() < 2, "choices", "required"),
            (!is(ItemKind::Choice) && !self.choices.is_empty(), "choices", "only_a_choice"),
            (values.len() < self.choices.len(), "choices", "there_already"),
            (is(ItemKind::Choice) && !self.choices.iter().any(passes), "choices", "none_passes"),
            (is(ItemKind::Number) && self.unit.trim().is_empty(), "unit", "required"),
            (!is(ItemKind::Number) && !self.unit.is_empty(), "unit", "only_a_number"),
            (!is(ItemKind::Number) && measures, "low", "only_a_number"),
            (self.low.zip(self.high).is_some_and(|(low, high)| low > high), "high", "below_low"),
            (self.at_least.as_ref().is_some_and(|key| !is_number(key)), "at_least", "not_before"),
            (self.at_least.is_some() && !is(ItemKind::Number), "at_least", "only_a_number"),
            (self.share_of.as_ref().is_some_and(|key| !is_number(key)), "share_of", "not_before"),
            (self.good_for_hours.is_some() && !is(ItemKind::Time), "good_for_hours", "only_a_time"),
            (self.good_for_hours == Some(0), "good_for_hours", "out_of_range"),
            (self.holds && self.blocks.is_none(), "holds", "blocks_nothing"),
            (self.blocks.is_some() && self.optional, "optional", "blocks"),
        ];
        let (_, field, rule) = faults.into_iter().find(|(is_wrong, ..)| *is_wrong)?;
        Some((field, rule))
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
