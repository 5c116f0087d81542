//! The people who work here. Each signs in as themselves; rights belong to the person, not the title.

mod add;
mod passphrase;
mod pin;
mod scope;
mod set_passphrase;
mod update;

pub(crate) use passphrase::must_be_strong;
pub use passphrase::{Strength, passphrase_strength};
pub(crate) use pin::MOST_WRONG as MOST_WRONG_PINS;
pub use scope::{Service, Training};

use crate::{Day, Depth, Error, Result, StaffId, text};
use serde::{Deserialize, Serialize};

/// What a person does here (domain reference §1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Books, re-asks, prints, opens and closes the day.
    FrontDesk,
    /// Performs treatments.
    Practitioner,
    /// Licensed to lift medical stops.
    Clinician,
    /// Runs the practice.
    Owner,
}

impl Role {
    /// The stored and spoken code.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::FrontDesk => "front_desk",
            Self::Practitioner => "practitioner",
            Self::Clinician => "clinician",
            Self::Owner => "owner",
        }
    }
}

impl std::str::FromStr for Role {
    type Err = ();
    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        [Self::FrontDesk, Self::Practitioner, Self::Clinician, Self::Owner]
            .into_iter()
            .find(|role| role.name() == text)
            .ok_or(())
    }
}

/// What may be set of a person's record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct StaffFields {
    /// Name as shown and printed.
    pub name: String,
    /// Role.
    pub role: Role,
    /// May perform treatments.
    pub may_treat: bool,
    /// May lift liftable stops.
    pub may_lift: bool,
    /// May manage staff, profile and parameters.
    pub may_manage: bool,
    /// May release a sterilizer load for use.
    pub may_release: bool,
    /// Licence title as printed ("Registered nurse"); may be empty.
    pub licence_title: String,
    /// Licence number; required of people who treat.
    pub licence_number: String,
    /// Last day of the licence.
    pub licence_expires: Option<Day>,
    /// Deepest depth this person may use; required of people who treat.
    pub max_depth_um: Option<Depth>,
    /// Last day of the insurance.
    pub insurance_expires: Option<Day>,
    /// Trainings with their dates.
    pub training: Vec<Training>,
    /// Services of their scope; at least one for people who treat, none for others.
    pub services: Vec<Service>,
    /// Whether they still work here.
    pub active: bool,
}

/// A person on the staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Staff {
    /// Id, also the key slot.
    pub id: StaffId,
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// May perform treatments.
    pub may_treat: bool,
    /// May lift liftable stops.
    pub may_lift: bool,
    /// May manage staff, profile and parameters.
    pub may_manage: bool,
    /// May release a sterilizer load for use.
    pub may_release: bool,
    /// Licence title.
    pub licence_title: String,
    /// Licence number.
    pub licence_number: String,
    /// Last day of the licence.
    pub licence_expires: Option<Day>,
    /// Deepest depth this person may use.
    pub max_depth_um: Option<Depth>,
    /// Last day of the insurance.
    pub insurance_expires: Option<Day>,
    /// Trainings with their dates.
    pub training: Vec<Training>,
    /// Services of their scope.
    pub services: Vec<Service>,
    /// Whether they still work here.
    pub active: bool,
    /// For the check against silent overwriting.
    pub version: i32,
}

/// A person to add.
#[derive(Deserialize, specta::Type)]
pub struct NewStaff {
    /// Their record.
    pub fields: StaffFields,
    /// Their first passphrase.
    pub passphrase: String,
}

/// The first owner.
#[derive(Deserialize, specta::Type)]
pub struct NewOwner {
    /// Name as shown and printed.
    pub name: String,
    /// Passphrase.
    pub passphrase: String,
}

impl NewOwner {
    pub(crate) fn checked(self) -> Result<Self> {
        must_be_strong("owner_passphrase", &self.passphrase)?;
        Ok(Self {
            name: text::required("owner_name", &self.name, 80)?,
            passphrase: self.passphrase,
        })
    }
}

impl StaffFields {
    pub(crate) fn checked(self, today: Day) -> Result<Self> {
        let licence_number = text::typed("licence_number", &self.licence_number, 60)?;
        if self.may_treat && licence_number.is_empty() {
            return Err(Error::invalid("licence_number", "required"));
        }
        if self.may_treat && self.max_depth_um.is_none() {
            return Err(Error::invalid("max_depth_um", "required"));
        }
        if self.max_depth_um.is_some_and(|depth| !depth.is_sane()) {
            return Err(Error::invalid("max_depth_um", "out_of_range"));
        }
        if self.may_treat && self.services.is_empty() {
            return Err(Error::invalid("services", "required"));
        }
        let mut services = if self.may_treat { self.services } else { Vec::new() };
        services.sort();
        services.dedup();
        Ok(Self {
            name: text::required("name", &self.name, 80)?,
            training: scope::checked(self.training, today)?,
            services,
            licence_title: text::typed("licence_title", &self.licence_title, 60)?,
            licence_number,
            ..self
        })
    }

    fn into_staff(self, id: StaffId, version: i32) -> Staff {
        Staff {
            id,
            name: self.name,
            role: self.role,
            may_treat: self.may_treat,
            may_lift: self.may_lift,
            may_manage: self.may_manage,
            may_release: self.may_release,
            licence_title: self.licence_title,
            licence_number: self.licence_number,
            licence_expires: self.licence_expires,
            max_depth_um: self.max_depth_um,
            insurance_expires: self.insurance_expires,
            training: self.training,
            services: self.services,
            active: self.active,
            version,
        }
    }
}

impl Staff {
    pub(crate) fn owner(new: &NewOwner) -> Self {
        Self {
            id: StaffId::new(),
            name: new.name.clone(),
            role: Role::Owner,
            may_treat: false,
            may_lift: false,
            may_manage: true,
            may_release: false,
            licence_title: String::new(),
            licence_number: String::new(),
            licence_expires: None,
            max_depth_um: None,
            insurance_expires: None,
            training: Vec::new(),
            services: Vec::new(),
            active: true,
            version: 1,
        }
    }
}
