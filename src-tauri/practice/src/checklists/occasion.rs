//! When a list is asked for: by the clinic's calendar, or each time something happens.

use serde::{Deserialize, Serialize};

/// When a list is asked for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// Every open day, before the first treatment.
    Opening,
    /// Every open day, at any time.
    Daily,
    /// Every open day, after the last treatment.
    Closing,
    /// Once a week.
    Weekly,
    /// Once a month.
    Monthly,
    /// Before the first needle of a treatment.
    Treatment,
    /// After each client, before the next one in the same room.
    Turnover,
    /// Each time a solution is mixed.
    Mix,
    /// Each load of a sterilizer.
    Load,
    /// Each spore test.
    Test,
    /// Each batch that is cleaned or washed.
    Batch,
    /// Each container, from opening to pick-up.
    Container,
    /// When something happened.
    Occurrence,
}

/// How often a list by calendar comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rhythm {
    Daily,
    Weekly,
    Monthly,
}

impl Occasion {
    /// How often it comes back by the calendar; nothing for a list by event.
    pub(crate) fn rhythm(self) -> Option<Rhythm> {
        match self {
            Self::Opening | Self::Daily | Self::Closing => Some(Rhythm::Daily),
            Self::Weekly => Some(Rhythm::Weekly),
            Self::Monthly => Some(Rhythm::Monthly),
            Self::Treatment
            | Self::Turnover
            | Self::Mix
            | Self::Load
            | Self::Test
            | Self::Batch
            | Self::Container
            | Self::Occurrence => None,
        }
    }
}
