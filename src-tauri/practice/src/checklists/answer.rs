//! What is answered to an item, and whether it passes. Limits are judged at once; a failure says
//! in words what is wrong, so that the list, the work list and the inspector read the same line.

use super::decimal::Milli;
use super::template::{ItemKind, ItemSpec};
use crate::photos::address;
use crate::stock::Lot;
use crate::{Day, Error, LotId, Result, text};
use serde::{Deserialize, Serialize};
use vault::StoredFile;

/// An answer as given on screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AnswerValue {
    /// Done, or not done. "Not done" is an answer to any kind of item, and fails it.
    Tick {
        /// Whether it was done.
        done: bool,
    },
    /// A number as typed, with or without its unit.
    Number {
        /// What was typed.
        typed: String,
    },
    /// One of the choices.
    Choice {
        /// Its code.
        choice: String,
    },
    /// A lot as scanned or typed.
    Lot {
        /// The lot.
        lot: String,
        /// Last day it may be used; not needed for a lot that is in stock.
        expires: Option<Day>,
    },
    /// Words.
    Text {
        /// The words.
        text: String,
    },
    /// Now.
    Time,
    /// A picture, as read back; it is answered by bringing one in.
    Photo {
        /// The small picture, as a `data:` address.
        thumbnail: String,
    },
    /// The practice has no such thing.
    NotUsed,
}

/// An answer as stored.
pub(crate) enum Value {
    Tick(bool),
    Number(Milli),
    Choice(String),
    Lot { lot: String, expires: Day, stock: Option<LotId> },
    Text(String),
    Time,
    Photo { thumbnail: Vec<u8>, file: StoredFile },
    NotUsed,
}

/// What an answer is judged against.
pub(super) struct Yardstick {
    /// The day the list stands for.
    pub day: Day,
    /// The number this one must reach, when the item names another.
    pub at_least: Option<Milli>,
    /// The number this one is a part of, when the item names another.
    pub share_of: Option<Milli>,
    /// The lot in stock, when the one answered was recognised.
    pub lot: Option<Lot>,
}

/// An answer with its verdict.
pub(super) struct Judged {
    pub value: Value,
    /// Why it failed, in words.
    pub failure: Option<String>,
}

/// Judges `answer` to `item`.
///
/// # Errors
/// [`Error::Invalid`] on `value`, `lot` or `expires` when the answer is not one to this item.
pub(super) fn judge(item: &ItemSpec, answer: AnswerValue, yard: &Yardstick) -> Result<Judged> {
    match (item.kind, answer) {
        (_, AnswerValue::Tick { done: false }) => {
            Ok(verdict(Value::Tick(false), Some("Not done".to_owned())))
        }
        (_, AnswerValue::NotUsed) if item.if_used => Ok(verdict(Value::NotUsed, None)),
        (ItemKind::Tick, AnswerValue::Tick { done: true }) => Ok(verdict(Value::Tick(true), None)),
        (ItemKind::Time, AnswerValue::Time) => Ok(verdict(Value::Time, None)),
        (ItemKind::Number, AnswerValue::Number { typed }) => number(item, &typed, yard),
        (ItemKind::Choice, AnswerValue::Choice { choice }) => choose(item, choice),
        (ItemKind::Lot, AnswerValue::Lot { lot, expires }) => in_date(&lot, expires, yard),
        (ItemKind::Text, AnswerValue::Text { text }) => {
            Ok(verdict(Value::Text(text::required("value", &text, 500)?), None))
        }
        _ => Err(Error::invalid("value", "wrong_kind")),
    }
}

fn verdict(value: Value, failure: Option<String>) -> Judged {
    Judged { value, failure }
}

fn number(item: &ItemSpec, typed: &str, yard: &Yardstick) -> Result<Judged> {
    let unit = &item.unit;
    let number =
        Milli::parse(typed, unit).ok_or_else(|| Error::invalid("value", "not_a_number"))?;
    let lacks = |named: &Option<String>, known: Option<Milli>| named.is_some() && known.is_none();
    if lacks(&item.at_least, yard.at_least) || lacks(&item.share_of, yard.share_of) {
        return Err(Error::invalid("value", "label_first"));
    }
    if yard.share_of.is_some_and(|whole| number > whole) {
        return Err(Error::invalid("value", "more_than_whole"));
    }
    let failure = if let Some(least) = yard.at_least.filter(|least| number < *least) {
        let words = &item.at_least_words;
        Some(format!("{number} {unit} is below the {least} {unit} {words}"))
    } else if item.low.is_some_and(|low| number < low)
        || item.high.is_some_and(|high| number > high)
    {
        Some(format!("{number} {unit} is outside {}", limits(item).unwrap_or_default()))
    } else {
        None
    };
    Ok(verdict(Value::Number(number), failure))
}

/// The limits of a number in words, "2 to 8 °C".
pub(super) fn limits(item: &ItemSpec) -> Option<String> {
    let unit = &item.unit;
    match (item.low, item.high) {
        (Some(low), Some(high)) => Some(format!("{low} to {high} {unit}")),
        (Some(low), None) => Some(format!("{low} {unit} or more")),
        (None, Some(high)) => Some(format!("{high} {unit} or less")),
        (None, None) => None,
    }
}

fn choose(item: &ItemSpec, choice: String) -> Result<Judged> {
    let spec = item.choices.iter().find(|spec| spec.value == choice);
    let spec = spec.ok_or_else(|| Error::invalid("value", "unknown"))?;
    let failure = spec.fails.then(|| spec.label.clone());
    Ok(verdict(Value::Choice(choice), failure))
}

fn in_date(lot: &str, expires: Option<Day>, yard: &Yardstick) -> Result<Judged> {
    let lot = text::required("lot", lot, 60)?;
    let known = yard.lot.as_ref();
    let expires = known.and_then(Lot::last_day).or(expires);
    let expires = expires.ok_or_else(|| Error::invalid("expires", "required"))?;
    let failure = if known.is_some_and(|known| known.recalled_at.is_some()) {
        Some(format!("Lot {lot} is recalled"))
    } else if known.is_some_and(|known| known.quarantined_at.is_some()) {
        Some(format!("Lot {lot} is in quarantine"))
    } else if expires < yard.day {
        Some(format!("Lot {lot} expired on {}", expires.long()))
    } else {
        None
    };
    let stock = known.map(|known| known.id);
    Ok(verdict(Value::Lot { lot, expires, stock }, failure))
}

impl Value {
    /// The answer in words, as the list shows it.
    pub fn shown(&self, item: &ItemSpec) -> String {
        match self {
            Self::Tick(true) => "Done".to_owned(),
            Self::Tick(false) => "Not done".to_owned(),
            Self::Number(number) => format!("{number} {}", item.unit),
            Self::Choice(value) => {
                let label = item.choices.iter().find(|spec| spec.value == *value);
                label.map_or_else(|| value.clone(), |spec| spec.label.clone())
            }
            Self::Lot { lot, expires, .. } => format!("{lot}, to {}", expires.long()),
            Self::Text(text) => text.clone(),
            Self::Time => "Noted".to_owned(),
            Self::Photo { .. } => "Picture".to_owned(),
            Self::NotUsed => "Not used here".to_owned(),
        }
    }

    /// The answer as it was given.
    pub fn given(&self) -> AnswerValue {
        match self {
            Self::Tick(done) => AnswerValue::Tick { done: *done },
            Self::Number(number) => AnswerValue::Number { typed: number.to_string() },
            Self::Choice(choice) => AnswerValue::Choice { choice: choice.clone() },
            Self::Lot { lot, expires, .. } => {
                AnswerValue::Lot { lot: lot.clone(), expires: Some(*expires) }
            }
            Self::Text(text) => AnswerValue::Text { text: text.clone() },
            Self::Time => AnswerValue::Time,
            Self::Photo { thumbnail, .. } => AnswerValue::Photo { thumbnail: address(thumbnail) },
            Self::NotUsed => AnswerValue::NotUsed,
        }
    }
}
