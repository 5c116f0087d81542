//! What a GS1 code printed on a box says: lot, expiry and unit (GS1 General Specifications, chapter
//! 3: application identifiers 01, 10, 17, 21). Scanners send the bare data, with the group separator
//! between fields of open length, or the bracketed form people read.

use crate::Day;

/// What of a code matters here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Printed {
    /// Batch or lot number (10).
    pub lot: String,
    /// Expiry (17).
    pub expires: Option<Day>,
    /// Serial number of the unit (21); empty when there is none.
    pub unit: String,
}

/// Ends a field of open length (FNC1).
const SEPARATOR: char = '\u{1d}';
/// What scanners put before a GS1 code: GS1-128, DataMatrix, QR, DataBar, dot code.
const SYMBOLS: [&str; 5] = ["]C1", "]d2", "]Q3", "]e0", "]J1"];
/// The longest lot and serial number.
const LONGEST: usize = 20;

/// Reads `code`; nothing when it is no GS1 code, is damaged, or names no lot. A bare code must begin
/// with an article number whose check digit fits: a plain lot number may begin with any figures.
pub(super) fn read(code: &str, today: Day) -> Option<Printed> {
    let code = code.trim_matches(|c: char| c == ' ' || c == '\r' || c == '\n');
    if code.starts_with('(') {
        return gathered(bracketed(code)?, today);
    }
    let marked = SYMBOLS.iter().find_map(|symbol| code.strip_prefix(symbol));
    let bare = marked.unwrap_or(code);
    let bare = bare.strip_prefix(SEPARATOR).unwrap_or(bare);
    let fields = fields(bare)?;
    let has_article = matches!(fields.first(), Some((ai, _)) if *ai == "01");
    if marked.is_none() && !has_article {
        return None;
    }
    gathered(fields, today)
}

/// The characters of a field of fixed length with its identifier, by the first two figures.
fn fixed(ai: &str) -> Option<usize> {
    Some(match ai {
        "00" => 20,
        "01" | "02" | "03" => 16,
        "04" => 18,
        "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" => 8,
        "20" => 4,
        "31" | "32" | "33" | "34" | "35" | "36" => 10,
        "41" => 16,
        _ => return None,
    })
}

fn fields(mut rest: &str) -> Option<Vec<(&str, &str)>> {
    let mut found = Vec::new();
    while !rest.is_empty() {
        let ai = rest.get(..2).filter(|ai| ai.bytes().all(|byte| byte.is_ascii_digit()))?;
        let end = match fixed(ai) {
            Some(length) => length,
            None => rest.find(SEPARATOR).unwrap_or(rest.len()),
        };
        found.push((ai, rest.get(2..end)?));
        rest = rest.get(end..)?;
        rest = rest.strip_prefix(SEPARATOR).unwrap_or(rest);
    }
    Some(found)
}

fn bracketed(code: &str) -> Option<Vec<(&str, &str)>> {
    let mut found = Vec::new();
    for part in code.split('(').skip(1) {
        let (ai, value) = part.split_once(')')?;
        found.push((ai.trim(), value.trim()));
    }
    Some(found)
}

fn gathered(fields: Vec<(&str, &str)>, today: Day) -> Option<Printed> {
    let mut printed = Printed { lot: String::new(), expires: None, unit: String::new() };
    for (ai, value) in fields {
        match ai {
            "01" if !fits(value) => return None,
            "10" => printed.lot = field(value)?,
            "17" => printed.expires = Some(day(value, today)?),
            "21" => printed.unit = field(value)?,
            _ => {}
        }
    }
    (!printed.lot.is_empty()).then_some(printed)
}

fn field(value: &str) -> Option<String> {
    let is_sound =
        (1..=LONGEST).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_graphic());
    is_sound.then(|| value.to_owned())
}

/// Whether an article number has 14 figures and its check digit.
fn fits(article: &str) -> bool {
    article.len() == 14 && article.bytes().all(|byte| byte.is_ascii_digit()) && {
        let weighed = article.bytes().enumerate().map(|(at, byte)| {
            let figure = u32::from(byte - b'0');
            if at % 2 == 0 { 3 * figure } else { figure }
        });
        weighed.sum::<u32>() % 10 == 0
    }
}

/// `YYMMDD`. The century is the one in which the year is nearest (chapter 7.12); day 00 is the last
/// of its month.
fn day(value: &str, today: Day) -> Option<Day> {
    if value.len() != 6 || !value.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (year, month, day) = (&value[..2], &value[2..4], &value[4..]);
    let this: i32 = today.to_string().get(..4)?.parse().ok()?;
    let short: i32 = year.parse().ok()?;
    let apart = short - this % 100;
    let century = match apart {
        51.. => this / 100 - 1,
        ..=-50 => this / 100 + 1,
        _ => this / 100,
    };
    let of_month = |day: &str| format!("{:04}-{month}-{day}", century * 100 + short).parse::<Day>();
    if day == "00" {
        return Some(of_month("01").ok()?.plus_months(1).plus_days(-1));
    }
    of_month(day).ok()
}

#[cfg(test)]
mod tests {
    use super::{Printed, read};
    use crate::Day;
    use proptest::prelude::*;

    fn today() -> Day {
        "2026-11-24".parse().expect("a day")
    }

    fn printed(lot: &str, expires: Option<&str>, unit: &str) -> Option<Printed> {
        let expires = expires.map(|day| day.parse().expect("a day"));
        Some(Printed { lot: lot.to_owned(), expires, unit: unit.to_owned() })
    }

    #[test]
    fn lot_expiry_and_unit_are_read_whatever_their_order_and_the_scanner() {
        let whole = printed("NP36-2411", Some("2028-03-31"), "0087");
        for code in [
            "01095011015300031728033110NP36-2411\u{1d}210087",
            "]d201095011015300031728033110NP36-2411\u{1d}210087",
            "]C1\u{1d}0109501101530003210087\u{1d}1728033110NP36-2411",
            "(01)09501101530003(17)280331(10)NP36-2411(21)0087",
            "(01) 09501101530003 (17) 280331 (10) NP36-2411 (21) 0087",
            "]Q310NP36-2411\u{1d}17280331210087",
        ] {
            assert_eq!(read(code, today()), whole, "{code:?} names lot, expiry and unit");
        }
    }

    #[test]
    fn day_00_is_the_end_of_the_month_and_a_year_is_the_nearest() {
        let expiring = |yymmdd: &str| {
            read(&format!("]d217{yymmdd}10A"), today()).and_then(|found| found.expires)
        };
        let day = |text: &str| Some(text.parse::<Day>().expect("a day"));
        assert_eq!(expiring("280200"), day("2028-02-29"), "a leap February");
        assert_eq!(expiring("991231"), day("1999-12-31"), "more than 50 years ahead is behind us");
        assert_eq!(expiring("760101"), day("2076-01-01"), "50 years ahead still counts");
        assert_eq!(expiring("281301"), None, "there is no month 13");
    }

    #[test]
    fn what_is_no_gs1_code_is_left_alone() {
        for code in [
            "NP36-2411",
            "10ABC",
            "21000",
            "0109501101530004172803311ONP36",
            "01095011015300041728033110A",
            "",
            "(10)",
            "()",
            "(01",
            "]d2",
            "C-004217-07",
        ] {
            assert_eq!(read(code, today()), None, "{code:?} is a plain code or damaged");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_scanned_makes_it_panic(code in "\\PC*|[0-9()\u{1d}]{0,60}") {
            let _ = read(&code, today());
        }

        #[test]
        fn every_lot_and_unit_comes_back_as_printed(
            lot in "[!-'*-~]{1,20}", unit in "[!-'*-~]{1,20}", days in 0_i64..9000,
        ) {
            let expires = today().plus_days(days);
            let text = expires.to_string().replace('-', "");
            let (short, whole) = (&text[2..], Some(Printed {
                lot: lot.clone(), expires: Some(expires), unit: unit.clone(),
            }));
            let bare = format!("010950110153000317{short}10{lot}\u{1d}21{unit}");
            prop_assert_eq!(read(&bare, today()), whole.clone());
            let other_way = format!("]d221{unit}\u{1d}10{lot}\u{1d}17{short}");
            prop_assert_eq!(read(&other_way, today()), whole.clone());
            let for_people = format!("(01)09501101530003(17){short}(10){lot}(21){unit}");
            prop_assert_eq!(read(&for_people, today()), whole);
        }
    }
}
