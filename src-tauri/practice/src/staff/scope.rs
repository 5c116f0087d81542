//! What a person is trained and insured for: services of their scope, training with its dates.

use crate::stock::codes;
use crate::{Day, Error, Result, text};
use serde::{Deserialize, Serialize};

codes! {
    /// A service of the clinic (domain reference §3.6). Dermis charts microneedling; the others are on
    /// record for the scope of a person.
    Service {
        /// Microneedling.
        Microneedling => "microneedling",
        /// Chemical peel.
        ChemicalPeel => "chemical_peel",
        /// Dermaplaning.
        Dermaplaning => "dermaplaning",
        /// LED light.
        Led => "led",
        /// Microdermabrasion.
        Microdermabrasion => "microdermabrasion",
        /// Classic facial.
        Facial => "facial",
        /// Hydradermabrasion.
        Hydradermabrasion => "hydradermabrasion",
        /// Laser or IPL hair removal.
        LaserHairRemoval => "laser_hair_removal",
        /// Waxing.
        Waxing => "waxing",
    }
}

/// A training somebody completed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Training {
    /// What was taught ("Bloodborne pathogens").
    pub name: String,
    /// Day it was completed.
    pub done_on: Option<Day>,
    /// Last day it holds; nothing when it does not end.
    pub valid_until: Option<Day>,
}

/// More than anybody keeps current.
const MOST: usize = 20;

/// The trainings in the right form, each with its name and its day.
pub(super) fn checked(training: Vec<Training>, today: Day) -> Result<Vec<Training>> {
    if training.len() > MOST {
        return Err(Error::invalid("training", "too_many"));
    }
    let one = |(at, training): (usize, Training)| {
        let field = |part: &str| format!("training.{at}.{part}");
        let done_on =
            training.done_on.ok_or_else(|| Error::invalid(field("done_on"), "required"))?;
        if done_on > today {
            return Err(Error::invalid(field("done_on"), "in_future"));
        }
        if training.valid_until.is_some_and(|until| until < done_on) {
            return Err(Error::invalid(field("valid_until"), "before_done"));
        }
        let name = text::typed("training", &training.name, 80)?;
        if name.is_empty() {
            return Err(Error::invalid(field("name"), "required"));
        }
        Ok(Training { name, ..training })
    };
    training.into_iter().enumerate().map(one).collect()
}
