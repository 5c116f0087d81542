//! What was typed into the search field, word by word, in every form the index may hold it.

use super::index::START;
use crate::fold;
use memchr::memmem::Finder;

/// The digits of a phone number as ASCII, whatever script they were typed in.
pub(crate) fn digits(phone: &str) -> String {
    ascii_figures(&fold(phone)).chars().filter(char::is_ascii_digit).collect()
}

/// Arabic, Persian, Devanagari and Thai figures as 0 to 9; everything else as it is.
fn ascii_figures(text: &str) -> String {
    let zeros = [0x0660, 0x06F0, 0x0966, 0x0E50];
    let figure = |c: char| {
        let value = zeros
            .iter()
            .filter_map(|zero| u32::from(c).checked_sub(*zero))
            .find(|value| *value < 10);
        value.and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
    };
    text.chars().map(figure).collect()
}

/// One typed word with the forms it may be stored in.
pub(super) struct Word {
    forms: Vec<Finder<'static>>,
}

impl Word {
    fn new(mut forms: Vec<String>) -> Self {
        forms.sort_unstable();
        forms.dedup();
        Self { forms: forms.iter().map(|form| Finder::new(form).into_owned()).collect() }
    }

    /// Length of its shortest form.
    pub(super) fn shortest(&self) -> usize {
        self.forms.iter().map(|form| form.needle().len()).min().unwrap_or_default()
    }

    /// Forms that hold no other form: whatever holds any form holds one of these.
    pub(super) fn innermost(&self) -> impl Iterator<Item = &[u8]> {
        let forms = self.forms.iter().map(Finder::needle);
        let holds_another = |form: &[u8]| {
            self.forms.iter().any(|other| other.needle() != form && other.find(form).is_some())
        };
        forms.filter(move |form| !holds_another(form))
    }

    pub(super) fn is_in(&self, bytes: &[u8]) -> bool {
        self.forms.iter().any(|form| form.find(bytes).is_some())
    }

    pub(super) fn begins_in(&self, names: &[u8]) -> bool {
        let mut starts = memchr::memchr_iter(START, names);
        starts.any(|at| self.forms.iter().any(|form| names[at + 1..].starts_with(form.needle())))
    }
}

/// The words of a query. A phone typed with a national 0, or with a country code the record lacks,
/// is tried without it; a date typed with single digits is tried in full.
pub(super) fn words(text: &str) -> Vec<Word> {
    let typed: Vec<&str> = text.split_whitespace().collect();
    let several = typed.len() > 1;
    let words = typed.iter().filter(|word| !(several && is_country_code(word)));
    words
        .filter_map(|word| {
            let folded = fold(word);
            if folded.is_empty() {
                return None;
            }
            let mut forms = vec![folded.clone()];
            let figures = ascii_figures(&folded);
            if figures != folded {
                forms.push(figures);
            }
            if folded.len() >= 4 && folded.bytes().all(|b| b.is_ascii_digit()) {
                forms.extend(phone_forms(&folded));
            }
            forms.extend(date_form(word));
            Some(Word::new(forms))
        })
        .collect()
}

fn is_country_code(word: &str) -> bool {
    word.strip_prefix('+').is_some_and(|code| {
        (1..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_digit())
    })
}

fn phone_forms(digits: &str) -> Vec<String> {
    let national = digits.trim_start_matches('0');
    let mut forms = Vec::new();
    if national.len() < digits.len() && national.len() >= 3 {
        forms.push(national.to_owned());
    }
    if digits.len() > 9 {
        forms.push(digits[digits.len() - 9..].to_owned());
    }
    forms
}

/// "3/3/1991" and "3.3.1991" as the buffer holds them.
fn date_form(word: &str) -> Option<String> {
    let parts: Vec<u32> =
        word.split(['/', '.', '-']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [day, month, year] if day <= 31 && month <= 31 && year > 99 => {
            Some(format!("{day:02}{month:02}{year:04}"))
        }
        _ => None,
    }
}
