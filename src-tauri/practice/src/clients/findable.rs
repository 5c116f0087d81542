//! What a client is found by, and how it stands in the search buffer.

use super::Stored;
use super::index::{ROW_BYTES, SEP, START};
use super::query::digits;
use crate::{ClientId, Day, fold};
use chrono::Datelike;
use zeroize::Zeroizing;

/// Months as they are typed in a date, folded.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The part of a record that searching looks at, as typed.
#[derive(Clone, Copy)]
pub(crate) struct Findable<'a> {
    pub id: ClientId,
    pub number: i32,
    pub given: &'a str,
    pub family: &'a str,
    pub preferred: &'a str,
    pub phone: &'a str,
    pub phone_other: &'a str,
    pub born: Option<Day>,
}

impl<'a> From<&'a Stored> for Findable<'a> {
    fn from(stored: &'a Stored) -> Self {
        let fields = &stored.fields;
        Self {
            id: stored.id,
            number: stored.number,
            given: &fields.given,
            family: &fields.family,
            preferred: &fields.preferred,
            phone: &fields.phone,
            phone_other: &fields.phone_other,
            born: fields.born,
        }
    }
}

/// The bytes of one row.
pub(super) struct RowText {
    pub bytes: Zeroizing<Vec<u8>>,
    /// Where the family name begins (the given name of somebody with one name).
    pub family: usize,
    /// Where the names end.
    pub names: usize,
}

impl RowText {
    pub(super) fn of(client: &Findable<'_>) -> Self {
        let mut bytes = Zeroizing::new(Vec::with_capacity(2 * ROW_BYTES));
        let (given, family) = (fold(client.given), fold(client.family));
        bytes.push(START);
        bytes.extend_from_slice(given.as_bytes());
        bytes.extend_from_slice(family.as_bytes());
        let mut family_at = 0;
        if !family.is_empty() {
            family_at = bytes.len();
            bytes.push(START);
            bytes.extend_from_slice(family.as_bytes());
            // The Chinese and Korean order, and "García Núñez, María".
            bytes.extend_from_slice(given.as_bytes());
        }
        if !client.preferred.is_empty() {
            bytes.push(START);
            bytes.extend_from_slice(fold(client.preferred).as_bytes());
        }
        let names = bytes.len();
        for field in
            [digits(client.phone), digits(client.phone_other), format!("{:06}", client.number)]
        {
            bytes.push(SEP);
            bytes.extend_from_slice(field.as_bytes());
        }
        if let Some(born) = client.born {
            let (year, month, day) = (born.0.year(), born.0.month(), born.0.day());
            let name = MONTHS[born.0.month0() as usize];
            for form in [
                format!("{year:04}{month:02}{day:02}"),
                format!("{day:02}{month:02}{year:04}"),
                format!("{day}{name}{year:04}"),
            ] {
                bytes.push(SEP);
                bytes.extend_from_slice(form.as_bytes());
            }
        }
        bytes.push(SEP);
        Self { bytes, family: family_at, names }
    }
}
