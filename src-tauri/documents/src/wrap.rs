//! Words longer than a line, such as a pasted address without blanks: they get places to break, so
//! that nothing runs off the paper.

use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use crate::fallback::PICTURES;

/// Longest word, in written characters, that fits the narrowest column of a layout that does not say so
/// itself.
const LONGEST: usize = 36;
/// The same for half the width of a form in large print.
pub(crate) const LONGEST_IN_HALF_LARGE: usize = 24;
/// Breaks a line without showing.
const BREAK: char = '\u{200B}';

/// Gives every over-long word of a sheet's data places to break; `longest_word` of the data says what is
/// over-long for it.
pub(crate) fn break_long_words(data: &mut Value) {
    let most = data.get("longest_word").and_then(Value::as_u64);
    break_longer(data, most.and_then(|most| usize::try_from(most).ok()).unwrap_or(LONGEST));
}

fn break_longer(data: &mut Value, most: usize) {
    match data {
        Value::String(text) if text.len() > most => {
            let longest = text.split_whitespace().map(|word| word.graphemes(true).count()).max();
            if longest.is_some_and(|count| count > most) {
                let broken = |word: &str| chunked(word, most, most / 2);
                *text = text.split_inclusive(char::is_whitespace).map(broken).collect();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| break_longer(item, most)),
        Value::Object(map) => map
            .iter_mut()
            .filter(|(key, _)| !PICTURES.contains(&key.as_str()))
            .for_each(|(_, item)| break_longer(item, most)),
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

/// The word with a place to break after every `step` characters, if it is longer than `longest`.
fn chunked(word: &str, longest: usize, step: usize) -> String {
    let clusters: Vec<&str> = word.graphemes(true).collect();
    if clusters.len() <= longest {
        return word.to_owned();
    }
    clusters.chunks(step).map(|chunk| chunk.concat()).collect::<Vec<_>>().join(&BREAK.to_string())
}
