//! Clients: who they are, how they are found, and what happened to them here. A name is stored as
//! it was typed and never folded; folding is for finding only.

mod create;
mod duplicates;
mod erase;
mod fields;
mod find;
mod findable;
mod index;
mod name;
mod page;
mod permissions;
mod query;
mod standing;
mod timeline;
mod update;

pub(crate) use duplicates::Keys;
pub use duplicates::{
    Agrees, Comparison, Duplicate, DuplicateProbe, Likelihood, LikenessReason, NotSame,
};
pub(crate) use erase::erasure;
pub use erase::{Erasure, ErasureBasis, ErasureNote, ErasureOutlook};
pub use fields::{ClientFields, Guardian};
pub use find::{ClientHit, ClientHits, Matched};
pub(crate) use findable::Findable;
pub(crate) use index::Index;
pub(crate) use name::whole as whole_name;
pub use page::{
    ClientAlert, ClientPage, ClientVisit, Course, HistorySummary, Station, StationState,
    VisitStation,
};
pub use permissions::{ConsentStanding, PicturesAllowed};
pub use standing::ClientStanding;
pub use timeline::{TimelineEntry, TimelineKind, TimelineZone};

use crate::audit::Op;
use crate::profile::Parameters;
use crate::rights::Act;
use crate::rules::ClientFacts;
use crate::store::{clients as store, profile};
use crate::{ClientId, Day, Error, Instant, Practice, Result, age_on};
use rusqlite::Connection;
use serde::Serialize;

/// A client, as read back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Client {
    /// Id.
    pub id: ClientId,
    /// Client number, shown with six digits; given once, never reused.
    pub number: i32,
    /// What was typed.
    pub fields: ClientFields,
    /// The whole name as shown and printed, in the order its script writes it.
    pub name: String,
    /// What to call the person: the preferred name, else the given one.
    pub called: String,
    /// Age in whole years today; nothing while the date of birth is unknown.
    pub age: Option<i32>,
    /// Under the practice's age of consent today. Not known without a date of birth.
    pub is_minor: bool,
    /// When the record was made.
    pub created_at: Instant,
    /// For the check against silent overwriting.
    pub version: i32,
}

impl Client {
    /// What the rules may know of this client. The two session facts (who was identified, who is
    /// present) belong to the treatment and are handed in.
    pub(crate) fn facts(&self, two_identifiers: bool, guardian_present: bool) -> ClientFacts {
        let guardian = self.fields.guardian.as_ref();
        ClientFacts {
            born: self.fields.born,
            language: self.fields.language.clone(),
            interpreter: self.fields.interpreter.clone().filter(|name| !name.is_empty()),
            guardian_on_record: guardian.is_some_and(|g| !g.name.is_empty() && g.id_seen),
            two_identifiers_confirmed: two_identifiers,
            guardian_present,
        }
    }
}

/// A stored client before today's age is worked out.
#[derive(Debug, Clone)]
pub(crate) struct Stored {
    pub id: ClientId,
    pub number: i32,
    pub fields: ClientFields,
    pub created_at: Instant,
    pub version: i32,
}

impl Stored {
    /// The client as of `today`, by the practice's age rules.
    pub(crate) fn on(self, today: Day, parameters: &Parameters) -> Client {
        let leap_early = parameters.is_on("leap_birthday_early");
        let age = self.fields.born.map(|born| age_on(born, today, leap_early));
        Client {
            name: name::whole(&self.fields),
            called: name::called(&self.fields),
            is_minor: age.is_some_and(|age| age < parameters.get("adult_age")),
            age,
            id: self.id,
            number: self.number,
            fields: self.fields,
            created_at: self.created_at,
            version: self.version,
        }
    }
}

/// A client as of `today`, for any part of the practice that needs one inside its own transaction.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) fn get(conn: &Connection, id: ClientId, today: Day) -> Result<Client> {
    let stored = store::get(conn, id)?.ok_or(Error::NotFound("client"))?;
    Ok(stored.on(today, &profile::parameters(conn)?))
}

impl Practice {
    /// Opens a client's record: one entry in the audit log.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn client(&self, id: ClientId) -> Result<Client> {
        self.may(Act::Client)?;
        self.transact(Op::ViewClient, |tx, note| {
            note.client(id);
            get(tx, id, self.today())
        })
    }

    /// The client with this number. Finding is not viewing: open the record with [`Self::client`].
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn client_numbered(&self, number: i32) -> Result<Option<ClientId>> {
        self.may(Act::ClientNumbered)?;
        self.read(|conn| store::numbered(conn, number))
    }

    /// Fills the search index after unlocking.
    pub(crate) fn load_index(&self) -> Result<()> {
        let index = self.read(|conn| {
            let mut index = Index::for_about(store::count(conn)?);
            store::each(conn, |client| index.put(&client))?;
            index.sort();
            Ok(index)
        })?;
        *self.index.write().unwrap_or_else(|e| e.into_inner()) = index;
        Ok(())
    }

    /// Keeps the search index in step with a record just committed.
    fn reindex(&self, stored: &Stored) {
        let mut index = self.index.write().unwrap_or_else(|e| e.into_inner());
        index.replace(&stored.into());
    }
}
