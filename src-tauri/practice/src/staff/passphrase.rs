//! How hard a passphrase is to guess. The whole practice hangs on it, so weak ones are refused.

use crate::{Error, Result};
use serde::Serialize;

/// Shortest passphrase taken.
const MIN_CHARACTERS: usize = 10;
/// Weakest score taken, of zxcvbn's 0 to 4 ("safely unguessable": moderate protection offline).
const MIN_SCORE: u8 = 3;

/// How strong a passphrase is.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Strength {
    /// 0 (guessed at once) to 4 (very hard to guess).
    pub score: u8,
    /// Whether it is taken.
    pub accepted: bool,
    /// What would make it stronger; empty when it is good.
    pub advice: String,
}

/// Rates a passphrase. Nothing is stored or logged.
#[must_use]
pub fn passphrase_strength(passphrase: &str) -> Strength {
    let estimate = zxcvbn::zxcvbn(passphrase, &["dermis", "clinic"]);
    let score = u8::from(estimate.score());
    let long_enough = passphrase.chars().count() >= MIN_CHARACTERS;
    let accepted = long_enough && score >= MIN_SCORE;
    let advice = if !long_enough {
        "At least 10 characters. Four unrelated words work well.".to_owned()
    } else {
        let hints = estimate.feedback().map(|feedback| feedback.suggestions());
        let hint = hints.and_then(<[_]>::first).map(ToString::to_string);
        hint.filter(|_| !accepted).unwrap_or_default()
    };
    Strength { score, accepted, advice }
}

pub(crate) fn must_be_strong(field: &'static str, passphrase: &str) -> Result<()> {
    if passphrase.chars().count() < MIN_CHARACTERS {
        return Err(Error::invalid(field, "too_short"));
    }
    if !passphrase_strength(passphrase).accepted {
        return Err(Error::invalid(field, "too_weak"));
    }
    Ok(())
}
