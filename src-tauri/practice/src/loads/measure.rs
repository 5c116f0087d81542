//! What a machine shows, as people type it: several units in, one unit kept. A conversion never rounds
//! up, so none can lift a value over its minimum.

use crate::checklists::Milli;
use crate::stock::codes;
use crate::{Error, Result};

codes! {
    /// Unit of a temperature.
    TemperatureUnit {
        /// Degrees Celsius.
        C => "c",
        /// Degrees Fahrenheit.
        F => "f",
    }
}

codes! {
    /// Unit of a gauge pressure.
    PressureUnit {
        /// Kilopascal.
        Kpa => "kpa",
        /// Bar.
        Bar => "bar",
        /// Pounds per square inch.
        Psi => "psi",
    }
}

/// Thousandths of °C.
///
/// # Errors
/// [`Error::Invalid`] on `temperature`: not a number, or no temperature a sterilizer shows.
pub(super) fn temperature(typed: &str, unit: TemperatureUnit) -> Result<i32> {
    let milli = number("temperature", typed, "°")?;
    let celsius = match unit {
        TemperatureUnit::C => milli,
        TemperatureUnit::F => ((milli - 32_000) * 5).div_euclid(9),
    };
    within("temperature", celsius, 20_000, 250_000)
}

/// Pa over the air around; none when nothing was typed.
///
/// # Errors
/// [`Error::Invalid`] on `pressure`.
pub(super) fn pressure(typed: &str, unit: PressureUnit) -> Result<Option<i32>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let milli = number("pressure", typed, "")?;
    let pascal = match unit {
        PressureUnit::Kpa => milli,
        PressureUnit::Bar => milli * 100,
        // 1 psi is 6894.757 Pa.
        PressureUnit::Psi => (milli * 6_894_757).div_euclid(1_000_000),
    };
    within("pressure", pascal, 0, 500_000).map(Some)
}

/// Seconds, from minutes as "3.5" or "3:30".
///
/// # Errors
/// [`Error::Invalid`] on `field`.
pub(super) fn minutes(field: &'static str, typed: &str) -> Result<i32> {
    let typed = typed.trim();
    let seconds = match typed.split_once(':') {
        Some((minutes, seconds)) => {
            let two = seconds.len() == 2 && seconds.bytes().all(|b| b.is_ascii_digit());
            let seconds: Option<i64> = seconds.parse().ok().filter(|s| two && *s < 60);
            let seconds = seconds.ok_or_else(|| Error::invalid(field, "not_minutes"))?;
            number(field, minutes, "")? / 1000 * 60 + seconds
        }
        None => (number(field, typed, "min")? * 60).div_euclid(1000),
    };
    within(field, seconds, 0, 36_000)
}

fn number(field: &'static str, typed: &str, unit: &str) -> Result<i64> {
    let milli = Milli::parse(typed, unit).filter(|milli| milli.0 >= 0);
    milli.map(|milli| milli.0).ok_or_else(|| Error::invalid(field, "not_a_number"))
}

fn within(field: &'static str, value: i64, low: i64, high: i64) -> Result<i32> {
    let fits = i32::try_from(value).ok().filter(|_| (low..=high).contains(&value));
    fits.ok_or_else(|| Error::invalid(field, "out_of_range"))
}

/// "134.2 °C".
pub(crate) fn celsius(milli: i32) -> String {
    let (whole, tenth) = (milli / 1000, milli % 1000 / 100);
    if tenth == 0 { format!("{whole} °C") } else { format!("{whole}.{tenth} °C") }
}

/// "3 min 30 s", "15 min".
pub(crate) fn duration(seconds: i32) -> String {
    match (seconds / 60, seconds % 60) {
        (minutes, 0) => format!("{minutes} min"),
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

/// "203 kPa".
pub(crate) fn kilopascal(pascal: i32) -> String {
    format!("{} kPa", pascal / 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_is_kept_in_one_and_never_rounds_over_a_minimum() {
        let f = |typed| temperature(typed, TemperatureUnit::F).ok();
        assert_eq!(f("273.2"), Some(134_000), "273.2 °F is exactly 134 °C");
        assert_eq!(f("273.1"), Some(133_944), "and a little less stays below it");
        assert_eq!(temperature("134 °", TemperatureUnit::C).ok(), Some(134_000), "as typed");
        let p = |typed, unit| pressure(typed, unit).ok().flatten();
        assert_eq!(p("203", PressureUnit::Kpa), Some(203_000), "kPa");
        assert_eq!(p("2.03", PressureUnit::Bar), Some(203_000), "bar");
        assert_eq!(p("29.4", PressureUnit::Psi), Some(202_705), "psi");
    }

    #[test]
    fn minutes_are_read_with_a_point_or_a_colon() {
        let s = |typed| minutes("exposure", typed).ok();
        assert_eq!((s("3.5"), s("3:30"), s("15 min")), (Some(210), Some(210), Some(900)), "alike");
        assert_eq!((s("3:5"), s("3:75"), s("3,5"), s("-1")), (None, None, None, None), "unclear");
    }
}
