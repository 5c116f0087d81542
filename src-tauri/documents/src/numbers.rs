//! Numbers in a paper that is read from right to left. Groups of digits with blanks between them, such as
//! a telephone number, would change places there: "01632 960 118" would be read as "118 960 01632".

use serde_json::Value;

use crate::fallback::PICTURES;

/// Languages written from right to left, of those a form can be begun in.
const RIGHT_TO_LEFT: &[&str] = &["ar", "fa", "he", "ur"];
/// A blank at which no line breaks; between digits it makes one number of them (UAX #9, W4).
const TIED: char = '\u{A0}';

/// Ties the groups of each number together, when a text of this data is read from right to left.
pub(crate) fn keep_in_order(data: &mut Value) {
    let is_so = |text: &Value| {
        let language = text.get("language").and_then(Value::as_str).unwrap_or_default();
        RIGHT_TO_LEFT.contains(&language.split('-').next().unwrap_or_default())
    };
    let own = data.get("text").is_some_and(is_so);
    let letters = data.get("letters").and_then(Value::as_array);
    let mut others = letters.into_iter().flatten().filter_map(|letter| letter.get("text"));
    if own || others.any(is_so) {
        tie(data);
    }
}

fn tie(data: &mut Value) {
    match data {
        Value::String(text) if text.contains(' ') => {
            let mut tied = String::with_capacity(text.len());
            let mut rest = text.chars().peekable();
            let mut after_digit = false;
            while let Some(ch) = rest.next() {
                let before_digit = rest.peek().is_some_and(char::is_ascii_digit);
                tied.push(if ch == ' ' && after_digit && before_digit { TIED } else { ch });
                after_digit = ch.is_ascii_digit();
            }
            *text = tied;
        }
        Value::Array(items) => items.iter_mut().for_each(tie),
        Value::Object(map) => map
            .iter_mut()
            .filter(|(key, _)| !PICTURES.contains(&key.as_str()))
            .for_each(|(_, item)| tie(item)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
