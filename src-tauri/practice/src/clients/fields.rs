//! What may be typed into a client's record, and the form it must have.

use crate::{Day, Error, Result, text};
use serde::{Deserialize, Serialize};

/// Longest name, in characters as a reader counts them (domain reference, case E1).
const NAME_MAX: usize = 120;
/// Nobody alive was born earlier; an older date is a slip of the finger.
const EARLIEST_BIRTH_YEAR: i32 = 1900;

/// Everything the record of a client holds that a person typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ClientFields {
    /// Given name as typed; the whole name of somebody with one name.
    pub given: String,
    /// Family name; empty for somebody with one name.
    pub family: String,
    /// The person has one name only.
    pub single_name: bool,
    /// What they like to be called; empty when the given name.
    pub preferred: String,
    /// Pronouns; may be empty.
    pub pronouns: String,
    /// Date of birth. Optional to save; the rules ask for it before treating.
    pub born: Option<Day>,
    /// Phone as typed; found by its digits.
    pub phone: String,
    /// A second phone.
    pub phone_other: String,
    /// Email.
    pub email: String,
    /// Postal address, lines separated by line breaks.
    pub address: String,
    /// A message may be left on the phone.
    pub may_leave_message: bool,
    /// BCP 47 code of the language they read; drives the language of forms.
    pub language: String,
    /// Nothing: no interpreter needed. Otherwise the interpreter's name, empty until known.
    pub interpreter: Option<String>,
    /// Fitzpatrick skin type, 1 to 6.
    pub skin_type: Option<u8>,
    /// Whom to call in an emergency.
    pub emergency_name: String,
    /// Who that is to them ("brother").
    pub emergency_relation: String,
    /// That person's phone.
    pub emergency_phone: String,
    /// The guardian of a minor.
    pub guardian: Option<Guardian>,
    /// Anything the desk should know; no medical facts, those belong to the history.
    pub note: String,
}

/// Who decides for a minor (domain reference §2.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Guardian {
    /// Name as on their identity paper.
    pub name: String,
    /// "mother", "legal guardian".
    pub relation: String,
    /// Phone.
    pub phone: String,
    /// Somebody here saw the guardian's identity paper.
    pub id_seen: bool,
    /// What gives them authority ("parent", "court order of 2 May 2025").
    pub authority: String,
}

impl Default for ClientFields {
    /// An empty record in English.
    fn default() -> Self {
        Self {
            given: String::new(),
            family: String::new(),
            single_name: false,
            preferred: String::new(),
            pronouns: String::new(),
            born: None,
            phone: String::new(),
            phone_other: String::new(),
            email: String::new(),
            address: String::new(),
            may_leave_message: false,
            language: "en".to_owned(),
            interpreter: None,
            skin_type: None,
            emergency_name: String::new(),
            emergency_relation: String::new(),
            emergency_phone: String::new(),
            guardian: None,
            note: String::new(),
        }
    }
}

impl ClientFields {
    /// The fields in their stored form, or the first one that is not in the right form.
    pub(crate) fn checked(self, today: Day) -> Result<Self> {
        let family = text::typed("family", &self.family, NAME_MAX)?;
        if family.is_empty() && !self.single_name {
            // The given name is asked for first: it is missing when everything is.
            text::required("given", &self.given, NAME_MAX)?;
            return Err(Error::invalid("family", "required"));
        }
        Ok(Self {
            given: text::required("given", &self.given, NAME_MAX)?,
            family: if self.single_name { String::new() } else { family },
            single_name: self.single_name,
            preferred: text::typed("preferred", &self.preferred, NAME_MAX)?,
            pronouns: text::typed("pronouns", &self.pronouns, 40)?,
            born: born(self.born, today)?,
            phone: phone("phone", &self.phone)?,
            phone_other: phone("phone_other", &self.phone_other)?,
            email: email(&self.email)?,
            address: text::typed("address", &self.address, 400)?,
            may_leave_message: self.may_leave_message,
            language: language(&self.language)?,
            interpreter: self
                .interpreter
                .map(|name| text::typed("interpreter", &name, NAME_MAX))
                .transpose()?,
            skin_type: skin_type(self.skin_type)?,
            emergency_name: text::typed("emergency_name", &self.emergency_name, NAME_MAX)?,
            emergency_relation: text::typed("emergency_relation", &self.emergency_relation, 60)?,
            emergency_phone: phone("emergency_phone", &self.emergency_phone)?,
            guardian: self.guardian.map(Guardian::checked).transpose()?,
            note: text::typed("note", &self.note, 4000)?,
        })
    }
}

impl Guardian {
    fn checked(self) -> Result<Self> {
        Ok(Self {
            name: text::required("guardian.name", &self.name, NAME_MAX)?,
            relation: text::typed("guardian.relation", &self.relation, 60)?,
            phone: phone("guardian.phone", &self.phone)?,
            id_seen: self.id_seen,
            authority: text::typed("guardian.authority", &self.authority, 120)?,
        })
    }
}

fn born(born: Option<Day>, today: Day) -> Result<Option<Day>> {
    use chrono::Datelike;
    match born {
        Some(day) if day > today => Err(Error::invalid("born", "in_future")),
        Some(day) if day.0.year() < EARLIEST_BIRTH_YEAR => Err(Error::invalid("born", "too_early")),
        born => Ok(born),
    }
}

fn phone(field: &'static str, typed: &str) -> Result<String> {
    let phone = text::typed(field, typed, 40)?;
    if !phone.is_empty() && !phone.chars().any(char::is_numeric) {
        return Err(Error::invalid(field, "malformed"));
    }
    Ok(phone)
}

/// One `@` with something on both sides and a dot in the domain. Whether mail arrives, only mail tells.
fn email(typed: &str) -> Result<String> {
    let email = text::typed("email", typed, 254)?;
    if email.is_empty() {
        return Ok(email);
    }
    let shaped = email.split_once('@').is_some_and(|(local, domain)| {
        let dotted =
            domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty());
        !local.is_empty() && dotted && !domain.contains('@')
    });
    if !shaped || email.chars().any(char::is_whitespace) {
        return Err(Error::invalid("email", "malformed"));
    }
    Ok(email)
}

fn language(code: &str) -> Result<String> {
    let code = text::required("language", code, 35)?;
    let mut parts = code.split('-');
    let primary = parts.next().unwrap_or_default();
    let primary_fits =
        (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
    let rest_fits = parts.all(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    if primary_fits && rest_fits { Ok(code) } else { Err(Error::invalid("language", "malformed")) }
}

fn skin_type(skin_type: Option<u8>) -> Result<Option<u8>> {
    match skin_type {
        Some(value) if !(1..=6).contains(&value) => {
            Err(Error::invalid("skin_type", "out_of_range"))
        }
        value => Ok(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_needs_one_at_and_a_dotted_domain() {
        for good in ["", "siobhan@example.org", "a.b+c@sub.example.co.uk"] {
            assert!(email(good).is_ok(), "{good} is a fair address");
        }
        for bad in ["siobhan", "@example.org", "a@b", "a@.org", "a b@example.org", "a@b@c.org"] {
            assert!(email(bad).is_err(), "{bad} cannot be mailed");
        }
    }

    #[test]
    fn a_language_is_a_bcp_47_code() {
        for good in ["en", "pt-BR", "zh-Hant-TW", "ckb"] {
            assert!(language(good).is_ok(), "{good} is a language code");
        }
        for bad in ["", "english language", "e", "en_GB", "en-"] {
            assert!(language(bad).is_err(), "{bad} is not a language code");
        }
    }
}
