//! What was typed, and what it is found by. Text is stored as typed (NFC, outer blanks trimmed,
//! control characters dropped) and never folded; folding is for finding only.

use crate::{Error, Result};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Folds text for finding: compatibility decomposition, marks, punctuation and blanks removed,
/// case folded. `D'Arcy-O’Neill` and `darcy oneill` fold alike; so do `Núñez` and `nunez`.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        // The same letters by a shorter way: signing in folds every name and phone on record.
        let kept = text.bytes().filter(u8::is_ascii_alphanumeric);
        return kept.map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    }
    text.nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .flat_map(|c| expand(c).chars().chain(keep(c)))
        .collect()
}

/// Letters that do not decompose but that people type without their stroke or ligature.
fn expand(c: char) -> &'static str {
    match c {
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'æ' => "ae",
        'œ' => "oe",
        'ı' => "i",
        _ => "",
    }
}

fn keep(c: char) -> Option<char> {
    (expand(c).is_empty() && (c.is_alphanumeric() || is_symbol(c))).then_some(c)
}

/// Emoji and other pictographs are part of some names and are found by themselves.
fn is_symbol(c: char) -> bool {
    !c.is_ascii() && !c.is_whitespace() && !c.is_control() && !is_punctuation(c)
}

fn is_punctuation(c: char) -> bool {
    matches!(c,
        '\u{00A0}'..='\u{00BF}' | '\u{02B0}'..='\u{02FF}' | '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{303F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FF00}'..='\u{FF0F}' | '\u{060C}' | '\u{061B}' | '\u{061F}' | '\u{0640}')
}

/// The form of typed text that is stored: NFC, outer blanks trimmed, control characters dropped
/// (line breaks and tabs stay).
#[must_use]
pub(crate) fn as_typed(text: &str) -> String {
    text.nfc()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect::<String>()
        .trim()
        .to_owned()
}

/// [`as_typed`], refused when longer than `max` characters as a reader counts them.
///
/// # Errors
/// [`Error::Invalid`] with rule `too_long`, naming `field`.
pub(crate) fn typed(field: &str, text: &str, max: usize) -> Result<String> {
    let text = as_typed(text);
    if text.graphemes(true).count() > max {
        return Err(Error::invalid(field, "too_long"));
    }
    Ok(text)
}

/// [`typed`], refused when nothing is left.
///
/// # Errors
/// [`Error::Invalid`] with rule `required` or `too_long`, naming `field`.
pub(crate) fn required(field: &str, text: &str, max: usize) -> Result<String> {
    let text = typed(field, text, max)?;
    if text.is_empty() {
        return Err(Error::invalid(field, "required"));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_spelling_folds_to_the_same_letters() {
        for (typed, spelling) in [
            ("D'Arcy-O’Neill", "darcy oneill"),
            ("María José García Núñez", "MARIA JOSE GARCIA NUNEZ"),
            ("Zoë", "zoe"),
            ("Łucja Wójcik", "lucja wojcik"),
            ("Straße", "STRASSE"),
            ("Nguyễn Thị Hương", "nguyen thi huong"),
            ("Αθηνά", "αθηνα"),
        ] {
            assert_eq!(fold(typed), fold(spelling), "{typed} is found by {spelling}");
        }
    }

    #[test]
    fn names_in_scripts_without_case_keep_their_letters() {
        for name in ["李小龍", "محمد", "דנה", "김지우"] {
            assert!(!fold(name).is_empty(), "{name} must be findable");
        }
    }
}
