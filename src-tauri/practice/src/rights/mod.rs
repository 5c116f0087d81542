//! Who may do what. Rights belong to the person, not to the title; one closed table says which
//! right each act needs, and every verb of [`Practice`] begins by asking it.

mod table;

pub use table::Act;

use crate::staff::{Role, Staff};
use crate::{Error, Practice, Result};

/// What an act needs of whoever does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Nothing: it is done in front of the lock screen, by somebody who is not signed in.
    Door,
    /// To be signed in.
    SignedIn,
    /// To read clinical answers: the right to treat or the right to lift stops.
    Clinical,
    /// The right to treat.
    Treat,
    /// The right to manage the practice.
    Manage,
    /// The right to release loads.
    Release,
    /// To answer for the words of the papers: the right to lift stops or to manage.
    Direct,
}

/// What a person may do. Every person's own; a title only suggests them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rights {
    /// May perform treatments.
    pub treat: bool,
    /// May lift liftable stops.
    pub lift: bool,
    /// May manage staff, profile and parameters.
    pub manage: bool,
    /// May release sterilizer loads.
    pub release: bool,
}

impl Rights {
    /// The usual rights of a title; the record of a person may say otherwise.
    #[must_use]
    pub fn usual(role: Role) -> Self {
        let none = Self { treat: false, lift: false, manage: false, release: false };
        match role {
            Role::FrontDesk => none,
            Role::Practitioner => Self { treat: true, release: true, ..none },
            Role::Clinician => Self { treat: true, lift: true, release: true, ..none },
            Role::Owner => Self { manage: true, ..none },
        }
    }

    /// Whether these rights include what only a practitioner needs to know (domain reference §6,
    /// minimum necessary).
    #[must_use]
    pub fn reads_clinical(self) -> bool {
        self.treat || self.lift
    }

    /// The right that is missing for `need`, by its code on the wire; none when these are enough.
    #[must_use]
    pub fn lack(self, need: Need) -> Option<&'static str> {
        match need {
            Need::Door | Need::SignedIn => None,
            Need::Clinical => (!self.reads_clinical()).then_some("clinical"),
            Need::Treat => (!self.treat).then_some("treat"),
            Need::Manage => (!self.manage).then_some("manage"),
            Need::Release => (!self.release).then_some("release"),
            Need::Direct => (!(self.lift || self.manage)).then_some("direct"),
        }
    }
}

impl Staff {
    /// What this person may do.
    #[must_use]
    pub fn rights(&self) -> Rights {
        Rights {
            treat: self.may_treat,
            lift: self.may_lift,
            manage: self.may_manage,
            release: self.may_release,
        }
    }
}

impl Practice {
    /// Whether the person signed in may do `act` at all. Some acts are narrower still (only one's
    /// own record, only with another person's passphrase); the table's note says so and the verb
    /// sees to it.
    ///
    /// # Errors
    /// [`Error::Forbidden`] naming the right that is missing.
    pub fn may(&self, act: Act) -> Result<()> {
        match self.actor().rights().lack(act.need()) {
            None => Ok(()),
            Some(right) => Err(Error::Forbidden(right)),
        }
    }
}
