//! The search index: one folded buffer of everything a client is found by, scanned from end to end
//! for each keystroke. Any substring, any script; wiped when the practice is locked.
//!
//! One row of the buffer, with a START before each place where a name begins:
//! `START given family START family START preferred SEP phone SEP phone SEP number SEP born-forms SEP`

use super::findable::{Findable, RowText};
use super::query::{Word, words};
use crate::ClientId;
use memchr::memmem::Finder;
use std::cmp::Ordering;
use zeroize::Zeroizing;

/// Stands before the beginning of a name. Folding removes it from anything typed.
pub(super) const START: u8 = 0x1e;
/// Stands between fields.
pub(super) const SEP: u8 = 0x1f;
/// Bytes a row takes on average, for the first allocation.
pub(super) const ROW_BYTES: usize = 96;
/// Candidates weighed per pass: a word that fits more people than this is not a search yet.
const MOST: usize = 1000;

/// The folded search buffer, one row per client.
#[derive(Default)]
pub(crate) struct Index {
    buffer: Zeroizing<Vec<u8>>,
    rows: Vec<Row>,
    /// The client number of each row, by themselves so that looking for one is quick.
    numbers: Vec<i32>,
    /// Rows by family name, then given name.
    by_name: Vec<u32>,
}

struct Row {
    id: ClientId,
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
            numbers: Vec::with_capacity(clients + 64),
            by_name: Vec::new(),
        }
    }

    /// How many clients there are.
    pub(crate) fn len(&self) -> usize {
        self.by_name.len()
    }

    /// Adds a row without keeping [`Self::page`]'s order; [`Self::sort`] once all are in.
    pub(crate) fn put(&mut self, client: &Findable<'_>) {
        let row = RowText::of(client);
        self.reserve(row.bytes.len());
        let start = self.buffer.len();
        self.buffer.extend_from_slice(&row.bytes);
        self.rows.push(Row {
            id: client.id,
            start,
            end: self.buffer.len(),
            family: start + row.family,
            names: start + row.names,
            alive: true,
        });
        self.numbers.push(client.number);
    }

    /// Brings every row into the order of the list.
    pub(crate) fn sort(&mut self) {
        let mut order: Vec<u32> = (0..u32::try_from(self.rows.len()).unwrap_or(u32::MAX)).collect();
        order.retain(|row| self.rows[*row as usize].alive);
        order.sort_unstable_by(|a, b| self.compare(*a, *b));
        self.by_name = order;
    }

    /// Puts a new or changed client in, in order.
    pub(crate) fn replace(&mut self, client: &Findable<'_>) {
        self.remove(client.number);
        self.put(client);
        let new = u32::try_from(self.rows.len() - 1).unwrap_or(u32::MAX);
        self.by_name.insert(self.place(new), new);
    }

    /// Takes a client out; nothing of them is left in the buffer.
    pub(crate) fn remove(&mut self, number: i32) {
        // The last row of a number is the living one.
        let old = self.numbers.iter().rposition(|other| *other == number);
        let Some(old) = old.filter(|old| self.rows[*old].alive) else { return };
        let place = self.place(u32::try_from(old).unwrap_or(u32::MAX));
        self.by_name.remove(place);
        let row = &mut self.rows[old];
        row.alive = false;
        self.buffer[row.start..row.end].fill(SEP);
    }

    /// Where a row stands or would stand in the order of the list.
    fn place(&self, row: u32) -> usize {
        self.by_name.partition_point(|other| self.compare(*other, row) == Ordering::Less)
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
        let mut hunt = Hunt { index: self, words: &words, found: Vec::new(), more: false };
        for form in anchor.innermost() {
            hunt.scan(form);
        }
        let Hunt { mut found, more, .. } = hunt;
        found.sort_unstable_by_key(|(_, row)| *row);
        found.dedup_by_key(|(_, row)| *row);
        let exact = text.trim().parse::<i32>().ok();
        for (by, row) in &mut found {
            if exact == Some(self.numbers[*row as usize]) {
                *by = By::Number;
            }
        }
        let order =
            |a: &(By, u32), b: &(By, u32)| a.0.cmp(&b.0).then_with(|| self.compare(a.1, b.1));
        let count = found.len();
        if limit < count {
            // Only what is shown needs an order among itself.
            found.select_nth_unstable_by(limit, order);
            found.truncate(limit);
        }
        found.sort_unstable_by(order);
        let best = found.iter().map(|(by, row)| Found { id: self.rows[*row as usize].id, by: *by });
        Results { best: best.collect(), count, more }
    }

    /// The row that holds this place of the buffer, at or after row `from`.
    fn row_at(&self, from: usize, place: usize) -> usize {
        let (mut low, mut step) = (from, 1);
        // The next hit of a common word is near, and looking there is cheaper than looking in halves.
        while self.rows.get(low + step).is_some_and(|row| row.end <= place) {
            low += step;
            step *= 2;
        }
        let high = (low + step).min(self.rows.len());
        low + self.rows[low..high].partition_point(|row| row.end <= place)
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
            let number = self.numbers[row as usize];
            let row = &self.rows[row as usize];
            (&self.buffer[row.family..row.names], &self.buffer[row.start..row.family], number)
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

/// One search under way.
struct Hunt<'a> {
    index: &'a Index,
    words: &'a [Word],
    found: Vec<(By, u32)>,
    /// It stopped looking before everything was seen.
    more: bool,
}

impl Hunt<'_> {
    /// Collects rows that hold `form` and every word, from one end of the buffer to the other. When
    /// enough were found that only hold it somewhere, the rest is searched for names that begin so:
    /// those come first, and a short word is in nearly every row.
    fn scan(&mut self, form: &[u8]) {
        let anywhere = Finder::new(form);
        let start = [&[START], form].concat();
        let beginning = Finder::new(&start);
        let index = self.index;
        let (mut at, mut place) = (0, 0);
        let (mut begin, mut hold) = (0, 0);
        while begin < MOST {
            let finder = if hold < MOST { &anywhere } else { &beginning };
            let Some(hit) = finder.find(&index.buffer[at..]) else { return };
            place = index.row_at(place, at + hit);
            let Some(row) = index.rows.get(place) else { return };
            at = row.end;
            let by = if row.alive { index.weigh(row, self.words) } else { None };
            let Some(by) = by else { continue };
            if by <= By::NameStartAmong {
                begin += 1;
            } else {
                hold += 1;
                self.more |= hold == MOST;
            }
            self.found.push((by, u32::try_from(place).unwrap_or(u32::MAX)));
        }
        self.more = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client<'a>(number: i32, given: &'a str, family: &'a str) -> Findable<'a> {
        Findable {
            id: ClientId::new(),
            number,
            given,
            family,
            preferred: "",
            phone: "+44 7700 900142",
            phone_other: "",
            born: "1991-03-03".parse().ok(),
        }
    }

    fn index() -> Index {
        let mut index = Index::default();
        for client in [
            client(4217, "Siobhán", "O'Brien"),
            client(12, "Brienne", "Walsh"),
            client(7, "محمد", "الحداد"),
        ] {
            index.put(&client);
        }
        index.sort();
        index
    }

    fn numbers(index: &Index, text: &str) -> Vec<i32> {
        let found = index.find(text, 10).best;
        let place = |id| index.rows.iter().position(|row| row.alive && row.id == id);
        found.iter().filter_map(|found| place(found.id)).map(|row| index.numbers[row]).collect()
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
        let ana = client(99, "Ana", "Silva");
        index.replace(&ana);
        index.replace(&Findable { family: "Conceição", ..ana });
        assert!(numbers(&index, "silva").is_empty(), "the old name is gone");
        assert_eq!(numbers(&index, "conceicao"), [99], "the new one finds");
        assert_eq!(index.len(), 4, "one row per client");
    }
}
