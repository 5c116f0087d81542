//! Words longer than a line, such as a pasted address without blanks: they get places to break, so
//! that nothing runs off the paper.

use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use crate::fallback::PICTURES;

/// Longest word, in written characters, that fits the narrowest column.
const LONGEST: usize = 36;
/// Characters between two places to break.
const STEP: usize = 18;
/// Breaks a line without showing.
const BREAK: char = '\u{200B}';

/// Gives every over-long word of the data places to break.
pub(crate) fn break_long_words(data: &mut Value) {
    match data {
        Value::String(text) if text.len() > LONGEST => {
            let longest = text.split_whitespace().map(|word| word.graphemes(true).count()).max();
            if longest.is_some_and(|count| count > LONGEST) {
                *text = text.split_inclusive(char::is_whitespace).map(broken).collect();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(break_long_words),
        Value::Object(map) => map
            .iter_mut()
            .filter(|(key, _)| !PICTURES.contains(&key.as_str()))
            .for_each(|(_, item)| break_long_words(item)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn broken(word: &str) -> String {
    let clusters: Vec<&str> = word.graphemes(true).collect();
    if clusters.len() <= LONGEST {
        return word.to_owned();
    }
    clusters.chunks(STEP).map(|chunk| chunk.concat()).collect::<Vec<_>>().join(&BREAK.to_string())
}
