//! R29: the clock is sane. A clock that is earlier than the newest act on record would make expired
//! things good again and put signatures before what they sign.

use super::wording::Voice;
use super::{Finding, Severity};
use crate::profile::Parameters;

/// R29, by what the clock says and when the newest act was, both in words.
pub(crate) fn clock_behind(
    parameters: &Parameters,
    managers: &[String],
    claimed: &str,
    last: &str,
) -> Finding {
    let voice = Voice { parameters, lifters: managers };
    let shortest = parameters.get("override_reason_min");
    Finding {
        title: "The computer's clock is behind the record".to_owned(),
        what: format!("It says {claimed}. The last act on record was on {last}"),
        why: "Expiry dates, waiting times and signatures go by the clock".to_owned(),
        source: voice.source("R29", "clock_behind_minutes"),
        who_lifts: format!(
            "{}, with a reason of {shortest} characters or more",
            managers.join(" or ")
        ),
        how: "Set the computer's clock. If it is right, have it confirmed".to_owned(),
        field: Some("clock".to_owned()),
        values: [("claimed".to_owned(), claimed.to_owned()), ("last".to_owned(), last.to_owned())]
            .into(),
        ..voice.finding("R29", "clock", Severity::Block)
    }
}
