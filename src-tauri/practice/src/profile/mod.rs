//! The practice profile and its parameters: who the clinic is on paper, and the numbers the law
//! disagrees on.

mod catalogue;
mod logo;
mod logo_file;
mod parameters;
mod recovery;
mod update;

pub use catalogue::{CATALOGUE, ParameterSpec};
pub use logo_file::MOST_LOGO_BYTES;
pub use parameters::{Parameter, Parameters};
pub use recovery::TypedWord;

use crate::staff::NewOwner;
use crate::{Result, text};
use serde::{Deserialize, Serialize};

/// Paper the practice prints on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 in.
    Letter,
}

/// What the practice calls the people it treats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ClientWord {
    /// "Client", as salons say.
    Client,
    /// "Patient", as clinics say.
    Patient,
}

/// What a person may set of the profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ProfileFields {
    /// Name as printed in the letterhead.
    pub name: String,
    /// Address lines.
    pub address: Vec<String>,
    /// Phone printed on every sheet.
    pub phone: String,
    /// Whom to call when closed.
    pub out_of_hours: String,
    /// Licence or registration line; may be empty.
    pub licence_line: String,
    /// Emergency number printed on aftercare ("999", "112", "911").
    pub emergency_number: String,
    /// BCP 47 locale, "en-GB".
    pub locale: String,
    /// Paper size.
    pub paper: Paper,
    /// IANA time zone, "Europe/London".
    pub time_zone: String,
    /// Client or patient.
    pub client_word: ClientWord,
}

/// The profile as stored.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Profile {
    /// What was typed.
    pub fields: ProfileFields,
    /// A demo practice: shown as such on every screen.
    pub is_demo: bool,
    /// Whether the printed recovery kit was typed back.
    pub recovery_confirmed: bool,
    /// For the check against silent overwriting.
    pub version: i32,
}

/// A practice to set up.
#[derive(Deserialize, specta::Type)]
pub struct NewPractice {
    /// The profile.
    pub profile: ProfileFields,
    /// The first owner.
    pub owner: NewOwner,
}

impl NewPractice {
    pub(crate) fn checked(self) -> Result<Self> {
        Ok(Self { profile: self.profile.checked()?, owner: self.owner.checked()? })
    }
}

impl ProfileFields {
    /// Trims, and refuses what could not be printed.
    pub(crate) fn checked(self) -> Result<Self> {
        let time_zone = text::required("time_zone", &self.time_zone, 60)?;
        if time_zone.parse::<chrono_tz::Tz>().is_err() {
            return Err(crate::Error::invalid("time_zone", "unknown"));
        }
        let address: Vec<String> = self
            .address
            .iter()
            .map(|line| text::typed("address", line, 80))
            .collect::<Result<_>>()?;
        let address: Vec<String> = address.into_iter().filter(|line| !line.is_empty()).collect();
        if address.is_empty() {
            return Err(crate::Error::invalid("address", "required"));
        }
        Ok(Self {
            name: text::required("name", &self.name, 80)?,
            address,
            phone: text::required("phone", &self.phone, 40)?,
            out_of_hours: text::required("out_of_hours", &self.out_of_hours, 80)?,
            licence_line: text::typed("licence_line", &self.licence_line, 120)?,
            emergency_number: text::required("emergency_number", &self.emergency_number, 20)?,
            locale: text::required("locale", &self.locale, 20)?,
            paper: self.paper,
            time_zone,
            client_word: self.client_word,
        })
    }
}
