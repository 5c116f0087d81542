//! Finding clients as the desk types. Typing leaves no audit entry: ten keystrokes are not ten views.
//! Opening a record from the results does ([`Practice::client`], [`Practice::client_page`]), and so does
//! paging through the list of everybody.

use super::index::{By, Found};
use super::{Client, Stored};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::{clients as store, profile};
use crate::{ClientId, Day, Practice, Result};
use rusqlite::Connection;
use serde::Serialize;

/// Most clients handed to the window at once.
const MOST: u32 = 200;

/// What a client was found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Matched {
    /// Nothing was typed: the list by name.
    Listed,
    /// The client number.
    Number,
    /// The name.
    Name,
    /// Phone, date of birth or part of the number.
    Detail,
}

/// A client in a list of results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ClientHit {
    /// Id.
    pub id: ClientId,
    /// Client number.
    pub number: i32,
    /// Whole name.
    pub name: String,
    /// Preferred name; empty when the given one.
    pub preferred: String,
    /// The person has one name only.
    pub single_name: bool,
    /// Date of birth.
    pub born: Option<Day>,
    /// Age today.
    pub age: Option<i32>,
    /// Phone as typed.
    pub phone: String,
    /// What it was found by.
    pub matched: Matched,
}

/// What a search found.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct ClientHits {
    /// The best, best first.
    pub hits: Vec<ClientHit>,
    /// How many fit; a lower bound when `more`.
    pub found: i32,
    /// There are more than `found`.
    pub more: bool,
    /// Clients in the practice.
    pub total: i32,
}

impl Practice {
    /// Clients that fit every word of `text`: any part of a name in any spelling, of a phone, of
    /// the client number, or a date of birth in figures or words. Names that begin so come first.
    /// Blank text lists clients by family name.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn find_clients(&self, text: &str, limit: u32) -> Result<ClientHits> {
        self.may(Act::FindClients)?;
        let limit = limit.min(MOST) as usize;
        if text.trim().is_empty() {
            return self.clients_by_name(0, limit);
        }
        let (results, total) = {
            let index = self.index.read().unwrap_or_else(|e| e.into_inner());
            (index.find(text, limit), index.len())
        };
        self.read(|conn| {
            Ok(ClientHits {
                hits: self.hits(conn, &results.best)?,
                found: count(results.count),
                more: results.more,
                total: count(total),
            })
        })
    }

    /// Clients by family name from place `offset` on, for a list scrolled without typing.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn list_clients(&self, offset: u32, limit: u32) -> Result<ClientHits> {
        self.may(Act::ListClients)?;
        self.clients_by_name(offset as usize, limit.min(MOST) as usize)
    }

    fn clients_by_name(&self, offset: usize, limit: usize) -> Result<ClientHits> {
        let (page, total) = {
            let index = self.index.read().unwrap_or_else(|e| e.into_inner());
            (index.page(offset, limit), index.len())
        };
        self.transact(Op::FindClients, |tx, note| {
            note.data(serde_json::json!({ "from": offset, "shown": page.len() }));
            let mut hits = self.hits(
                tx,
                &page.iter().map(|id| Found { id: *id, by: By::Other }).collect::<Vec<_>>(),
            )?;
            hits.iter_mut().for_each(|hit| hit.matched = Matched::Listed);
            Ok(ClientHits { hits, found: count(total), more: false, total: count(total) })
        })
    }

    fn hits(&self, conn: &Connection, found: &[Found]) -> Result<Vec<ClientHit>> {
        let (today, parameters) = (self.today(), profile::parameters(conn)?);
        let mut hits = Vec::with_capacity(found.len());
        for one in found {
            if let Some(stored) = store::get(conn, one.id)? {
                hits.push(hit(Stored::on(stored, today, &parameters), one.by));
            }
        }
        Ok(hits)
    }
}

pub(super) fn hit(client: Client, by: By) -> ClientHit {
    ClientHit {
        id: client.id,
        number: client.number,
        name: client.name,
        preferred: client.fields.preferred,
        single_name: client.fields.single_name,
        born: client.fields.born,
        age: client.age,
        phone: client.fields.phone,
        matched: match by {
            By::Number => Matched::Number,
            By::NameStart | By::NameStartAmong | By::Name => Matched::Name,
            By::Other => Matched::Detail,
        },
    }
}

fn count(rows: usize) -> i32 {
    i32::try_from(rows).unwrap_or(i32::MAX)
}
