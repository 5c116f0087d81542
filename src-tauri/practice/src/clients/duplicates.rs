//! Is this person here already? Suggested while the desk types, never decided by the machine:
//! nothing is merged, and twins are remembered as not the same.

use super::find::hit;
use super::index::By;
use super::query::digits;
use super::{ClientFields, ClientHit, Stored, name};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{clients as store, profile};
use crate::{ClientId, Day, Error, Practice, Result, fold, text};
use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

/// Most clients weighed for one check, and shown.
const WEIGHED: u32 = 400;
const SHOWN: usize = 5;
/// Digits of a phone compared: enough to tell people apart, few enough to leave country codes out.
const PHONE_DIGITS: usize = 9;

/// Somebody who looks alike and is another person, with how staff know.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct NotSame {
    /// The other client.
    pub client: ClientId,
    /// How staff know: "twin sister, both were here".
    pub reason: String,
}

/// What is known so far of the person being entered; anything may still be empty.
#[derive(Debug, Clone, Default, Deserialize, specta::Type)]
pub struct DuplicateProbe {
    /// Given name as typed so far.
    pub given: String,
    /// Family name as typed so far.
    pub family: String,
    /// Date of birth.
    pub born: Option<Day>,
    /// Phone.
    pub phone: String,
    /// Email.
    pub email: String,
    /// The record being edited, which is no duplicate of itself.
    pub editing: Option<ClientId>,
}

/// How likely two records are one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Likelihood {
    /// Probably the same person.
    Probable,
    /// Possibly the same person.
    Possible,
}

/// Why two records look alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum LikenessReason {
    /// Same name without accents, same date of birth.
    SameNameAndBirth,
    /// Similar name, same date of birth.
    SimilarNameSameBirth,
    /// Same name and same phone or email.
    SameNameAndContact,
    /// Same name; a date of birth is missing on one side.
    SameName,
    /// Similar name, and a date of birth with two figures swapped.
    SimilarNameSwappedBirth,
    /// Same phone.
    SamePhone,
    /// Same email.
    SameEmail,
}

/// Whether two values agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Agrees {
    /// The same, spelling aside.
    Same,
    /// Different.
    Different,
    /// Not known on one side.
    Unknown,
}

/// One line of "you typed" against "on file".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Comparison {
    /// `name`, `born`, `phone` or `email`.
    pub field: String,
    /// As typed; empty when not yet. A day is ISO.
    pub typed: String,
    /// As stored.
    pub on_file: String,
    /// Whether they agree.
    pub agrees: Agrees,
}

/// A record that may be the same person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Duplicate {
    /// The client on file.
    pub hit: ClientHit,
    /// How likely.
    pub strength: Likelihood,
    /// Why.
    pub why: LikenessReason,
    /// Side by side.
    pub rows: Vec<Comparison>,
}

/// What a record is compared by, derived from its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Keys {
    pub name: String,
    pub phone: String,
    pub email: String,
}

impl Keys {
    pub(crate) fn of(fields: &ClientFields) -> Self {
        Self::new(&fields.given, &fields.family, &fields.phone, &fields.email)
    }

    fn new(given: &str, family: &str, phone: &str, email: &str) -> Self {
        let digits = digits(phone);
        let from = digits.len().saturating_sub(PHONE_DIGITS);
        Self {
            name: fold(given) + &fold(family),
            phone: if digits.len() < 6 { String::new() } else { digits[from..].to_owned() },
            email: email.trim().to_lowercase(),
        }
    }
}

impl Practice {
    /// Records that may be the person being entered, likeliest first; at most five.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn duplicate_candidates(&self, probe: &DuplicateProbe) -> Result<Vec<Duplicate>> {
        self.may(Act::DuplicateCandidates)?;
        let keys = Keys::new(&probe.given, &probe.family, &probe.phone, &probe.email);
        let today = self.today();
        self.read(|conn| {
            let parameters = profile::parameters(conn)?;
            let mut others = Vec::new();
            if let Some(editing) = probe.editing {
                others = store::not_same_as(conn, editing)?;
                others.push(editing);
            }
            let days = probe.born.map(slips).unwrap_or_default();
            let mut duplicates: Vec<Duplicate> = store::alike(conn, &keys, &days, WEIGHED)?
                .into_iter()
                .filter(|stored| !others.contains(&stored.id))
                .filter_map(|stored| {
                    let (strength, why) = weigh(probe, &keys, &stored)?;
                    let rows = compare(probe, &keys, &stored);
                    let hit = hit(stored.on(today, &parameters), By::Name);
                    Some(Duplicate { hit, strength, why, rows })
                })
                .collect();
            duplicates.sort_by_key(|duplicate| (duplicate.strength, duplicate.why));
            duplicates.truncate(SHOWN);
            Ok(duplicates)
        })
    }

    /// Remembers that two records are two people ("twins"), so that neither is suggested again.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a reason or for one record twice; [`Error::NotFound`].
    pub fn remember_not_same(&self, a: ClientId, b: ClientId, reason: &str) -> Result<()> {
        self.may(Act::RememberNotSame)?;
        self.transact(Op::RememberNotSame, |tx, note| {
            note.client(a).subject(b).data(serde_json::json!({ "reason": reason }));
            self.tell_apart(tx, a, &NotSame { client: b, reason: reason.to_owned() })
        })
    }

    pub(super) fn tell_apart(
        &self,
        tx: &Transaction<'_>,
        client: ClientId,
        other: &NotSame,
    ) -> Result<()> {
        let reason = text::required("reason", &other.reason, 200)?;
        if client == other.client {
            return Err(Error::invalid("client", "same_record"));
        }
        for id in [client, other.client] {
            store::get(tx, id)?.ok_or(Error::NotFound("client"))?;
        }
        let (by, at) = (self.actor().id, self.now());
        store::remember_not_same(tx, (client, other.client), &reason, by, at)
    }
}

fn weigh(
    probe: &DuplicateProbe,
    keys: &Keys,
    other: &Stored,
) -> Option<(Likelihood, LikenessReason)> {
    let theirs = Keys::of(&other.fields);
    let same_name = !keys.name.is_empty() && keys.name == theirs.name;
    let similar = same_name || similar(&keys.name, &theirs.name);
    let same_phone = !keys.phone.is_empty() && keys.phone == theirs.phone;
    let same_email = !keys.email.is_empty() && keys.email == theirs.email;
    let born = probe.born.zip(other.fields.born);
    let same_birth = born.is_some_and(|(a, b)| a == b);
    let slipped = born.is_some_and(|(a, b)| a != b && slips(a).contains(&b));
    Some(if same_name && same_birth {
        (Likelihood::Probable, LikenessReason::SameNameAndBirth)
    } else if similar && same_birth {
        (Likelihood::Probable, LikenessReason::SimilarNameSameBirth)
    } else if same_name && (same_phone || same_email) {
        (Likelihood::Probable, LikenessReason::SameNameAndContact)
    } else if same_name && born.is_none() {
        (Likelihood::Possible, LikenessReason::SameName)
    } else if similar && slipped {
        (Likelihood::Possible, LikenessReason::SimilarNameSwappedBirth)
    } else if same_phone {
        (Likelihood::Possible, LikenessReason::SamePhone)
    } else if same_email {
        (Likelihood::Possible, LikenessReason::SameEmail)
    } else {
        return None;
    })
}

fn compare(probe: &DuplicateProbe, keys: &Keys, other: &Stored) -> Vec<Comparison> {
    let theirs = Keys::of(&other.fields);
    let typed_name = format!("{} {}", probe.given.trim(), probe.family.trim());
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let (born, their_born) = (day(probe.born), day(other.fields.born));
    [
        ("name", typed_name.trim(), &name::whole(&other.fields), &keys.name, &theirs.name),
        ("born", &born, &their_born, &born, &their_born),
        ("phone", probe.phone.trim(), &other.fields.phone, &keys.phone, &theirs.phone),
        ("email", probe.email.trim(), &other.fields.email, &keys.email, &theirs.email),
    ]
    .into_iter()
    .map(|(field, typed, on_file, key, their_key)| Comparison {
        field: field.to_owned(),
        typed: typed.to_owned(),
        on_file: on_file.clone(),
        agrees: if key.is_empty() || their_key.is_empty() {
            Agrees::Unknown
        } else if key == their_key {
            Agrees::Same
        } else {
            Agrees::Different
        },
    })
    .collect()
}

/// The day itself, and the days it becomes when day and month, or two figures of either, are swapped.
fn slips(born: Day) -> Vec<Day> {
    use chrono::{Datelike, NaiveDate};
    let (year, month, day) = (born.0.year(), born.0.month(), born.0.day());
    let turned = |figures: u32| figures % 10 * 10 + figures / 10;
    let made = [(month, day), (day, month), (month, turned(day)), (turned(month), day)];
    let mut days: Vec<Day> = made
        .into_iter()
        .filter_map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day).map(Day))
        .collect();
    days.dedup();
    days
}

/// Whether two folded names differ by a slip or two: at most one letter in five, and never only
/// because one of them is still empty.
fn similar(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let longer = a.len().max(b.len());
    longer.min(a.len().min(b.len())) > 2 && distance(&a, &b) * 5 <= longer
}

/// Levenshtein distance: letters to add, drop or change to get from one word to the other.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, left) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, right) in b.iter().enumerate() {
            let changed = corner + usize::from(left != right);
            corner = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_a_name_is_similar_and_another_name_is_not() {
        assert!(similar("mariajosegarcianunez", "mariajosegarcianunes"), "one letter");
        assert!(similar("siobhanobrien", "siobanobrien"), "a letter left out");
        assert!(!similar("anasilva", "anacosta"), "another family name");
        assert!(!similar("", "ana"), "nothing typed yet");
    }

    #[test]
    fn a_swapped_birth_date_is_looked_for() {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        assert!(slips(day("1988-07-12")).contains(&day("1988-12-07")), "day and month swapped");
        assert!(
            slips(day("1988-07-12")).contains(&day("1988-07-21")),
            "figures of the day swapped"
        );
    }
}
