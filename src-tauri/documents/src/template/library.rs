//! The built-in library: what a new practice starts with. Every wording is to be reviewed by the
//! practice's medical director and counsel before it is used.

/// One built-in wording: a paper in a language.
#[derive(Debug, Clone, Copy)]
pub struct BuiltIn {
    /// Which paper, such as `consent-mn`.
    pub code: &'static str,
    /// Its version, counted up with every change of wording.
    pub version: u32,
    /// BCP 47 language.
    pub language: &'static str,
    /// The whole template, as a practice stores it.
    pub body: &'static str,
}

/// Every built-in wording, put together by the build from `templates/`; papers by code, then by
/// language.
pub static LIBRARY: &[BuiltIn] = include!(concat!(env!("OUT_DIR"), "/library.rs"));

/// The built-in wording of a paper in a language.
#[must_use]
pub fn built_in(code: &str, language: &str) -> Option<&'static BuiltIn> {
    LIBRARY.iter().find(|one| one.code == code && one.language == language)
}
