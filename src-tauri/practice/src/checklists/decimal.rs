//! Numbers as people type them: decimal digits, kept as whole thousandths so that 4.1 stays 4.1.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A number in thousandths of its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Milli(pub i64);

/// The largest number taken, in units: nothing measured in a clinic comes near it.
const LARGEST: i64 = 100_000;

impl Milli {
    /// Reads "10", "10 min", "4.5 °C" or "-1 °C". With no unit the field's own is meant; another
    /// unit, a comma (which means thousands to some and tenths to others), a bare ".5" and more
    /// than three decimals are refused.
    pub fn parse(typed: &str, unit: &str) -> Option<Self> {
        let number = typed.trim().strip_suffix(unit).unwrap_or(typed).trim();
        let (negative, digits) = match number.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, number),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !is_digits(whole) || !is_digits(part) || part.len() > 3 {
            return None;
        }
        let whole: i64 = whole.parse().ok().filter(|whole| *whole <= LARGEST)?;
        let part: i64 = format!("{part:0<3}").parse().ok()?;
        let milli = whole * 1000 + part;
        Some(Self(if negative { -milli } else { milli }))
    }
}

impl std::fmt::Display for Milli {
    /// "10", "4.5", "−1": no more decimals than there are.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "\u{2212}" } else { "" };
        let (whole, part) = (self.0.abs() / 1000, self.0.abs() % 1000);
        if part == 0 {
            return write!(f, "{sign}{whole}");
        }
        let part = format!("{part:03}");
        write!(f, "{sign}{whole}.{}", part.trim_end_matches('0'))
    }
}

impl<'de> Deserialize<'de> for Milli {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text, "").ok_or_else(|| serde::de::Error::custom("not a decimal number"))
    }
}

impl Serialize for Milli {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_with_or_without_its_own_unit() {
        for (typed, milli) in [
            ("10", 10_000),
            (" 10 min ", 10_000),
            ("10min", 10_000),
            ("4.5", 4_500),
            ("-1", -1_000),
            ("0.125", 125),
        ] {
            assert_eq!(Milli::parse(typed, "min"), Some(Milli(milli)), "{typed}");
        }
    }

    #[test]
    fn what_could_be_read_two_ways_is_refused() {
        for typed in [
            "",
            "ten",
            ".5",
            "5.",
            "4,5",
            "1,000",
            "10 sec",
            "1e3",
            "0.1234",
            "--1",
            "٣",
            "999999999999",
        ] {
            assert_eq!(Milli::parse(typed, "min"), None, "{typed}");
        }
    }

    #[test]
    fn a_number_is_shown_with_the_decimals_it_has() {
        for (milli, shown) in
            [(10_000, "10"), (4_500, "4.5"), (-1_000, "\u{2212}1"), (125, "0.125")]
        {
            assert_eq!(Milli(milli).to_string(), shown, "as a person would write it");
        }
    }
}
