//! Stored values and field names in words. Data of any age is told: what has no special form is
//! shown as it stands.

use super::names::Names;
use crate::{Day, Depth, Instant, Result};
use serde_json::Value;
use uuid::Uuid;

/// "guardian.phone" → "Guardian phone"; units and ids are part of the value, not of the name.
pub(super) fn label(field: &str) -> String {
    let bare = field.strip_suffix("_um").or(field.strip_suffix("_id")).unwrap_or(field);
    let words = bare.replace(['.', '_'], " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A value in words; empty for nothing.
pub(super) fn value(field: &str, value: &Value, names: &Names<'_>) -> Result<String> {
    Ok(match value {
        Value::Null => String::new(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(number) => measured(field, number, names),
        Value::String(text) => text_in_words(text, names)?,
        Value::Array(items) => {
            let groups = items.iter().any(|item| item.is_object() || item.is_array());
            let items = items.iter().map(|item| self::value(field, item, names));
            let items: Vec<String> = items.collect::<Result<_>>()?;
            items.join(if groups { "; " } else { ", " })
        }
        Value::Object(fields) => {
            let mut parts = Vec::new();
            for (field, inner) in fields {
                let said = self::value(field, inner, names)?;
                if !said.is_empty() {
                    parts.push(format!("{} {said}", label(field).to_lowercase()));
                }
            }
            parts.join(", ")
        }
    })
}

/// Depths and moments are whole numbers in the record; which one it is, the field's name says.
fn measured(field: &str, number: &serde_json::Number, names: &Names<'_>) -> String {
    let whole = number.as_i64();
    let depth = whole.filter(|_| field.ends_with("_um")).and_then(|um| i32::try_from(um).ok());
    if let Some(um) = depth {
        return Depth(um).to_string();
    }
    match whole.filter(|_| field == "at" || field.ends_with("_at")) {
        Some(at) => moment(Instant(at), names.zone()),
        None => number.to_string(),
    }
}

/// "24 November 2026, 10:00:00".
pub(super) fn moment(at: Instant, zone: chrono_tz::Tz) -> String {
    at.local(zone).format("%-d %B %Y, %H:%M:%S").to_string()
}

fn text_in_words(text: &str, names: &Names<'_>) -> Result<String> {
    if let Ok(id) = text.parse::<Uuid>() {
        return Ok(names.of(id)?.unwrap_or_else(|| text.to_owned()));
    }
    if let Ok(day) = text.parse::<Day>() {
        return Ok(day.long());
    }
    let is_code = text.contains('_') && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    Ok(if is_code { text.replace('_', " ") } else { text.to_owned() })
}
