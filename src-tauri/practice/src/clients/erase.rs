//! Erasing a client (domain reference §2.3): name, contact, histories, consents, papers and pictures
//! go for good. What a recall needs stays under the client number: which packs and lots were used in
//! which session, and, where the practice says so, one way of reaching the person until the
//! sterilization records end.

use super::{Client, ClientFields, get};
use crate::audit::{self, Op};
use crate::codes::codes;
use crate::documents::ErasureAnswer;
use crate::incidents::{ClientDecision, Decision, touched};
use crate::profile::Parameters;
use crate::rights::Act;
use crate::store::{clients as rows, erasures as store, incidents, profile};
use crate::{ClientId, Day, Error, Instant, Practice, Result, age_on, text};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use vault::VaultError;

/// Shortest reason taken, in characters.
const SHORTEST_REASON: usize = 15;

/// Why a client is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ErasureBasis {
    /// The client asked for it, and no law asks the practice to keep the record.
    Asked,
    /// The time records are kept for is over.
    RetentionOver,
}
codes!(ErasureBasis: Asked => "asked", RetentionOver => "retention_over");

/// What is said when a client is erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Erasure {
    /// Why.
    pub basis: ErasureBasis,
    /// In the words of whoever erases, without naming the person; at least 15 characters.
    pub reason: String,
    /// The one way of reaching the person that a recall may still use; empty to keep none.
    pub contact: String,
}

/// What is known of a client who was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ErasureNote {
    /// When.
    pub at: Instant,
    /// By whom, as then known.
    pub by_name: String,
    /// Why.
    pub basis: ErasureBasis,
    /// Why, as typed.
    pub reason: String,
    /// The way of reaching them that was kept for recalls; empty when there is none.
    pub contact: String,
    /// Last day it is kept.
    pub contact_until: Option<Day>,
}

/// What erasing a client would take and leave, and what stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ErasureOutlook {
    /// Answered histories that go.
    pub histories: i32,
    /// Consents that go, drafts included.
    pub consents: i32,
    /// Papers that go.
    pub documents: i32,
    /// Pictures that go.
    pub photos: i32,
    /// Sessions that stay as traces: day, practitioner, packs and lots.
    pub treatments: i32,
    /// Last day the practice keeps this record by its own rule.
    pub kept_until: Day,
    /// That day is behind us.
    pub retention_over: bool,
    /// Last day a way of reaching them may be kept for recalls; none for somebody never treated.
    pub contact_until: Option<Day>,
    /// A treatment is still open.
    pub being_treated: bool,
    /// Recalls that touched this client and have not decided about them, by number.
    pub recalls: Vec<String>,
}

impl ErasureNote {
    fn of(kept: store::Kept) -> Self {
        Self {
            at: kept.at,
            by_name: kept.by_name,
            basis: kept.basis,
            reason: kept.reason,
            contact: kept.contact,
            contact_until: kept.contact_until,
        }
    }
}

/// The note of a client's erasure; none while they are on record.
pub(crate) fn erasure(conn: &Connection, client: ClientId) -> Result<Option<ErasureNote>> {
    Ok(store::get(conn, client)?.map(ErasureNote::of))
}

impl Practice {
    /// What erasing a client would take and leave, and what stands in the way.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Immutable`] when they are erased
    /// already; [`Error::NotFound`].
    pub fn erasure_outlook(&self, id: ClientId) -> Result<ErasureOutlook> {
        self.may(Act::ErasureOutlook)?;
        self.read(|conn| self.outlook(conn, id))
    }

    /// Erases a client for good. Backups made before still hold the record until newer ones take
    /// their place.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] naming `own_passphrase`,
    /// `reason` (`too_brief`), `basis` (`retention_runs` while the record must be kept), `contact`
    /// (`never_treated` when no recall could need it), `treatment` (`still_open`) or `recall`
    /// (`undecided`); [`Error::Conflict`] when somebody saved in between; [`Error::Immutable`] when
    /// they are erased already; [`Error::NotFound`].
    pub fn erase_client(
        &self,
        id: ClientId,
        version: i32,
        erasure: Erasure,
        own_passphrase: &str,
    ) -> Result<()> {
        self.may(Act::EraseClient)?;
        let erasure = erasure.checked()?;
        self.prove(own_passphrase)?;
        self.erase(id, version, &erasure, false)
    }

    /// Erases a client who asked for it, and answers them: the letter is made from the record before it
    /// goes, and `hand_over` brings it to paper or into a file before anything is erased. Nothing of it is
    /// kept. No transaction is open while a print system is asked, so a save in between can still refuse the
    /// erasure: the letter that is out then is not true and goes into the bin.
    ///
    /// # Errors
    /// As for [`Practice::erase_client`], and [`Error::Invalid`] naming `basis` (`nobody_asked`) or
    /// `requested_on` (`in_future`); [`Error::EmptyField`] naming a field of the letter without a value;
    /// whatever `hand_over` gives, and then nothing is erased.
    pub fn erase_client_and_answer<E: From<Error> + From<VaultError>>(
        &self,
        id: ClientId,
        version: i32,
        erasure: Erasure,
        (own_passphrase, answer): (&str, ErasureAnswer),
        hand_over: impl FnOnce(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.may(Act::EraseClientAndAnswer)?;
        let erasure = erasure.checked()?;
        if erasure.basis != ErasureBasis::Asked {
            return Err(Error::invalid("basis", "nobody_asked").into());
        }
        self.prove(own_passphrase)?;
        let letter = self.read(|conn| {
            self.must_trust_clock(conn)?;
            let outlook = self.outlook(conn, id)?;
            outlook.allows(&erasure)?;
            let client = get(conn, id, self.today())?;
            if client.version != version {
                return Err(Error::Conflict);
            }
            let keeps_contact = !erasure.contact.is_empty();
            self.erasure_letter(conn, (&client, &outlook), keeps_contact, answer)
        })?;
        hand_over(&letter)?;
        Ok(self.erase(id, version, &erasure, true)?)
    }

    fn erase(&self, id: ClientId, version: i32, erasure: &Erasure, answered: bool) -> Result<()> {
        let (number, files) = self.transact(Op::EraseClient, |tx, note| {
            self.must_trust_clock(tx)?;
            let outlook = self.outlook(tx, id)?;
            outlook.allows(erasure)?;
            let stored = rows::get(tx, id)?.ok_or(Error::NotFound("client"))?;
            let until = outlook.contact_until.filter(|_| !erasure.contact.is_empty());
            let by = (self.actor().id, self.actor().name.as_str(), self.now());
            let files = store::files(tx, id)?;
            store::open(tx, id, erasure, until, by)?;
            store::take_away(tx, id)?;
            rows::update(tx, id, version, &nobody(stored.number))?;
            store::close(tx, id)?;
            let left = audit::left_of(tx, self.seal(), id)?;
            note.client(id).subject(id).data(serde_json::json!({
                "basis": erasure.basis, "reason": erasure.reason, "contact_kept_until": until,
                "answered": answered, "entries": left.entries, "seal": left.seal(),
            }));
            Ok((stored.number, files))
        })?;
        self.index.write().unwrap_or_else(|e| e.into_inner()).remove(number);
        // Their keys went with the rows, so a file that cannot be deleted now opens for nobody.
        for file in files {
            if let Err(error) = self.vault().remove_file(&file) {
                tracing::warn!(%error, "a file of an erased client could not be deleted");
            }
        }
        Ok(())
    }

    /// Drops the way of reaching an erased client that was kept for recalls.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::NotFound`] for somebody who is not
    /// erased.
    pub fn forget_contact(&self, id: ClientId) -> Result<()> {
        self.may(Act::ForgetContact)?;
        self.transact(Op::ForgetContact, |tx, note| {
            store::get(tx, id)?.ok_or(Error::NotFound("erasure"))?;
            note.client(id).subject(id);
            store::forget_contact(tx, id)
        })
    }

    fn outlook(&self, conn: &Connection, id: ClientId) -> Result<ErasureOutlook> {
        let today = self.today();
        let client = get(conn, id, today)?;
        if store::get(conn, id)?.is_some() {
            return Err(Error::Immutable("client"));
        }
        let parameters = profile::parameters(conn)?;
        let made = client.created_at.day_in(self.zone());
        let last = rows::last_seen(conn, id)?.unwrap_or(made);
        let kept_until = kept_until(&client, last, &parameters);
        let [histories, consents, documents, photos, treatments] = store::counted(conn, id)?;
        let log_months = months(&parameters, "sterile_log_years");
        Ok(ErasureOutlook {
            histories,
            consents,
            documents,
            photos,
            treatments,
            kept_until,
            retention_over: kept_until < today,
            contact_until: store::last_used(conn, id)?.map(|day| day.plus_months(log_months)),
            being_treated: store::is_being_treated(conn, id)?,
            recalls: undecided(conn, id, today)?,
        })
    }
}

impl Erasure {
    fn checked(self) -> Result<Self> {
        let erasure = Self {
            reason: text::required("reason", &self.reason, 300)?,
            contact: text::typed("contact", &self.contact, 200)?,
            ..self
        };
        let is_brief = erasure.reason.chars().count() < SHORTEST_REASON;
        if is_brief { Err(Error::invalid("reason", "too_brief")) } else { Ok(erasure) }
    }
}

impl ErasureOutlook {
    fn allows(&self, erasure: &Erasure) -> Result<()> {
        if self.being_treated {
            return Err(Error::invalid("treatment", "still_open"));
        }
        if !self.recalls.is_empty() {
            return Err(Error::invalid("recall", "undecided"));
        }
        if erasure.basis == ErasureBasis::RetentionOver && !self.retention_over {
            return Err(Error::invalid("basis", "retention_runs"));
        }
        if !erasure.contact.is_empty() && self.contact_until.is_none() {
            return Err(Error::invalid("contact", "never_treated"));
        }
        Ok(())
    }
}

fn months(parameters: &Parameters, years: &str) -> u32 {
    u32::try_from(parameters.get(years)).unwrap_or_default() * 12
}

/// Years after the last entry; for somebody who was a minor then, at least until they are of the age
/// the practice set (domain reference §2.3).
fn kept_until(client: &Client, last: Day, parameters: &Parameters) -> Day {
    let after = last.plus_months(months(parameters, "retention_years"));
    let early = parameters.is_on("leap_birthday_early");
    let minor = |born: &Day| age_on(*born, last, early) < parameters.get("adult_age");
    let grown = client.fields.born.filter(minor);
    let grown = grown.map(|born| born.plus_months(months(parameters, "retention_minor_age")));
    grown.map_or(after, |day| day.max(after))
}

/// Open recalls that touched a client about whom nothing is decided yet.
fn undecided(conn: &Connection, client: ClientId, today: Day) -> Result<Vec<String>> {
    let mut numbers = Vec::new();
    for incident in incidents::all(conn)?.into_iter().filter(|one| one.closed_at.is_none()) {
        let touched = touched(conn, &incident, today)?;
        let mine = touched.iter().find(|one| one.client == client);
        let open = |newest: Option<&ClientDecision>| {
            newest.is_none_or(|newest| newest.decision == Decision::Pending)
        };
        if mine.is_some_and(|one| open(one.decisions.first())) {
            numbers.push(incident.no);
        }
    }
    Ok(numbers)
}

/// The record of somebody erased: the number, and nothing else.
fn nobody(number: i32) -> ClientFields {
    ClientFields {
        given: format!("Erased client {number:06}"),
        single_name: true,
        language: "en".to_owned(),
        ..ClientFields::default()
    }
}
