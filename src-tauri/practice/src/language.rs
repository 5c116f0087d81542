//! Languages a client may read: what the lists offer, and how a finding names them. Any other BCP 47
//! code can be typed and is named by itself.

use serde::Serialize;

/// One language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Language {
    /// BCP 47 code.
    pub code: &'static str,
    /// Its own name for itself.
    pub own: &'static str,
    /// Its English name.
    pub english: &'static str,
}

const fn language(code: &'static str, own: &'static str, english: &'static str) -> Language {
    Language { code, own, english }
}

/// What the lists offer, in their order.
pub const LANGUAGES: &[Language] = &[
    language("en", "English", "English"),
    language("es", "Español", "Spanish"),
    language("pt", "Português", "Portuguese"),
    language("pt-BR", "Português (Brasil)", "Brazilian Portuguese"),
    language("fr", "Français", "French"),
    language("de", "Deutsch", "German"),
    language("it", "Italiano", "Italian"),
    language("nl", "Nederlands", "Dutch"),
    language("pl", "Polski", "Polish"),
    language("uk", "Українська", "Ukrainian"),
    language("ru", "Русский", "Russian"),
    language("ro", "Română", "Romanian"),
    language("el", "Ελληνικά", "Greek"),
    language("tr", "Türkçe", "Turkish"),
    language("ar", "العربية", "Arabic"),
    language("he", "עברית", "Hebrew"),
    language("fa", "فارسی", "Persian"),
    language("ur", "اردو", "Urdu"),
    language("hi", "हिन्दी", "Hindi"),
    language("bn", "বাংলা", "Bengali"),
    language("zh", "中文", "Chinese"),
    language("ja", "日本語", "Japanese"),
    language("ko", "한국어", "Korean"),
    language("vi", "Tiếng Việt", "Vietnamese"),
    language("id", "Bahasa Indonesia", "Indonesian"),
    language("th", "ไทย", "Thai"),
    language("sv", "Svenska", "Swedish"),
    language("nb", "Norsk", "Norwegian"),
];

/// "Greek" for `el` and `el-CY`; the code itself when the list does not know it.
pub(crate) fn in_english(code: &str) -> &str {
    let is = |wanted: &str| LANGUAGES.iter().find(|known| known.code.eq_ignore_ascii_case(wanted));
    let primary = code.split('-').next().unwrap_or_default();
    is(code).or_else(|| is(primary)).map_or(code, |known| known.english)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_named_in_words_whatever_its_region() {
        assert_eq!(in_english("el"), "Greek", "staff read words, not codes");
        assert_eq!(in_english("EL-cy"), "Greek", "the region is not another language");
        assert_eq!(in_english("pt-BR"), "Brazilian Portuguese", "unless the list says so");
        assert_eq!(in_english("haw"), "haw", "an unlisted language keeps its code");
    }
}
