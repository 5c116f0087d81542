//! How old a reader must be to read a part with ease. A hint, never a gate: formulas count words and
//! syllables and know nothing of the words.
//!
//! English: Flesch–Kincaid grade (Kincaid et al. 1975), `0.39 × words/sentences + 11.8 ×
//! syllables/words − 15.59`, and five years more for the age. Spanish: Fernández-Huerta (1959),
//! `206.84 − 60 × syllables/words − 1.02 × words/sentences`, with the ages of its own bands. No other
//! language has one here.

use serde::Serialize;

/// Fewer words say nothing.
const FEWEST: usize = 25;

/// How easily one part reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct PartReading {
    /// The part, `parts.3`.
    pub place: String,
    /// The age, in years, at which it is read with ease.
    pub age: u8,
}

/// The reading age of a text; nothing for a short one or a language without a formula.
pub(super) fn reading(language: &str, text: &str) -> Option<u8> {
    let syllables = match language.split('-').next() {
        Some("en") => english_syllables as fn(&str) -> usize,
        Some("es") => vowel_groups,
        _ => return None,
    };
    let words: Vec<String> = text
        .split(|ch: char| !ch.is_alphanumeric() && ch != '\'' && ch != '’')
        .filter(|word| word.chars().any(char::is_alphabetic))
        .map(str::to_lowercase)
        .collect();
    if words.len() < FEWEST {
        return None;
    }
    // A line ends a sentence too, so that a list is not read as one.
    let ends = |piece: &&str| piece.chars().any(char::is_alphabetic);
    let sentences = text.split(['.', '!', '?', ';', ':', '\n']).filter(ends).count().max(1);
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    let per_sentence = count(words.len()) / count(sentences);
    let per_word = count(words.iter().map(|word| syllables(word)).sum()) / count(words.len());
    Some(if language.starts_with("en") {
        let grade = 0.39 * per_sentence + 11.8 * per_word - 15.59;
        (5_u8..=22).rev().find(|age| f64::from(*age) <= grade + 5.0).unwrap_or(5)
    } else {
        let ease = 206.84 - 60.0 * per_word - 1.02 * per_sentence;
        let bands = [(90.0, 9), (80.0, 10), (70.0, 11), (60.0, 13), (50.0, 16), (30.0, 18)];
        bands.iter().find(|(least, _)| ease >= *least).map_or(22, |(_, age)| *age)
    })
}

/// Groups of vowels: in Spanish nearly the syllables.
fn vowel_groups(word: &str) -> usize {
    let mut groups = 0;
    let mut before = false;
    for ch in word.chars() {
        let vowel = "aeiouyáéíóúüàèìòù".contains(ch);
        groups += usize::from(vowel && !before);
        before = vowel;
    }
    groups.max(1)
}

/// The same without the silent "e" at the end.
fn english_syllables(word: &str) -> usize {
    let silent = word.ends_with('e') && !word.ends_with("le") && vowel_groups(word) > 1;
    vowel_groups(word) - usize::from(silent)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EASY: &str = "We will clean your skin. Then we put on a cream. It may feel warm. You can \
        ask us to stop at any time. We will call you the next day to see how you are.";
    const HARD: &str = "Notwithstanding the aforementioned contraindications, individuals \
        demonstrating hypersensitivity to topical anaesthetic preparations should unequivocally \
        communicate their previous reactions to the responsible practitioner beforehand, \
        irrespective of apparent insignificance.";

    #[test]
    fn long_words_in_long_sentences_ask_for_an_older_reader() {
        let (easy, hard) = (reading("en", EASY), reading("en-GB", HARD));
        assert!(easy.is_some_and(|age| age <= 9), "a child reads this: {easy:?}");
        assert!(hard.is_some_and(|age| age >= 18), "hardly anybody reads this: {hard:?}");
    }

    #[test]
    fn spanish_has_its_own_formula_and_other_languages_none() {
        let easy = "Le vamos a limpiar la piel. Luego ponemos una crema. Puede sentir calor. Usted \
            puede decir no en todo momento. Al otro día le llamamos para saber cómo va.";
        let age = reading("es", easy);
        assert!(age.is_some_and(|age| age <= 11), "short words and sentences: {age:?}");
        assert_eq!(reading("pl", EASY), None, "no formula, no number");
    }

    #[test]
    fn a_few_words_have_no_reading_age() {
        assert_eq!(reading("en", "Common risks: redness."), None, "a formula needs a text");
    }
}
