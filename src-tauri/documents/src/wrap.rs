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

/// Longest run of letters, in written characters, that fits the narrowest column of a list.
const LONGEST_IN_COLUMN: usize = 14;
/// Characters between two places to break in a column.
const STEP_IN_COLUMN: usize = 7;

/// Gives every word that is too long for a column of a list places to break. Codes have their own at each
/// hyphen, and stay as they are so that they are found in the file.
pub(crate) fn break_for_columns(data: &mut Value) {
    match data {
        Value::String(text) if text.len() > LONGEST_IN_COLUMN => {
            *text = text
                .split_inclusive(|ch: char| ch.is_whitespace() || ch == '-')
                .map(|run| chunked(run, LONGEST_IN_COLUMN + 1, STEP_IN_COLUMN))
                .collect();
        }
        Value::Array(items) => items.iter_mut().for_each(break_for_columns),
        Value::Object(map) => map.values_mut().for_each(break_for_columns),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn broken(word: &str) -> String {
    chunked(word, LONGEST, STEP)
}

/// The word with a place to break after every `step` characters, if it is longer than `longest`.
fn chunked(word: &str, longest: usize, step: usize) -> String {
    let clusters: Vec<&str> = word.graphemes(true).collect();
    if clusters.len() <= longest {
        return word.to_owned();
    }
    clusters.chunks(step).map(|chunk| chunk.concat()).collect::<Vec<_>>().join(&BREAK.to_string())
}
