//! Items of a form's own text: initials and choices the client answers where they stand. None is preset,
//! and nothing is signed while one is open (R28).

use super::text_shown::{ConsentPart, plain};
use super::{ConsentDraft, ItemAnswered};
use crate::forms::FormItemKind;
use crate::{Error, Result, text};
use documents::MergedText;
use std::collections::BTreeMap;
use unicode_normalization::char::is_combining_mark;

/// Longest initials, in characters: those of later sessions are no longer.
const LONGEST: usize = 12;
/// Longest key or answer kept in a draft, in characters.
const LONGEST_KEPT: usize = 40;

/// The answers in their stored form; what is blank is no answer.
pub(super) fn typed(items: BTreeMap<String, String>) -> Result<BTreeMap<String, String>> {
    let mut kept = BTreeMap::new();
    for (key, answer) in items {
        if key.chars().count() > LONGEST_KEPT {
            return Err(Error::invalid("items", "unknown"));
        }
        let answer = text::typed(&wire(&key), &answer, LONGEST_KEPT)?;
        if !answer.is_empty() {
            kept.insert(key, answer);
        }
    }
    Ok(kept)
}

/// The items that are still open, by wire name, in the order of the form.
pub(super) fn open(parts: &[ConsentPart], draft: &ConsentDraft) -> Vec<String> {
    let open = asked(parts).filter(|(key, ..)| !draft.items.contains_key(*key));
    open.map(|(key, ..)| wire(key)).collect()
}

/// Refuses to go on while an item is open, or answered with what cannot be.
///
/// # Errors
/// [`Error::Invalid`] naming the item: `required`, `not_initials`, `unknown`.
pub(super) fn must_be_answered(parts: &[ConsentPart], draft: &ConsentDraft) -> Result<()> {
    for (key, kind, answers) in asked(parts) {
        let refused = |rule| Err(Error::invalid(wire(key), rule));
        match (draft.items.get(key), kind) {
            (None, _) => return refused("required"),
            (Some(answer), FormItemKind::Initials) if !are_initials(answer) => {
                return refused("not_initials");
            }
            (Some(answer), FormItemKind::Choice) if !answers.contains(&answer.as_str()) => {
                return refused("unknown");
            }
            (Some(_), FormItemKind::Initials | FormItemKind::Choice) => {}
        }
    }
    Ok(())
}

/// Letters of any script with what stands between them: "SO'B", "J.-P. S.".
fn are_initials(typed: &str) -> bool {
    let stands_between = |ch: char| ch.is_whitespace() || ".-‐'’".contains(ch);
    let fits = |ch: char| ch.is_alphabetic() || is_combining_mark(ch) || stands_between(ch);
    typed.chars().any(char::is_alphabetic)
        && typed.chars().all(fits)
        && text::typed("initials", typed, LONGEST).is_ok()
}

/// The answers to what `text` asks; anything else stays out of the paper.
pub(super) fn answered(text: &MergedText, draft: &ConsentDraft) -> BTreeMap<String, String> {
    let asked = text.items().filter_map(|line| {
        let answer = draft.items.get(&line.key)?;
        Some((line.key.clone(), answer.clone()))
    });
    asked.collect()
}

/// What was asked and answered, as it stands on the paper.
pub(super) fn in_words(text: &MergedText, items: &BTreeMap<String, String>) -> Vec<ItemAnswered> {
    let told = text.items().filter_map(|line| {
        let given = items.get(&line.key)?;
        let named = line.answers.iter().find(|answer| answer.key == *given);
        Some(ItemAnswered {
            question: plain(&line.blocks),
            answer: named.map_or_else(|| given.clone(), |answer| answer.text.clone()),
        })
    });
    told.collect()
}

/// Every item the text asks: its key, what is asked, and the keys of the named answers.
fn asked(parts: &[ConsentPart]) -> impl Iterator<Item = (&str, FormItemKind, Vec<&str>)> {
    parts.iter().flat_map(|part| &part.texts).filter_map(|shown| {
        let item = shown.item.as_ref()?;
        let answers = item.answers.iter().map(|answer| answer.key.as_str()).collect();
        Some((shown.key.as_str(), item.kind, answers))
    })
}

fn wire(key: &str) -> String {
    format!("items.{key}")
}

#[cfg(test)]
mod tests {
    use super::are_initials;

    #[test]
    fn initials_are_one_to_twelve_letters_of_any_script() {
        for good in ["S", "SO'B", "J.-P. S.", "م ع", "李", "ÅÖ", "Siobhán OB"] {
            assert!(are_initials(good), "{good} are somebody's initials");
        }
        for bad in ["", ".", "-'-", "12", "S1", "ABCDEFGHIJKLM"] {
            assert!(!are_initials(bad), "{bad} are nobody's");
        }
    }
}
