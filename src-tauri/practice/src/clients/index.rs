//! The search index: one folded buffer of everything a client is found by, scanned from end to end
//! for each keystroke. Any substring, any script; wiped when the practice is locked.
//!
//! One row of the buffer, with a START before each place where a name begins:
//! `START given family START family START preferred SEP phone SEP phone SEP number SEP born-forms SEP`

use super::Stored;
use super::query::{Word, digits, words};
use crate::{ClientId, fold};
use memchr::memmem;
use std::cmp::Ordering;
use zeroize::Zeroizing;

/// Stands before the beginning of a name. Folding removes it from anything typed.
pub(super) const START: u8 = 0x1e;
/// Stands between fields.
const SEP: u8 = 0x1f;
/// Bytes a row takes on average, for the first allocation.
const ROW_BYTES: usize = 96;
/// Candidates weighed per pass: a word that fits more people than this is not a search yet.
const MOST: usize = 1000;

/// The folded search buffer, one row per client.
#[derive(Default)]
pub(crate) struct Index {
    buffer: Zeroizing<Vec<u8>>,
    rows: Vec<Row>,
    /// Rows by family name, then given name.
    by_name: Vec<u32>,
}

struct Row {
    id: ClientId,
    number: i32,
    start: usize,
    end: usize,
    /// Where the family name begins (the given name of somebody with one name).
    family: usize,
    /// Where the names end.
    names: usize,
    alive: bool,
}

/// One found client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub id: ClientId,
    pub by: By,
}

/// What a client was found by, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum By {
    /// The very number.
    Number,
    /// Every word begins a name.
    NameStart,
    /// A word begins a name.
    NameStartAmong,
    /// Inside a name.
    Name,
    /// Phone, date of birth, part of a number.
    Other,
}

/// Found clients, best first.
pub(crate) struct Results {
    pub best: Vec<Found>,
    /// How many fit; at the bound when `more`.
    pub count: usize,
    /// There are more than were counted.
    pub more: bool,
}

impl Index {
    /// An empty index with room for about `clients` rows.
    pub(crate) fn for_about(clients: usize) -> Self {
        Self {
            buffer: Zeroizing::new(Vec::with_capacity((clients + 64) * ROW_BYTES)),
            rows: Vec::with_capacity(clients + 64),
            by_name: Vec::new(),
        }
    }

    /// How many clients there are.
    pub(crate) fn len(&self) -> usize {
        self.by_name.len()
    }

    /// Adds a row without keeping [`Self::page`]'s order; [`Self::sort`] once all are in.
    pub(crate) fn put(&mut self, client: &Stored) {
        let row = RowText::of(client);
        self.reserve(row.bytes.len());
        let start = self.buffer.len();
        self.buffer.extend_from_slice(&row.bytes);
        self.rows.push(Row {
            id: client.id,
            number: client.number,
            start,
            end: self.buffer.len(),
            family: start + row.family,
            names: start + row.names,
            alive: true,
        });
    }

    /// Brings every row into the order of the list.
    pub(crate) fn sort(&mut self) {
        let mut order: Vec<u32> = (0..u32::try_from(self.rows.len()).unwrap_or(u32::MAX)).collect();
        order.retain(|row| self.rows[*row as usize].alive);
        order.sort_unstable_by(|a, b| self.compare(*a, *b));
        self.by_name = order;
    }

    /// Puts a new or changed client in, in order.
    pub(crate) fn replace(&mut self, client: &Stored) {
        if let Some(old) = self.rows.iter().position(|row| row.alive && row.id == client.id) {
            let (start, end) = (self.rows[old].start, self.rows[old].end);
            self.buffer[start..end].fill(SEP);
            self.rows[old].alive = false;
            self.by_name.retain(|row| *row as usize != old);
        }
        self.put(client);
        let new = u32::try_from(self.rows.len() - 1).unwrap_or(u32::MAX);
        let place = self.by_name.partition_point(|row| self.compare(*row, new) == Ordering::Less);
        self.by_name.insert(place, new);
    }

    /// Clients by name from place `offset` on.
    pub(crate) fn page(&self, offset: usize, limit: usize) -> Vec<ClientId> {
        let rows = self.by_name.iter().skip(offset).take(limit);
        rows.map(|row| self.rows[*row as usize].id).collect()
    }

    /// Clients that fit every word of `text`, the best `limit` of them.
    pub(crate) fn find(&self, text: &str, limit: usize) -> Results {
        let words = words(text);
        let Some(anchor) = words.iter().max_by_key(|word| word.shortest()) else {
            return Results { best: Vec::new(), count: 0, more: false };
        };
        let mut found: Vec<(By, u32)> = Vec::new();
        let mut more = false;
        for needle in anchor.forms.iter().map(|form| [&[START], form.as_slice()].concat()) {
            more |= self.scan(&needle, &words, &mut found);
        }
        if found.len() < limit.min(MOST) || !more {
            for form in &anchor.forms {
                more |= self.scan(form, &words, &mut found);
            }
        }
        let exact = text.trim().parse::<i32>().ok();
        for (by, row) in &mut found {
            if exact == Some(self.rows[*row as usize].number) {
                *by = By::Number;
            }
        }
        found.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| self.compare(a.1, b.1)));
        let best = found.iter().take(limit);
        let best = best.map(|(by, row)| Found { id: self.rows[*row as usize].id, by: *by });
        Results { best: best.collect(), count: found.len(), more }
    }

    /// Collects rows that hold `needle` and every word. True when it stopped before the end.
    fn scan(&self, needle: &[u8], words: &[Word], found: &mut Vec<(By, u32)>) -> bool {
        let finder = memmem::Finder::new(needle);
        let known: std::collections::HashSet<u32> = found.iter().map(|(_, row)| *row).collect();
        let (mut at, mut taken) = (0, 0);
        while let Some(hit) = finder.find(&self.buffer[at..]) {
            let place = self.rows.partition_point(|row| row.end <= at + hit);
            let Some(row) = self.rows.get(place) else { break };
            at = row.end;
            let number = u32::try_from(place).unwrap_or(u32::MAX);
            if !row.alive || known.contains(&number) {
                continue;
            }
            if let Some(by) = self.weigh(row, words) {
                if taken == MOST {
                    return true;
                }
                found.push((by, number));
                taken += 1;
            }
        }
        false
    }

    /// How well a row fits; nothing when a word is missing.
    fn weigh(&self, row: &Row, words: &[Word]) -> Option<By> {
        let whole = &self.buffer[row.start..row.end];
        let names = &self.buffer[row.start..row.names];
        if !words.iter().all(|word| word.is_in(whole)) {
            return None;
        }
        let begins = words.iter().filter(|word| word.begins_in(names)).count();
        Some(if begins == words.len() {
            By::NameStart
        } else if begins > 0 {
            By::NameStartAmong
        } else if words.iter().any(|word| word.is_in(names)) {
            By::Name
        } else {
            By::Other
        })
    }

    fn compare(&self, a: u32, b: u32) -> Ordering {
        let key = |row: u32| {
            let row = &self.rows[row as usize];
            (&self.buffer[row.family..row.names], &self.buffer[row.start..row.family], row.number)
        };
        key(a).cmp(&key(b))
    }

    /// Grows by hand, so that the old buffer is wiped and not just given back.
    fn reserve(&mut self, more: usize) {
        if self.buffer.capacity() - self.buffer.len() >= more {
            return;
        }
        let room = (self.buffer.len() + more).max(64 * ROW_BYTES) * 2;
        let mut bigger = Zeroizing::new(Vec::with_capacity(room));
        bigger.extend_from_slice(&self.buffer);
        self.buffer = bigger;
    }
}

/// The bytes of one row.
struct RowText {
    bytes: Zeroizing<Vec<u8>>,
    family: usize,
    names: usize,
}

impl RowText {
    fn of(client: &Stored) -> Self {
        let fields = &client.fields;
        let mut bytes = Zeroizing::new(Vec::with_capacity(2 * ROW_BYTES));
        let (given, family) = (fold(&fields.given), fold(&fields.family));
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
        if !fields.preferred.is_empty() {
            bytes.push(START);
            bytes.extend_from_slice(fold(&fields.preferred).as_bytes());
        }
        let names = bytes.len();
        for field in
            [digits(&fields.phone), digits(&fields.phone_other), format!("{:06}", client.number)]
        {
            bytes.push(SEP);
            bytes.extend_from_slice(field.as_bytes());
        }
        if let Some(born) = fields.born {
            for form in ["%Y%m%d", "%d%m%Y", "%-d%B%Y"] {
                bytes.push(SEP);
                let form = born.0.format(form).to_string().to_lowercase();
                bytes.extend_from_slice(form.as_bytes());
            }
        }
        bytes.push(SEP);
        Self { bytes, family: family_at, names }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Instant;
    use crate::clients::ClientFields;

    fn stored(number: i32, given: &str, family: &str) -> Stored {
        Stored {
            id: ClientId::new(),
            number,
            fields: ClientFields {
                given: given.into(),
                family: family.into(),
                phone: "+44 7700 900142".into(),
                born: "1991-03-03".parse().ok(),
                ..ClientFields::default()
            },
            created_at: Instant(0),
            version: 1,
        }
    }

    fn index() -> Index {
        let mut index = Index::default();
        for client in [
            stored(4217, "Siobhán", "O'Brien"),
            stored(12, "Brienne", "Walsh"),
            stored(7, "محمد", "الحداد"),
        ] {
            index.put(&client);
        }
        index.sort();
        index
    }

    fn numbers(index: &Index, text: &str) -> Vec<i32> {
        let found = index.find(text, 10).best;
        let number = |id| index.rows.iter().find(|row| row.id == id).map(|row| row.number);
        found.iter().filter_map(|found| number(found.id)).collect()
    }

    #[test]
    fn a_client_is_found_by_any_part_of_name_phone_number_or_birth_date() {
        let index = index();
        for text in ["obrien", "O’Brien", "SIOBHAN obr", "brien siob", "4217", "004217", "nobr"] {
            assert_eq!(numbers(&index, text).first(), Some(&4217), "{text} finds her");
        }
        for text in [
            "1991-03-03",
            "3/3/1991",
            "03.03.1991",
            "3 march 1991",
            "07700 900142",
            "+44 7700 900142",
            "447700900142",
            "7700900",
        ] {
            assert!(numbers(&index, text).contains(&4217), "{text} finds her");
        }
        assert_eq!(numbers(&index, "محمد"), [7], "any script finds");
        assert!(numbers(&index, "obrien walsh").is_empty(), "every word must fit");
        assert!(numbers(&index, "' -").is_empty(), "punctuation alone finds nobody");
    }

    #[test]
    fn names_that_begin_so_come_first() {
        assert_eq!(
            numbers(&index(), "brien"),
            [12, 4217],
            "Brienne begins with it, O'Brien holds it"
        );
    }

    #[test]
    fn a_changed_client_is_found_by_the_new_name_only() {
        let mut index = index();
        let mut client = stored(99, "Ana", "Silva");
        index.replace(&client);
        client.fields.family = "Conceição".into();
        index.replace(&client);
        assert!(numbers(&index, "silva").is_empty(), "the old name is gone");
        assert_eq!(numbers(&index, "conceicao"), [99], "the new one finds");
        assert_eq!(index.len(), 4, "one row per client");
    }
}
